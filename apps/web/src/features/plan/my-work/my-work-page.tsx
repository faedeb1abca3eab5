import type { PlanRow } from '@gandan/contracts/plan/plans'
import { hasRole, LEADER_ROLES, OFFICER_ROLES } from '@gandan/domain/organisation/roles'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useCurrentPlan } from '../../../shell/current-plan.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { Page } from '../../../shell/page.tsx'
import { useActor, useToday } from '../../organisation/session.api.ts'
import { useTaskDialogs } from '../tasks/forms/task-dialogs.tsx'
import { myWorkQuery, type MyWork, type WorkGroupName } from './my-work.api.ts'
import styles from './my-work.module.css'
import { myWorkTexts } from './my-work-texts.ts'
import { Notices } from './notices.tsx'
import { WorkRow } from './work-row.tsx'

const OWN_GROUPS: readonly WorkGroupName[] = ['overdue', 'returned', 'dueSoon', 'open']

/** The own queue: what waits for a word of a leader first, then what is late, returned, near and the rest. */
export function MyWorkPage() {
  const texts = useTexts(myWorkTexts)
  const actor = useActor()
  const plan = useCurrentPlan()
  if (!hasRole(actor, ...LEADER_ROLES, ...OFFICER_ROLES))
    return (
      <Page title={texts.title}>
        <EmptyState icon="myWork" title={texts.notForRole} action={plan && <ToTasks plan={plan} />}>
          {texts.notForRoleText}
        </EmptyState>
      </Page>
    )
  if (plan) return <WorkOfPlan plan={plan} />
  return (
    <Page title={texts.title}>
      <EmptyState icon="plans" title={texts.noPlanTitle}>
        {texts.noPlanText}
      </EmptyState>
    </Page>
  )
}

function ToTasks({ plan }: { plan: PlanRow }) {
  const texts = useTexts(myWorkTexts)
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/plans/$planId/tasks" params={{ planId: plan.id }} {...props} />}
    >
      {texts.toTasks}
    </Button>
  )
}

function WorkOfPlan({ plan }: { plan: PlanRow }) {
  const texts = useTexts(myWorkTexts)
  const actor = useActor()
  const { data, isPending, isError, error, refetch } = useQuery(myWorkQuery(plan.id))
  return (
    <Page title={texts.title} intro={texts.greeting(actor.displayName, plan.year)}>
      {isPending && <LoadingState />}
      {isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <Queue plan={plan} work={data} />}
    </Page>
  )
}

function Queue({ plan, work }: { plan: PlanRow; work: MyWork }) {
  const texts = useTexts(myWorkTexts)
  const actor = useActor()
  const { open, dialog } = useTaskDialogs()
  const today = useToday()
  const isLeader = hasRole(actor, ...LEADER_ROLES)
  const groups = isLeader ? (['awaitingConfirmation', ...OWN_GROUPS] as const) : OWN_GROUPS
  const isEmpty = groups.every((group) => work[group].total === 0)
  return (
    <>
      <Counts groups={groups} work={work} />
      <Notices planId={plan.id} notices={work.notices} />
      {isEmpty && (
        <EmptyState icon="check" title={texts.emptyTitle} action={<ToTasks plan={plan} />}>
          {texts.emptyText}
        </EmptyState>
      )}
      {groups
        .filter((group) => work[group].total > 0)
        .map((group) => (
          <Group key={group} name={group} work={work[group]}>
            {work[group].items.map((task) => (
              <li key={task.id}>
                <WorkRow task={task} on={today} actor={actor} open={open} />
              </li>
            ))}
          </Group>
        ))}
      <SeeAll plan={plan} isLeader={isLeader} />
      {dialog}
    </>
  )
}

function Counts({ groups, work }: { groups: readonly WorkGroupName[]; work: MyWork }) {
  const texts = useTexts(myWorkTexts)
  const formats = useFormats()
  return (
    <ul className={styles.counts} aria-label={texts.counts}>
      {groups.map((group) => {
        const { total } = work[group]
        const inside = (
          <>
            <strong>{formats.number(total, 0)}</strong>
            <span>{texts.groups[group]}</span>
          </>
        )
        return (
          <li key={group}>
            {total > 0 ? (
              <a href={`#${group}`} className={styles.count} data-kind={group}>
                {inside}
              </a>
            ) : (
              <div className={styles.count} data-kind={group} data-none>
                {inside}
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface GroupProps {
  name: WorkGroupName
  work: MyWork[WorkGroupName]
  children: ReactNode
}

function Group({ name, work, children }: GroupProps) {
  const texts = useTexts(myWorkTexts)
  const formats = useFormats()
  const shown = work.items.length
  return (
    <section className={styles.section} aria-labelledby={name}>
      <h2 id={name}>
        {texts.groups[name]}{' '}
        <small>{shown < work.total ? texts.shownOf(shown, work.total) : formats.number(work.total, 0)}</small>
      </h2>
      <ul className={styles.rows}>{children}</ul>
    </section>
  )
}

/** The same work as a list that can be filtered further; tasks of a unit have no person and a list of their own. */
function SeeAll({ plan, isLeader }: { plan: PlanRow; isLeader: boolean }) {
  const texts = useTexts(myWorkTexts)
  const actor = useActor()
  const today = useToday()
  const target = { to: '/plans/$planId/tasks', params: { planId: plan.id } } as const
  return (
    <p className={`${styles.more} no-print`}>
      {isLeader && (
        <Link {...target} search={{ state: ['submitted'], on: today }}>
          {texts.seeSubmitted}
        </Link>
      )}
      <Link {...target} search={{ owner: [actor.userId], on: today }}>
        {texts.seeMine}
      </Link>
      {actor.unitIds.length > 0 && (
        <Link {...target} search={{ unit: [...actor.unitIds], on: today }}>
          {texts.seeUnit}
        </Link>
      )}
    </p>
  )
}
