import { Button, Checkbox, Popover } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../i18n/texts.ts'
import { Icon } from './icon.tsx'
import styles from './filters.module.css'
import { filterTexts } from './filter-texts.ts'

export interface FilterOption {
  value: string
  label: string
}

interface FilterMenuProps {
  label: string
  options: readonly FilterOption[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** One filter: a button that says how many are chosen, and its list of ticks. */
export function FilterMenu({ label, options, chosen, onChange }: FilterMenuProps) {
  const texts = useTexts(filterTexts)
  const [isOpen, setOpen] = useState(false)
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
          variant={chosen.length > 0 ? 'light' : 'default'}
          rightSection={<Icon name="chevronDown" size={16} />}
          onClick={() => setOpen(!isOpen)}
        >
          {chosen.length > 0 ? `${label} (${chosen.length})` : label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <div className={styles.options} role="group" aria-label={label}>
          {options.map(({ value, label: words }) => (
            <Checkbox
              key={value}
              label={words}
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
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
