import type { ProgressDay } from '@gandan/domain/dashboard/figures'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'

export interface ObjectiveHead {
  id: string
  code: string
  title: string
}

/** Objectives of the edition in force, and retired ones that still have work to account for. */
export const listObjectiveHeads = async (db: Database, communeId: string, planId: string): Promise<ObjectiveHead[]> => {
  const { rows } = await db.pool.query<ObjectiveHead>({
    name: 'objective-heads',
    text: `select i."id", i."code", i."title" from "PlanItem" i
           where i."communeId" = $1 and i."planId" = $2 and i."kind" = 'objective' and (i."retiredIn" is null or exists (
             select 1 from "Task" t where t."communeId" = i."communeId" and t."planId" = i."planId" and t."objectiveId" = i."id" and t."state" <> 'cancelled'))
           order by i."retiredIn" nulls first, i."ordinal"`,
    values: [communeId, planId],
  })
  return rows
}

/** The days on which the plan or an objective moved, up to a day, earliest first. */
export const listProgressDays = async (
  db: Database,
  communeId: string,
  planId: string,
  scopeId: string,
  on: IsoDate,
): Promise<ProgressDay[]> => {
  const { rows } = await db.pool.query<ProgressDay>({
    name: 'progress-days',
    text: `select "on", "weightTotal", "weightEarned" from "ProgressDay"
           where "communeId" = $1 and "planId" = $2 and "scopeId" = $3 and "on" <= $4 order by "on"`,
    values: [communeId, planId, scopeId, on],
  })
  return rows
}

/** Objectives in force of several plans in one read, keyed by plan. */
export const listObjectiveIds = async (
  db: Database,
  plans: readonly { communeId: string; planId: string }[],
): Promise<Map<string, string[]>> => {
  const { rows } = await db.pool.query<{ planId: string; ids: string[] }>({
    name: 'objective-ids',
    text: `select "planId", array_agg("id"::text) as "ids" from "PlanItem"
           where "communeId" = any($1::uuid[]) and "planId" = any($2::uuid[]) and "kind" = 'objective' and "retiredIn" is null
           group by "planId"`,
    values: [plans.map((plan) => plan.communeId), plans.map((plan) => plan.planId)],
  })
  return new Map(rows.map((row) => [row.planId, row.ids]))
}
