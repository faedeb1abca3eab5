import type { TaskRow } from '@gandan/contracts/plan/tasks'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { useQuery } from '@tanstack/react-query'
import { commonTexts } from '../../../../i18n/common-texts.ts'
import { useFormats } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { ErrorState } from '../../../../shell/error-state.tsx'
import { LoadingState } from '../../../../shell/loading-state.tsx'
import { TaskLink } from '../parts/task-link.tsx'
import { taskTexts } from '../task-texts.ts'
import { drawnTasksQuery } from '../tasks.api.ts'
import { listTexts } from './list-texts.ts'
import { TasksEmpty } from './tasks-empty.tsx'
import styles from './timeline.module.css'
import { timelineScaleOf, type TimelineScale } from './timeline-scale.ts'
import type { ViewProps } from './view-props.ts'

const byCode = (a: TaskRow, b: TaskRow): number =>
  a.objectiveCode.localeCompare(b.objectiveCode, 'vi', { numeric: true }) ||
  a.startOn.localeCompare(b.startOn) ||
  a.number - b.number

/** One row a task on an axis of months, grouped by objective: a table whose bars also speak. */
export function TimelineView(props: ViewProps) {
  const { filter, plan, on } = props
  const texts = useTexts(listTexts)
  const formats = useFormats()
  const { data, isPending, isError, error, refetch } = useQuery(drawnTasksQuery(filter))
  if (isPending) return <LoadingState rows={8} />
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (data.items.length === 0) return <TasksEmpty {...props} />
  const scale = timelineScaleOf(plan, data.items)
  const groups = Map.groupBy(data.items.toSorted(byCode), (task) => task.objectiveId)
  return (
    <>
      <p className={styles.legend}>
        <span data-kind="done">{texts.legendDone}</span>
        <span data-kind="open">{texts.legendOpen}</span>
        <span data-kind="late">{texts.legendLate}</span>
        <span data-kind="today">{texts.onDay(formats.day(on))}</span>
      </p>
      {data.items.length < data.total && (
        <p>{texts.drawnOf(formats.number(data.items.length, 0), formats.number(data.total, 0))}</p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <section className={styles.frame} aria-label={texts.timelineLabel} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.label}>
                {texts.timelineTask}
              </th>
              <th scope="col" className={styles.axis}>
                <Axis scale={scale} on={on} />
              </th>
            </tr>
          </thead>
          {[...groups.values()].map((tasks) => (
            <Group key={tasks[0]?.objectiveId} tasks={tasks} scale={scale} on={on} />
          ))}
        </table>
      </section>
    </>
  )
}

interface ScaledProps {
  scale: TimelineScale
  on: IsoDate
}

function Axis({ scale, on }: ScaledProps) {
  const texts = useTexts(listTexts)
  const formats = useFormats()
  return (
    <div className={styles.months}>
      {scale.months.map(({ year, month, left, width }) => (
        <span key={`${year}-${month}`} style={{ left: `${left}%`, width: `${width}%` }}>
          {texts.month(month, year)}
        </span>
      ))}
      <span className="visually-hidden">{texts.onDay(formats.day(on))}</span>
    </div>
  )
}

function Group({ tasks, scale, on }: ScaledProps & { tasks: readonly TaskRow[] }) {
  const words = useTexts(taskTexts)
  const texts = useTexts(listTexts)
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={2}>
          <span>
            {words.objectiveOf(tasks[0]?.objectiveCode ?? '')} · {texts.columnCount(tasks.length)}
          </span>
        </th>
      </tr>
      {tasks.map((task) => (
        <tr key={task.id}>
          <th scope="row" className={styles.label}>
            <TaskLink task={task} />
          </th>
          <td className={styles.axis}>
            <Bar task={task} scale={scale} on={on} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

function Bar({ task, scale, on }: ScaledProps & { task: TaskRow }) {
  const texts = useTexts(listTexts)
  const common = useTexts(commonTexts)
  const formats = useFormats()
  const left = scale.startOf(task.startOn)
  const right = scale.endOf(task.dueOn)
  const late = task.isOverdue ? scale.endOf(on) : right
  const states = [common.taskStates[task.state], ...(task.isOverdue ? [formats.daysLate(task.daysLate)] : [])]
  const line = scale.endOf(on)
  return (
    <div className={styles.row}>
      {scale.months.map((month) => (
        <span key={`${month.year}-${month.month}`} className={styles.rule} style={{ left: `${month.left}%` }} />
      ))}
      <span
        className={styles.bar}
        data-state={task.state}
        data-late={task.isOverdue || undefined}
        title={texts.timelineBar(formats.day(task.startOn), formats.day(task.dueOn), states.join(', '))}
        style={{ left: `${left}%`, width: `${right - left}%` }}
      >
        <span className={styles.done} style={{ width: `${task.percent}%` }} />
      </span>
      {late > right && <span className={styles.late} style={{ left: `${right}%`, width: `${late - right}%` }} />}
      {on >= scale.from && on <= scale.to && <span className={styles.today} style={{ left: `${line}%` }} />}
      <span className="visually-hidden">
        {texts.timelineBar(formats.day(task.startOn), formats.day(task.dueOn), states.join(', '))}
      </span>
    </div>
  )
}
