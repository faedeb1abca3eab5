import type { Dashboard, ObjectiveStanding } from '@gandan/contracts/dashboard'
import { BulletBar } from '@gandan/charts/bullet-bar'
import type { PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import { SegmentedControl } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { CHART_FORMATS, DownloadMenu } from '../../shell/download-menu.tsx'
import { RagMark } from '../../shell/rag-mark.tsx'
import { OBJECTIVE_ORDERS, type ObjectiveOrder } from './dashboard-search.ts'
import styles from './objective-bars.module.css'
import { worstFirst } from './worst-first.ts'
import tables from './tables.module.css'
import { taskLists } from './task-lists.ts'
import { dashboardTexts } from './texts.ts'

interface ObjectiveBarsProps {
  dashboard: Dashboard
  order: ObjectiveOrder
  /** As the page was asked for: its file is asked for in the same way. */
  asked: { on: string | undefined; period: PeriodKind }
  onOrder: (order: ObjectiveOrder) => void
}

/** Each objective's progress, tasks and core indicators together, against its time, with its standing and its tasks. */
export function ObjectiveBars({ dashboard, order, asked, onOrder }: ObjectiveBarsProps) {
  const texts = useTexts(dashboardTexts)
  const { objectives } = dashboard
  const orders = { plan: texts.orderPlan, worst: texts.orderWorst }
  const scored = objectives.map((objective) => ({ ...objective, ...objective.score }))
  const rows = order === 'worst' ? worstFirst(scored) : scored
  return (
    <section className={tables.section} aria-labelledby="objectives">
      <div className={tables.head}>
        <div>
          <h2 id="objectives">{texts.objectivesTitle(objectives.length)}</h2>
          <p>{texts.objectivesLegend}</p>
        </div>
        <SegmentedControl
          className="no-print"
          aria-label={texts.orderLabel}
          value={order}
          onChange={(value) => onOrder(value as ObjectiveOrder)}
          data={OBJECTIVE_ORDERS.map((value) => ({ value, label: orders[value] }))}
          transitionDuration={0}
        />
        <DownloadMenu
          name={texts.objectivesTitle(objectives.length)}
          path="/exports/plans/:id/objectives"
          params={{ id: dashboard.plan.id }}
          query={asked}
          formats={CHART_FORMATS}
        />
      </div>
      <table className={`${tables.table} ${tables.cards} ${styles.objectives}`} aria-labelledby="objectives">
        <thead>
          <tr>
            <th scope="col">{texts.objective}</th>
            <th scope="col">{texts.progressVsTime}</th>
            <th scope="col">{texts.standing}</th>
            <th scope="col">{texts.works}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((objective) => (
            <ObjectiveRow key={objective.id} objective={objective} dashboard={dashboard} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ObjectiveRow({ objective, dashboard }: { objective: ObjectiveStanding; dashboard: Dashboard }) {
  const { plan, on, isToday } = dashboard
  const day = isToday ? undefined : on
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <span className={styles.code}>{objective.code}</span>
        <Link
          to="/plans/$planId/objectives/$objectiveId"
          params={{ planId: plan.id, objectiveId: objective.id }}
          search={{ on: day }}
        >
          {objective.title}
        </Link>
      </th>
      <td className={tables.whole}>
        <Bullet standing={objective} />
      </td>
      <td>
        <RagMark level={objective.rag} />
      </td>
      <td className={styles.counts}>
        <TaskCounts planId={plan.id} objective={objective} on={day} />
      </td>
    </tr>
  )
}

/** Bar and figures of one standing. */
export function Bullet({ standing }: { standing: Pick<ObjectiveStanding, 'progress' | 'timeElapsed' | 'rag'> }) {
  const texts = useTexts(dashboardTexts)
  const format = useFormats()
  const { progress, timeElapsed, rag } = standing
  const [progressText, timeText] = [format.percent(progress, 0), format.percent(timeElapsed, 0)]
  const label = progress === null ? texts.barNone : texts.bar(progressText, timeText)
  return (
    <div className={styles.bullet}>
      <BulletBar width={320} height={24} progress={progress} timeElapsed={timeElapsed} rag={rag} label={label} />
      {progress !== null && (
        <span className={styles.figures} aria-hidden>
          <strong>{progressText}</strong> {texts.progressShort} · {timeText} {texts.timeShort}
        </span>
      )}
    </div>
  )
}

interface TaskCountsProps {
  planId: string
  objective: ObjectiveStanding
  on: string | undefined
}

function TaskCounts({ planId, objective, on }: TaskCountsProps) {
  const texts = useTexts(dashboardTexts)
  const { done, total, overdue } = objective.counts
  const lists = taskLists(on, objective.id)
  if (total === 0) return <span className={tables.muted}>{texts.noTasks}</span>
  return (
    <>
      <Link to="/plans/$planId/tasks" params={{ planId }} search={lists.all}>
        {texts.doneOf(done, total)}
      </Link>
      {overdue > 0 && (
        <Link to="/plans/$planId/tasks" params={{ planId }} search={lists.overdue} data-grave>
          {texts.overdueCount(overdue)}
        </Link>
      )}
    </>
  )
}
