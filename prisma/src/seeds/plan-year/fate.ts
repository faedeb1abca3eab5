import { addDays, daysBetween, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Random } from '../random.ts'

/** How an objective fares: so that a dashboard has every colour. */
export const OBJECTIVE_PACES = ['ahead', 'steady', 'slipping', 'behind', 'idle'] as const
export type ObjectivePace = (typeof OBJECTIVE_PACES)[number]

/** When a task is handed in: well before its due date, just before, after it, or not by the last day. */
export const TASK_FATES = ['early', 'onTime', 'late', 'stuck', 'waiting', 'sentBack'] as const
export type TaskFate = (typeof TASK_FATES)[number]

const RECENT_DAYS = 30
const SLIPPING_DAYS = 6
const STUCK_DAYS = 50

const FATES: Record<Exclude<ObjectivePace, 'idle'>, readonly TaskFate[]> = {
  ahead: ['early', 'early', 'onTime'],
  steady: ['early', 'onTime', 'onTime', 'late'],
  slipping: ['early', 'onTime', 'late'],
  behind: ['onTime', 'late', 'late'],
}

/** Punctual near the last day, so that only the paces meant to show late work do. */
const recentFate = (pace: ObjectivePace, daysPast: number, random: Random): TaskFate => {
  if (pace === 'behind') return daysPast > 0 && random.chance(0.75) ? 'stuck' : 'onTime'
  return pace === 'ahead' ? 'early' : 'onTime'
}

export const fateOf = (pace: ObjectivePace, dueOn: IsoDate, until: IsoDate, random: Random): TaskFate => {
  const daysPast = daysBetween(dueOn, until)
  if (pace === 'slipping' && daysPast > 0 && daysPast <= SLIPPING_DAYS) return 'stuck'
  if (daysPast >= 0 && daysPast <= (pace === 'behind' ? STUCK_DAYS : RECENT_DAYS))
    return recentFate(pace, daysPast, random)
  return random.pick(FATES[pace === 'idle' ? 'steady' : pace])
}

/** How much of the time passed shows as progress while the work runs. */
export const SPEED: Record<ObjectivePace, number> = { ahead: 1.15, steady: 1, slipping: 0.9, behind: 0.45, idle: 0 }

export interface CourseDays {
  /** When the holder hands it in; null when not within sight. */
  submitOn: IsoDate | null
  /** Whether a leader sends it back once before confirming. */
  isReturned: boolean
  isConfirmed: boolean
}

const SUBMIT_BEFORE: Record<'early' | 'onTime', readonly [number, number]> = { early: [10, 22], onTime: [6, 9] }

/** The days of a fate: confirmation comes up to four working days after handing in, so "on time" is a week ahead. */
export const courseDays = (
  fate: TaskFate,
  { startOn, dueOn, until }: { startOn: IsoDate; dueOn: IsoDate; until: IsoDate },
  random: Random,
): CourseDays => {
  if (fate === 'stuck') return { submitOn: null, isReturned: false, isConfirmed: false }
  if (fate === 'waiting') return { submitOn: addDays(until, -random.int(3, 6)), isReturned: false, isConfirmed: false }
  if (fate === 'sentBack') return { submitOn: addDays(until, -random.int(8, 11)), isReturned: true, isConfirmed: false }
  if (fate === 'late')
    return { submitOn: addDays(dueOn, random.int(1, 12)), isReturned: random.chance(0.25), isConfirmed: true }
  const [from, to] = SUBMIT_BEFORE[fate]
  const span = daysBetween(startOn, dueOn)
  const before = Math.min(random.int(from, to), Math.floor(span / 2))
  return { submitOn: addDays(dueOn, -before), isReturned: fate === 'early' && random.chance(0.15), isConfirmed: true }
}
