import type { Dashboard } from '@gandan/contracts/dashboard'
import type { PlanRow } from '@gandan/contracts/plan/plans'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorState } from '../../shell/error-state.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import { useMe } from '../organisation/session.api.ts'
import { capitalised } from './capitalised.ts'
import styles from './controls.module.css'
import { PeriodControl } from './dashboard-controls.tsx'
import type { DashboardSearch } from './dashboard-search.ts'
import { dashboardQuery } from './dashboard.api.ts'
import { DayControl } from './day-control.tsx'
import { CurveDownload, PaperActions } from './downloads.tsx'
import { figuresTexts } from './figures/figures-texts.ts'
import { PlanMatrix } from './figures/plan-matrix.tsx'
import { KpiCards } from './kpi-cards.tsx'
import { useLookedAt, usePlanRow } from './looked-at.ts'
import { ObjectiveBars } from './objective-bars.tsx'
import { PetitionsBlock } from './petitions-block.tsx'
import { petitionsWindowOf } from './petitions-window.ts'
import { SituationSentence } from './situation-sentence.tsx'
import { dashboardTexts } from './texts.ts'
import tables from './tables.module.css'
import { Trend } from './trend.tsx'
import { UrgentList } from './urgent-list.tsx'

const route = getRouteApi('/shell/plans/$planId/dashboard')

/** The chairman's first screen: how things stand, what is late, the objectives, the trend. */
export function DashboardPage() {
  const { planId } = route.useParams()
  const { on: chosen, period = 'month' } = route.useSearch()
  const plan = usePlanRow(planId)
  const lookedAt = useLookedAt(plan, chosen)
  const { data, error, refetch, dataUpdatedAt, isPlaceholderData } = useQuery({
    ...dashboardQuery(planId, { on: lookedAt.on, period }),
    enabled: plan?.state !== 'draft',
  })
  const texts = useTexts(dashboardTexts)
  const me = useMe()
  const year = data?.plan.year ?? plan?.year
  const commune = capitalised(data?.plan.communeName ?? plan?.communeName ?? '')
  const title = year === undefined ? '' : me.commune === null ? texts.titleOf(commune, year) : texts.title(year)
  if (plan?.state === 'draft') return <DraftPlan plan={plan} title={title} />
  if (error && !data)
    return (
      <Page title={title || commune}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    )
  if (!data)
    return (
      <Page title={title || '…'}>
        <LoadingState />
      </Page>
    )
  return (
    <Page
      title={title}
      actions={<PaperActions kind="plans" id={planId} asked={{ on: lookedAt.on, period }} name={title} />}
    >
      <Screen dashboard={data} fetchedAt={dataUpdatedAt} isOld={isPlaceholderData} lookedAt={lookedAt} />
    </Page>
  )
}

interface ScreenProps {
  dashboard: Dashboard
  fetchedAt: number
  /** Figures of the day or period before, while the new ones are on their way. */
  isOld: boolean
  lookedAt: ReturnType<typeof useLookedAt>
}

function Screen({ dashboard, fetchedAt, isOld, lookedAt }: ScreenProps) {
  const search = route.useSearch()
  const { period = 'month', order = 'plan', trend = 'chart' } = search
  const navigate = route.useNavigate()
  const texts = useTexts(dashboardTexts)
  const format = useFormats()
  const show = (change: DashboardSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false })
  const figures = useTexts(figuresTexts)
  const { plan, on } = dashboard
  const asked = { on: lookedAt.on, period }
  const hasTasks = dashboard.objectives.some(({ counts }) => counts.total > 0)
  return (
    <div aria-busy={isOld}>
      <p className="print-only">{texts.printedAs(plan.communeName, format.day(on))}</p>
      <SituationSentence dashboard={dashboard} fetchedAt={fetchedAt} />
      <div className={styles.row}>
        <PeriodControl value={period} window={dashboard.period} onChange={(kind) => show({ period: kind })} />
        {lookedAt.span && (
          <DayControl {...lookedAt} span={lookedAt.span} on={lookedAt.on ?? on} onChange={(day) => show({ on: day })} />
        )}
      </div>
      {hasTasks ? (
        <>
          <KpiCards dashboard={dashboard} />
          <UrgentList dashboard={dashboard} />
        </>
      ) : (
        <NoTasks planId={plan.id} />
      )}
      <ObjectiveBars dashboard={dashboard} order={order} asked={asked} onOrder={(next) => show({ order: next })} />
      {hasTasks && (
        <Trend
          points={dashboard.curve}
          on={on}
          period={dashboard.period}
          view={trend}
          onView={(view) => show({ trend: view })}
          download={<CurveDownload kind="plans" id={plan.id} asked={asked} />}
        />
      )}
      {hasTasks && <PlanMatrix plan={plan} on={lookedAt.on} search={search} onShow={show} />}
      <p className={tables.more}>
        <Link
          to="/communes/$communeId/figures"
          params={{ communeId: plan.communeId }}
          search={{ year: plan.year, on: lookedAt.on }}
        >
          {figures.all}
        </Link>
      </p>
      <PetitionsBlock window={petitionsWindowOf(plan, on)} isToday={dashboard.isToday} />
    </div>
  )
}

function NoTasks({ planId }: { planId: string }) {
  const texts = useTexts(dashboardTexts)
  return (
    <EmptyState
      title={texts.emptyTitle}
      icon="tasks"
      action={
        <Button renderRoot={(props) => <Link {...props} to="/plans/$planId/tasks" params={{ planId }} />}>
          {texts.emptyAction}
        </Button>
      }
    >
      {texts.emptyText}
    </EmptyState>
  )
}

function DraftPlan({ plan, title }: { plan: PlanRow; title: string }) {
  const texts = useTexts(dashboardTexts)
  return (
    <Page title={title}>
      <EmptyState
        title={texts.draftTitle}
        icon="plan"
        action={
          <Button renderRoot={(props) => <Link {...props} to="/plans/$planId/review" params={{ planId: plan.id }} />}>
            {texts.draftAction}
          </Button>
        }
      >
        {texts.draftText}
      </EmptyState>
    </Page>
  )
}
