import type { ReceptionDay } from '@gandan/contracts/petitions/receptions'
import { Textarea } from '@mantine/core'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useToday } from '../../organisation/session.api.ts'
import { useChangeReceptionDay } from '../receptions.api.ts'
import { receptionTexts } from '../texts-receptions.ts'
import type { DayChange } from './day-table.tsx'
import { useDraftForm } from '../../../shell/use-draft-form.ts'

interface ChangeDayDialogProps {
  day: ReceptionDay
  change: DayChange
  onClose: () => void
}

interface ChangeDraft {
  on: string | null
  reason: string
}

/** Posts a reception day, or moves or cancels it with the reason. */
export function ChangeDayDialog({ day, change, onClose }: ChangeDayDialogProps) {
  const texts = useTexts(receptionTexts)
  const formats = useFormats()
  const today = useToday()
  const send = useChangeReceptionDay()
  const form = useDraftForm<ChangeDraft>(
    () => ({ on: change === 'postpone' ? null : today, reason: '' }),
    ({ on, reason }) => ({
      ...(on === null ? { on: texts.missing } : {}),
      ...(change !== 'post' && reason.trim() === '' ? { reason: texts.missing } : {}),
    }),
    send.error,
  )
  const submit = () => {
    const { on, reason } = form.draft
    if (!form.isWhole() || on === null) return
    const onSuccess = () => {
      notify('done', texts.changed[change])
      onClose()
    }
    const body = { change, on, reason: change === 'post' ? null : reason.trim() }
    send.mutate({ id: day.id, version: day.version, body }, { onSuccess })
  }
  return (
    <FormDialog
      title={texts.changeOf(texts[change], formats.day(day.on))}
      submitLabel={texts[change]}
      onSubmit={submit}
      onClose={onClose}
      isPending={send.isPending}
      error={send.error}
      isDanger={change === 'cancel'}
    >
      {change === 'post' && <DayField label={texts.postOn} {...form.day('on')} maxOn={today} required />}
      {change === 'postpone' && <DayField label={texts.newOn} {...form.day('on')} minOn={today} required />}
      {change === 'cancel' && <p>{texts.cancelText}</p>}
      {change !== 'post' && (
        <Textarea label={texts.reason} rows={3} maxLength={4_000} {...form.text('reason')} required />
      )}
    </FormDialog>
  )
}
