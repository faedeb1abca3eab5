import {
  dayOffReason,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  type WorkingCalendar,
} from '../organisation/working-days.ts'
import { DomainError } from '../shared/domain-error.ts'
import { addDays, type IsoDate } from '../shared/iso-date.ts'
import type { LimitDirection, LimitUnit, PauseKind } from './deadline-rule.ts'
import { DAY_WORDS } from './deadline-texts.ts'

export const DAY_REASON_KINDS = [
  'trigger',
  'weekend',
  'holiday',
  'compensatory',
  'swapOff',
  'swapWork',
  'suspension',
  'supplement',
  'moved',
] as const
export type DayReasonKind = (typeof DAY_REASON_KINDS)[number]

export interface DayReason {
  kind: DayReasonKind
  name: string
}

/** A day that the clock passed: whether it used up the limit, and why it did not (or why a day off is named). */
export interface CountedDay {
  on: IsoDate
  counted: boolean
  reason: DayReason | null
}

export const MOST_DAYS = 1_000

/** A walk over days: where it stands, how many counted, and every day it passed. */
export interface DayWalk {
  readonly calendar: WorkingCalendar
  readonly unit: LimitUnit
  readonly days: CountedDay[]
  on: IsoDate
  elapsed: number
}

export const walkFrom = (calendar: WorkingCalendar, unit: LimitUnit, triggerOn: IsoDate): DayWalk => ({
  calendar,
  unit,
  days: [{ on: triggerOn, counted: false, reason: { kind: 'trigger', name: DAY_WORDS.trigger } }],
  on: triggerOn,
  elapsed: 0,
})

const offReason = (calendar: WorkingCalendar, on: IsoDate): DayReason | null => {
  const off = dayOffReason(calendar, on)
  if (off) return { ...off }
  const row = calendar.days.get(on)
  return row?.kind === 'swapWork' ? { kind: 'swapWork', name: row.name } : null
}

const pass = (walk: DayWalk, counted: boolean, reason: DayReason | null): void => {
  if (walk.days.length > MOST_DAYS) throw new DomainError('deadlineTooLong', { most: MOST_DAYS })
  walk.days.push({ on: walk.on, counted, reason })
  if (counted) walk.elapsed += 1
}

/** One day on (or back): a calendar day always counts, a working day only when offices work. */
const countDay = (walk: DayWalk, step: 1 | -1): void => {
  walk.on = addDays(walk.on, step)
  const off = offReason(walk.calendar, walk.on)
  const counts = walk.unit === 'calendarDays' || isWorkingDay(walk.calendar, walk.on)
  pass(walk, counts, counts && walk.unit === 'calendarDays' ? null : off)
}

/** Counts until the limit is used up, or that day is reached. */
export const countDays = (walk: DayWalk, amount: number, { step = 1 as 1 | -1, until = '' as IsoDate } = {}): void => {
  while (walk.elapsed < amount && walk.on !== until) countDay(walk, step)
}

/** Passes days up to and including `to` that the clock stood still. */
export const pauseDays = (walk: DayWalk, to: IsoDate, kind: PauseKind): void => {
  while (walk.on < to) {
    walk.on = addDays(walk.on, 1)
    pass(walk, false, { kind, name: DAY_WORDS[kind] })
  }
}

/** Passes days up to and including `to` that came after the limit had ended, forward or back. */
export const idleDays = (walk: DayWalk, to: IsoDate): void => {
  while (walk.on !== to) {
    walk.on = addDays(walk.on, to > walk.on ? 1 : -1)
    const off = offReason(walk.calendar, walk.on)
    pass(walk, false, off && off.kind !== 'swapWork' ? off : { kind: 'moved', name: DAY_WORDS.moved })
  }
}

/** From an end on a day off to the next working day (BLDS 2015 Điều 148.5), or to the one before for a backward limit. */
export const moveToWorkingDay = (walk: DayWalk, direction: LimitDirection): void => {
  const end = walk.days.at(-1)
  if (end === undefined || isWorkingDay(walk.calendar, walk.on)) return
  if (end.counted) walk.days[walk.days.length - 1] = { ...end, reason: offReason(walk.calendar, end.on) }
  const seek = direction === 'after' ? nextWorkingDay : previousWorkingDay
  idleDays(walk, seek(walk.calendar, walk.on))
}
