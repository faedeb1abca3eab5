import type { AdoptionProblem } from '@gandan/domain/plan/import/validate-for-adoption'
import { canAdoptPlan } from '@gandan/domain/plan/permissions'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { notify } from '../../../shell/notices.ts'
import { useActor } from '../../organisation/session.api.ts'
import { useDiscardDraft } from '../plans.api.ts'
import { AdoptDialog } from './adopt-dialog.tsx'
import type { DraftSaver } from './draft-saver.ts'
import { useReview } from './review-context.ts'
import { reviewTexts } from './review-texts.ts'
import { SubmitDialog } from './submit-dialog.tsx'

interface DraftActionsProps {
  saver: DraftSaver
  problems: readonly AdoptionProblem[]
  /** Called before the draft goes on purpose, so that leaving asks nothing. */
  onLeave: () => void
}

/** How a review ends: adopted, handed to a leader, or thrown away. */
export function DraftActions({ saver, problems, onLeave }: DraftActionsProps) {
  const texts = useTexts(reviewTexts)
  const navigate = useNavigate()
  const actor = useActor()
  const { plan } = useReview()
  const { mutateAsync } = useDiscardDraft()
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  const isAmendment = plan.edition > 0
  const discard = async () => {
    const isSure = await confirm({
      title: texts.discardTitle,
      text: isAmendment ? texts.discardAmendment : texts.discardFirst,
      confirmLabel: texts.discard,
      isDanger: true,
    })
    if (!isSure) return
    await saver.pause()
    const isGone = await mutateAsync({ id: plan.id, version: saver.version }).then(
      () => true,
      () => false,
    )
    if (!isGone) return
    onLeave()
    notify('done', texts.discarded)
    await (isAmendment ? navigate({ to: '/plans/$planId', params: { planId: plan.id } }) : navigate({ to: '/plans' }))
  }
  const canAdopt = canAdoptPlan(actor, plan)
  const adoptWords = isAmendment ? texts.adoptAmendment : texts.adopt
  return (
    <>
      <Button variant="default" color="red" onClick={() => void discard()}>
        {texts.discard}
      </Button>
      <Button disabled={canAdopt && problems.length > 0} onClick={() => setIsOpen(true)}>
        {canAdopt ? adoptWords : texts.submit}
      </Button>
      {isOpen && (canAdopt ? <AdoptDialog saver={saver} onClose={close} /> : <SubmitDialog onClose={close} />)}
    </>
  )
}
