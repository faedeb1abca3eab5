import {
  addDays,
  daysBetween,
  earlierOf,
  endOfHanoiDay,
  hanoiDayOf,
  laterOf,
  type IsoDate,
} from '@gandan/domain/shared/iso-date'
import * as phrases from '../catalogue/phrases.ts'
import type { Random } from '../random.ts'
import type { Cast, Holder } from './cast.ts'
import { courseDays, SPEED, type ObjectivePace, type TaskFate } from './fate.ts'
import type { TaskPen } from './task-pen.ts'
import type { WorkTime } from './work-time.ts'

export interface Stage {
  cast: Cast
  random: Random
  workTime: WorkTime
  until: IsoDate
  endsOn: IsoDate
}

export interface CoursePlan {
  pace: ObjectivePace
  fate: TaskFate
  /** The holder named some days after the task was written down; null when named at once. */
  assignLater: Holder | null
  isCancelled: boolean
}

type Step = (at: number) => void
interface Scheduled {
  on: IsoDate
  step: Step
}

const REPORT_EVERY_DAYS = 9
const MOST_REPORTS = 9
const SETTLED_DAYS = 60

const noteFor = (percent: number, random: Random): string => {
  if (percent < 30) return random.pick(phrases.REPORT_NOTES.early)
  return random.pick(percent < 70 ? phrases.REPORT_NOTES.middle : phrases.REPORT_NOTES.final)
}

const report = (pen: TaskPen, { cast, random }: Stage, percent: number, at: number, note?: string): void => {
  const reporter = cast.reporterOf(pen.task)
  pen.take('report', {
    at,
    actorId: reporter.userId,
    note: note ?? noteFor(percent, random),
    change: { percent },
  })
}

const submit = (pen: TaskPen, { cast, random }: Stage, at: number): void => {
  const actorId = cast.reporterOf(pen.task).userId
  pen.take('submit', { at, actorId, note: random.pick(phrases.SUBMIT_NOTES), change: { percent: 100 } })
}

const answer = (pen: TaskPen, stage: Stage, action: 'confirm' | 'return', at: number): void => {
  const { cast, random } = stage
  const leader = cast.confirmerOf(pen.task.ownerUserId, pen.task.submittedBy)
  if (!leader) return
  const note = random.pick(action === 'confirm' ? phrases.CONFIRM_NOTES : phrases.RETURN_NOTES)
  pen.take(action, { at, actorId: leader.userId, note })
}

/** Reports follow the share of the time passed, by the pace of the objective, in fives and below 100. */
const reportSteps = (pen: TaskPen, stage: Stage, plan: CoursePlan, from: IsoDate, to: IsoDate): Scheduled[] => {
  const { random } = stage
  const span = Math.max(1, daysBetween(from, to))
  const count = Math.min(MOST_REPORTS, Math.max(1, Math.round(span / REPORT_EVERY_DAYS)))
  const speed = plan.fate === 'stuck' ? Math.min(SPEED[plan.pace], 0.6) : SPEED[plan.pace]
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 1) / (count + 1)
    const aim = Math.round((share * speed * 100 + random.int(-3, 6)) / 5) * 5
    const step = (at: number): void => {
      report(pen, stage, Math.max(pen.task.percent, Math.min(95, Math.max(5, aim))), at)
    }
    return { on: earlierOf(addDays(from, Math.round(span * share)), laterOf(from, to)), step }
  })
}

const remindSteps = (pen: TaskPen, stage: Stage, submitOn: IsoDate | null): Scheduled[] => {
  const { cast, random, workTime, until } = stage
  const { dueOn } = pen.task
  const days = [workTime.add(dueOn, 2), workTime.add(dueOn, 8), workTime.add(dueOn, 18)]
  const last = submitOn ?? until
  return days
    .filter((on) => on < last && on > dueOn)
    .map((on) => ({
      on,
      step: (at: number) => {
        const by = random.chance(0.4) ? cast.chairman : cast.clerk
        if (pen.task.ownerUserId === null || by.userId === pen.task.ownerUserId) return
        pen.write({ kind: 'reminded', at, actorId: by.userId, note: random.pick(phrases.REMINDERS) })
        pen.task.remindedAt = new Date(at).toISOString()
      },
    }))
}

const closingSteps = (
  pen: TaskPen,
  stage: Stage,
  plan: CoursePlan,
  submitOn: IsoDate,
  days: CloseDays,
): Scheduled[] => {
  const { random, workTime } = stage
  const handIn = workTime.onOrAfter(submitOn)
  const steps: Scheduled[] = [{ on: handIn, step: (at) => submit(pen, stage, at) }]
  let waitingFrom = handIn
  if (days.isReturned) {
    const back = workTime.add(handIn, random.int(1, 2))
    steps.push({ on: back, step: (at) => answer(pen, stage, 'return', at) })
    if (plan.fate === 'sentBack') return steps
    const again = workTime.add(back, random.int(1, 3))
    waitingFrom = again
    const corrected: Step = (at) => report(pen, stage, 95, at, random.pick(phrases.REPORT_NOTES.corrected))
    steps.push({ on: again, step: corrected }, { on: again, step: (at) => submit(pen, stage, at) })
  }
  if (!days.isConfirmed) return steps
  const confirmed = workTime.add(waitingFrom, random.int(0, 3))
  return [...steps, { on: confirmed, step: (at) => answer(pen, stage, 'confirm', at) }]
}

interface CloseDays {
  isReturned: boolean
  isConfirmed: boolean
}

/** A leader moves the due date a few days before it passes; the rest of the course follows the new one. */
const extensionSteps = (pen: TaskPen, stage: Stage, dueOn: IsoDate): Scheduled[] => {
  const { cast, random, workTime } = stage
  const on = workTime.add(pen.task.dueOn, -random.int(2, 5))
  const step = (at: number): void => {
    const note = random.pick(phrases.EXTENSION_REASONS)
    pen.write({ kind: 'extended', at, actorId: cast.chairman.userId, note, change: { dueOn } })
  }
  return [{ on, step }]
}

const openingSteps = (pen: TaskPen, stage: Stage, plan: CoursePlan, assignedOn: IsoDate): Scheduled[] => {
  const { cast, random, workTime } = stage
  const steps: Scheduled[] = []
  const { assignLater } = plan
  if (assignLater) {
    const note = random.pick(phrases.ASSIGNMENT_NOTES)
    const actorId = cast.chairman.userId
    const step = (at: number): void => pen.write({ kind: 'assigned', at, actorId, note, change: { ...assignLater } })
    steps.push({ on: assignedOn, step })
  }
  if (random.chance(0.04)) {
    const weight = Math.max(1, pen.task.weight + random.pick([-1, 1]))
    const step = (at: number): void => pen.write({ kind: 'edited', at, actorId: cast.clerk.userId, change: { weight } })
    steps.push({ on: workTime.add(assignedOn, 1), step })
  }
  return steps
}

const cancelSteps = (pen: TaskPen, { cast, random, workTime }: Stage, from: IsoDate): Scheduled[] => {
  const on = workTime.add(from, random.int(3, 12))
  const note = random.pick(phrases.CANCEL_REASONS)
  return [{ on, step: (at) => pen.take('cancel', { at, actorId: cast.chairman.userId, note }) }]
}

/** Not shortly before the last day: an extended task would then still be late on it. */
const isExtendable = (dueOn: IsoDate, { until, endsOn }: Stage): boolean =>
  dueOn < addDays(endsOn, -20) && (dueOn > until || daysBetween(dueOn, until) > SETTLED_DAYS)

const workSteps = (pen: TaskPen, stage: Stage, plan: CoursePlan, beganOn: IsoDate): Scheduled[] => {
  const { random, until, endsOn } = stage
  const isExtended =
    plan.fate === 'late' && pen.task.source !== 'recurring' && random.chance(0.4) && isExtendable(pen.task.dueOn, stage)
  const dueOn = isExtended ? earlierOf(addDays(pen.task.dueOn, random.int(8, 20)), endsOn) : pen.task.dueOn
  const days = courseDays(plan.fate, { startOn: beganOn, dueOn, until }, random)
  const submitOn = days.submitOn === null ? null : laterOf(days.submitOn, beganOn)
  const start: Step = (at) => {
    const actorId = stage.cast.reporterOf(pen.task).userId
    pen.take('start', { at, actorId })
  }
  return [
    ...(random.chance(0.7) ? [{ on: beganOn, step: start }] : []),
    ...reportSteps(pen, stage, plan, beganOn, submitOn ?? laterOf(dueOn, beganOn)),
    ...(isExtended ? extensionSteps(pen, stage, dueOn) : remindSteps(pen, stage, submitOn)),
    ...(submitOn === null ? [] : closingSteps(pen, stage, plan, submitOn, days)),
  ]
}

/** Plays a task's steps in order of day, each within office hours and later than the one before, up to the last day. */
export const runCourse = (pen: TaskPen, stage: Stage, plan: CoursePlan): void => {
  const { random, workTime, until } = stage
  const createdOn = hanoiDayOf(Date.parse(pen.task.createdAt))
  const assignedOn = workTime.add(createdOn, plan.assignLater ? random.int(1, 6) : 1)
  const beganOn = workTime.add(laterOf(pen.task.startOn, assignedOn), random.int(0, 2))
  const opening = openingSteps(pen, stage, plan, assignedOn)
  const rest = plan.isCancelled ? cancelSteps(pen, stage, beganOn) : workSteps(pen, stage, plan, beganOn)
  const limit = endOfHanoiDay(until)
  const steps = [...opening, ...rest].map((scheduled, order) => ({ ...scheduled, order }))
  steps.sort((a, b) => (a.on === b.on ? a.order - b.order : a.on < b.on ? -1 : 1))
  for (const { on, step } of steps) {
    const at = workTime.instantOn(on, random, pen.lastAt())
    if (at > limit) return
    step(at)
  }
}
