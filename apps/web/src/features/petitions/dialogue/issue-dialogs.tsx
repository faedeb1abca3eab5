import type { DialogueDetail, DialogueIssue } from '@gandan/contracts/petitions/dialogues'
import { NativeSelect, NumberInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { newKey } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useToday } from '../../organisation/session.api.ts'
import { useAddIssue, useAnswerIssue, useHoldDialogue } from '../dialogues.api.ts'
import { useRoomChoices } from '../reception/room-choices.ts'
import { useDraftForm } from '../reception/use-draft-form.ts'
import { dialogueTexts } from '../texts-dialogues.ts'

const useDone = (onClose: () => void) => (words: string) => ({
  onSuccess: () => {
    notify('done', words)
    onClose()
  },
})

/** Attendance and minutes. */
export function MinutesDialog({ dialogue, onClose }: { dialogue: DialogueDetail; onClose: () => void }) {
  const texts = useTexts(dialogueTexts)
  const done = useDone(onClose)
  const hold = useHoldDialogue()
  const form = useDraftForm<{ attendeeCount: number | string; minutes: string }>(
    () => ({ attendeeCount: dialogue.attendeeCount ?? '', minutes: dialogue.minutes }),
    ({ attendeeCount, minutes }) => ({
      ...(attendeeCount === '' ? { attendeeCount: texts.missing } : {}),
      ...(minutes.trim() === '' ? { minutes: texts.missing } : {}),
    }),
    hold.error,
  )
  const send = () => {
    if (!form.isWhole()) return
    const body = { attendeeCount: Number(form.draft.attendeeCount), minutes: form.draft.minutes.trim() }
    hold.mutate({ id: dialogue.id, version: dialogue.version, body }, done(texts.minutesSaved))
  }
  return (
    <FormDialog
      title={texts.enterMinutes}
      submitLabel={texts.enterMinutes}
      onSubmit={send}
      onClose={onClose}
      isPending={hold.isPending}
      error={hold.error}
    >
      <NumberInput
        label={texts.attendees}
        min={0}
        max={100_000}
        allowDecimal={false}
        value={form.draft.attendeeCount}
        onChange={(attendeeCount) => form.set({ attendeeCount })}
        error={form.errorOf('attendeeCount')}
        required
        data-autofocus
      />
      <Textarea label={texts.minutes} rows={10} maxLength={20_000} {...form.text('minutes')} required />
    </FormDialog>
  )
}

export function IssueDialog({ dialogueId, onClose }: { dialogueId: string; onClose: () => void }) {
  const texts = useTexts(dialogueTexts)
  const choices = useRoomChoices()
  const done = useDone(onClose)
  const [key] = useState(newKey)
  const add = useAddIssue(dialogueId)
  const form = useDraftForm(
    () => ({ content: '', topicCode: '', villageId: '', unitId: '', dueOn: null as string | null }),
    ({ content, topicCode }) => ({
      ...(content.trim().length < 5 ? { content: texts.contentShort } : {}),
      ...(topicCode === '' ? { topicCode: texts.missing } : {}),
    }),
    add.error,
  )
  const send = () => {
    const { villageId, unitId, content, ...rest } = form.draft
    if (!form.isWhole()) return
    const body = { ...rest, content: content.trim(), villageId: villageId || null, unitId: unitId || null }
    add.mutate({ key, body }, done(texts.issueAdded))
  }
  return (
    <FormDialog
      title={texts.addIssue}
      submitLabel={texts.addIssue}
      onSubmit={send}
      onClose={onClose}
      isPending={add.isPending}
      error={add.error}
    >
      <Textarea label={texts.content} rows={4} maxLength={4_000} {...form.text('content')} required data-autofocus />
      <NativeSelect label={texts.topic} data={choices.topics} {...form.text('topicCode')} required />
      <NativeSelect label={texts.village} data={choices.villages} {...form.text('villageId')} />
      <NativeSelect label={texts.unit} data={choices.units} {...form.text('unitId')} />
      <DayField label={texts.dueOn} {...form.day('dueOn')} clearable />
    </FormDialog>
  )
}

export function AnswerDialog({ issue, onClose }: { issue: DialogueIssue; onClose: () => void }) {
  const texts = useTexts(dialogueTexts)
  const today = useToday()
  const done = useDone(onClose)
  const send = useAnswerIssue()
  const form = useDraftForm<{ answer: string; answeredOn: string | null }>(
    () => ({ answer: issue.answer ?? '', answeredOn: issue.answeredOn ?? today }),
    ({ answer, answeredOn }) => ({
      ...(answer.trim() === '' ? { answer: texts.missing } : {}),
      ...(answeredOn === null ? { answeredOn: texts.missing } : {}),
    }),
    send.error,
  )
  const submit = () => {
    const { answer, answeredOn } = form.draft
    if (!form.isWhole() || answeredOn === null) return
    const body = { answer: answer.trim(), answeredOn }
    send.mutate({ id: issue.id, version: issue.version, body }, done(texts.answerSaved))
  }
  return (
    <FormDialog
      title={texts.answerOf(issue.number)}
      submitLabel={texts.answer}
      onSubmit={submit}
      onClose={onClose}
      isPending={send.isPending}
      error={send.error}
    >
      <p>{issue.content}</p>
      <Textarea label={texts.answer} rows={5} maxLength={20_000} {...form.text('answer')} required data-autofocus />
      <DayField label={texts.answeredOn} {...form.day('answeredOn')} maxOn={today} required />
    </FormDialog>
  )
}
