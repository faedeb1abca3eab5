import type { getPlanMatrix } from '@gandan/contracts/dashboard/figures'
import type { QueryOf, ResponseOf } from '@gandan/contracts/endpoint'
import { groupByObjective } from '@gandan/domain/dashboard/figures'
import { periodsInYear } from '@gandan/domain/organisation/reporting-periods'
import { objectiveProgress } from '@gandan/domain/plan/progress'
import { earlierOf } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import { asOf } from '../plan/as-of.ts'
import type { PlanHead } from '../plan/plans.queries.ts'
import { listTaskSnapshots } from '../plan/task-standings.queries.ts'
import { listObjectiveHeads } from './standings.queries.ts'

/** Objectives by periods: how far the tasks of each were at each period's end, the running one as of the day. */
export const readPlanMatrix = async (
  db: Database,
  plan: PlanHead,
  { kind, on }: QueryOf<typeof getPlanMatrix>,
  today: string,
): Promise<ResponseOf<typeof getPlanMatrix>> => {
  const at = asOf(on, today)
  const periods = periodsInYear(kind, plan.year).filter(({ from }) => from <= at.on)
  const [objectives, ...standings] = await Promise.all([
    listObjectiveHeads(db, plan.communeId, plan.id),
    ...periods.map(({ to }) => listTaskSnapshots(db, [plan.communeId], plan.id, asOf(earlierOf(to, at.on), today))),
  ])
  const ids = objectives.map(({ id }) => id)
  const groups = standings.map((tasks) => groupByObjective(ids, tasks))
  return {
    on: at.on,
    periods,
    rows: objectives.map(({ id, code, title }) => ({
      objectiveId: id,
      code,
      title,
      cells: periods.map(({ index, to }, column) => {
        const { progress, rag } = objectiveProgress(groups[column]?.get(id) ?? [], earlierOf(to, at.on))
        return { index, progress, rag }
      }),
    })),
  }
}
