import { earnedShare } from '@gandan/domain/plan/progress'
import { hanoiDayOf } from '@gandan/domain/shared/iso-date'
import type { ProgressDaySeed, TaskEventSeed } from './rows.ts'

const HUNDREDTHS = 100

interface Sums {
  total: number
  /** In hundredths: reported percents are whole, so the sums stay exact. */
  earned: number
}

interface Weighed extends Sums {
  objectiveId: string
}

const NOTHING: Sums = { total: 0, earned: 0 }

const weighedBy = ({ state, percent, weight, objectiveId }: TaskEventSeed): Weighed =>
  state === 'cancelled'
    ? { objectiveId, ...NOTHING }
    : { objectiveId, total: weight, earned: Math.round(earnedShare({ state, percent }) * HUNDREDTHS) * weight }

/** How the plan and each objective stood at the end of every day on which that figure moved; events in order of time. */
export const progressDaysOf = (events: readonly TaskEventSeed[]): ProgressDaySeed[] => {
  const rows: ProgressDaySeed[] = []
  const tasks = new Map<string, Weighed>()
  const scopes = new Map<string, Sums>()
  const moved = new Set<string>()
  const add = (scopeId: string, total: number, earned: number): void => {
    if (total === 0 && earned === 0) return
    const sums = scopes.get(scopeId) ?? NOTHING
    scopes.set(scopeId, { total: sums.total + total, earned: sums.earned + earned })
    moved.add(scopeId)
  }
  const closeDay = (on: string, { communeId, planId }: TaskEventSeed): void => {
    for (const scopeId of moved) {
      const { total, earned } = scopes.get(scopeId) ?? NOTHING
      rows.push({ communeId, planId, scopeId, on, weightTotal: total, weightEarned: earned / HUNDREDTHS })
    }
    moved.clear()
  }
  events.forEach((event, index) => {
    const before = tasks.get(event.taskId)
    const after = weighedBy(event)
    tasks.set(event.taskId, after)
    if (before && before.objectiveId !== after.objectiveId) {
      add(before.objectiveId, -before.total, -before.earned)
      add(after.objectiveId, after.total, after.earned)
    } else add(after.objectiveId, after.total - (before?.total ?? 0), after.earned - (before?.earned ?? 0))
    add(event.planId, after.total - (before?.total ?? 0), after.earned - (before?.earned ?? 0))
    const on = hanoiDayOf(Date.parse(event.at))
    const next = events[index + 1]
    if (!next || hanoiDayOf(Date.parse(next.at)) !== on) closeDay(on, event)
  })
  return rows
}
