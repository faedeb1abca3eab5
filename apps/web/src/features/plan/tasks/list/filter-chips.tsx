import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Icon } from '../../../../shell/icon.tsx'
import type { Choices } from '../plan-choices.api.ts'
import type { TasksSearch } from '../tasks-search.ts'
import { useFilterOptions } from './filter-bar.tsx'
import styles from './list.module.css'
import { listTexts } from './list-texts.ts'
import { filterPartsOf, isDayFilter, withoutFilters, type FilterPart } from './task-filter.ts'

interface FilterChipsProps {
  planId: string
  search: TasksSearch
  choices: Choices
}

/** The filters in force, each taken off by one click. */
export function FilterChips({ planId, search, choices }: FilterChipsProps) {
  const texts = useTexts(listTexts)
  const formats = useFormats()
  const options = useFilterOptions(choices)
  const parts = filterPartsOf(search)
  if (parts.length === 0) return null
  const wordsOf = ({ name, value }: FilterPart): string => {
    if (name === 'q') return texts.wordsChip(value)
    if (isDayFilter(name)) return texts.dayChips[name](formats.day(value))
    return options[name].find((option) => option.value === value)?.label ?? texts.unknown
  }
  const target = { to: '/plans/$planId/tasks', params: { planId } } as const
  return (
    <div className={styles.chips} role="group" aria-label={texts.active}>
      {parts.map((part) => (
        <Link
          key={`${part.name} ${part.value}`}
          {...target}
          search={part.without}
          activeOptions={{ exact: true }}
          className={styles.chip}
          aria-label={texts.without(wordsOf(part))}
        >
          <span>{wordsOf(part)}</span>
          <Icon name="close" size={16} />
        </Link>
      ))}
      <Link
        {...target}
        search={withoutFilters(search)}
        activeOptions={{ exact: true }}
        className={`${styles.clear} no-print`}
      >
        {texts.clearAll}
      </Link>
    </div>
  )
}
