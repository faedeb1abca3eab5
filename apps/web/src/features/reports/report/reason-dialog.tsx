import { Textarea } from '@mantine/core'
import { useTexts } from '../../../i18n/texts.ts'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { useDraftForm } from '../../../shell/use-draft-form.ts'
import { reportsTexts } from '../reports-texts.ts'
import type { StepDialogProps } from './sign-dialog.tsx'

const LEAST = 5

/** Why a report is given back, or adjusted. */
export function ReasonDialog({ take, onClose, onDone, step }: StepDialogProps & { step: 'return' | 'adjust' }) {
  const texts = useTexts(reportsTexts)
  const form = useDraftForm(
    () => ({ reason: '' }),
    ({ reason }) => (reason.trim().length < LEAST ? { reason: texts.reasonMissing } : {}),
    take.error,
  )
  const submit = () => {
    if (form.isWhole()) take.mutate({ kind: step, reason: form.draft.reason.trim() }, { onSuccess: onDone })
  }
  return (
    <FormDialog
      title={texts.steps[step]}
      submitLabel={texts.steps[step]}
      onSubmit={submit}
      onClose={onClose}
      isPending={take.isPending}
      error={take.error}
      size="md"
    >
      <Textarea label={texts.reason} required minRows={3} maxLength={4_000} {...form.text('reason')} />
    </FormDialog>
  )
}
