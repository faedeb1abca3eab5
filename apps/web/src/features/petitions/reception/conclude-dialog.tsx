import type { ReceptionSession } from '@gandan/contracts/petitions/receptions'
import { Textarea, TextInput } from '@mantine/core'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useToday } from '../../organisation/session.api.ts'
import { useConcludeReception } from '../receptions.api.ts'
import { registerTexts } from '../texts-reception.ts'
import { receptionTexts } from '../texts-receptions.ts'
import styles from './reception.module.css'
import { useDraftForm } from '../../../shell/use-draft-form.ts'

interface ConclusionDraft {
  endedAt: string
  conclusion: string
  conclusionNumber: string
  concludedOn: string | null
}

/** The notice of conclusion of a reception (NĐ 154/2026 Điều 25.2). */
export function ConcludeDialog({ session, onClose }: { session: ReceptionSession; onClose: () => void }) {
  const texts = useTexts(registerTexts)
  const words = useTexts(receptionTexts)
  const today = useToday()
  const conclude = useConcludeReception(session.id)
  const form = useDraftForm<ConclusionDraft>(
    () => ({
      endedAt: session.endedAt ?? '',
      conclusion: session.conclusion ?? '',
      conclusionNumber: session.conclusionNumber ?? '',
      concludedOn: session.concludedOn ?? today,
    }),
    ({ endedAt, conclusion, concludedOn }) => ({
      ...(endedAt > session.startedAt ? {} : { endedAt: texts.timeWrong }),
      ...(conclusion.trim() === '' ? { conclusion: texts.missing } : {}),
      ...(concludedOn === null ? { concludedOn: texts.missing } : {}),
    }),
    conclude.error,
  )
  const send = () => {
    const { concludedOn, conclusionNumber, conclusion, endedAt } = form.draft
    if (!form.isWhole() || concludedOn === null) return
    const body = {
      endedAt,
      conclusion: conclusion.trim(),
      conclusionNumber: conclusionNumber.trim() || null,
      concludedOn,
    }
    const onSuccess = () => {
      notify('done', texts.concluded)
      onClose()
    }
    conclude.mutate({ version: session.version, body }, { onSuccess })
  }
  return (
    <FormDialog
      title={texts.conclude}
      submitLabel={texts.conclude}
      onSubmit={send}
      onClose={onClose}
      isPending={conclude.isPending}
      error={conclude.error}
    >
      <TextInput type="time" label={words.endedAt} {...form.text('endedAt')} required data-autofocus />
      <Textarea label={texts.text} rows={8} maxLength={20_000} {...form.text('conclusion')} required />
      <div className={styles.pair}>
        <TextInput label={texts.number} maxLength={60} {...form.text('conclusionNumber')} />
        <DayField label={texts.concludedOn} {...form.day('concludedOn')} maxOn={today} required />
      </div>
    </FormDialog>
  )
}
