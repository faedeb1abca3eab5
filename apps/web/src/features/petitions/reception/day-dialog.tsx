import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newKey } from '../../../api/client.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useToday } from '../../organisation/session.api.ts'
import { deadlineQuery } from '../deadlines.api.ts'
import { useCreateReceptionDay } from '../receptions.api.ts'
import { receptionTexts } from '../texts-receptions.ts'
import styles from './reception.module.css'
import { useRoomChoices } from './room-choices.ts'
import { useDraftForm } from '../../../shell/use-draft-form.ts'

interface DayDraft {
  on: string | null
  startsAt: string
  endsAt: string
  place: string
  presiderUserId: string
  postedOn: string | null
}

const newDayDraft = (presiderUserId: string) => (): DayDraft => ({
  on: null,
  startsAt: '07:30',
  endsAt: '11:30',
  place: '',
  presiderUserId,
  postedOn: null,
})

const usePostByHint = (on: string | null): string => {
  const texts = useTexts(receptionTexts)
  const formats = useFormats()
  const question = deadlineQuery({ ruleId: 'RCV_SCHEDULE_POST', triggerOn: on ?? '' })
  const postBy = useQuery({ ...question, enabled: on !== null, retry: false }).data?.effectiveDueOn ?? null
  return on === null || postBy === null ? texts.postByRule : texts.postByHint(formats.day(postBy))
}

/** A reception day to come, with the last day to post it before anything is sent. */
export function DayDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts(receptionTexts)
  const today = useToday()
  const choices = useRoomChoices()
  const [key] = useState(newKey)
  const create = useCreateReceptionDay()
  const form = useDraftForm(
    newDayDraft(choices.chairmanId),
    (draft) => ({
      ...(draft.on === null ? { on: texts.missing } : {}),
      ...(draft.endsAt > draft.startsAt ? {} : { endsAt: texts.timeWrong }),
      ...(draft.place.trim() === '' ? { place: texts.missing } : {}),
      ...(draft.presiderUserId === '' ? { presiderUserId: texts.missing } : {}),
    }),
    create.error,
  )
  const hint = usePostByHint(form.draft.on)
  const send = () => {
    const { on, place, ...rest } = form.draft
    if (!form.isWhole() || on === null) return
    const onSuccess = () => {
      notify('done', texts.announced)
      onClose()
    }
    create.mutate({ key, body: { ...rest, on, place: place.trim() } }, { onSuccess })
  }
  return (
    <FormDialog
      title={texts.announce}
      submitLabel={texts.announce}
      onSubmit={send}
      onClose={onClose}
      isPending={create.isPending}
      error={create.error}
    >
      <DayField label={texts.on} {...form.day('on')} minOn={today} description={hint} required />
      <div className={styles.pair}>
        <TextInput type="time" label={texts.startsAt} {...form.text('startsAt')} required />
        <TextInput type="time" label={texts.endsAt} {...form.text('endsAt')} required />
      </div>
      <TextInput label={texts.place} maxLength={200} {...form.text('place')} required />
      <NativeSelect label={texts.presider} data={choices.people} {...form.text('presiderUserId')} required />
      <DayField label={texts.postedOnField} {...form.day('postedOn')} maxOn={today} clearable />
    </FormDialog>
  )
}
