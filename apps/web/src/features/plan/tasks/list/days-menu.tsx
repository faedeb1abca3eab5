import { Button, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isIsoDate } from '@gandan/domain/shared/iso-date'
import { useTexts } from '../../../../i18n/texts.ts'
import { Icon } from '../../../../shell/icon.tsx'
import type { TasksSearch } from '../tasks-search.ts'
import styles from './list.module.css'
import { listTexts } from './list-texts.ts'
import { DAY_FILTERS } from './task-filter.ts'

/** Between which days tasks fall due, or were closed. */
export function DaysMenu({ search, onChange }: { search: TasksSearch; onChange: (patch: TasksSearch) => void }) {
  const texts = useTexts(listTexts)
  const [isOpen, setOpen] = useState(false)
  const count = DAY_FILTERS.filter((field) => search[field] !== undefined).length
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      trapFocus
      returnFocus
      hideDetached={false}
      shadow="sm"
    >
      <Popover.Target>
        <Button
          className={styles.filter ?? ''}
          variant={count > 0 ? 'light' : 'default'}
          rightSection={<Icon name="chevronDown" size={16} />}
          onClick={() => setOpen(!isOpen)}
        >
          {count > 0 ? `${texts.days} (${count})` : texts.days}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.days}>
        <div className={styles.options}>
          {DAY_FILTERS.map((field) => (
            <TextInput
              key={field}
              type="date"
              label={texts[field]}
              defaultValue={search[field] ?? ''}
              onChange={(event) => {
                const day = event.currentTarget.value
                if (day === '' || isIsoDate(day)) onChange({ [field]: day || undefined })
              }}
            />
          ))}
        </div>
        <Button variant="default" fullWidth mt="sm" onClick={() => setOpen(false)}>
          {texts.apply}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
