import type { RecurringDuty } from '@gandan/contracts/plan/duties'
import type { PlanRow } from '@gandan/contracts/plan/plans'
import { canEditTask } from '@gandan/domain/plan/permissions'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { ApiProblem } from '../../../api/problem.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { Icon } from '../../../shell/icon.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { Page } from '../../../shell/page.tsx'
import { useActor, useToday } from '../../organisation/session.api.ts'
import { DueWords } from '../tasks/parts/due-words.tsx'
import { ProgressCell } from '../tasks/parts/progress-cell.tsx'
import { usePlan } from '../tasks/plan-choices.api.ts'
import { taskTexts } from '../tasks/task-texts.ts'
import { dutiesQuery } from './duties.api.ts'
import styles from './duties.module.css'
import { dutiesTexts } from './duties-texts.ts'
import { useRhythmWords } from './rhythm-words.ts'

const DutyFormDialog = lazy(async () => ({ default: (await import('./duty-form-dialog.tsx')).DutyFormDialog }))
const EndDutyDialog = lazy(async () => ({ default: (await import('./end-duty-dialog.tsx')).EndDutyDialog }))

/** Duties of a plan that come back, and how many of their occurrences are done. */
export function DutiesPage() {
  const { planId } = useParams({ from: '/shell/plans/$planId/duties' })
  const plan = usePlan(planId)
  const texts = useTexts(dutiesTexts)
  if (plan) return <DutiesOfPlan plan={plan} />
  return (
    <Page title={texts.duties}>
      <ErrorState error={new ApiProblem({ status: 404, code: 'notFound' })} />
    </Page>
  )
}

type Opened = { kind: 'create' } | { kind: 'end'; duty: RecurringDuty }

function DutiesOfPlan({ plan }: { plan: PlanRow }) {
  const texts = useTexts(dutiesTexts)
  const canPlan = canEditTask(useActor(), plan) && plan.edition > 0
  const [opened, setOpened] = useState<Opened | null>(null)
  const duties = useQuery(dutiesQuery(plan.id))
  const close = () => setOpened(null)
  const createButton = canPlan && (
    <Button leftSection={<Icon name="plus" />} onClick={() => setOpened({ kind: 'create' })}>
      {texts.create}
    </Button>
  )
  return (
    <Page title={texts.duties} intro={texts.intro} actions={createButton || undefined}>
      {duties.isPending && <LoadingState />}
      {duties.isError && <ErrorState error={duties.error} onRetry={() => void duties.refetch()} />}
      {duties.data?.items.length === 0 && (
        <EmptyState icon="duties" title={texts.emptyTitle} action={createButton || undefined}>
          {plan.edition > 0 ? texts.emptyText : texts.draftText}
        </EmptyState>
      )}
      {duties.data !== undefined && duties.data.items.length > 0 && (
        <DutyTable
          duties={duties.data.items}
          onEnd={canPlan ? (duty) => setOpened({ kind: 'end', duty }) : undefined}
        />
      )}
      {opened !== null && (
        <Suspense>
          {opened.kind === 'create' ? (
            <DutyFormDialog plan={plan} onClose={close} />
          ) : (
            <EndDutyDialog duty={opened.duty} onClose={close} />
          )}
        </Suspense>
      )}
    </Page>
  )
}

interface DutyTableProps {
  duties: readonly RecurringDuty[]
  onEnd: ((duty: RecurringDuty) => void) | undefined
}

function DutyTable({ duties, onEnd }: DutyTableProps) {
  const texts = useTexts(dutiesTexts)
  const words = useTexts(taskTexts)
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{texts.duties}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.duty}</th>
            <th scope="col">{words.objective}</th>
            <th scope="col">{texts.rhythm}</th>
            <th scope="col">{texts.done}</th>
            <th scope="col">{texts.next}</th>
            <th scope="col" className="no-print">
              <span className="visually-hidden">{texts.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <DutyRow key={duty.id} duty={duty} onEnd={onEnd} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DutyRow({ duty, onEnd }: { duty: RecurringDuty; onEnd: DutyTableProps['onEnd'] }) {
  const texts = useTexts(dutiesTexts)
  const formats = useFormats()
  const today = useToday()
  const rhythmOf = useRhythmWords()
  const { occurrenceCount, doneCount } = duty
  const percent = occurrenceCount === 0 ? 0 : Math.round((doneCount / occurrenceCount) * 100)
  return (
    <tr>
      <th scope="row">
        <Link
          to="/plans/$planId/tasks"
          params={{ planId: duty.planId }}
          search={{ source: ['recurring'], q: duty.title }}
          title={texts.seeTasks(duty.title)}
        >
          {duty.title}
        </Link>
      </th>
      <td>{duty.objectiveCode}</td>
      <td>{rhythmOf(duty)}</td>
      <td>
        <div>{texts.doneOf(doneCount, occurrenceCount)}</div>
        <ProgressCell percent={percent} isDone={doneCount === occurrenceCount} />
      </td>
      <td>
        {duty.endedAt !== null ? (
          <span className={styles.quiet}>{texts.ended(formats.instant(duty.endedAt))}</span>
        ) : duty.nextDueOn === null ? (
          <span className={styles.quiet}>{texts.noNext}</span>
        ) : (
          <DueWords task={{ state: 'planned', dueOn: duty.nextDueOn, closedOn: null }} on={today} />
        )}
      </td>
      <td className="no-print">
        {onEnd && duty.endedAt === null && (
          <Button variant="default" size="compact-md" aria-label={texts.endOf(duty.title)} onClick={() => onEnd(duty)}>
            {texts.end}
          </Button>
        )}
      </td>
    </tr>
  )
}
