import { DomainError } from '../shared/domain-error.ts'
import { yearOf, type IsoDate } from '../shared/iso-date.ts'
import type { CalendarDay } from './working-days.ts'

const isSame = (a: CalendarDay, b: CalendarDay | undefined): boolean =>
  b !== undefined && a.kind === b.kind && a.name === b.name && a.noticeNumber === b.noticeNumber

const byDayOf = (year: number, days: readonly CalendarDay[]): Map<IsoDate, CalendarDay> => {
  const byDay = new Map<IsoDate, CalendarDay>()
  for (const day of days) {
    if (yearOf(day.on) !== year) throw new DomainError('calendarDayOutsideYear', { on: day.on, year })
    if (byDay.has(day.on)) throw new DomainError('calendarDayRepeated', { on: day.on })
    byDay.set(day.on, day)
  }
  return byDay
}

/**
 * What a new list of a year's days takes out and puts in, a changed day being both; throws calendarDayOutsideYear,
 * calendarDayRepeated.
 */
export const compareCalendars = (
  year: number,
  before: readonly CalendarDay[],
  after: readonly CalendarDay[],
): { added: CalendarDay[]; removed: CalendarDay[] } => {
  const wanted = byDayOf(year, after)
  const held = new Map(before.map((day) => [day.on, day]))
  return {
    added: after.filter((day) => !isSame(day, held.get(day.on))),
    removed: before.filter((day) => !isSame(day, wanted.get(day.on))),
  }
}
