import type { CurvePoint } from '@gandan/contracts/dashboard'
import { SCurve } from '@gandan/charts/s-curve'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { SizedChart } from '../../shell/sized-chart.tsx'
import { dashboardTexts } from './texts.ts'
import styles from './trend-chart.module.css'

const HEIGHT = 340

interface TrendChartProps {
  points: readonly CurvePoint[]
  on: IsoDate
  period?: { from: IsoDate; to: IsoDate } | undefined
}

/** The chart in the reader's words; its code and that of Recharts come when it is first shown. */
export function TrendChart({ points, on, period }: TrendChartProps) {
  const words = useTexts(dashboardTexts)
  const format = useFormats()
  const current = points.findLast((point) => point.actual !== null)
  const texts = {
    planned: words.planned,
    actual: words.actual,
    on: format.day(current?.on ?? on),
    ...(period ? { period: words.windowOf(format.day(period.from), format.day(period.to)) } : {}),
    month: words.month,
    percent: (ofHundred: number) => format.percent(ofHundred / 100, 1),
    day: format.day,
    summary: words.trendSummary(
      format.day(current?.on ?? on),
      format.percent(current?.actual ?? null),
      format.percent(current?.planned ?? null),
    ),
  }
  return (
    <div className={styles.frame}>
      <SizedChart height={HEIGHT}>
        {(width) => (
          <SCurve points={points} on={current?.on ?? on} period={period} width={width} height={HEIGHT} texts={texts} />
        )}
      </SizedChart>
    </div>
  )
}
