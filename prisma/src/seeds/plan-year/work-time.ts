import { proposeHolidays } from '@gandan/domain/organisation/holiday-proposal'
import { STATUTORY_CALENDAR_ROWS } from '@gandan/domain/organisation/statutory-holidays'
import { isWorkingDay, workingCalendar } from '@gandan/domain/organisation/working-days'
import { addDays, isoDate, yearOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Random } from '../random.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const OPENS_MS = 7.5 * HOUR_MS
const MORNING_MS = 4 * HOUR_MS
const NOON_MS = 2 * HOUR_MS
const WORKED_MS = 7.5 * HOUR_MS

/** The working days around one year, by position, so that "three working days later" is an addition. */
export interface WorkTime {
  /** That day if offices work, else the next working day. */
  onOrAfter: (on: IsoDate) => IsoDate
  add: (on: IsoDate, count: number) => IsoDate
  /** An instant within office hours at Hanoi of that day or the next working day, later than `after`. */
  instantOn: (on: IsoDate, random: Random, after?: number) => number
}

const workingDaysOf = (year: number): IsoDate[] => {
  const years = [year - 1, year, year + 1]
  const known = new Set(STATUTORY_CALENDAR_ROWS.map((row) => yearOf(row.on)))
  const calendar = workingCalendar([
    ...STATUTORY_CALENDAR_ROWS,
    ...years.filter((one) => !known.has(one)).flatMap(proposeHolidays),
  ])
  const days: IsoDate[] = []
  const last = isoDate(year + 1, 12, 31)
  for (let on = isoDate(year - 1, 1, 1); on <= last; on = addDays(on, 1)) if (isWorkingDay(calendar, on)) days.push(on)
  return days
}

const positionsOf = (days: readonly IsoDate[], year: number): Map<IsoDate, number> => {
  const positions = new Map<IsoDate, number>()
  const last = isoDate(year + 1, 12, 31)
  let position = 0
  for (let on = isoDate(year - 1, 1, 1); on <= last; on = addDays(on, 1)) {
    positions.set(on, position)
    if (days[position] === on) position += 1
  }
  return positions
}

const made = new Map<number, WorkTime>()

const createWorkTime = (year: number): WorkTime => {
  const days = workingDaysOf(year)
  const positions = positionsOf(days, year)
  const at = (position: number): IsoDate => days[Math.max(0, Math.min(days.length - 1, position))] as IsoDate
  const positionOf = (on: IsoDate): number => positions.get(on) ?? (on < at(0) ? 0 : days.length - 1)
  const instantOn = (on: IsoDate, random: Random, after = 0): number => {
    let position = positionOf(on)
    const worked = random.int(0, WORKED_MS - 1)
    let instant =
      Date.parse(`${at(position)}T00:00:00+07:00`) + OPENS_MS + worked + (worked >= MORNING_MS ? NOON_MS : 0)
    while (instant <= after) {
      position += 1
      instant = Date.parse(`${at(position)}T00:00:00+07:00`) + OPENS_MS + random.int(0, MORNING_MS - 1)
    }
    return instant
  }
  return { onOrAfter: (on) => at(positionOf(on)), add: (on, count) => at(positionOf(on) + count), instantOn }
}

/** The working days of the year before, this year and the next, by the notices or, without one, as proposed. */
export const workTimeOf = (year: number): WorkTime => {
  const known = made.get(year) ?? createWorkTime(year)
  made.set(year, known)
  return known
}
