import type { Dashboard } from '@gandan/contracts/dashboard'
import type { TaskRow } from '@gandan/contracts/plan/tasks'
import { canAssignTask } from '@gandan/domain/plan/permissions'
import { Link } from '@tanstack/react-router'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { useActor } from '../organisation/session.api.ts'
import styles from './tables.module.css'
import { taskLists } from './task-lists.ts'
import { TaskActions } from './task-actions.tsx'
import { DueCell, HolderCell } from './task-cells.tsx'
import { dashboardTexts } from './texts.ts'

const SHOWN = 10

/** What is late and what falls due within 7 days, oldest first, with who holds it and what can be done. */
export function UrgentList({ dashboard }: { dashboard: Dashboard }) {
  const texts = useTexts(dashboardTexts)
  const actor = useActor()
  const { plan, on, isToday, urgent } = dashboard
  const lists = taskLists(isToday ? undefined : on)
  const rows = urgent.items.slice(0, SHOWN)
  const hidden = urgent.overdueTotal + urgent.dueSoonTotal > rows.length
  const canAct = isToday && canAssignTask(actor, { communeId: plan.communeId })
  return (
    <section className={styles.section} aria-labelledby="urgent">
      <h2 id="urgent">{texts.urgentTitle}</h2>
      {rows.length === 0 ? (
        <EmptyState title={texts.urgentNone} icon="check">
          {texts.urgentNoneText}
        </EmptyState>
      ) : (
        <UrgentTable rows={rows} dashboard={dashboard} canAct={canAct} />
      )}
      {hidden && (
        <p className={`${styles.more} no-print`}>
          {urgent.overdueTotal > 0 && (
            <Link to="/plans/$planId/tasks" params={{ planId: plan.id }} search={lists.overdue}>
              {texts.allOverdue(urgent.overdueTotal)}
            </Link>
          )}
          {urgent.dueSoonTotal > 0 && (
            <Link to="/plans/$planId/tasks" params={{ planId: plan.id }} search={lists.dueSoon}>
              {texts.allDueSoon(urgent.dueSoonTotal)}
            </Link>
          )}
        </p>
      )}
    </section>
  )
}

interface UrgentTableProps {
  rows: readonly TaskRow[]
  dashboard: Dashboard
  canAct: boolean
}

function UrgentTable({ rows, dashboard, canAct }: UrgentTableProps) {
  const texts = useTexts(dashboardTexts)
  return (
    <table className={`${styles.table} ${styles.cards}`} aria-labelledby="urgent">
      <thead>
        <tr>
          <th scope="col">{texts.due}</th>
          <th scope="col">{texts.task}</th>
          <th scope="col">{texts.objective}</th>
          <th scope="col">{texts.holder}</th>
          <th scope="col">{texts.state}</th>
          {canAct && (
            <th scope="col" className="no-print">
              {texts.actions}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((task) => (
          <UrgentRow key={task.id} task={task} dashboard={dashboard} canAct={canAct} />
        ))}
      </tbody>
    </table>
  )
}

function UrgentRow({ task, dashboard, canAct }: { task: TaskRow; dashboard: Dashboard; canAct: boolean }) {
  const texts = useTexts(dashboardTexts)
  const { taskStates } = useTexts(commonTexts)
  const { plan, on, isToday } = dashboard
  return (
    <tr>
      <td className={styles.whole}>
        <DueCell task={task} on={on} />
      </td>
      <th scope="row" className={styles.title}>
        <Link to="/plans/$planId/tasks/$taskId" params={{ planId: plan.id, taskId: task.id }}>
          {task.title}
        </Link>
      </th>
      <td data-label={texts.objective}>
        <Link
          to="/plans/$planId/objectives/$objectiveId"
          params={{ planId: plan.id, objectiveId: task.objectiveId }}
          search={{ on: isToday ? undefined : on }}
        >
          {task.objectiveCode}
        </Link>
      </td>
      <td className={styles.whole}>
        <HolderCell task={task} />
      </td>
      <td className={styles.word}>{taskStates[task.state]}</td>
      {canAct && (
        <td className={`${styles.doing} no-print`}>
          <TaskActions task={task} />
        </td>
      )}
    </tr>
  )
}
