import { DomainError } from '../shared/domain-error.ts'
import { addDays, weekdayOf, type IsoDate } from '../shared/iso-date.ts'

export const CALENDAR_DAY_KINDS = ['holiday', 'compensatory', 'swapOff', 'swapWork'] as const
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number]

export interface CalendarDay {
  on: IsoDate
  kind: CalendarDayKind
  name: string
  noticeNumber: string | null
}

export interface WorkingCalendar {
  readonly days: ReadonlyMap<IsoDate, CalendarDay>
}

export interface DayOffReason {
  kind: 'weekend' | Exclude<CalendarDayKind, 'swapWork'>
  name: string
}

const LONGEST_DAYS_OFF = 400

/** The calendar of these rows over the Monday-to-Friday week; a later row for the same day replaces an earlier one. */
export const workingCalendar = (days: readonly CalendarDay[]): WorkingCalendar => ({
  days: new Map(days.map((day) => [day.on, day])),
})

export const isWeekend = (on: IsoDate): boolean => weekdayOf(on) >= 6

/** True when offices work on that day: a row of the calendar decides, else Monday to Friday. */
export const isWorkingDay = (calendar: WorkingCalendar, on: IsoDate): boolean => {
  const row = calendar.days.get(on)
  return row === undefined ? !isWeekend(on) : row.kind === 'swapWork'
}

/** Why a day is off, or null for a working day. */
export const dayOffReason = (calendar: WorkingCalendar, on: IsoDate): DayOffReason | null => {
  const row = calendar.days.get(on)
  if (row === undefined) return isWeekend(on) ? { kind: 'weekend', name: 'Nghỉ cuối tuần' } : null
  return row.kind === 'swapWork' ? null : { kind: row.kind, name: row.name }
}

const seek = (calendar: WorkingCalendar, from: IsoDate, step: 1 | -1): IsoDate => {
  let on = from
  for (let tried = 0; tried < LONGEST_DAYS_OFF; tried += 1) {
    if (isWorkingDay(calendar, on)) return on
    on = addDays(on, step)
  }
  throw new DomainError('calendarHasNoWorkingDay', { near: from })
}

/** The day itself if offices work, else the next working day (BLDS 2015 Điều 148.5); throws calendarHasNoWorkingDay. */
export const nextWorkingDay = (calendar: WorkingCalendar, on: IsoDate): IsoDate => seek(calendar, on, 1)

/** The day itself if offices work, else the working day before it, for backward limits; throws calendarHasNoWorkingDay. */
export const previousWorkingDay = (calendar: WorkingCalendar, on: IsoDate): IsoDate => seek(calendar, on, -1)

/**
 * The day `count` working days after `on`, before it when negative; the day of the event is not counted
 * (BLDS 2015 Điều 147), so 0 is `on` itself; throws workingDayCountNotWhole, calendarHasNoWorkingDay.
 */
export const addWorkingDays = (calendar: WorkingCalendar, on: IsoDate, count: number): IsoDate => {
  if (!Number.isSafeInteger(count)) throw new DomainError('workingDayCountNotWhole', { count })
  const step = count < 0 ? -1 : 1
  let reached = on
  for (let left = Math.abs(count); left > 0; left -= 1) reached = seek(calendar, addDays(reached, step), step)
  return reached
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier, the inverse of addWorkingDays. */
export const workingDaysBetween = (calendar: WorkingCalendar, from: IsoDate, to: IsoDate): number => {
  const step = to < from ? -1 : 1
  let counted = 0
  for (let on = from; on !== to;) {
    on = addDays(on, step)
    if (isWorkingDay(calendar, on)) counted += step
  }
  return counted
}
