import type { PeriodWindow } from '../organisation/reporting-periods.ts'
import { objectiveProgress, onTimeShare, plannedCurve, type Progress, type TaskSnapshot } from '../plan/progress.ts'
import { daysBetween, earlierOf, laterOf, type IsoDate } from '../shared/iso-date.ts'

/** A figure beside what it was at the end of the period before; null where there was nothing to measure. */
export interface Kpi {
  value: number | null
  previous: number | null
  numerator: number | null
  denominator: number | null
}

export interface Kpis {
  progress: Kpi
  timeElapsed: number | null
  overdue: Kpi
  dueSoon: Kpi
  awaitingConfirmation: Kpi
  onTime: Kpi
}

const count = (value: number, previous: number | null): Kpi => ({ value, previous, numerator: null, denominator: null })

/** The window up to the day looked at, so that what is still to fall due does not count as late. */
const untilDay = (window: PeriodWindow, on: IsoDate) => ({ from: window.from, to: earlierOf(window.to, on) })

/** The chairman's figures on a day, each beside its value at the end of the period before (`before`: tasks as they stood then, null when the plan had not begun). */
export const kpisOf = (
  whole: Progress,
  tasks: readonly TaskSnapshot[],
  on: IsoDate,
  window: PeriodWindow,
  before: { tasks: readonly TaskSnapshot[]; window: PeriodWindow } | null,
): Kpis => {
  const earlier = before ? objectiveProgress(before.tasks, before.window.to) : null
  const onTime = onTimeShare(tasks, untilDay(window, on))
  const earlierOnTime = before ? onTimeShare(before.tasks, before.window) : null
  return {
    progress: { value: whole.progress, previous: earlier?.progress ?? null, numerator: null, denominator: null },
    timeElapsed: whole.timeElapsed,
    overdue: count(whole.counts.overdue, earlier?.counts.overdue ?? null),
    dueSoon: count(whole.counts.dueSoon, earlier?.counts.dueSoon ?? null),
    awaitingConfirmation: count(whole.counts.submitted, earlier?.counts.submitted ?? null),
    onTime: {
      value: onTime.value,
      previous: earlierOnTime?.value ?? null,
      numerator: onTime.numerator,
      denominator: onTime.denominator,
    },
  }
}

/** Tasks by objective, every objective present even without any. */
export const groupByObjective = (
  objectiveIds: readonly string[],
  tasks: readonly TaskSnapshot[],
): Map<string, TaskSnapshot[]> => {
  const groups = new Map<string, TaskSnapshot[]>(objectiveIds.map((id) => [id, []]))
  for (const task of tasks) groups.get(task.objectiveId)?.push(task)
  return groups
}

export interface ProgressDay {
  on: IsoDate
  weightTotal: number
  weightEarned: number
}

export interface CurvePoint {
  on: IsoDate
  planned: number
  actual: number | null
}

const WEEK = 7

/** The share of the plan's span that has passed at the end of a day, 0-1. */
export const spanElapsed = ({ startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate }, on: IsoDate): number => {
  if (on < startsOn) return 0
  return on >= endsOn ? 1 : (daysBetween(startsOn, on) + 1) / (daysBetween(startsOn, endsOn) + 1)
}

/**
 * The S-curve: a point a week over the plan's span and one on the day looked at. Planned is timeElapsed of the tasks as
 * they stand that day; actual is what was earned at the end of each day (`days`, ascending; the last one before a point
 * counts), null after the day looked at.
 */
export const curveOf = (
  tasks: readonly TaskSnapshot[],
  days: readonly ProgressDay[],
  span: { startsOn: IsoDate; endsOn: IsoDate },
  now: { on: IsoDate; progress: number | null; timeElapsed: number | null },
): CurvePoint[] => {
  const today = laterOf(span.startsOn, earlierOf(span.endsOn, now.on))
  const planned = plannedCurve(tasks, span.startsOn, span.endsOn, WEEK).filter((point) => point.on !== today)
  let next = 0
  let last = 0
  const actualAt = (on: IsoDate): number => {
    for (let day = days[next]; day !== undefined && day.on <= on; next += 1, day = days[next])
      last = day.weightTotal > 0 ? day.weightEarned / day.weightTotal : 0
    return last
  }
  const points = planned.map(({ on, planned: share }): CurvePoint => ({
    on,
    planned: share,
    actual: on < today ? actualAt(on) : null,
  }))
  if (planned.length === 0) return []
  const current: CurvePoint = { on: today, planned: now.timeElapsed ?? 0, actual: now.progress ?? 0 }
  const at = points.findIndex((point) => point.on > today)
  return at < 0 ? [...points, current] : points.toSpliced(at, 0, current)
}
