import { canDraftPlan } from '@gandan/domain/plan/permissions'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LinkButton } from '../../../shell/link-button.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { Page } from '../../../shell/page.tsx'
import { useActor } from '../../organisation/session.api.ts'
import { planTexts } from '../plan-texts.ts'
import { planQuery } from '../plans.api.ts'
import { ReviewEditor } from './review-editor.tsx'
import { reviewTexts } from './review-texts.ts'

export function ReviewPage() {
  const texts = useTexts(reviewTexts)
  const words = useTexts(planTexts)
  const actor = useActor()
  const { planId } = useParams({ from: '/shell/plans/$planId/review' })
  const { data: plan, error, refetch } = useQuery({ ...planQuery(planId), refetchOnMount: 'always' })
  const isOpen = plan?.draft != null && canDraftPlan(actor, plan)
  const title = plan && plan.edition > 0 ? texts.amendTitle(plan.year) : texts.title(plan?.year ?? null)
  return (
    <Page
      title={title}
      intro={isOpen ? texts.intro : undefined}
      breadcrumbs={[{ label: words.plans, link: { to: '/plans' } }]}
    >
      {plan === undefined && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />)}
      {isOpen && plan.draft && <ReviewEditor key={plan.id} plan={plan} draft={plan.draft} />}
      {plan && !isOpen && (
        <EmptyState
          title={texts.noDraft}
          icon="plan"
          action={
            <LinkButton to="/plans/$planId" params={{ planId }}>
              {texts.openPlan}
            </LinkButton>
          }
        >
          {texts.noDraftText}
        </EmptyState>
      )}
    </Page>
  )
}
