import { DUE_GROUPS, TASK_PRIORITIES, TASK_SORTS, TASK_SOURCES, type TaskSort } from '@gandan/domain/plan/task'
import { TASK_STATES } from '@gandan/domain/plan/task-state'
import { Button, NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { commonTexts } from '../../../../i18n/common-texts.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { SearchBox } from '../../../../shell/search-box.tsx'
import { Icon } from '../../../../shell/icon.tsx'
import type { Choices } from '../plan-choices.api.ts'
import { taskTexts } from '../task-texts.ts'
import type { TasksSearch } from '../tasks-search.ts'
import { DaysMenu } from './days-menu.tsx'
import { FilterMenu, type FilterOption } from '../../../../shell/filter-menu.tsx'
import styles from './list.module.css'
import { listTexts } from './list-texts.ts'
import { filterPartsOf, type ListFilter } from './task-filter.ts'

interface FilterBarProps {
  search: TasksSearch
  choices: Choices
  onChange: (patch: TasksSearch) => void
  /** Stands beside the search box */
  children?: ReactNode
}

const optionsOf = <T extends string>(values: readonly T[], words: Record<T, string>): FilterOption[] =>
  values.map((value) => ({ value, label: words[value] }))

/** What each list filter offers, in words. */
export const useFilterOptions = (choices: Choices): Record<ListFilter, FilterOption[]> => {
  const common = useTexts(commonTexts)
  const words = useTexts(taskTexts)
  return {
    state: optionsOf(TASK_STATES, common.taskStates),
    due: optionsOf(DUE_GROUPS, common.dueGroups),
    objective: choices.objectives.map(({ id, code, title }) => ({ value: id, label: `${code}. ${title}` })),
    unit: choices.units.map(({ id, name }) => ({ value: id, label: name })),
    owner: [
      { value: 'none', label: words.nobody },
      ...choices.people.map(({ id, displayName }) => ({ value: id, label: displayName })),
    ],
    priority: optionsOf(TASK_PRIORITIES, common.priorities),
    source: optionsOf(TASK_SOURCES, common.sources),
  }
}

const useFilterLabels = (): Record<ListFilter, string> => {
  const texts = useTexts(listTexts)
  const words = useTexts(taskTexts)
  return {
    state: words.state,
    due: texts.due,
    objective: words.objective,
    unit: words.unit,
    owner: texts.owner,
    priority: words.priority,
    source: words.source,
  }
}

/** Search, filters and order; all of it goes into the address. */
export function FilterBar({ search, choices, onChange, children }: FilterBarProps) {
  const texts = useTexts(listTexts)
  const options = useFilterOptions(choices)
  const labels = useFilterLabels()
  const names = Object.keys(labels) as ListFilter[]
  const [isOpen, setOpen] = useState(false)
  const count = filterPartsOf(search).filter((part) => part.name !== 'q').length
  return (
    <div className={`${styles.bar} no-print`} role="search" aria-label={texts.filters}>
      <div className={styles.top}>
        <SearchBox
          q={search.q ?? ''}
          label={texts.searchLabel}
          hint={texts.searchHint}
          className={styles.search}
          onSearch={(q) => onChange({ q: q || undefined })}
        />
        {children}
        <NativeSelect
          className={styles.order ?? ''}
          aria-label={texts.sortLabel}
          leftSection={<Icon name="arrowDown" size={16} />}
          value={search.sort ?? 'dueOn'}
          onChange={(event) => onChange({ sort: event.currentTarget.value as TaskSort })}
          data={optionsOf(TASK_SORTS, texts.sorts)}
        />
        <Button
          variant="default"
          className={styles.toggle ?? ''}
          leftSection={<Icon name="filter" />}
          aria-expanded={isOpen}
          aria-controls="task-filters"
          onClick={() => setOpen(!isOpen)}
        >
          {count > 0 ? `${texts.filters} (${count})` : texts.filters}
        </Button>
      </div>
      <div id="task-filters" className={styles.filters} data-open={isOpen || undefined}>
        {names.map((name) => (
          <FilterMenu
            key={name}
            label={labels[name]}
            options={options[name]}
            chosen={search[name] ?? []}
            onChange={(chosen) => onChange({ [name]: chosen.length > 0 ? chosen : undefined })}
          />
        ))}
        <DaysMenu search={search} onChange={onChange} />
      </div>
    </div>
  )
}
