import type { TaskRow } from '@gandan/contracts/plan/tasks'
import type { TaskState } from '@gandan/domain/plan/task-state'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { commonTexts } from '../../../../i18n/common-texts.ts'
import { useFormats } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { ErrorState } from '../../../../shell/error-state.tsx'
import { Icon } from '../../../../shell/icon.tsx'
import { LoadingState } from '../../../../shell/loading-state.tsx'
import { STATE_ICONS } from '../parts/state-badge.tsx'
import { TaskCard } from '../parts/task-cards.tsx'
import { drawnTasksQuery } from '../tasks.api.ts'
import styles from './list.module.css'
import { listTexts } from './list-texts.ts'
import { TasksEmpty } from './tasks-empty.tsx'
import type { ViewProps } from './view-props.ts'

/** In the order that work takes; what was returned stands beside what is in hand. */
const COLUMNS: readonly TaskState[] = ['planned', 'inProgress', 'returned', 'submitted', 'done', 'cancelled']

/** One column a state; a card moves by its menu. */
export function BoardView(props: ViewProps) {
  const texts = useTexts(listTexts)
  const formats = useFormats()
  const { data, isPending, isError, error, refetch } = useQuery(drawnTasksQuery(props.filter))
  if (isPending) return <LoadingState rows={4} />
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />
  const { items, total } = data
  if (items.length === 0) return <TasksEmpty {...props} />
  const asked = props.search.state
  const states = asked ? COLUMNS.filter((state) => asked.includes(state)) : COLUMNS
  return (
    <>
      {items.length < total && (
        <p className={styles.quiet}>{texts.drawnOf(formats.number(items.length, 0), formats.number(total, 0))}</p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <section className={styles.board} aria-label={texts.board} tabIndex={0}>
        {states.map((state) => (
          <Column key={state} state={state} tasks={items.filter((task) => task.state === state)} view={props} />
        ))}
      </section>
    </>
  )
}

function Column({ state, tasks, view }: { state: TaskState; tasks: readonly TaskRow[]; view: ViewProps }) {
  const texts = useTexts(listTexts)
  const common = useTexts(commonTexts)
  const heading = useId()
  return (
    <section className={styles.column} aria-labelledby={heading}>
      <h2 id={heading}>
        <Icon name={STATE_ICONS[state]} size={18} />
        {common.taskStates[state]} <span className={styles.count}>{texts.columnCount(tasks.length)}</span>
      </h2>
      {tasks.length === 0 ? (
        <p className={styles.quiet}>{texts.noCards}</p>
      ) : (
        <ul className={styles.cards}>
          {tasks.map((task) => (
            <li key={task.id}>
              <TaskCard task={task} on={view.on} hasState={false} after={view.actionsOf?.(task)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
