import { countOfPeriods, type PeriodKind, type PeriodWindow } from '@gandan/domain/organisation/reporting-periods'
import { NativeSelect, NumberInput } from '@mantine/core'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { PeriodSearch } from './indicators-search.ts'
import styles from './indicators.module.css'
import { indicatorTexts } from './texts.ts'

interface PeriodPickerProps<Kind extends PeriodKind> {
  kinds: readonly Kind[]
  period: PeriodWindow & { kind: Kind }
  onChange: (search: PeriodSearch<Kind>) => void
}

/** Kind, year and which one of it: together they are the address of the page. */
export function PeriodPicker<Kind extends PeriodKind>({ kinds, period, onChange }: PeriodPickerProps<Kind>) {
  const texts = useTexts(indicatorTexts)
  const { periods } = useTexts(commonTexts)
  const { kind, year, index } = period
  const count = countOfPeriods(kind)
  return (
    <div className={`${styles.controls} no-print`}>
      <NativeSelect
        label={texts.period}
        value={kind}
        onChange={(event) => {
          const next = kinds.find((one) => one === event.currentTarget.value)
          if (next) onChange({ period: next, year })
        }}
        data={kinds.map((one) => ({ value: one, label: periods[one] }))}
      />
      {count > 1 && (
        <NativeSelect
          label={periods[kind]}
          value={String(index)}
          onChange={(event) => onChange({ period: kind, year, index: Number(event.currentTarget.value) })}
          data={Array.from({ length: count }, (_, at) => ({
            value: String(at + 1),
            label: texts.shortPeriod(kind, at + 1),
          }))}
        />
      )}
      <NumberInput
        label={texts.year}
        value={year}
        min={2000}
        max={2100}
        clampBehavior="strict"
        thousandSeparator=""
        w="7rem"
        onChange={(next) => {
          if (typeof next === 'number' && next >= 2000) onChange({ period: kind, year: next, index })
        }}
      />
    </div>
  )
}
