import type { Dashboard, ObjectiveStanding } from '@gandan/contracts/dashboard'
import { curveOf, groupByObjective, kpisOf, spanElapsed } from '@gandan/domain/dashboard/figures'
import { periodContaining, previousPeriod, type PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import { objectiveProgress, planProgress, type TaskSnapshot } from '@gandan/domain/plan/progress'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import { asOf } from '../plan/as-of.ts'
import type { PlanHead } from '../plan/plans.queries.ts'
import { listTasks } from '../plan/task-list.queries.ts'
import { listTaskSnapshots } from '../plan/task-standings.queries.ts'
import { readScorer, type Scorer } from './objective-score.read.ts'
import { listObjectiveHeads, listProgressDays, type ObjectiveHead } from './standings.queries.ts'

const URGENT_SHOWN = 20

export const standingOf = (
  objective: ObjectiveHead,
  tasks: readonly TaskSnapshot[],
  on: IsoDate,
  scoreOf: Scorer,
): ObjectiveStanding => {
  const own = objectiveProgress(tasks, on)
  const { progress, timeElapsed, rag, reasons, counts } = own
  return { ...objective, progress, timeElapsed, rag, reasons, counts, score: scoreOf(objective, own) }
}

/** The first screen as of a day: six small reads side by side, then the domain's formulas over them. */
export const readDashboard = async (
  db: Database,
  plan: PlanHead,
  { on, today, period }: { on: IsoDate; today: IsoDate; period: PeriodKind },
): Promise<Dashboard> => {
  const communes = [plan.communeId]
  const at = asOf(on, today)
  const window = periodContaining(period, at.on, plan.year)
  const before = previousPeriod(window)
  const hasBefore = before.to >= plan.startsOn
  const [tasks, earlier, objectives, days, urgent, scoreOf] = await Promise.all([
    listTaskSnapshots(db, communes, plan.id, at),
    hasBefore ? listTaskSnapshots(db, communes, plan.id, asOf(before.to, today)) : null,
    listObjectiveHeads(db, plan.communeId, plan.id),
    listProgressDays(db, plan.communeId, plan.id, plan.id, at.on),
    listTasks(db, communes, { planId: plan.id, due: ['overdue', 'dueSoon'], sort: 'dueOn', limit: URGENT_SHOWN }, at),
    readScorer(db, plan, { on: at.on, today }),
  ])
  const whole = planProgress(tasks, at.on)
  const groups = groupByObjective(
    objectives.map((objective) => objective.id),
    tasks,
  )
  const { id, communeId, communeName, year, title, startsOn, endsOn } = plan
  return {
    plan: { id, communeId, communeName, year, title, startsOn, endsOn },
    on: at.on,
    isToday: !at.isPast,
    period: window,
    previousPeriod: before,
    yearElapsed: spanElapsed(plan, at.on),
    kpis: kpisOf(whole, tasks, at.on, window, earlier ? { tasks: earlier, window: before } : null),
    urgent: { overdueTotal: whole.counts.overdue, dueSoonTotal: whole.counts.dueSoon, items: urgent.items },
    objectives: objectives.map((objective) => standingOf(objective, groups.get(objective.id) ?? [], at.on, scoreOf)),
    curve: curveOf(tasks, days, plan, { on: at.on, progress: whole.progress, timeElapsed: whole.timeElapsed }),
  }
}
