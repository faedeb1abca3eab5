import type { PlanDetail } from '@gandan/contracts/plan/plans'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { LinkButton } from '../../shell/link-button.tsx'
import { Page } from '../../shell/page.tsx'
import { DirectivesTable } from './document/directives-table.tsx'
import styles from './document/document.module.css'
import { EditionComparison, EditionView } from './document/edition-view.tsx'
import { EditionsPanel } from './document/editions-panel.tsx'
import { PlanActions } from './document/plan-actions.tsx'
import { PlanText } from './document/plan-text.tsx'
import { planTexts } from './plan-texts.ts'
import { directivesQuery } from '../../shell/directives.api.ts'
import { planItemsQuery, planQuery } from './plans.api.ts'

const ROUTE = '/shell/plans/$planId'

function PlanInForce({ plan }: { plan: PlanDetail }) {
  const { items } = useSuspenseQuery(planItemsQuery(plan.id)).data
  const directives = useSuspenseQuery(directivesQuery(plan.id)).data.items
  const codes = new Map(items.filter((item) => item.retiredIn === null).map((item) => [item.id, item.code]))
  const order = [...codes.keys()]
  const citedBy = (itemIds: readonly string[]) =>
    order.filter((id) => itemIds.includes(id)).map((id) => codes.get(id) ?? '')
  const readable = items.map((item) => ({
    ...item,
    key: item.id,
    objectiveId: item.kind === 'objective' ? item.id : undefined,
  }))
  return (
    <>
      <PlanText plan={{ ...plan, items: readable }} planId={plan.id} />
      <DirectivesTable
        directives={directives.map((directive) => ({ ...directive, citedBy: citedBy(directive.itemIds) }))}
      />
    </>
  )
}

function Content({ plan }: { plan: PlanDetail }) {
  const { edition, against } = useSearch({ from: ROUTE })
  if (edition !== undefined && against !== undefined)
    return <EditionComparison plan={plan} number={edition} against={against} />
  if (edition !== undefined) return <EditionView plan={plan} number={edition} />
  return <PlanInForce plan={plan} />
}

export function PlanPage() {
  const texts = useTexts(planTexts)
  const { planId } = useParams({ from: ROUTE })
  const { data: plan } = useSuspenseQuery(planQuery(planId))
  const isAdopted = plan.edition > 0
  return (
    <Page
      title={`${texts.planText} ${plan.year}`}
      intro={isAdopted ? plan.communeName : texts.draftOnly}
      breadcrumbs={[{ label: texts.plans, link: { to: '/plans' } }]}
      actions={isAdopted ? <PlanActions plan={plan} /> : undefined}
    >
      {isAdopted ? (
        <div className={styles.layout}>
          <div>
            <Content plan={plan} />
          </div>
          <div className={styles.side}>
            <EditionsPanel plan={plan} />
          </div>
        </div>
      ) : (
        <EmptyState
          title={texts.notAdopted}
          icon="plan"
          action={
            <LinkButton to="/plans/$planId/review" params={{ planId }}>
              {texts.openReview}
            </LinkButton>
          }
        >
          {texts.draftOnly}
        </EmptyState>
      )}
    </Page>
  )
}
