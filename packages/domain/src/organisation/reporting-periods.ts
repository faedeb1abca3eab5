import { DomainError } from '../shared/domain-error.ts'
import { earlierOf, isoDate, laterOf, yearOf, type IsoDate } from '../shared/iso-date.ts'

export const PERIOD_KINDS = ['month', 'quarter', 'sixMonths', 'nineMonths', 'year'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

export interface PeriodWindow {
  kind: PeriodKind
  /** The reporting year: it starts on 15/12 of the calendar year before. */
  year: number
  /** Month 1-12, quarter 1-4, else 1. */
  index: number
  from: IsoDate
  to: IsoDate
}

const LENGTH_IN_MONTHS: Record<PeriodKind, number> = { month: 1, quarter: 3, sixMonths: 6, nineMonths: 9, year: 12 }
const PERIODS_IN_YEAR: Record<PeriodKind, number> = { month: 12, quarter: 4, sixMonths: 1, nineMonths: 1, year: 1 }
const FIRST_DAY = 15
const LAST_DAY = 14

/**
 * The reporting window, both ends included: from the 15th of the month before to the 14th of the last month; six and
 * nine months always count from 15/12 (NĐ 09/2019/NĐ-CP Điều 12); throws noSuchPeriod.
 */
export const periodWindow = (kind: PeriodKind, year: number, index = 1): PeriodWindow => {
  if (!Number.isInteger(index) || index < 1 || index > PERIODS_IN_YEAR[kind])
    throw new DomainError('noSuchPeriod', { kind, year, index })
  const lastMonth = LENGTH_IN_MONTHS[kind] * index
  const monthBefore = lastMonth - LENGTH_IN_MONTHS[kind]
  return {
    kind,
    year,
    index,
    from: isoDate(year, monthBefore, FIRST_DAY),
    to: isoDate(year, lastMonth, LAST_DAY),
  }
}

/** How many windows of a kind a reporting year has: 12 months, 4 quarters, one of each longer kind. */
export const countOfPeriods = (kind: PeriodKind): number => PERIODS_IN_YEAR[kind]

/** The windows of a kind in a reporting year, in order. */
export const periodsInYear = (kind: PeriodKind, year: number): PeriodWindow[] =>
  Array.from({ length: PERIODS_IN_YEAR[kind] }, (_, index) => periodWindow(kind, year, index + 1))

/** The reporting year of a day: 15-31 December already belong to the next one. */
export const reportingYearOf = (on: IsoDate): number => yearOf(on) + (on.slice(5) >= '12-15' ? 1 : 0)

/**
 * The window of that kind a day belongs to; with a reporting year the day is first held inside it, so a 2023 plan seen
 * on 31/12/2023 shows 2023. Six and nine months are the window of the year even once it has passed.
 */
export const periodContaining = (kind: PeriodKind, on: IsoDate, reportingYear?: number): PeriodWindow => {
  const year = periodWindow('year', reportingYear ?? reportingYearOf(on))
  const held = laterOf(year.from, earlierOf(year.to, on))
  const month = ((Number(held.slice(5, 7)) - (held.slice(8) >= '15' ? 0 : 1)) % 12) + 1
  const index = PERIODS_IN_YEAR[kind] === 1 ? 1 : Math.ceil(month / LENGTH_IN_MONTHS[kind])
  return periodWindow(kind, year.year, index)
}

/** The window just before; six months, nine months and the year step back one year. */
export const previousPeriod = ({ kind, year, index }: PeriodWindow): PeriodWindow =>
  index > 1 ? periodWindow(kind, year, index - 1) : periodWindow(kind, year - 1, PERIODS_IN_YEAR[kind])

/** "Cùng kỳ năm trước": the same window one reporting year earlier. */
export const samePeriodLastYear = ({ kind, year, index }: PeriodWindow): PeriodWindow =>
  periodWindow(kind, year - 1, index)
