import type { ReportDetail } from '@gandan/contracts/reports/reports'
import { addDays, earlierOf, laterOf } from '@gandan/domain/shared/iso-date'
import { Alert, TextInput } from '@mantine/core'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { useDraftForm } from '../../../shell/use-draft-form.ts'
import { useToday } from '../../organisation/session.api.ts'
import type { useTakeStep } from '../reports.api.ts'
import { reportsTexts } from '../reports-texts.ts'

export interface StepDialogProps {
  report: ReportDetail
  take: ReturnType<typeof useTakeStep>
  onClose: () => void
  onDone: (report: ReportDetail) => void
}

interface Draft {
  number: string
  signedOn: string | null
}

const DAYS_AFTER_CLOSE = 1

/** Number and day of the paper; from here on nothing of it changes. */
export function SignDialog({ report, take, onClose, onDone }: StepDialogProps) {
  const texts = useTexts(reportsTexts)
  const today = useToday()
  const first = addDays(report.period.to, DAYS_AFTER_CLOSE)
  const form = useDraftForm<Draft>(
    () => ({ number: String(report.nextNumber), signedOn: laterOf(first, earlierOf(today, addDays(first, 1))) }),
    ({ number, signedOn }) => ({
      ...(/^[1-9]\d{0,3}$/.test(number.trim()) ? {} : { number: texts.numberMissing }),
      ...(signedOn === null ? { signedOn: texts.dayMissing } : {}),
    }),
    take.error,
  )
  const submit = () => {
    if (!form.isWhole()) return
    const { number, signedOn } = form.draft
    take.mutate({ kind: 'sign', number: Number(number), signedOn: signedOn ?? '' }, { onSuccess: onDone })
  }
  return (
    <FormDialog
      title={texts.steps.sign}
      submitLabel={texts.steps.sign}
      onSubmit={submit}
      onClose={onClose}
      isPending={take.isPending}
      error={take.error}
      size="md"
    >
      <Alert color="blue">{texts.signHelp}</Alert>
      <TextInput
        label={texts.signNumber}
        description={texts.signNumberHelp(report.symbol)}
        inputMode="numeric"
        required
        {...form.text('number')}
      />
      <DayField label={texts.signedOn} minOn={first} maxOn={today} required {...form.day('signedOn')} />
    </FormDialog>
  )
}
