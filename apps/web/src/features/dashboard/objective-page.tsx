import type { ObjectiveDetail } from '@gandan/contracts/dashboard'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts.ts'
import { ErrorState } from '../../shell/error-state.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import styles from './controls.module.css'
import type { ObjectiveSearch } from './dashboard-search.ts'
import { objectiveQuery } from './dashboard.api.ts'
import { CurveDownload, PaperActions } from './downloads.tsx'
import { ObjectiveFiguresBlock } from './figures/objective-figures-block.tsx'
import { ScoreBlock } from './figures/score-block.tsx'
import { DayControl } from './day-control.tsx'
import { useLookedAt, usePlanRow } from './looked-at.ts'
import { ObjectiveFigures } from './objective-figures.tsx'
import { ObjectiveDirectives, ObjectiveStandingWords, ObjectiveText } from './objective-head.tsx'
import { ObjectiveHistory } from './objective-history.tsx'
import { ObjectivePeople } from './objective-people.tsx'
import { ObjectiveStates } from './objective-states.tsx'
import { ObjectiveTasks } from './objective-tasks.tsx'
import { objectiveTexts } from './objective-texts.ts'
import grid from './objective.module.css'
import { PetitionsBlock } from './petitions-block.tsx'
import { petitionsWindowOf } from './petitions-window.ts'
import { Trend } from './trend.tsx'

/** The objective of reception, dialogue, complaints and denunciations. */
const PETITIONS_CODE = 'II.4'

const route = getRouteApi('/shell/plans/$planId/objectives/$objectiveId')

/** One objective as of a day: its words, standing, figures, people, tasks and history. */
export function ObjectivePage() {
  const texts = useTexts(objectiveTexts)
  const { planId, objectiveId } = route.useParams()
  const { on: chosen } = route.useSearch()
  const plan = usePlanRow(planId)
  const lookedAt = useLookedAt(plan, chosen)
  const { data, error, refetch, isPlaceholderData } = useQuery(objectiveQuery(objectiveId, lookedAt.on))
  const label = texts.dashboard(plan?.year ?? 0)
  const breadcrumbs =
    plan === undefined
      ? []
      : [
          {
            label,
            link: { to: '/plans/$planId/dashboard', params: { planId }, search: { on: chosen } } as const,
          },
        ]
  return (
    <Page
      title={data ? texts.title(data.code) : '…'}
      breadcrumbs={breadcrumbs}
      intro={data?.title}
      actions={
        data && (
          <PaperActions kind="objectives" id={objectiveId} asked={{ on: lookedAt.on }} name={texts.title(data.code)} />
        )
      }
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && <Objective objective={data} isOld={isPlaceholderData} lookedAt={lookedAt} />}
    </Page>
  )
}

interface ObjectiveProps {
  objective: ObjectiveDetail
  isOld: boolean
  lookedAt: ReturnType<typeof useLookedAt>
}

function Objective({ objective, isOld, lookedAt }: ObjectiveProps) {
  const { trend = 'chart', figures = 'chart' } = route.useSearch()
  const plan = usePlanRow(objective.planId)
  const navigate = route.useNavigate()
  const hasTasks = objective.tasks.length > 0
  const show = (change: ObjectiveSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), state: true, resetScroll: false })
  return (
    <div aria-busy={isOld}>
      <div className={styles.row}>
        <ObjectiveStandingWords objective={objective} />
        {lookedAt.span && (
          <DayControl
            {...lookedAt}
            span={lookedAt.span}
            on={lookedAt.on ?? objective.on}
            onChange={(day) => show({ on: day })}
          />
        )}
      </div>
      <ObjectiveText text={objective.text} />
      <ObjectiveFigures objective={objective} />
      {hasTasks && (
        <div className={grid.grid}>
          <ObjectivePeople objective={objective} on={lookedAt.on} />
          <ObjectiveStates objective={objective} on={lookedAt.on} />
        </div>
      )}
      {hasTasks && (
        <Trend
          points={objective.curve}
          on={objective.on}
          view={trend}
          onView={(view) => show({ trend: view })}
          download={<CurveDownload kind="objectives" id={objective.id} asked={{ on: lookedAt.on }} />}
        />
      )}
      <ScoreBlock objectiveId={objective.id} on={lookedAt.on} />
      {plan && (
        <ObjectiveFiguresBlock
          communeId={plan.communeId}
          objectiveCode={objective.code}
          year={plan.year}
          on={lookedAt.on}
          view={figures}
          onView={(view) => show({ figures: view })}
        />
      )}
      {plan && objective.code === PETITIONS_CODE && (
        <PetitionsBlock window={petitionsWindowOf(plan, objective.on)} isToday={lookedAt.on === undefined} />
      )}
      <ObjectiveTasks objective={objective} />
      <ObjectiveDirectives directives={objective.directives} />
      <ObjectiveHistory events={objective.events} planId={objective.planId} />
    </div>
  )
}
