import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Tx } from '../../context.ts'

export interface PlanPlaceRow {
  communeId: string
  id: string
  state: string
  edition: number
  startsOn: IsoDate
  endsOn: IsoDate
  /** Whether the objective asked about is one of the edition in force. */
  hasObjective: boolean
  /** Whether the day's lines of the S-curve stand for the plan and that objective. */
  hasProgressToday: boolean
}

export const findPlanPlace = async (
  tx: Tx,
  communeIds: readonly string[],
  { planId, objectiveId }: { planId: string; objectiveId: string },
  today: IsoDate,
): Promise<PlanPlaceRow | null> => {
  const [row] = await tx.$queryRaw<PlanPlaceRow[]>`
    select p."communeId", p."id", p."state", p."edition", p."startsOn"::text, p."endsOn"::text, exists (
      select 1 from "PlanItem" i where i."communeId" = p."communeId" and i."id" = ${objectiveId}::uuid and i."planId" = p."id"
        and i."kind" = 'objective' and i."retiredIn" is null) as "hasObjective",
      2 = (select count(*) from "ProgressDay" d where d."communeId" = p."communeId" and d."planId" = p."id" and d."on" = ${today}::date
        and (d."scopeId" = p."id" or d."scopeId" = ${objectiveId}::uuid)) as "hasProgressToday"
    from "Plan" p where p."communeId" = any(${communeIds}::uuid[]) and p."id" = ${planId}::uuid`
  return row ?? null
}

export const isObjectiveOf = async (
  tx: Tx,
  communeId: string,
  planId: string,
  objectiveId: string,
): Promise<boolean> => {
  const [row] = await tx.$queryRaw<object[]>`
    select 1 from "PlanItem" where "communeId" = ${communeId}::uuid and "id" = ${objectiveId}::uuid and "planId" = ${planId}::uuid
      and "kind" = 'objective' and "retiredIn" is null`
  return row !== undefined
}

export const isDirectiveOf = async (tx: Tx, communeId: string, planId: string, directiveId: string): Promise<boolean> =>
  (await tx.directive.count({ where: { communeId, id: directiveId, planId } })) === 1

/** True when every unit belongs to the commune and is alive on the day. */
export const areUnitsOf = async (
  tx: Tx,
  communeId: string,
  unitIds: readonly string[],
  on: IsoDate,
): Promise<boolean> => {
  const ids = [...new Set(unitIds)]
  if (ids.length === 0) return true
  const [row] = await tx.$queryRaw<{ found: number }[]>`
    select count(*)::int as found from "OrgUnit" where "id" = any(${ids}::uuid[]) and "communeId" = ${communeId}::uuid
      and "validFrom" <= ${on}::date and ("validTo" is null or "validTo" >= ${on}::date)`
  return row?.found === ids.length
}

/** True when the person holds a role of the commune on the day and the account is open. */
export const isPersonOf = async (tx: Tx, communeId: string, userId: string, on: IsoDate): Promise<boolean> => {
  const [row] = await tx.$queryRaw<{ found: number }[]>`
    select count(*)::int as found from "Assignment" a join "User" u on u."id" = a."userId"
    where a."userId" = ${userId}::uuid and a."communeId" = ${communeId}::uuid and u."disabledAt" is null
      and a."validFrom" <= ${on}::date and (a."validTo" is null or a."validTo" >= ${on}::date)`
  return (row?.found ?? 0) > 0
}

/** Every task that must be done before one of `ids`, through any number of steps. */
export const listPrerequisitesDeep = async (tx: Tx, communeId: string, ids: readonly string[]): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with recursive needed as (
      select "prerequisiteId" as id from "TaskDependency" where "communeId" = ${communeId}::uuid and "taskId" = any(${ids}::uuid[])
      union select d."prerequisiteId" from "TaskDependency" d join needed n on d."taskId" = n.id where d."communeId" = ${communeId}::uuid)
    select id from needed limit 5000`
  return rows.map((row) => row.id)
}

export const setDependencies = async (
  tx: Tx,
  task: { communeId: string; id: string },
  prerequisiteIds: readonly string[],
): Promise<void> => {
  const { communeId, id: taskId } = task
  await tx.taskDependency.deleteMany({ where: { communeId, taskId } })
  if (prerequisiteIds.length > 0)
    await tx.taskDependency.createMany({
      data: prerequisiteIds.map((prerequisiteId) => ({ communeId, taskId, prerequisiteId })),
    })
}
