import { proposeHolidays } from '../organisation/holiday-proposal.ts'
import { workingCalendar, type WorkingCalendar } from '../organisation/working-days.ts'
import { yearOf, type IsoDate } from '../shared/iso-date.ts'
import type { CountedDay } from './day-walk.ts'

const hasNotice = (calendar: WorkingCalendar, year: number): boolean =>
  [...calendar.days.keys()].some((on) => yearOf(on) === year)

/** Four years around a day hold every limit of at most 1,000 days either way. */
const yearsAround = (on: IsoDate): number[] => [-3, -2, -1, 0, 1, 2, 3].map((step) => yearOf(on) + step)

const withExpected = (calendar: WorkingCalendar, around: IsoDate): WorkingCalendar => {
  const open = yearsAround(around).filter((year) => !hasNotice(calendar, year))
  return open.length === 0 ? calendar : workingCalendar([...calendar.days.values(), ...open.flatMap(proposeHolidays)])
}

const made = new WeakMap<WorkingCalendar, Map<number, WorkingCalendar>>()

/** The calendar with the holidays to expect in the years around that day that have no notice yet; made once a year. */
export const expectHolidays = (calendar: WorkingCalendar, around: IsoDate): WorkingCalendar => {
  const years = made.get(calendar) ?? new Map<number, WorkingCalendar>()
  made.set(calendar, years)
  const year = yearOf(around)
  const expected = years.get(year) ?? withExpected(calendar, around)
  years.set(year, expected)
  return expected
}

/** The years among those days whose holidays are only expected, so that the due day may still move. */
export const yearsWithoutNotice = (calendar: WorkingCalendar, days: readonly CountedDay[]): number[] =>
  [...new Set(days.map(({ on }) => yearOf(on)))].filter((year) => !hasNotice(calendar, year)).toSorted((a, b) => a - b)
