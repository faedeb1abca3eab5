import type { PeriodStanding } from '@gandan/contracts/dashboard/periods'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useUnlockPeriod } from '../indicators.api.ts'
import { indicatorTexts } from '../texts.ts'
import { periodsTexts } from './periods-texts.ts'

const LEAST_REASON = 5

interface UnlockDialogProps {
  standing: PeriodStanding
  onClose: () => void
}

/** Opening a closed period again leaves its reason. */
export function UnlockDialog({ standing: { period, version }, onClose }: UnlockDialogProps) {
  const texts = useTexts(periodsTexts)
  const words = useTexts(indicatorTexts)
  const unlock = useUnlockPeriod()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isShort = reason.trim().length < LEAST_REASON
  const submit = () => {
    setTried(true)
    if (isShort) return
    const { kind, year, index } = period
    unlock.mutate(
      { kind, year, index, version, reason: reason.trim() },
      {
        onSuccess: () => {
          notify('done', texts.unlockDone)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={texts.unlock}
      submitLabel={texts.unlock}
      size="md"
      isDanger
      isPending={unlock.isPending}
      error={unlock.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textarea
        label={words.reason}
        description={texts.unlockNote}
        required
        rows={3}
        maxLength={4_000}
        value={reason}
        error={isTried && isShort ? words.reasonMissing : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  )
}
