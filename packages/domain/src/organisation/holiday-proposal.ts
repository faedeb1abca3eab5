import { addDays, isoDate, weekdayOf, type IsoDate } from '../shared/iso-date.ts'
import { hungKingsDayOf, tetOf } from './lunar.ts'
import { OCCASIONS } from './statutory-holidays.ts'
import { isWeekend, type CalendarDay } from './working-days.ts'

export interface Holiday {
  on: IsoDate
  name: string
  /** False for a holiday that earns no day off when it falls on a weekend. */
  hasMakeUpDay: boolean
}

const CULTURE_DAY_FROM = 2026
const TUESDAY = 2
const NATIONAL_DAY_FOLLOWED_BY = [1, 4, 7]
const PROPOSED = ' (dự kiến)'

/**
 * The make-up day of each weekend holiday: the next weekday that is neither a holiday nor already given,
 * in order of date (Bộ luật Lao động 2019 Điều 111.3).
 */
export const weekendHolidayShift = (holidays: readonly Holiday[]): CalendarDay[] => {
  const taken = new Set(holidays.map((holiday) => holiday.on))
  return holidays
    .filter((holiday) => holiday.hasMakeUpDay && isWeekend(holiday.on))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map((holiday) => {
      let on = holiday.on
      while (isWeekend(on) || taken.has(on)) on = addDays(on, 1)
      taken.add(on)
      return { on, kind: 'compensatory', name: `Nghỉ bù ${holiday.name}`, noticeNumber: null }
    })
}

const tetDays = (year: number): IsoDate[] => {
  const first = tetOf(year)
  const before = weekdayOf(first) === TUESDAY ? 1 : 2
  return [0, 1, 2, 3, 4].map((index) => addDays(first, index - before))
}

const nationalDays = (year: number): IsoDate[] => {
  const day = isoDate(year, 9, 2)
  return [day, addDays(day, NATIONAL_DAY_FOLLOWED_BY.includes(weekdayOf(day)) ? 1 : -1)]
}

/**
 * The weekdays off to expect in a year without a notice yet, each marked "dự kiến": the days of Bộ luật Lao động
 * Điều 112 and NQ 28/2026/QH16, with the choices of 2021-2026 (Tết: two eves and three days, or one and four when
 * mùng 1 is a Tuesday; the neighbour of 02/9 that makes the longer rest). Swaps are never guessed.
 */
export const proposeHolidays = (year: number): CalendarDay[] => {
  const named = (name: string, hasMakeUpDay: boolean, ...days: IsoDate[]): Holiday[] =>
    days.map((on) => ({ on, name: name + PROPOSED, hasMakeUpDay }))
  const holidays = [
    ...named(OCCASIONS.newYear, true, isoDate(year, 1, 1)),
    ...named(OCCASIONS.tet, true, ...tetDays(year)),
    ...named(OCCASIONS.hungKings, true, hungKingsDayOf(year)),
    ...named(OCCASIONS.victory, true, isoDate(year, 4, 30)),
    ...named(OCCASIONS.labour, true, isoDate(year, 5, 1)),
    ...named(OCCASIONS.nationalDay, true, ...nationalDays(year)),
    ...(year >= CULTURE_DAY_FROM ? named(OCCASIONS.culture, false, isoDate(year, 11, 24)) : []),
  ]
  const weekdaysOff = holidays
    .filter((holiday) => !isWeekend(holiday.on))
    .map(({ on, name }): CalendarDay => ({ on, kind: 'holiday', name, noticeNumber: null }))
  return [...weekdaysOff, ...weekendHolidayShift(holidays)].sort((a, b) => (a.on < b.on ? -1 : 1))
}
