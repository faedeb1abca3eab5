import type { PlanDetail } from '@gandan/contracts/plan/plans'
import { Badge, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { planTexts } from '../plan-texts.ts'
import styles from './document.module.css'

/** Every adoption of the plan: when, by whom, why, and the way to what it said. */
export function EditionsPanel({ plan }: { plan: PlanDetail }) {
  const texts = useTexts(planTexts)
  const formats = useFormats()
  const params = { planId: plan.id }
  return (
    <section className={`${styles.panel} no-print`} aria-labelledby="plan-editions">
      <Title order={2} id="plan-editions">
        {texts.editions}
      </Title>
      <ol className={styles.editions} reversed>
        {plan.editions.map(({ number, adoptedAt, adoptedByName, reason }) => (
          <li key={number}>
            <p>
              <strong>{texts.edition(number)}</strong>{' '}
              {number === plan.edition && (
                <Badge component="span" color="green">
                  {texts.inForce}
                </Badge>
              )}
            </p>
            <p>{texts.adoptedBy(adoptedByName, formats.instant(adoptedAt))}</p>
            <p className={styles.muted}>{reason === null ? texts.firstEdition : `${texts.reason}: ${reason}`}</p>
            <p className={styles.links}>
              {number !== plan.edition && (
                <Link to="/plans/$planId" params={params} search={{ edition: number }}>
                  {texts.viewEdition(number)}
                </Link>
              )}
              {number > 1 && (
                <Link to="/plans/$planId" params={params} search={{ edition: number, against: number - 1 }}>
                  {texts.compareEdition(number - 1)}
                </Link>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
