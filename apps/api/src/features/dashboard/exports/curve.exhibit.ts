import type { CurvePoint } from '@gandan/contracts/dashboard'
import { formatPercent } from '@gandan/domain/shared/format'
import { formatDate, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { FrameLine } from '../../../render/chart-spec.ts'
import type { Exhibit } from '../../../render/exhibit.ts'
import { definitionLine, SOURCES, sourceLine } from './frame-words.ts'

interface Curve {
  fileName: string
  title: string
  commune: string
  head: readonly FrameLine[]
  points: readonly CurvePoint[]
  on: IsoDate
  period?: { from: IsoDate; to: IsoDate }
}

const DEFINITION =
  'Thực tế là phần việc đã làm, mỗi việc theo trọng số của nó, chưa được xác nhận thì tính nhiều nhất 90 %; theo kế hoạch là phần thời gian của các việc đã qua.'

/** Planned against actual over the year: the picture and the table of the page's trend. */
export const curveExhibit = ({ fileName, title, commune, head, points, on, period }: Curve): Exhibit => {
  const current = points.findLast(({ actual }) => actual !== null)
  const day = current?.on ?? on
  const [actual, planned] = [formatPercent(current?.actual ?? null), formatPercent(current?.planned ?? null)]
  return {
    fileName,
    frame: {
      title,
      commune,
      unit: '%',
      head,
      foot: [definitionLine(DEFINITION), sourceLine(SOURCES.tasks)],
      summary: `Biểu đồ đường: đến ngày ${formatDate(day)}, thực tế đạt ${actual}, theo kế hoạch là ${planned}.`,
    },
    picture: {
      kind: 'curve',
      points,
      on: day,
      ...(period ? { period: { from: period.from, to: period.to } } : {}),
      texts: {
        planned: 'Theo kế hoạch',
        actual: 'Thực tế',
        on: formatDate(day),
        ...(period ? { period: `Kỳ ${formatDate(period.from)} – ${formatDate(period.to)}` } : {}),
      },
    },
    nativeChart: 'line',
    columns: [
      { label: 'Ngày', kind: 'day' },
      { label: 'Theo kế hoạch', kind: 'percent', isDrawn: true },
      { label: 'Thực tế', kind: 'percent', isDrawn: true },
      { label: 'Chênh lệch (điểm %)', kind: 'number', decimals: 1 },
    ],
    rows: points.map((point) => [
      point.on,
      point.planned,
      point.actual,
      point.actual === null ? null : (point.actual - point.planned) * 100,
    ]),
  }
}
