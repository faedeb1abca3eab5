import {
  periodsInYear,
  periodWindow,
  reportingYearOf,
  samePeriodLastYear,
  type PeriodWindow,
} from '../organisation/reporting-periods.ts'
import { addDays, addMonths, daysBetween, earlierOf, type IsoDate } from '../shared/iso-date.ts'
import type { Frequency } from './definition.ts'

export interface DayWindow {
  from: IsoDate
  to: IsoDate
}

/** Calendar days between the cut-off and the day a value is due; a setting of the product, no law names it. */
export const GRACE_DAYS: Record<Frequency, number> = { month: 5, quarter: 7, sixMonths: 10, year: 15 }

const MONTHS_IN_YEAR = 12

/** The part of a window that has passed at the end of a day; null before its first day. */
export const windowUntil = ({ from, to }: DayWindow, on: IsoDate): DayWindow | null =>
  on < from ? null : { from, to: earlierOf(to, on) }

/** Share of a window's days that have passed at the end of a day, 0-1. */
export const elapsedOf = ({ from, to }: DayWindow, on: IsoDate): number => {
  if (on < from) return 0
  return on >= to ? 1 : (daysBetween(from, on) + 1) / (daysBetween(from, to) + 1)
}

/** "Luỹ kế": from 15/12, the first day of the reporting year, to the period's end (NĐ 09/2019/NĐ-CP Điều 12). */
export const cumulativeWindow = ({ year, to }: PeriodWindow): DayWindow => ({
  from: periodWindow('year', year).from,
  to,
})

export interface FigureWindows {
  period: DayWindow
  cumulative: DayWindow
  lastYear: DayWindow
  lastYearCumulative: DayWindow
}

/**
 * The four windows a figure is shown over, cut at the day looked at; those of "cùng kỳ năm trước" are the same windows
 * a year earlier, cut at the same day of that year lest a running month stand beside a whole one. Null before the
 * period's first day.
 */
export const figureWindows = (window: PeriodWindow, on: IsoDate): FigureWindows | null => {
  const period = windowUntil(window, on)
  if (period === null) return null
  const before = samePeriodLastYear(window)
  const cutLastYear = ({ from, to }: DayWindow): DayWindow => ({
    from,
    to: on >= window.to ? to : earlierOf(to, addMonths(on, -MONTHS_IN_YEAR)),
  })
  return {
    period,
    cumulative: { ...cumulativeWindow(window), to: period.to },
    lastYear: cutLastYear(before),
    lastYearCumulative: cutLastYear(cumulativeWindow(before)),
  }
}

/** The periods of a reporting year an indicator of that frequency has a value for, in order; half-yearly: 6 months and year. */
export const periodsOfYear = (frequency: Frequency, year: number): PeriodWindow[] => {
  if (frequency === 'sixMonths') return [periodWindow('sixMonths', year), periodWindow('year', year)]
  return periodsInYear(frequency, year)
}

/** The period of that frequency a day belongs to: for a half-yearly one 6 months, from 15/6 on the year. */
export const currentPeriod = (frequency: Frequency, on: IsoDate): PeriodWindow => {
  const periods = periodsOfYear(frequency, reportingYearOf(on))
  return periods.find(({ to }) => on <= to) ?? periodWindow('year', reportingYearOf(on))
}

export interface OwedPeriod {
  window: PeriodWindow
  /** The cut-off and the days of grace. */
  dueOn: IsoDate
  /** Calendar days past the due day, 0 within the grace. */
  daysLate: number
}

/** The periods of a reporting year whose cut-off has passed at the end of a day, each with the day its value is due. */
export const periodsOwed = (
  frequency: Frequency,
  year: number,
  on: IsoDate,
  grace: Record<Frequency, number> = GRACE_DAYS,
): OwedPeriod[] =>
  periodsOfYear(frequency, year)
    .filter(({ to }) => to < on)
    .map((window) => {
      const dueOn = addDays(window.to, grace[frequency])
      return { window, dueOn, daysLate: Math.max(0, daysBetween(dueOn, on)) }
    })

const lastPeriodDue = (frequency: Frequency, on: IsoDate, grace: Record<Frequency, number>): PeriodWindow | null => {
  const year = reportingYearOf(on)
  const owed = [...periodsOwed(frequency, year - 1, on, grace), ...periodsOwed(frequency, year, on, grace)]
  return owed.findLast(({ daysLate }) => daysLate > 0)?.window ?? null
}

/**
 * Whether the newest value is older than its frequency plus grace allow: a later period's value is past its due day.
 * `newest` is the last period with a value, null where there has been none.
 */
export const isStale = (
  newest: DayWindow | null,
  frequency: Frequency,
  on: IsoDate,
  grace: Record<Frequency, number> = GRACE_DAYS,
): boolean => {
  const due = lastPeriodDue(frequency, on, grace)
  return due !== null && (newest === null || newest.to < due.to)
}
