import type { RecurringDuty } from '@gandan/contracts/plan/duties'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { notify } from '../../../shell/notices.ts'
import { formTexts } from '../tasks/form-texts.ts'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { useEndRecurringDuty } from './duties.api.ts'
import { dutiesTexts } from './duties-texts.ts'

/** Says what ending a duty does to its tasks, and asks why. */
export function EndDutyDialog({ duty, onClose }: { duty: RecurringDuty; onClose: () => void }) {
  const texts = useTexts(dutiesTexts)
  const forms = useTexts(formTexts)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const end = useEndRecurringDuty()
  const isMissing = reason.trim() === ''
  const send = () => {
    setTried(true)
    if (isMissing) return
    end.mutate(
      { id: duty.id, reason: reason.trim() },
      {
        onSuccess: () => {
          notify('done', texts.endDone)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={texts.endTitle}
      submitLabel={texts.end}
      onSubmit={send}
      onClose={onClose}
      isPending={end.isPending}
      error={end.error}
      isDanger
    >
      <div>
        <strong>{duty.title}</strong>
        <div>{texts.endText}</div>
      </div>
      <Textarea
        label={forms.reason}
        required
        rows={3}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isTried && isMissing ? forms.reasonMissing : undefined}
        data-autofocus
      />
    </FormDialog>
  )
}
