import type { TaskRow } from '@gandan/contracts/plan/tasks'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { ReactNode } from 'react'
import { useTexts } from '../../../../i18n/texts.ts'
import { taskTexts } from '../task-texts.ts'
import { DueWords } from './due-words.tsx'
import { Holder } from './holder.tsx'
import { PriorityWord } from './priority-word.tsx'
import { ProgressCell } from './progress-cell.tsx'
import { StateBadge } from './state-badge.tsx'
import { TaskLink } from './task-link.tsx'
import { SelectRow, type TaskRowsProps } from './task-table.tsx'
import styles from './task-table.module.css'

interface TaskCardProps {
  task: TaskRow
  on: IsoDate
  /** False where the column already says it */
  hasState?: boolean
  before?: ReactNode
  after?: ReactNode
  children?: ReactNode
}

/** One task on a card. */
export function TaskCard({ task, on, hasState = true, before, after, children }: TaskCardProps) {
  const texts = useTexts(taskTexts)
  const isRaised = task.priority === 'high' || task.priority === 'urgent'
  return (
    <div className={styles.card} data-late={task.isOverdue || undefined}>
      <div className={styles.top}>
        {before}
        <span className={styles.words}>
          <TaskLink task={task} />
          <span className={styles.small}>
            {texts.taskOf(task.number)} · {texts.objectiveOf(task.objectiveCode)}
          </span>
        </span>
        {after}
      </div>
      <div className={styles.facts}>
        {hasState && <StateBadge state={task.state} />}
        {isRaised && <PriorityWord priority={task.priority} />}
        <DueWords task={task} on={on} />
      </div>
      <div className={styles.facts}>
        <Holder task={task} />
        <ProgressCell percent={task.percent} isDone={task.state === 'done'} />
      </div>
      {children}
    </div>
  )
}

/** The same tasks as the table, for a phone. */
export function TaskCards({ tasks, on, selection, actionsOf }: TaskRowsProps) {
  return (
    <ul className={styles.cards}>
      {tasks.map((task) => (
        <li key={task.id}>
          <TaskCard
            task={task}
            on={on}
            before={selection && <SelectRow task={task} selection={selection} />}
            after={actionsOf?.(task)}
          />
        </li>
      ))}
    </ul>
  )
}
