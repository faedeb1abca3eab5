import type { ReceptionDay } from '@gandan/contracts/petitions/receptions'
import { RECEPTION_KINDS, type ReceptionKind } from '@gandan/domain/petitions/reception'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { newKey } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useMe, useToday } from '../../organisation/session.api.ts'
import { useOpenReception } from '../receptions.api.ts'
import { receptionTexts } from '../texts-receptions.ts'
import styles from './reception.module.css'
import { useRoomChoices } from './room-choices.ts'
import { useDraftForm } from '../../../shell/use-draft-form.ts'

interface OpenDraft {
  kind: ReceptionKind
  on: string | null
  presiderUserId: string
  delegatedBy: string
  startedAt: string
  endedAt: string
  place: string
  note: string
}

const newOpenDraft = (day: ReceptionDay | null, today: string, userId: string): OpenDraft => ({
  kind: day ? 'scheduled' : 'regular',
  on: day?.on ?? today,
  presiderUserId: day?.presiderUserId ?? userId,
  delegatedBy: '',
  startedAt: day?.startsAt ?? '07:30',
  endedAt: '',
  place: day?.place ?? '',
  note: '',
})

/** Opens a reception, of an announced day or by itself, and goes to its register. */
export function OpenDialog({ day, onClose }: { day: ReceptionDay | null; onClose: () => void }) {
  const texts = useTexts(receptionTexts)
  const today = useToday()
  const { userId } = useMe()
  const navigate = useNavigate()
  const [key] = useState(newKey)
  const open = useOpenReception()
  const form = useDraftForm(
    () => newOpenDraft(day, today, userId),
    (draft) => ({
      ...(draft.on === null ? { on: texts.missing } : {}),
      ...(draft.presiderUserId === '' ? { presiderUserId: texts.missing } : {}),
      ...(draft.startedAt === '' ? { startedAt: texts.missing } : {}),
      ...(draft.endedAt !== '' && draft.endedAt <= draft.startedAt ? { endedAt: texts.timeWrong } : {}),
      ...(draft.place.trim() === '' ? { place: texts.missing } : {}),
    }),
    open.error,
  )
  const send = () => {
    const { on, delegatedBy, endedAt, ...rest } = form.draft
    if (!form.isWhole() || on === null) return
    const body = {
      ...rest,
      on,
      receptionDayId: day?.id ?? null,
      delegatedBy: delegatedBy.trim() || null,
      endedAt: endedAt || null,
    }
    const onSuccess = ({ id }: { id: string }) => {
      notify('done', texts.opened)
      onClose()
      void navigate({ to: '/receptions/$sessionId', params: { sessionId: id } })
    }
    open.mutate({ key, body }, { onSuccess })
  }
  return (
    <FormDialog
      title={texts.open}
      submitLabel={texts.open}
      onSubmit={send}
      onClose={onClose}
      isPending={open.isPending}
      error={open.error}
    >
      <OpenFields form={form} />
    </FormDialog>
  )
}

function OpenFields({ form }: { form: ReturnType<typeof useDraftForm<OpenDraft>> }) {
  const texts = useTexts(receptionTexts)
  const today = useToday()
  const choices = useRoomChoices()
  const { kind, presiderUserId } = form.draft
  const kinds = RECEPTION_KINDS.map((value) => ({ value, label: texts.kinds[value] }))
  return (
    <>
      <div className={styles.pair}>
        <NativeSelect label={texts.kind} data={kinds} {...form.text('kind')} />
        <DayField label={texts.on} {...form.day('on')} maxOn={today} required />
      </div>
      <NativeSelect label={texts.presider} data={choices.people} {...form.text('presiderUserId')} required />
      {kind === 'scheduled' && !choices.isChairman(presiderUserId) && (
        <TextInput
          label={texts.delegatedBy}
          description={texts.delegatedHint}
          maxLength={200}
          {...form.text('delegatedBy')}
        />
      )}
      <div className={styles.pair}>
        <TextInput type="time" label={texts.startedAt} {...form.text('startedAt')} required />
        <TextInput type="time" label={texts.endedAt} {...form.text('endedAt')} />
      </div>
      <TextInput label={texts.place} maxLength={200} {...form.text('place')} required />
      <Textarea label={texts.note} rows={2} maxLength={2_000} {...form.text('note')} />
    </>
  )
}
