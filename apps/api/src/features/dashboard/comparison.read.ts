import type { CommuneStanding } from '@gandan/contracts/dashboard'
import {
  objectiveProgress,
  planProgress,
  RAG_LEVELS,
  type RagLevel,
  type TaskSnapshot,
} from '@gandan/domain/plan/progress'
import { openingDay, planSpan } from '@gandan/domain/plan/plan-state'
import { yearOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import { asOf } from '../plan/as-of.ts'
import { listCommunePlans, listSnapshotsOfPlans, type CommunePlan } from './comparison.queries.ts'
import { listObjectiveIds } from './standings.queries.ts'

const byRag = (
  objectives: readonly string[],
  tasks: readonly TaskSnapshot[],
  on: IsoDate,
): Record<RagLevel, number> => {
  const counts = Object.fromEntries(RAG_LEVELS.map((level) => [level, 0])) as Record<RagLevel, number>
  for (const id of objectives)
    counts[
      objectiveProgress(
        tasks.filter((task) => task.objectiveId === id),
        on,
      ).rag
    ] += 1
  return counts
}

const standingOf = (
  plan: CommunePlan,
  objectives: readonly string[],
  tasks: readonly TaskSnapshot[],
  on: IsoDate,
): CommuneStanding => {
  const { progress, timeElapsed, rag, counts } = planProgress(tasks, on)
  return { ...plan, on, progress, timeElapsed, rag, counts, objectivesByRag: byRag(objectives, tasks, on) }
}

/** Communes side by side on a day of a year: two reads for all of them, whatever their number. */
export const compareCommunes = async (
  db: Database,
  ctx: Context,
  query: { year?: number | undefined; on?: IsoDate | undefined },
): Promise<{ on: IsoDate; year: number; items: CommuneStanding[] }> => {
  const year = query.year ?? yearOf(query.on ?? ctx.today)
  const at = asOf(query.on ?? openingDay(planSpan(year), ctx.today), ctx.today)
  const plans = await listCommunePlans(db, ctx.actor.communeIds, { on: at.on, today: ctx.today, year })
  const known = plans.flatMap(({ communeId, planId }) => (planId ? [{ communeId, planId }] : []))
  const [snapshots, objectives] = await Promise.all([listSnapshotsOfPlans(db, known, at), listObjectiveIds(db, known)])
  const items = plans.map((plan) =>
    standingOf(plan, objectives.get(plan.planId ?? '') ?? [], snapshots.get(plan.planId ?? '') ?? [], at.on),
  )
  return { on: at.on, year, items }
}
