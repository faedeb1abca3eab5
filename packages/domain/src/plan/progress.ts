import { DomainError } from '../shared/domain-error.ts'
import { addDays, daysBetween, type IsoDate } from '../shared/iso-date.ts'
import { daysLate, isDueSoon, isOverdue, type TaskState } from './task-state.ts'

export const RAG_LEVELS = ['green', 'amber', 'red', 'grey'] as const
export type RagLevel = (typeof RAG_LEVELS)[number]

/** A task as it stood at the end of the day looked at. */
export interface TaskSnapshot {
  taskId: string
  objectiveId: string
  state: TaskState
  /** 0-100 as reported by its holder. */
  percent: number
  /** Above 0: how much the task counts beside the others. */
  weight: number
  startOn: IsoDate
  dueOn: IsoDate
  closedOn: IsoDate | null
  ownerUserId: string | null
  ownerUnitId: string | null
}

export interface RagReason {
  code: 'lateTask' | 'lag' | 'noData' | 'onTrack'
  level: RagLevel
  /** Calendar days late, or points (of 100) behind time; null where neither. */
  value: number | null
}

export interface ProgressRow {
  taskId: string
  weight: number
  earned: number
  elapsed: number
  /** earned x weight / total weight: the rows add up to the progress. */
  contribution: number
}

export type TaskCounts = Record<TaskState | 'total' | 'overdue' | 'dueSoon', number>

export interface Progress {
  progress: number | null
  timeElapsed: number | null
  /** Time elapsed less progress, held at 0. */
  lag: number | null
  weightTotal: number
  weightEarned: number
  /** `total` counts every task but the cancelled ones. */
  counts: TaskCounts
  worstLateDays: number
  rag: RagLevel
  reasons: RagReason[]
  explanation: ProgressRow[]
}

/** What a report not yet confirmed by a leader may count for at most. */
export const CONFIRMATION_CAP = 90

/** Above `amber` a level is amber, above `red` red: calendar days for a late task, share of 1 for the lag. */
export const RAG_THRESHOLDS = { lateDays: { amber: 0, red: 7 }, lag: { amber: 0.1, red: 0.25 } } as const

const ROUNDING = 1e-9

const isCounted = (task: TaskSnapshot): boolean => task.state !== 'cancelled'

/** How much of a task is earned, 0-1: done is 1, all else the reported percent held to 90; a cancelled task earns 0. */
export const earnedShare = (task: Pick<TaskSnapshot, 'state' | 'percent'>): number => {
  if (task.state === 'done') return 1
  return task.state === 'cancelled' ? 0 : Math.max(0, Math.min(task.percent, CONFIRMATION_CAP)) / 100
}

/** How much of a task's time has passed at the end of a day, 0-1: evenly from its start to its due date, both counted. */
export const elapsedShare = (task: Pick<TaskSnapshot, 'startOn' | 'dueOn'>, on: IsoDate): number => {
  if (on >= task.dueOn) return 1
  if (on < task.startOn) return 0
  return (daysBetween(task.startOn, on) + 1) / (daysBetween(task.startOn, task.dueOn) + 1)
}

const levelOf = (value: number, { amber, red }: { amber: number; red: number }): RagLevel => {
  if (value > red + ROUNDING) return 'red'
  return value > amber + ROUNDING ? 'amber' : 'green'
}

const ragReasons = (hasBegun: boolean, worstLateDays: number, lag: number): RagReason[] => {
  if (!hasBegun) return [{ code: 'noData', level: 'grey', value: null }]
  const late = levelOf(worstLateDays, RAG_THRESHOLDS.lateDays)
  const behind = levelOf(lag, RAG_THRESHOLDS.lag)
  const reasons: RagReason[] = []
  if (late !== 'green') reasons.push({ code: 'lateTask', level: late, value: worstLateDays })
  if (behind !== 'green') reasons.push({ code: 'lag', level: behind, value: lag * 100 })
  return reasons.length > 0 ? reasons : [{ code: 'onTrack', level: 'green', value: null }]
}

const worstOf = (reasons: readonly RagReason[]): RagLevel =>
  (['red', 'amber', 'green'] as const).find((level) => reasons.some((reason) => reason.level === level)) ?? 'grey'

const countTasks = (tasks: readonly TaskSnapshot[], on: IsoDate): TaskCounts => {
  const counts: TaskCounts = {
    total: 0,
    planned: 0,
    inProgress: 0,
    submitted: 0,
    done: 0,
    returned: 0,
    cancelled: 0,
    overdue: 0,
    dueSoon: 0,
  }
  for (const task of tasks) {
    counts[task.state] += 1
    if (isCounted(task)) counts.total += 1
    if (isOverdue(task, on)) counts.overdue += 1
    else if (isDueSoon(task, on)) counts.dueSoon += 1
  }
  return counts
}

const explain = (tasks: readonly TaskSnapshot[], on: IsoDate, weightTotal: number): ProgressRow[] =>
  tasks.map((task) => {
    const earned = earnedShare(task)
    const contribution = (earned * task.weight) / weightTotal
    return { taskId: task.taskId, weight: task.weight, earned, elapsed: elapsedShare(task, on), contribution }
  })

const totalWeight = (tasks: readonly TaskSnapshot[]): number =>
  tasks.reduce((sum, { taskId, weight }) => {
    if (!(weight > 0)) throw new DomainError('taskWeightNotPositive', { taskId, weight })
    return sum + weight
  }, 0)

/**
 * THE formula: how far an objective is at the end of a day.
 *
 *   progress    = sum(weight x earnedShare)  / sum(weight)
 *   timeElapsed = sum(weight x elapsedShare) / sum(weight)
 *   lag         = max(0, timeElapsed - progress)
 *
 * over its tasks that are not cancelled. The time is that of its own tasks, not of the year: an objective whose work
 * is all planned for autumn is not behind in June, and one whose tasks all advance evenly has progress = timeElapsed.
 *
 * The colour is the worse of two: a task late (amber from 1 calendar day, red over 7) and the lag (amber over 10
 * points, red over 25); so work reported complete but unconfirmed, at 90 %, is not behind by itself. Grey where there is
 * nothing to measure: no task counts, or none has begun and none has earned. Throws taskWeightNotPositive.
 */
export const objectiveProgress = (tasks: readonly TaskSnapshot[], on: IsoDate): Progress => {
  const counted = tasks.filter(isCounted)
  const weightTotal = totalWeight(counted)
  const explanation = explain(counted, on, weightTotal)
  const weightEarned = explanation.reduce((sum, row) => sum + row.weight * row.earned, 0)
  const weightElapsed = explanation.reduce((sum, row) => sum + row.weight * row.elapsed, 0)
  const isMeasured = counted.length > 0
  const progress = isMeasured ? Math.min(1, weightEarned / weightTotal) : null
  const timeElapsed = isMeasured ? Math.min(1, weightElapsed / weightTotal) : null
  const lag = progress === null || timeElapsed === null ? null : Math.max(0, timeElapsed - progress)
  const worstLateDays = counted.reduce((worst, task) => Math.max(worst, daysLate(task, on)), 0)
  const reasons = ragReasons(weightEarned > 0 || weightElapsed > 0, worstLateDays, lag ?? 0)
  return {
    progress,
    timeElapsed,
    lag,
    weightTotal,
    weightEarned,
    counts: countTasks(tasks, on),
    worstLateDays,
    rag: worstOf(reasons),
    reasons,
    explanation,
  }
}

/** The same formula over every task of the plan, so that a heavy objective weighs what its tasks weigh. */
export const planProgress = objectiveProgress

export interface PlannedPoint {
  on: IsoDate
  planned: number
}

/**
 * The planned line of the S-curve: timeElapsed every `stepDays` days from `from`, and at `to`; empty when no task
 * counts. Throws curveStepNotPositive, taskWeightNotPositive.
 */
export const plannedCurve = (
  tasks: readonly TaskSnapshot[],
  from: IsoDate,
  to: IsoDate,
  stepDays: number,
): PlannedPoint[] => {
  if (!Number.isInteger(stepDays) || stepDays < 1) throw new DomainError('curveStepNotPositive', { stepDays })
  const counted = tasks.filter(isCounted)
  const total = totalWeight(counted)
  const length = daysBetween(from, to)
  if (counted.length === 0 || length < 0) return []
  const dayNumbers = new Map<IsoDate, number>()
  const numberOf = (on: IsoDate): number => {
    const known = dayNumbers.get(on) ?? daysBetween(from, on)
    dayNumbers.set(on, known)
    return known
  }
  const spans = counted.map((task) => {
    const start = numberOf(task.startOn)
    const due = numberOf(task.dueOn)
    return { start, due, span: due - start + 1, weight: task.weight }
  })
  const plannedAt = (at: number): number => {
    let elapsed = 0
    for (const { start, due, span, weight } of spans)
      elapsed += weight * (at >= due ? 1 : at < start ? 0 : (at - start + 1) / span)
    return Math.min(1, elapsed / total)
  }
  const offsets = Array.from({ length: Math.ceil(length / stepDays) }, (_, index) => index * stepDays)
  return [...offsets, length].map((offset) => ({ on: addDays(from, offset), planned: plannedAt(offset) }))
}

export interface Share {
  numerator: number
  denominator: number
  value: number | null
}

/**
 * Of the tasks that fell due within the window (both days included, cancelled ones aside), those done by their due
 * date; null when none fell due. The caller ends the window at the day looked at, lest the future count as late.
 */
export const onTimeShare = (tasks: readonly TaskSnapshot[], window: { from: IsoDate; to: IsoDate }): Share => {
  const due = tasks.filter((task) => isCounted(task) && window.from <= task.dueOn && task.dueOn <= window.to)
  const onTime = due.filter(({ state, closedOn, dueOn }) => state === 'done' && closedOn !== null && closedOn <= dueOn)
  const value = due.length === 0 ? null : onTime.length / due.length
  return { numerator: onTime.length, denominator: due.length, value }
}
