import type { PlanDetail } from '@gandan/contracts/plan/plans'
import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { LinkButton } from '../../shell/link-button.tsx'
import { Page } from '../../shell/page.tsx'
import { DirectivesTable } from './document/directives-table.tsx'
import { directiveTexts } from './directives/directive-texts.ts'
import styles from './document/document.module.css'
import { EditionComparison, EditionView } from './document/edition-view.tsx'
import { EditionsPanel } from './document/editions-panel.tsx'
import { PlanActions } from './document/plan-actions.tsx'
import { PlanText } from './document/plan-text.tsx'
import { planTexts } from './plan-texts.ts'
import { directivesQuery } from '../../shell/directives.api.ts'
import { planItemsQuery, planQuery } from './plans.api.ts'

const DirectiveDialog = lazy(async () => ({
  default: (await import('./directives/directive-dialog.tsx')).DirectiveDialog,
}))

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
  const words = useTexts(directiveTexts)
  const [opened, setOpened] = useState<{ id: string; number: string } | null>(null)
  const actionOf = (number: string) => {
    const found = directives.find((one) => one.number === number)
    return (
      found && (
        <Button variant="default" size="compact-sm" aria-label={words.openOf(number)} onClick={() => setOpened(found)}>
          {words.open}
        </Button>
      )
    )
  }
  return (
    <>
      <PlanText plan={{ ...plan, items: readable }} planId={plan.id} />
      <DirectivesTable
        directives={directives.map((directive) => ({ ...directive, citedBy: citedBy(directive.itemIds) }))}
        actionOf={actionOf}
      />
      {opened && (
        <Suspense>
          <DirectiveDialog directive={opened} onClose={() => setOpened(null)} />
        </Suspense>
      )}
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
