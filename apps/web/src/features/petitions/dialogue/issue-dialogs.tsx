import type { BodyInputOf } from '@gandan/contracts/endpoint'
import type { addDialogueIssue, DialogueDetail, DialogueIssue } from '@gandan/contracts/petitions/dialogues'
import { Checkbox, NativeSelect, NumberInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { newKey } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useToday } from '../../organisation/session.api.ts'
import { useAddIssue, useAnswerIssue, useCorrectIssue, useHoldDialogue } from '../dialogues.api.ts'
import { useRoomChoices } from '../reception/room-choices.ts'
import { useDraftForm } from '../../../shell/use-draft-form.ts'
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
  const form = useDraftForm<{ attendeeCount: number | string; isWithFront: boolean; minutes: string }>(
    () => ({
      attendeeCount: dialogue.attendeeCount ?? '',
      isWithFront: dialogue.isWithFront,
      minutes: dialogue.minutes,
    }),
    ({ attendeeCount, minutes }) => ({
      ...(attendeeCount === '' ? { attendeeCount: texts.missing } : {}),
      ...(minutes.trim() === '' ? { minutes: texts.missing } : {}),
    }),
    hold.error,
  )
  const send = () => {
    if (!form.isWhole()) return
    const { attendeeCount, isWithFront, minutes } = form.draft
    const body = { attendeeCount: Number(attendeeCount), isWithFront, minutes: minutes.trim() }
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
      <Checkbox
        label={texts.withFront}
        checked={form.draft.isWithFront}
        onChange={(event) => form.set({ isWithFront: event.currentTarget.checked })}
      />
      <Textarea label={texts.minutes} rows={10} maxLength={20_000} {...form.text('minutes')} required />
    </FormDialog>
  )
}

interface IssueDialogProps {
  dialogue: DialogueDetail
  /** Null: a new one. */
  issue: DialogueIssue | null
  onClose: () => void
}

interface IssueDraft {
  content: string
  topicCode: string
  villageId: string
  unitId: string
  dueOn: string | null
}

const draftOf = (issue: DialogueIssue | null) => (): IssueDraft => ({
  content: issue?.content ?? '',
  topicCode: issue?.topicCode ?? '',
  villageId: issue?.villageId ?? '',
  unitId: issue?.unitId ?? '',
  dueOn: issue?.dueOn ?? null,
})

/** What was raised: a new issue, or one written again. */
export function IssueDialog({ dialogue, issue, onClose }: IssueDialogProps) {
  const texts = useTexts(dialogueTexts)
  const choices = useRoomChoices()
  const done = useDone(onClose)
  const [key] = useState(newKey)
  const add = useAddIssue(dialogue.id)
  const correct = useCorrectIssue()
  const { isPending, error } = issue === null ? add : correct
  const form = useDraftForm(
    draftOf(issue),
    ({ content, topicCode }) => ({
      ...(content.trim().length < 5 ? { content: texts.contentShort } : {}),
      ...(topicCode === '' ? { topicCode: texts.missing } : {}),
    }),
    error,
  )
  const send = () => {
    const { villageId, unitId, content, topicCode, dueOn } = form.draft
    if (!form.isWhole()) return
    const topic = topicCode as BodyInputOf<typeof addDialogueIssue>['topicCode']
    const where = { villageId: villageId || null, unitId: unitId || null }
    const body = { content: content.trim(), topicCode: topic, ...where, dueOn }
    if (issue === null) add.mutate({ key, body }, done(texts.issueAdded))
    else correct.mutate({ id: issue.id, version: issue.version, body }, done(texts.corrected))
  }
  const title = issue === null ? texts.addIssue : texts.correctOf(issue.number)
  return (
    <FormDialog title={title} submitLabel={title} onSubmit={send} onClose={onClose} isPending={isPending} error={error}>
      <Textarea label={texts.content} rows={4} maxLength={4_000} {...form.text('content')} required data-autofocus />
      <NativeSelect label={texts.topic} data={choices.topics} {...form.text('topicCode')} required />
      <NativeSelect label={texts.village} data={choices.villages} {...form.text('villageId')} />
      <NativeSelect label={texts.unit} data={choices.units} {...form.text('unitId')} />
      <DayField label={texts.dueOn} {...form.day('dueOn')} minOn={dialogue.on} clearable />
    </FormDialog>
  )
}

/** The answer given, and the day. */
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
      <DayField label={texts.answeredOn} {...form.day('answeredOn')} minOn={issue.dialogueOn} maxOn={today} required />
    </FormDialog>
  )
}
