import type { PlanRow } from '@gandan/contracts/plan/plans'
import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import { isOpen } from '@gandan/domain/plan/task-state'
import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ApiProblem } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ErrorState } from '../../../shell/error-state.tsx'
import { Icon } from '../../../shell/icon.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { Page } from '../../../shell/page.tsx'
import { useToday } from '../../organisation/session.api.ts'
import { Checklist } from './detail/checklist.tsx'
import { Comments } from './detail/comments.tsx'
import { Dependencies } from './detail/dependencies.tsx'
import styles from './detail/detail.module.css'
import { Facts } from './detail/facts.tsx'
import { History } from './detail/history.tsx'
import { pageTexts } from './detail/page-texts.ts'
import { TaskActions } from './detail/task-actions.tsx'
import { useTaskDialogs } from './forms/task-dialogs.tsx'
import { DueWords } from './parts/due-words.tsx'
import { ProgressCell } from './parts/progress-cell.tsx'
import { StateBadge } from './parts/state-badge.tsx'
import { usePlan } from './plan-choices.api.ts'
import { taskTexts } from './task-texts.ts'
import { taskQuery } from './tasks.api.ts'

/** One task whole: its standing, what may be done, its steps, links, comments and history. */
export function TaskPage() {
  const { planId, taskId } = useParams({ from: '/shell/plans/$planId/tasks/$taskId' })
  const texts = useTexts(taskTexts)
  const plan = usePlan(planId)
  const { data: task, isPending, error, refetch } = useQuery(taskQuery(taskId))
  if (plan && task && task.planId === planId) return <WholeTask key={task.id} plan={plan} task={task} />
  const missing = new ApiProblem({ status: 404, code: 'notFound' })
  return (
    <Page title={texts.task}>
      {plan && isPending ? <LoadingState /> : <ErrorState error={error ?? missing} onRetry={() => void refetch()} />}
    </Page>
  )
}

function WholeTask({ plan, task }: { plan: PlanRow; task: TaskDetail }) {
  const words = useTexts(taskTexts)
  const texts = useTexts(pageTexts)
  const today = useToday()
  const { open, dialog } = useTaskDialogs()
  return (
    <Page
      title={task.title}
      breadcrumbs={[{ label: words.tasks, link: { to: '/plans/$planId/tasks', params: true } }]}
      intro={
        <div className={styles.status}>
          <span>{words.taskOf(task.number)}</span>
          <StateBadge state={task.state} />
          <ProgressCell percent={task.percent} isDone={task.state === 'done'} />
          <span>
            {words.due} <DueWords task={task} on={today} isInline />
          </span>
          <Link to="/plans/$planId/objectives/$objectiveId" params={{ planId: plan.id, objectiveId: task.objectiveId }}>
            {words.objectiveOf(task.objectiveCode)}
          </Link>
        </div>
      }
    >
      <Blocked task={task} />
      <TaskActions plan={plan} task={task} open={open} />
      <div className={styles.layout}>
        <div className={styles.main}>
          <section className={styles.section} aria-labelledby="description">
            <h2 id="description">{words.description}</h2>
            {task.description === '' ? (
              <p className={styles.quiet}>{texts.noDescription}</p>
            ) : (
              <p className={styles.text}>{task.description}</p>
            )}
          </section>
          <Checklist task={task} />
          <Dependencies task={task} />
          <Comments task={task} />
          <History plan={plan} task={task} />
        </div>
        <div className={styles.side}>
          <Facts task={task} />
        </div>
      </div>
      {dialog}
    </Page>
  )
}

/** Work that waits for other work says so before anything is done. */
function Blocked({ task }: { task: TaskDetail }) {
  const texts = useTexts(pageTexts)
  const open = isOpen(task.state) ? task.prerequisites.filter((one) => isOpen(one.state)) : []
  if (open.length === 0) return null
  return (
    <Alert
      color="amber"
      icon={<Icon name="warning" />}
      title={texts.blocked(open.length)}
      className={styles.warning ?? ''}
    >
      <ul>
        {open.map((one) => (
          <li key={one.id}>
            <Link to="/plans/$planId/tasks/$taskId" params={{ planId: task.planId, taskId: one.id }}>
              {one.number}. {one.title}
            </Link>
          </li>
        ))}
      </ul>
      {texts.blockedText}
    </Alert>
  )
}
