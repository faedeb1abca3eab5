import { DomainError } from '../shared/domain-error.ts'
import { addDays, addMonths, daysBetween, isoDate, weekdayOf, yearOf, type IsoDate } from '../shared/iso-date.ts'

export const RECURRENCE_UNITS = ['week', 'month', 'quarter', 'halfYear', 'year'] as const
export type RecurrenceUnit = (typeof RECURRENCE_UNITS)[number]

export interface Recurrence {
  every: RecurrenceUnit
  /** ISO weekday 1-7 for a week, else the day of the month 1-31, held to the month's last day. */
  day: number
  /** The month within the calendar quarter, half-year or year, the first when left out; unused for weeks and months. */
  month?: number | null
}

export const MOST_OCCURRENCES = 60

const MONTHS: Record<Exclude<RecurrenceUnit, 'week'>, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 }

const isWithin = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most

const collect = (from: IsoDate, to: IsoDate, occurrence: (index: number) => IsoDate): IsoDate[] => {
  const found: IsoDate[] = []
  for (let index = 0, on = occurrence(0); on <= to; index += 1, on = occurrence(index)) {
    if (on >= from) found.push(on)
    if (found.length > MOST_OCCURRENCES) throw new DomainError('tooManyOccurrences', { most: MOST_OCCURRENCES })
  }
  return found
}

/**
 * The days on which a duty falls due from `from` to `to`, both included, earliest first; throws tooManyOccurrences
 * over 60, recurrenceDayOutOfRange, recurrenceMonthOutOfRange.
 */
export const occurrencesOf = ({ every, day, month }: Recurrence, from: IsoDate, to: IsoDate): IsoDate[] => {
  if (!isWithin(day, every === 'week' ? 7 : 31)) throw new DomainError('recurrenceDayOutOfRange', { every, day })
  if (every === 'week') {
    const first = addDays(from, (day - weekdayOf(from) + 7) % 7)
    return collect(from, to, (index) => addDays(first, 7 * index))
  }
  const length = MONTHS[every]
  const within = length === 1 ? 1 : (month ?? 1)
  if (!isWithin(within, length)) throw new DomainError('recurrenceMonthOutOfRange', { every, month })
  const monthOfFrom = Number(from.slice(5, 7)) - 1
  const firstMonth = isoDate(yearOf(from), monthOfFrom - (monthOfFrom % length) + within, 1)
  return collect(from, to, (index) => {
    const start = addMonths(firstMonth, length * index)
    return addDays(start, Math.min(day, daysBetween(start, addMonths(start, 1))) - 1)
  })
}
