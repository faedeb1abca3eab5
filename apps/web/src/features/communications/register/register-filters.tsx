import { NativeSelect, TextInput } from '@mantine/core'
import { isIsoDate } from '@gandan/domain/shared/iso-date'
import type { ReactNode } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { SearchBox } from '../../../shell/search-box.tsx'
import styles from '../communications.module.css'
import type { RegisterSearch } from '../communications-search.ts'
import { registerTexts } from '../texts.ts'
import { useCampaignChoices } from './choices.ts'

interface RegisterFiltersProps {
  search: RegisterSearch
  onChange: (patch: RegisterSearch) => void
  /** Filters of this register only. */
  children?: ReactNode
}

/** Words, days and campaign; all of it goes into the address. */
export function RegisterFilters({ search, onChange, children }: RegisterFiltersProps) {
  const texts = useTexts(registerTexts)
  const campaigns = useCampaignChoices(texts.anyCampaign)
  return (
    <div className={`${styles.filters} no-print`} role="search" aria-label={texts.filters}>
      <SearchBox
        q={search.q ?? ''}
        label={texts.search}
        hint={texts.searchHint}
        className={styles.search}
        onSearch={(q) => onChange({ q: q || undefined })}
      />
      {(['from', 'to'] as const).map((field) => (
        <TextInput
          key={`${field} ${search[field] ?? ''}`}
          type="date"
          aria-label={texts[field]}
          title={texts[field]}
          defaultValue={search[field] ?? ''}
          onChange={(event) => {
            const day = event.currentTarget.value
            if (day === '' || isIsoDate(day)) onChange({ [field]: day || undefined })
          }}
        />
      ))}
      {children}
      <NativeSelect
        className={styles.campaign ?? ''}
        aria-label={texts.campaign}
        data={campaigns}
        value={search.campaign ?? ''}
        onChange={(event) => onChange({ campaign: event.currentTarget.value || undefined })}
      />
    </div>
  )
}
