import type { PlanRow } from '@gandan/contracts/plan/plans'
import type { TaskRow } from '@gandan/contracts/plan/tasks'
import { canEditTask } from '@gandan/domain/plan/permissions'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { ApiProblem } from '../../../api/problem.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DownloadMenu, TABLE_FORMATS } from '../../../shell/download-menu.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { Icon, type IconName } from '../../../shell/icon.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { Page } from '../../../shell/page.tsx'
import { useActor, useToday } from '../../organisation/session.api.ts'
import { formTexts } from './form-texts.ts'
import { useTaskDialogs } from './forms/task-dialogs.tsx'
import { FilterBar } from './list/filter-bar.tsx'
import { FilterChips } from './list/filter-chips.tsx'
import { listTexts } from './list/list-texts.ts'
import styles from './list/list.module.css'
import { ListView } from './list/list-view.tsx'
import { SavedViews } from '../../../shell/saved-views.tsx'
import { savedQueryOf, searchOfSaved, taskFilterOf } from './list/task-filter.ts'
import type { ViewProps } from './list/view-props.ts'
import { TaskActionsMenu } from './parts/task-actions-menu.tsx'
import { useChoices, usePlan } from './plan-choices.api.ts'
import { taskTexts } from './task-texts.ts'
import { tasksQuery } from './tasks.api.ts'
import { TASK_VIEWS, type TasksSearch, type TaskView } from './tasks-search.ts'

const BoardView = lazy(async () => ({ default: (await import('./list/board-view.tsx')).BoardView }))
const TimelineView = lazy(async () => ({ default: (await import('./list/timeline-view.tsx')).TimelineView }))
const CreateTaskDialog = lazy(async () => ({
  default: (await import('./forms/task-form-dialog.tsx')).CreateTaskDialog,
}))

const ROUTE = '/shell/plans/$planId/tasks'

/** The tasks of a plan, filtered by the address; a plan that is over opens at its last day. */
export function TasksPage() {
  const { planId } = useParams({ from: ROUTE })
  const plan = usePlan(planId)
  const texts = useTexts(taskTexts)
  if (plan) return <TasksOfPlan plan={plan} />
  return (
    <Page title={texts.tasks}>
      <ErrorState error={new ApiProblem({ status: 404, code: 'notFound', title: texts.notFound })} />
    </Page>
  )
}

function TasksOfPlan({ plan }: { plan: PlanRow }) {
  const search = useSearch({ from: ROUTE })
  const texts = useTexts(taskTexts)
  const today = useToday()
  const actor = useActor()
  const navigate = useNavigate({ from: '/plans/$planId/tasks' })
  const choices = useChoices(plan)
  const { open, dialog } = useTaskDialogs()
  const asked = search.on ?? plan.opensOn
  const isPast = asked < today
  const on = isPast ? asked : today
  const canPlan = !isPast && canEditTask(actor, plan)
  const onSearch = (patch: TasksSearch) => void navigate({ search: (known) => ({ ...known, ...patch }), replace: true })
  const view: ViewProps = {
    plan,
    search,
    filter: taskFilterOf(plan.id, search, isPast ? asked : undefined),
    on,
    canPlan,
    onSearch,
    open,
    actionsOf: isPast ? undefined : (task: TaskRow) => <TaskActionsMenu task={task} actor={actor} open={open} />,
  }
  return (
    <Page
      title={texts.tasks}
      intro={<Total {...view} />}
      actions={
        <>
          <SavedViews
            list="tasks"
            query={savedQueryOf(search)}
            linkOf={(query) => ({
              to: '/plans/$planId/tasks',
              params: { planId: plan.id },
              search: searchOfSaved(query),
            })}
          />
          <DownloadMenu name={texts.tasks} path="/exports/tasks" query={view.filter} formats={TABLE_FORMATS} />
          {canPlan && plan.edition > 0 && <CreateTask plan={plan} objectiveId={search.objective?.[0]} />}
        </>
      }
    >
      <FilterBar search={search} choices={choices} onChange={onSearch}>
        <ViewSwitch planId={plan.id} search={search} />
      </FilterBar>
      <FilterChips planId={plan.id} search={search} choices={choices} />
      {isPast && <PastNote planId={plan.id} search={{ ...search, on: today }} on={asked} />}
      <ChosenView view={search.view ?? 'list'} {...view} />
      {dialog}
    </Page>
  )
}

function ChosenView({ view, ...props }: ViewProps & { view: TaskView }) {
  if (view === 'list') return <ListView {...props} />
  return (
    <Suspense fallback={<LoadingState />}>
      {view === 'board' ? <BoardView {...props} /> : <TimelineView {...props} />}
    </Suspense>
  )
}

/** How many the filter matches; asks for the list's first page, which the list shares. */
function Total({ filter }: ViewProps) {
  const texts = useTexts(listTexts)
  const formats = useFormats()
  const { data } = useInfiniteQuery(tasksQuery(filter))
  return (
    <span role="status" className={styles.total}>
      {data ? texts.total(formats.number(data.pages[0]?.total ?? 0, 0)) : '…'}
    </span>
  )
}

function PastNote({ planId, search, on }: { planId: string; search: TasksSearch; on: string }) {
  const texts = useTexts(listTexts)
  const formats = useFormats()
  return (
    <p className={styles.past} role="note">
      <span>{texts.pastNote(formats.day(on))}</span>
      <Link to="/plans/$planId/tasks" params={{ planId }} search={search} className="no-print">
        {texts.toToday}
      </Link>
    </p>
  )
}

const VIEW_ICONS: Record<TaskView, IconName> = { list: 'list', board: 'board', timeline: 'timeline' }

function ViewSwitch({ planId, search }: { planId: string; search: TasksSearch }) {
  const texts = useTexts(listTexts)
  const now = search.view ?? 'list'
  return (
    <nav aria-label={texts.views} className="no-print">
      <div className={styles.switch}>
        {TASK_VIEWS.map((view) => (
          <Link
            key={view}
            to="/plans/$planId/tasks"
            params={{ planId }}
            search={{ ...search, view: view === 'list' ? undefined : view }}
            activeOptions={{ exact: true }}
            data-chosen={view === now || undefined}
          >
            <Icon name={VIEW_ICONS[view]} />
            {texts[view]}
          </Link>
        ))}
      </div>
    </nav>
  )
}

function CreateTask({ plan, objectiveId }: { plan: PlanRow; objectiveId: string | undefined }) {
  const texts = useTexts(formTexts)
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button leftSection={<Icon name="plus" />} onClick={() => setOpen(true)}>
        {texts.create}
      </Button>
      {isOpen && (
        <Suspense>
          <CreateTaskDialog
            plan={plan}
            objectiveId={objectiveId}
            onClose={() => setOpen(false)}
            onCreated={(task) =>
              void navigate({ to: '/plans/$planId/tasks/$taskId', params: { planId: plan.id, taskId: task.id } })
            }
          />
        </Suspense>
      )}
    </>
  )
}
