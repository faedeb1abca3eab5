import type { FormSetHeadShape } from '@gandan/contracts/reports/forms'
import {
  PERIOD_KINDS,
  periodsInYear,
  reportingYearOf,
  type PeriodKind,
  type PeriodWindow,
} from '@gandan/domain/organisation/reporting-periods'
import { NativeSelect } from '@mantine/core'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useToday } from '../organisation/session.api.ts'
import type { FormsSearch } from './forms-search.ts'
import { formsTexts } from './forms-texts.ts'
import styles from './forms.module.css'

interface PeriodPickerProps {
  window: PeriodWindow
  set: string | undefined
  sets: readonly FormSetHeadShape[]
  onChange: (change: FormsSearch) => void
}

const FIRST_YEAR = 2021

/** Period, year and, for months and quarters, which one, each with its exact days. */
export function PeriodPicker({ window, set, sets, onChange }: PeriodPickerProps) {
  const texts = useTexts(formsTexts)
  const common = useTexts(commonTexts)
  const { day } = useFormats()
  const last = Math.max(reportingYearOf(useToday()), window.year)
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, at) => last - at)
  const { kind, year, index } = window
  const inForce = sets.find(({ validFrom, validTo }) => validFrom <= window.to && (validTo ?? '9999') >= window.to)
  return (
    <div className={`${styles.controls} no-print`}>
      <NativeSelect
        label={texts.period}
        value={kind}
        onChange={(event) => onChange({ period: event.currentTarget.value as PeriodKind, year, index: 1 })}
        data={PERIOD_KINDS.map((value) => ({ value, label: common.periods[value] }))}
      />
      {(kind === 'month' || kind === 'quarter') && (
        <NativeSelect
          label={texts.which[kind]}
          value={String(index)}
          onChange={(event) => onChange({ period: kind, year, index: Number(event.currentTarget.value) })}
          data={periodsInYear(kind, year).map((one) => ({
            value: String(one.index),
            label: texts.number(one.index, day(one.from), day(one.to)),
          }))}
        />
      )}
      <NativeSelect
        label={texts.year}
        value={String(year)}
        onChange={(event) => onChange({ period: kind, year: Number(event.currentTarget.value), index })}
        data={years.map(String)}
      />
      <NativeSelect
        label={texts.set}
        value={set ?? inForce?.id ?? ''}
        onChange={(event) => {
          const id = event.currentTarget.value
          onChange({ set: id === inForce?.id ? undefined : id })
        }}
        data={sets.map(({ id, title }) => ({ value: id, label: id === inForce?.id ? texts.inForce(title) : title }))}
      />
    </div>
  )
}
