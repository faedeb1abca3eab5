import type { PlanRow } from '@gandan/contracts/plan/plans'
import { canDraftPlan } from '@gandan/domain/plan/permissions'
import { Badge, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { Icon } from '../../shell/icon.tsx'
import { LinkButton } from '../../shell/link-button.tsx'
import { Page } from '../../shell/page.tsx'
import { useActor } from '../organisation/session.api.ts'
import { planTexts } from './plan-texts.ts'
import { plansQuery } from './plans.api.ts'
import styles from './plans-page.module.css'

const byYear = (plans: readonly PlanRow[]): [number, PlanRow[]][] =>
  [...new Set(plans.map((plan) => plan.year))]
    .toSorted((a, b) => b - a)
    .map((year) => [year, plans.filter((plan) => plan.year === year)])

function ImportLink() {
  const texts = useTexts(planTexts)
  return (
    <LinkButton to="/plans/import" leftSection={<Icon name="upload" />}>
      {texts.importPlan}
    </LinkButton>
  )
}

function PlanFacts({ plan }: { plan: PlanRow }) {
  const texts = useTexts(planTexts)
  const common = useTexts(commonTexts)
  const formats = useFormats()
  const isAdopted = plan.state === 'adopted'
  return (
    <ul className={styles.facts}>
      <li>
        <Badge color={isAdopted ? 'green' : 'amber'}>{common.planStates[plan.state]}</Badge>
      </li>
      {isAdopted && plan.hasDraft && (
        <li>
          <Badge color="amber">{texts.amending}</Badge>
        </li>
      )}
      {plan.edition > 0 && <li>{texts.edition(plan.edition)}</li>}
      {isAdopted && <li>{texts.objectives(plan.objectiveCount)}</li>}
      {isAdopted && <li>{texts.tasks(plan.taskCount)}</li>}
      {plan.number !== null && (
        <li>
          {texts.number} {plan.number}
        </li>
      )}
      {plan.issuedOn !== null && <li>{formats.day(plan.issuedOn)}</li>}
    </ul>
  )
}

function PlanCard({ plan, hasCommuneName }: { plan: PlanRow; hasCommuneName: boolean }) {
  const texts = useTexts(planTexts)
  const params = { planId: plan.id }
  const isAdopted = plan.state === 'adopted'
  const title = plan.title || texts.year(plan.year)
  return (
    <li className={styles.card}>
      <div>
        {hasCommuneName && <p className={styles.commune}>{plan.communeName}</p>}
        <h3 className={styles.title}>
          {isAdopted ? (
            <Link to="/plans/$planId" params={params}>
              {title}
            </Link>
          ) : (
            <Link to="/plans/$planId/review" params={params}>
              {title}
            </Link>
          )}
        </h3>
        <PlanFacts plan={plan} />
      </div>
      <div className={`${styles.links} no-print`}>
        {isAdopted && (
          <LinkButton to="/plans/$planId/dashboard" params={params} variant="default">
            {texts.openDashboard}
          </LinkButton>
        )}
        {plan.hasDraft && (
          <LinkButton to="/plans/$planId/review" params={params} variant={isAdopted ? 'default' : 'filled'}>
            {texts.openReview}
          </LinkButton>
        )}
      </div>
    </li>
  )
}

export function PlansPage() {
  const texts = useTexts(planTexts)
  const actor = useActor()
  const { items } = useSuspenseQuery(plansQuery).data
  const isPlanner = actor.communeId !== null && canDraftPlan(actor, { communeId: actor.communeId })
  const hasCommuneName = new Set(items.map((plan) => plan.communeId)).size > 1 || actor.communeId === null
  return (
    <Page
      title={texts.plans}
      intro={texts.plansIntro}
      actions={isPlanner && items.length > 0 ? <ImportLink /> : undefined}
    >
      {items.length === 0 && (
        <EmptyState title={texts.noPlans} icon="plans" action={isPlanner ? <ImportLink /> : undefined}>
          {isPlanner ? texts.noPlansPlanner : texts.noPlansReader}
        </EmptyState>
      )}
      {byYear(items).map(([year, plans]) => (
        <section key={year} className={styles.year} aria-labelledby={`year-${year}`}>
          <Title order={2} id={`year-${year}`}>
            {texts.year(year)}
          </Title>
          <ul className={styles.list}>
            {plans.map((plan) => (
              <PlanCard key={plan.id} plan={plan} hasCommuneName={hasCommuneName} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
