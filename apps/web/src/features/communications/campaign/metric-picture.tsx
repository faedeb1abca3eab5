import { MetricLine } from '@gandan/charts/metric-line'
import type { CampaignMetric } from '@gandan/contracts/communications/campaigns'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { SizedChart } from '../../../shell/sized-chart.tsx'
import { campaignTexts } from '../campaign-texts.ts'

const HEIGHT = 240

interface MetricPictureProps {
  metric: CampaignMetric
  period: { from: IsoDate; to: IsoDate }
}

/** The chart in the reader's words; its code and that of Recharts come when it is first shown. */
export function MetricPicture({ metric, period }: MetricPictureProps) {
  const texts = useTexts(campaignTexts)
  const formats = useFormats()
  const { name, unit, target, points } = metric
  const last = points.at(-1)
  if (last === undefined) return null
  const number = (value: number) => formats.number(value, 2)
  const words = {
    actual: `${texts.actual} (${unit})`,
    target: texts.target,
    month: (month: number) => `T${month}`,
    number,
    day: formats.day,
    summary: texts.chartSays(name, `${number(last.value)} ${unit}`, formats.day(last.on), formats.number(target, 2)),
  }
  return (
    <SizedChart height={HEIGHT}>
      {(width) => (
        <MetricLine points={points} target={target} period={period} width={width} height={HEIGHT} texts={words} />
      )}
    </SizedChart>
  )
}
