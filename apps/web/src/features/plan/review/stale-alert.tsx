import { editionChanges } from '@gandan/domain/plan/edition-changes'
import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { Alert, Button } from '@mantine/core'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { Icon } from '../../../shell/icon.tsx'
import { LinkButton } from '../../../shell/link-button.tsx'
import { ChangesView } from '../document/changes-view.tsx'
import { useReview } from './review-context.ts'
import { reviewTexts } from './review-texts.ts'
import styles from './review.module.css'

interface StaleAlertProps {
  /** The draft as the other person saved it; null when there is none any more. */
  theirs: PlanDocument | null
  onLoadTheirs: () => void
  onKeepMine: () => void
}

/** Someone else saved meanwhile: what differs, and which of the two is to stay. */
export function StaleAlert({ theirs, onLoadTheirs, onKeepMine }: StaleAlertProps) {
  const texts = useTexts(reviewTexts)
  const { document, plan } = useReview()
  const keepMine = async () => {
    const question = {
      title: texts.keepMineTitle,
      text: texts.keepMineText,
      confirmLabel: texts.keepMine,
      isDanger: true,
    }
    if (await confirm(question)) onKeepMine()
  }
  return (
    <Alert color="red" role="alert" icon={<Icon name="warning" />} title={texts.staleTitle} mb="md">
      <p>{theirs ? texts.staleText : texts.staleGone}</p>
      {theirs && (
        <details>
          <summary>{texts.staleDifference}</summary>
          <ChangesView changes={editionChanges(theirs, document)} />
        </details>
      )}
      <div className={styles.actions}>
        {theirs ? (
          <>
            <Button variant="default" onClick={onLoadTheirs}>
              {texts.loadTheirs}
            </Button>
            <Button variant="default" onClick={() => void keepMine()}>
              {texts.keepMine}
            </Button>
          </>
        ) : (
          plan.edition > 0 && (
            <LinkButton variant="default" to="/plans/$planId" params={{ planId: plan.id }}>
              {texts.openPlan}
            </LinkButton>
          )
        )}
      </div>
    </Alert>
  )
}
