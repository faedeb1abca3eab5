import type { PlanDetail } from '@gandan/contracts/plan/plans'
import { canDraftPlan } from '@gandan/domain/plan/permissions'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { Icon } from '../../../shell/icon.tsx'
import { LinkButton } from '../../../shell/link-button.tsx'
import { useActor } from '../../organisation/session.api.ts'
import { planTexts } from '../plan-texts.ts'
import { useAmendPlan } from '../plans.api.ts'

export function PlanActions({ plan }: { plan: PlanDetail }) {
  const texts = useTexts(planTexts)
  const actor = useActor()
  const navigate = useNavigate()
  const { mutateAsync, isPending } = useAmendPlan()
  const params = { planId: plan.id }
  const isPlanner = canDraftPlan(actor, plan)
  const amend = async () => {
    const question = { title: texts.amendTitle, text: texts.amendText, confirmLabel: texts.amendConfirm }
    if (!(await confirm(question))) return
    const opened = await mutateAsync({ id: plan.id, version: plan.version }).catch(() => null)
    if (opened) await navigate({ to: '/plans/$planId/review', params })
  }
  return (
    <>
      <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {texts.print}
      </Button>
      {isPlanner && plan.hasDraft && (
        <LinkButton to="/plans/$planId/review" params={params}>
          {texts.continueReview}
        </LinkButton>
      )}
      {isPlanner && !plan.hasDraft && (
        <Button variant="default" leftSection={<Icon name="edit" />} loading={isPending} onClick={() => void amend()}>
          {texts.amend}
        </Button>
      )}
    </>
  )
}
