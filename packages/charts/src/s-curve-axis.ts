import type { CurvePoint } from '@gandan/contracts/dashboard'
import { addMonths, daysBetween, type IsoDate } from '@gandan/domain/shared/iso-date'

export interface CurveRow {
  /** Days since the first point: points stand apart as far as their days do. */
  day: number
  on: IsoDate
  /** Of 100. */
  planned: number
  actual: number | null
}

export const curveRows = (points: readonly CurvePoint[]): CurveRow[] => {
  const [first] = points
  if (first === undefined) return []
  return points.map(({ on, planned, actual }) => ({
    day: daysBetween(first.on, on),
    on,
    planned: planned * 100,
    actual: actual === null ? null : actual * 100,
  }))
}

export interface MonthTick {
  day: number
  month: number
}

/** A tick on the first day of every month shown; every third one where the chart is narrow. */
export const monthTicks = (from: IsoDate, to: IsoDate, everyMonths = 1): MonthTick[] => {
  const ticks: MonthTick[] = []
  const start = `${from.slice(0, 7)}-01`
  for (let step = 0; ; step += 1) {
    const on = addMonths(start, step)
    if (on > to) return ticks
    const month = Number(on.slice(5, 7))
    if (on >= from && (month - 1) % everyMonths === 0) ticks.push({ day: daysBetween(from, on), month })
  }
}

/** A span of days held to the axis; null when it lies outside. */
export const spanOnAxis = (
  span: { from: IsoDate; to: IsoDate },
  axis: { from: IsoDate; to: IsoDate },
): { from: number; to: number } | null => {
  const length = daysBetween(axis.from, axis.to)
  const from = Math.max(0, daysBetween(axis.from, span.from))
  const to = Math.min(length, daysBetween(axis.from, span.to))
  return from < to ? { from, to } : null
}
