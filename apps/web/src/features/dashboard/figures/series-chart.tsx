import type { FigureSeries } from '@gandan/contracts/dashboard/figures'
import { FigureBars } from '@gandan/charts/figure-bars'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { SizedChart } from '../../../shell/sized-chart.tsx'
import { figuresTexts } from './figures-texts.ts'
import { valueWords } from './figure-words.ts'
import { notesByPeriod } from './notes-by-period.ts'

interface SeriesChartProps {
  series: FigureSeries
  isSmall?: boolean
  selected?: number | undefined
  onSelect?: ((index: number) => void) | undefined
}

/** The series in the reader's words; its code and that of Recharts come when it is first shown. */
export function SeriesChart({ series, isSmall = false, selected, onSelect }: SeriesChartProps) {
  const texts = useTexts(figuresTexts)
  const format = useFormats()
  const height = isSmall ? 130 : 300
  const last = series.points.findLast(({ value }) => value !== null)
  const notes = notesByPeriod(series)
  const marksOf = (index: number) => (isSmall ? [] : (notes.get(index) ?? []))
  const points = series.points.map(({ period, value, samePeriodLastYear, target, status }) => ({
    label: [
      texts.shortPeriod(period.kind, period.index),
      ...marksOf(period.index).map(({ number }) => `(${number})`),
    ].join(' '),
    value,
    samePeriodLastYear,
    target,
    status,
    said: [
      texts.said(
        texts.periodOf(period.kind, period.index, period.year),
        valueWords(format, series, value),
        texts.statuses[status],
      ),
      ...marksOf(period.index).map(({ text }) => `${texts.notes}: ${text}.`),
    ].join(' '),
  }))
  const words = {
    value: texts.value,
    samePeriodLastYear: texts.lastYear,
    target: texts.target,
    summary: texts.summary(
      series.name,
      valueWords(format, series, last?.value ?? null),
      valueWords(format, series, last?.target ?? null),
    ),
  }
  return (
    <SizedChart height={height}>
      {(width) => (
        <FigureBars
          points={points}
          width={width}
          height={height}
          texts={words}
          format={(value) => format.number(value, series.decimals)}
          isSmall={isSmall}
          selected={selected}
          onSelect={onSelect}
        />
      )}
    </SizedChart>
  )
}
