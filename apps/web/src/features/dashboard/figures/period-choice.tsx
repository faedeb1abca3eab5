import { countOfPeriods, PERIOD_KINDS, periodWindow } from '@gandan/domain/organisation/reporting-periods'
import { NativeSelect, NumberInput } from '@mantine/core'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import type { FigurePeriod } from './figures.api.ts'
import type { FiguresSearch } from './figures-search.ts'
import { figuresTexts } from './figures-texts.ts'
import styles from './figures.module.css'

interface PeriodChoiceProps {
  period: FigurePeriod
  onChange: (change: Pick<FiguresSearch, 'period' | 'year' | 'index'>) => void
}

/** Year, kind and which one of it, with the exact days of the window. */
export function PeriodChoice({ period, onChange }: PeriodChoiceProps) {
  const texts = useTexts(figuresTexts)
  const { periods } = useTexts(commonTexts)
  const format = useFormats()
  const count = countOfPeriods(period.kind)
  const window = periodWindow(period.kind, period.year, Math.min(period.index, count))
  return (
    <>
      <NumberInput
        label={texts.year}
        value={period.year}
        min={2000}
        max={2100}
        clampBehavior="strict"
        thousandSeparator=""
        w="7rem"
        onChange={(year) => {
          if (typeof year === 'number' && year >= 2000) onChange({ year })
        }}
      />
      <NativeSelect
        label={texts.period}
        value={period.kind}
        onChange={(event) =>
          onChange({ period: PERIOD_KINDS.find((kind) => kind === event.currentTarget.value), index: undefined })
        }
        data={PERIOD_KINDS.map((kind) => ({ value: kind, label: periods[kind] }))}
      />
      {count > 1 && (
        <NativeSelect
          label={periods[period.kind]}
          value={String(period.index)}
          onChange={(event) => onChange({ index: Number(event.currentTarget.value) })}
          data={Array.from({ length: count }, (_, index) => ({
            value: String(index + 1),
            label: texts.shortPeriod(period.kind, index + 1),
          }))}
        />
      )}
      <span className={styles.dates}>
        {format.day(window.from)} – {format.day(window.to)}
      </span>
    </>
  )
}
