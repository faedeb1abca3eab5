import type { TaskSnapshot } from '@gandan/domain/plan/progress'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'

export interface CommunePlan {
  communeId: string
  communeName: string
  isInOffice: boolean
  planId: string | null
  planYear: number | null
  updatedAt: string | null
}

/** Communes of the scope alive on the day, each with its adopted plan of the year, if it has one. */
export const listCommunePlans = async (
  db: Database,
  communeIds: readonly string[],
  { on, today, year }: { on: IsoDate; today: IsoDate; year: number },
): Promise<CommunePlan[]> => {
  const { rows } = await db.pool.query<CommunePlan>({
    name: 'commune-plans',
    text: `select c."id" as "communeId", c."name" as "communeName", (c."validTo" is null or c."validTo" >= $3::date) as "isInOffice",
             p."id" as "planId", p."year" as "planYear", p."updatedAt"
           from "OrgUnit" c left join "Plan" p on p."communeId" = c."id" and p."year" = $4 and p."edition" > 0
           where c."id" = any($1::uuid[]) and c."level" = 'commune' and c."validFrom" <= $2::date and (c."validTo" is null or c."validTo" >= $2::date)
           order by c."name" limit 200`,
    values: [communeIds, on, today, year],
  })
  return rows
}

/** Snapshots of several plans in one read, keyed by plan. */
export const listSnapshotsOfPlans = async (
  db: Database,
  plans: readonly { communeId: string; planId: string }[],
  at: { isPast: boolean; until: string },
): Promise<Map<string, TaskSnapshot[]>> => {
  const present = `select t."planId", t."id" as "taskId", t."objectiveId", t."state", t."percent", t."weight", t."startOn", t."dueOn", t."closedOn",
      t."ownerUserId", t."ownerUnitId" from "Task" t
    where t."communeId" = any($1::uuid[]) and t."planId" = any($2::uuid[]) and $3::timestamptz is not null`
  const past = `select t."planId", t."id" as "taskId", s."objectiveId", s."state", s."percent", s."weight", s."startOn", s."dueOn", s."closedOn",
      s."ownerUserId", s."ownerUnitId" from "Task" t cross join lateral (select e.* from "TaskEvent" e
      where e."communeId" = t."communeId" and e."taskId" = t."id" and e."at" <= $3 order by e."sequence" desc limit 1) s
    where t."communeId" = any($1::uuid[]) and t."planId" = any($2::uuid[])`
  const { rows } = await db.pool.query<TaskSnapshot & { planId: string }>({
    name: `plan-snapshots-${at.isPast}`,
    text: at.isPast ? past : present,
    values: [plans.map((plan) => plan.communeId), plans.map((plan) => plan.planId), at.until],
  })
  const byPlan = new Map<string, TaskSnapshot[]>()
  for (const row of rows) {
    const list = byPlan.get(row.planId)
    if (list) list.push(row)
    else byPlan.set(row.planId, [row])
  }
  return byPlan
}
