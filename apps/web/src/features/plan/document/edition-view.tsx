import type { PlanDetail } from '@gandan/contracts/plan/plans'
import { editionChanges } from '@gandan/domain/plan/edition-changes'
import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { Alert, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { planTexts } from '../plan-texts.ts'
import { editionQuery } from '../plans.api.ts'
import { ChangesView } from './changes-view.tsx'
import { DirectivesTable } from './directives-table.tsx'
import styles from './document.module.css'
import { PlanText } from './plan-text.tsx'

const citedIn = (document: PlanDocument) =>
  document.directives.map((directive) => ({
    ...directive,
    citedBy: document.items.filter((item) => item.directiveNumbers.includes(directive.number)).map((item) => item.code),
  }))

/** What the plan said in one edition. */
export function EditionView({ plan, number }: { plan: PlanDetail; number: number }) {
  const texts = useTexts(planTexts)
  const { document } = useSuspenseQuery(editionQuery(plan.id, number)).data
  return (
    <>
      {number !== plan.edition && (
        <Alert color="amber" icon={<Icon name="info" />} mb="md">
          {texts.pastEdition(number)}{' '}
          <Link to="/plans/$planId" params={{ planId: plan.id }}>
            {texts.backToCurrent}
          </Link>
        </Alert>
      )}
      <PlanText plan={document} planId={plan.id} />
      <DirectivesTable directives={citedIn(document)} />
    </>
  )
}

/** What one edition changed against another. */
export function EditionComparison({ plan, number, against }: { plan: PlanDetail; number: number; against: number }) {
  const texts = useTexts(planTexts)
  const [from, to] = [Math.min(number, against), Math.max(number, against)]
  const earlier = useSuspenseQuery(editionQuery(plan.id, from)).data.document
  const later = useSuspenseQuery(editionQuery(plan.id, to)).data.document
  return (
    <section className={styles.paper} aria-labelledby="plan-changes">
      <Title order={2} id="plan-changes">
        {texts.changesBetween(from, to)}
      </Title>
      <ChangesView changes={editionChanges(earlier, later)} />
      <Link to="/plans/$planId" params={{ planId: plan.id }}>
        {texts.backToCurrent}
      </Link>
    </section>
  )
}
