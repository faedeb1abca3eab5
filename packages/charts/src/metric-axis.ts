import { daysBetween, type IsoDate } from '@gandan/domain/shared/iso-date'

export interface MetricPoint {
  on: IsoDate
  value: number
}

export interface MetricRow extends MetricPoint {
  /** Days since the axis begins: points stand apart as far as their days do. */
  day: number
}

export interface MetricAxis {
  from: IsoDate
  to: IsoDate
  rows: MetricRow[]
  /** What the vertical axis reaches from and to: zero, every value, baseline and target are on it. */
  lowest: number
  highest: number
}

/** Lays points out over a period, wider where a point lies outside it; null where there is none. */
export const metricAxis = (
  points: readonly MetricPoint[],
  period: { from: IsoDate; to: IsoDate },
  marks: readonly (number | null)[],
): MetricAxis | null => {
  const ordered = points.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (first === undefined || last === undefined) return null
  const from = first.on < period.from ? first.on : period.from
  const to = last.on > period.to ? last.on : period.to
  const heights = [0, ...ordered.map(({ value }) => value), ...marks.filter((mark) => mark !== null)]
  return {
    from,
    to,
    rows: ordered.map((point) => ({ ...point, day: daysBetween(from, point.on) })),
    lowest: Math.min(...heights),
    highest: Math.max(...heights),
  }
}
