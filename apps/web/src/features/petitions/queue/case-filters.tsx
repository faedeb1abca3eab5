import { isIsoDate } from '@gandan/domain/shared/iso-date'
import { Button, NativeSelect, Popover, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { SearchBox } from '../../../shell/search-box.tsx'
import { FilterMenu } from '../../../shell/filter-menu.tsx'
import { Icon } from '../../../shell/icon.tsx'
import {
  CASE_DAYS,
  CASE_SORTS,
  casePartsOf,
  pileOf,
  type CaseDay,
  type CaseFilterPart,
  type CaseList,
  type CaseSort,
  type CasesSearch,
} from '../cases-search.ts'
import styles from '../cases.module.css'
import { casesTexts } from '../texts-cases.ts'
import { useCaseChoices } from './case-choices.ts'

interface CaseFiltersProps {
  search: CasesSearch
  onChange: (patch: CasesSearch) => void
}

/** Search, filters and order; all of it goes into the address. */
export function CaseFilters({ search, onChange }: CaseFiltersProps) {
  const texts = useTexts(casesTexts)
  const choices = useCaseChoices()
  return (
    <>
      <div className="no-print" role="search" aria-label={texts.filters}>
        <div className={styles.top}>
          <SearchBox
            q={search.q ?? ''}
            label={texts.search}
            hint={texts.searchHint}
            className={styles.search}
            onSearch={(q) => onChange({ q: q || undefined })}
          />
          <NativeSelect
            className={styles.order ?? ''}
            aria-label={texts.sortLabel}
            value={search.sort ?? 'dueOn'}
            onChange={(event) => onChange({ sort: event.currentTarget.value as CaseSort })}
            data={CASE_SORTS.map((value) => ({ value, label: texts.sorts[value] }))}
          />
        </div>
        <div className={styles.filters}>
          {(Object.keys(texts.lists) as CaseList[]).map((name) => (
            <FilterMenu
              key={name}
              label={texts.lists[name]}
              options={choices[name]}
              chosen={search[name] ?? []}
              onChange={(chosen) => onChange({ [name]: chosen.length > 0 ? chosen : undefined })}
            />
          ))}
          <DayFilters search={search} onChange={onChange} />
        </div>
      </div>
      <Chips search={search} choices={choices} />
    </>
  )
}

function DayFilters({ search, onChange }: CaseFiltersProps) {
  const texts = useTexts(casesTexts)
  const count = CASE_DAYS.filter((field) => search[field] !== undefined).length
  return (
    <Popover position="bottom-start" trapFocus returnFocus hideDetached={false} shadow="sm">
      <Popover.Target>
        <Button
          variant={count > 0 ? 'light' : 'default'}
          px="0.625rem"
          rightSection={<Icon name="chevronDown" size={16} />}
        >
          {count > 0 ? `${texts.days} (${count})` : texts.days}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.days}>
        <div className={styles.dayFields}>
          {CASE_DAYS.map((field) => (
            <TextInput
              key={field}
              type="date"
              label={texts.dayFields[field]}
              defaultValue={search[field] ?? ''}
              onChange={(event) => {
                const day = event.currentTarget.value
                if (day === '' || isIsoDate(day)) onChange({ [field]: day || undefined })
              }}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

const isDay = (name: string): name is CaseDay => CASE_DAYS.some((one) => one === name)

interface ChipsProps {
  search: CasesSearch
  choices: ReturnType<typeof useCaseChoices>
}

/** The filters in force, each taken off by one click. */
function Chips({ search, choices }: ChipsProps) {
  const texts = useTexts(casesTexts)
  const formats = useFormats()
  const parts = casePartsOf(search)
  if (parts.length === 0) return null
  const wordsOf = ({ name, value }: CaseFilterPart): string => {
    if (name === 'q') return texts.withWords(value)
    if (name === 'isOpen') return texts.open[value as 'true']
    if (name === 'settled') return texts.settled[value as 'late']
    if (isDay(name)) return `${texts.dayFields[name]} ${formats.day(value)}`
    return choices[name].find((option) => option.value === value)?.label ?? value
  }
  return (
    <div className={styles.chips} role="group" aria-label={texts.active}>
      {parts.map((part) => (
        <Link
          key={`${part.name} ${part.value}`}
          to="/cases"
          search={part.without}
          activeOptions={{ exact: true }}
          className={styles.chip}
          aria-label={texts.without(wordsOf(part))}
        >
          <span>{wordsOf(part)}</span>
          <Icon name="close" size={16} />
        </Link>
      ))}
      <Link to="/cases" search={pileOf(search)} activeOptions={{ exact: true }} className={`${styles.clear} no-print`}>
        {texts.clearAll}
      </Link>
    </div>
  )
}
