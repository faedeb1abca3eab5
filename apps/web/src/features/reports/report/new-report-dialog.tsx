import { reportingYearOf } from '@gandan/domain/organisation/reporting-periods'
import { REPORT_PERIODS, type ReportKind, type ReportPeriod } from '@gandan/domain/reports/report-state'
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { newKey } from '../../../api/client.ts'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { useToday } from '../../organisation/session.api.ts'
import { useCreateReport } from '../reports.api.ts'
import { reportsTexts } from '../reports-texts.ts'

const FIRST_YEAR = 2021
const QUARTERS = ['1', '2', '3', '4']

interface NewReportDialogProps {
  kinds: readonly ReportKind[]
  onClose: () => void
  onMade: (id: string) => void
}

/** Which period the report is about; its text comes from the data. */
export function NewReportDialog({ kinds, onClose, onMade }: NewReportDialogProps) {
  const texts = useTexts(reportsTexts)
  const common = useTexts(commonTexts)
  const last = reportingYearOf(useToday())
  const create = useCreateReport()
  const [key] = useState(newKey)
  const [kind, setKind] = useState<ReportKind>(kinds[0] ?? 'mobilization')
  const [period, setPeriod] = useState<ReportPeriod>('sixMonths')
  const [year, setYear] = useState(last)
  const [index, setIndex] = useState(1)
  const submit = () =>
    create.mutate(
      { key, body: { kind, period, year, index: period === 'quarter' ? index : 1 } },
      { onSuccess: ({ id }) => onMade(id) },
    )
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, at) => String(last - at))
  return (
    <FormDialog
      title={texts.add}
      submitLabel={texts.add}
      onSubmit={submit}
      onClose={onClose}
      isPending={create.isPending}
      error={create.error}
      size="md"
    >
      <NativeSelect
        label={texts.kind}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value as ReportKind)}
        data={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
      />
      <NativeSelect
        label={texts.period}
        value={period}
        onChange={({ currentTarget }) => setPeriod(currentTarget.value as ReportPeriod)}
        data={REPORT_PERIODS.map((value) => ({ value, label: common.periods[value] }))}
      />
      {period === 'quarter' && (
        <NativeSelect
          label={texts.quarter}
          value={String(index)}
          onChange={({ currentTarget }) => setIndex(Number(currentTarget.value))}
          data={QUARTERS}
        />
      )}
      <NativeSelect
        label={texts.year}
        value={String(year)}
        onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}
        data={years}
      />
    </FormDialog>
  )
}
