import type { TaskRow } from '@gandan/contracts/plan/tasks'
import type { TaskSort } from '@gandan/domain/plan/task'
import { isOpen } from '@gandan/domain/plan/task-state'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { Checkbox } from '@mantine/core'
import type { MouseEvent, ReactNode } from 'react'
import { useTexts } from '../../../../i18n/texts.ts'
import { Icon } from '../../../../shell/icon.tsx'
import { listTexts } from '../list/list-texts.ts'
import { taskTexts } from '../task-texts.ts'
import { DueWords } from './due-words.tsx'
import { Holder } from './holder.tsx'
import { PriorityWord } from './priority-word.tsx'
import { ProgressCell } from './progress-cell.tsx'
import { StateBadge } from './state-badge.tsx'
import { TaskLink } from './task-link.tsx'
import styles from './task-table.module.css'
import type { Selection } from '../../../../shell/use-selection.ts'

export interface TaskRowsProps {
  tasks: readonly TaskRow[]
  /** The day that "late" and "left" are counted from */
  on: IsoDate
  /** Where rows can be ticked: open ones only */
  selection?: Selection | undefined
  actionsOf?: ((task: TaskRow) => ReactNode) | undefined
}

interface Sorting {
  sort: TaskSort
  onSort: (sort: TaskSort) => void
}

/** Tasks as a table; its headers sort where the caller can. */
export function TaskTable({
  tasks,
  on,
  selection,
  actionsOf,
  sorting,
  caption,
}: TaskRowsProps & { sorting?: Sorting; caption: string }) {
  const texts = useTexts(taskTexts)
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="no-print">
                <SelectPage tasks={tasks} selection={selection} />
              </th>
            )}
            <SortHeader label={texts.number} up="number" sorting={sorting} />
            <SortHeader label={texts.title} up="title" sorting={sorting} />
            <th scope="col">{texts.objective}</th>
            <th scope="col">{texts.holder}</th>
            <SortHeader label={texts.due} up="dueOn" down="-dueOn" sorting={sorting} />
            <th scope="col">{texts.state}</th>
            <SortHeader label={texts.progress} up="percent" down="-percent" sorting={sorting} />
            <SortHeader label={texts.priority} down="priority" sorting={sorting} />
            {actionsOf && (
              <th scope="col" className="no-print">
                <span className="visually-hidden">{texts.actions}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <Row key={task.id} task={task} on={on} selection={selection} actionsOf={actionsOf} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ task, on, selection, actionsOf }: Omit<TaskRowsProps, 'tasks'> & { task: TaskRow }) {
  return (
    <tr data-late={task.isOverdue || undefined} data-chosen={selection?.ids.has(task.id) || undefined}>
      {selection && (
        <td className="no-print">
          <SelectRow task={task} selection={selection} />
        </td>
      )}
      <td className={styles.number}>{task.number}</td>
      <th scope="row">
        <TaskLink task={task} />
      </th>
      <td>{task.objectiveCode}</td>
      <td className={styles.who}>
        <Holder task={task} />
      </td>
      <td>
        <DueWords task={task} on={on} />
      </td>
      <td>
        <StateBadge state={task.state} />
      </td>
      <td>
        <ProgressCell percent={task.percent} isDone={task.state === 'done'} />
      </td>
      <td>
        <PriorityWord priority={task.priority} />
      </td>
      {actionsOf && <td className="no-print">{actionsOf(task)}</td>}
    </tr>
  )
}

interface SortHeaderProps {
  label: string
  up?: TaskSort
  down?: TaskSort
  sorting: Sorting | undefined
}

function SortHeader({ label, up, down, sorting }: SortHeaderProps) {
  const texts = useTexts(listTexts)
  if (!sorting) return <th scope="col">{label}</th>
  const isUp = up !== undefined && sorting.sort === up
  const isDown = down !== undefined && sorting.sort === down
  const next = isUp ? (down ?? up) : (up ?? down)
  return (
    <th scope="col" aria-sort={isUp ? 'ascending' : isDown ? 'descending' : 'none'}>
      <button
        type="button"
        className={styles.sort}
        title={texts.sortedBy(label)}
        onClick={() => next && sorting.onSort(next)}
      >
        {label}
        {(isUp || isDown) && <Icon name={isUp ? 'arrowUp' : 'arrowDown'} size={16} />}
      </button>
    </th>
  )
}

const selectable = (tasks: readonly TaskRow[]): string[] =>
  tasks.filter((task) => isOpen(task.state)).map((task) => task.id)

/** All open rows in view at once. */
export function SelectPage({
  tasks,
  selection,
  label,
}: {
  tasks: readonly TaskRow[]
  selection: Selection
  label?: string
}) {
  const texts = useTexts(listTexts)
  const ids = selectable(tasks)
  const chosen = ids.filter((id) => selection.ids.has(id)).length
  return (
    <Checkbox
      {...(label === undefined ? { 'aria-label': texts.selectPage } : { label })}
      disabled={ids.length === 0}
      checked={ids.length > 0 && chosen === ids.length}
      indeterminate={chosen > 0 && chosen < ids.length}
      onChange={() => selection.set(chosen === ids.length ? [] : ids)}
    />
  )
}

/** One row's tick; shift takes the rows between as well. */
export function SelectRow({ task, selection }: { task: TaskRow; selection: Selection }) {
  const texts = useTexts(listTexts)
  if (!isOpen(task.state)) return null
  return (
    <Checkbox
      aria-label={texts.select(task.number)}
      checked={selection.ids.has(task.id)}
      onClick={(event: MouseEvent) => selection.toggle(task.id, event.shiftKey)}
      onChange={() => undefined}
    />
  )
}
