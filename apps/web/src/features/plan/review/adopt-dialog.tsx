import { Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { problemOf, type ApiProblem } from '../../../api/problem.ts'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { notify } from '../../../shell/notices.ts'
import { ProblemAlert } from '../../../shell/problem-alert.tsx'
import { useAdoptPlan } from '../plans.api.ts'
import type { DraftSaver } from './draft-saver.ts'
import { countsOf } from './review-bar.tsx'
import { useReview } from './review-context.ts'
import { reviewTexts } from './review-texts.ts'

interface OpenObjective {
  code: string
  title: string
  openTasks: number
}

function OpenTasks({ problem }: { problem: ApiProblem | null }) {
  const texts = useTexts(reviewTexts)
  if (problem?.code !== 'objectiveHasOpenTasks') return null
  const { objectives } = problem.details as { objectives: OpenObjective[] }
  return (
    <ul>
      {objectives.map(({ code, title, openTasks }) => (
        <li key={code}>{texts.openTasksOf(code, title, openTasks)}</li>
      ))}
    </ul>
  )
}

/** Saves what is left, adopts, and goes to the dashboard that the plan now has. */
const useAdoption = (saver: DraftSaver, onClose: () => void) => {
  const texts = useTexts(reviewTexts)
  const navigate = useNavigate()
  const { plan } = useReview()
  const { mutateAsync, isPending, error } = useAdoptPlan()
  const adopt = async (reason: string) => {
    if (!(await saver.saveNow())) return onClose()
    const adopted = await mutateAsync({ id: plan.id, version: saver.version, reason }).catch(() => null)
    if (!adopted) return undefined
    notify('done', texts.adopted)
    return navigate({ to: '/plans/$planId/dashboard', params: { planId: plan.id } })
  }
  return { adopt, isPending, problem: error === null ? null : problemOf(error) }
}

function Outcome({ edition }: { edition: number }) {
  const texts = useTexts(reviewTexts)
  const { document } = useReview()
  const { accepted, notes } = countsOf(document)
  return (
    <>
      <Text>{texts.adoptCreates(edition, document.items.length, accepted)}</Text>
      {accepted === 0 && edition === 1 && <Text mt="sm">{texts.adoptNoTasks}</Text>}
      {notes > 0 && <Text mt="sm">{texts.adoptNotes(notes)}</Text>}
    </>
  )
}

/** Says what adoption will do, asks the reason of an amendment, and does it. */
export function AdoptDialog({ saver, onClose }: { saver: DraftSaver; onClose: () => void }) {
  const texts = useTexts(reviewTexts)
  const common = useTexts(commonTexts)
  const edition = useReview().plan.edition + 1
  const { adopt, isPending, problem } = useAdoption(saver, onClose)
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const isReasonMissing = edition > 1 && reason.trim() === ''
  const submit = () => {
    setIsTried(true)
    if (isReasonMissing) area.current?.focus()
    else void adopt(reason.trim())
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.adoptQuestion(edition)}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
    >
      <Outcome edition={edition} />
      {edition > 1 && (
        <Textarea
          ref={area}
          my="md"
          label={texts.reason}
          required
          rows={3}
          maxLength={500}
          value={reason}
          error={isTried && isReasonMissing ? texts.reasonMissing : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit()}
        />
      )}
      <ProblemAlert problem={problem} />
      <OpenTasks problem={problem} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button loading={isPending} onClick={submit}>
          {edition === 1 ? texts.adopt : texts.adoptAmendment}
        </Button>
      </Group>
    </Modal>
  )
}
