import type { Directive, PlanDetail, PlanItem, PlanRow } from '@gandan/contracts/plan/plans'
import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { openingDay } from '@gandan/domain/plan/plan-state'
import { hanoiDayOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'

/** Drafts are their planners' own: everyone else sees adopted plans only. */
export interface PlanScope {
  communeIds: readonly string[]
  seesDrafts: boolean
}

const ROW = `p."id", p."communeId", c."name" as "communeName", p."year", p."title", p."number", p."issuedOn", p."issuer",
  p."state", p."startsOn", p."endsOn", p."edition", $2::boolean and p."draft" is not null as "hasDraft", p."version", p."revision",
  (select min(e."adoptedAt") from "PlanEdition" e where e."communeId" = p."communeId" and e."planId" = p."id") as "adoptedAt",
  (select count(*)::int from "PlanItem" i where i."communeId" = p."communeId" and i."planId" = p."id" and i."kind" = 'objective'
     and i."retiredIn" is null) as "objectiveCount",
  (select count(*)::int from "Task" t where t."communeId" = p."communeId" and t."planId" = p."id") as "taskCount"`

const FROM = `from "Plan" p join "OrgUnit" c on c."id" = p."communeId"
  where p."communeId" = any($1::uuid[]) and (p."edition" > 0 or $2::boolean)`

type Row = Omit<PlanRow, 'opensOn'> & { adoptedAt: string | null }

const presented = <T extends Row>(row: T, today: IsoDate): T & { opensOn: IsoDate } => ({
  ...row,
  opensOn: openingDay(row, today, row.adoptedAt && hanoiDayOf(Date.parse(row.adoptedAt))),
})

export const listPlans = async (db: Database, scope: PlanScope, today: IsoDate): Promise<PlanRow[]> => {
  const { rows } = await db.pool.query<Row>({
    name: 'plan-list',
    text: `select ${ROW} ${FROM} order by p."year" desc, c."name", p."createdAt" desc limit 200`,
    values: [scope.communeIds, scope.seesDrafts],
  })
  return rows.map((row) => presented(row, today))
}

type DetailRow = Row & Pick<PlanDetail, 'preamble' | 'closing' | 'sourceText' | 'sourceName' | 'draft' | 'editions'>

export const findPlan = async (
  db: Database,
  scope: PlanScope,
  id: string,
  today: IsoDate,
): Promise<PlanDetail | null> => {
  const { rows } = await db.pool.query<DetailRow>({
    name: 'plan-detail',
    text: `select ${ROW}, p."preamble", p."closing", p."sourceText", p."sourceName",
             case when $2::boolean then p."draft" end as "draft",
             coalesce((select json_agg(json_build_object('number', e."number", 'adoptedAt', e."adoptedAt", 'adoptedByName', coalesce(u."name", ''),
               'reason', e."reason") order by e."number" desc) from "PlanEdition" e left join "User" u on u."id" = e."adoptedBy"
               where e."communeId" = p."communeId" and e."planId" = p."id"), '[]') as "editions"
           ${FROM} and p."id" = $3`,
    values: [scope.communeIds, scope.seesDrafts, id],
  })
  return rows[0] ? presented(rows[0], today) : null
}

export interface PlanHead {
  id: string
  communeId: string
  communeName: string
  year: number
  title: string
  startsOn: IsoDate
  endsOn: IsoDate
  edition: number
  revision: number
  /** How many changes the commune's audit trail holds: its indicators may have moved with any of them. */
  changes: number
}

/** What a dashboard needs of an adopted plan, by key. */
export const findPlanHead = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<PlanHead | null> => {
  const { rows } = await db.pool.query<PlanHead>({
    name: 'plan-head',
    text: `select p."id", p."communeId", c."name" as "communeName", p."year", p."title", p."startsOn", p."endsOn", p."edition", p."revision",
             coalesce((select h."sequence" from "AuditHead" h where h."communeId" = p."communeId"), 0) as "changes"
           from "Plan" p join "OrgUnit" c on c."id" = p."communeId"
           where p."communeId" = any($1::uuid[]) and p."id" = $2 and p."edition" > 0`,
    values: [communeIds, id],
  })
  return rows[0] ?? null
}

export const findEdition = async (db: Database, communeIds: readonly string[], planId: string, number: number) => {
  const { rows } = await db.pool.query<{
    number: number
    adoptedAt: string
    adoptedByName: string
    reason: string | null
    document: PlanDocument
  }>(
    `select e."number", e."adoptedAt", coalesce(u."name", '') as "adoptedByName", e."reason", e."document"
     from "PlanEdition" e left join "User" u on u."id" = e."adoptedBy"
     where e."communeId" = any($1::uuid[]) and e."planId" = $2 and e."number" = $3`,
    [communeIds, planId, number],
  )
  return rows[0] ?? null
}

export const listPlanItems = async (
  db: Database,
  communeIds: readonly string[],
  planId: string,
): Promise<PlanItem[]> => {
  const { rows } = await db.pool.query<PlanItem>({
    name: 'plan-items',
    text: `select i."id", i."kind", i."code", i."title", i."text", i."responsibleBody", i."retiredIn",
             coalesce((select json_agg(c."directiveId") from "DirectiveCitation" c where c."communeId" = i."communeId"
               and c."planItemId" = i."id"), '[]') as "directiveIds",
             (select count(*)::int from "Task" t where t."communeId" = i."communeId" and t."planId" = i."planId"
               and t."objectiveId" = i."id") as "taskCount"
           from "PlanItem" i where i."communeId" = any($1::uuid[]) and i."planId" = $2
           order by i."retiredIn" nulls first, case i."kind" when 'purpose' then 0 when 'objective' then 1 else 2 end, i."ordinal"
           limit 1000`,
    values: [communeIds, planId],
  })
  return rows
}

/** `II.1` by the id of its objective, in the order of the plan. */
export const listObjectiveCodes = async (
  db: Database,
  communeIds: readonly string[],
  { planId, ids }: { planId: string; ids: readonly string[] },
): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await db.pool.query<{ id: string; code: string }>({
    name: 'objective-codes',
    text: `select "id", "code" from "PlanItem" where "communeId" = any($1::uuid[]) and "planId" = $2 and "id" = any($3::uuid[])
           order by "ordinal" limit 500`,
    values: [communeIds, planId, ids],
  })
  return new Map(rows.map(({ id, code }) => [id, code]))
}

export const listDirectives = async (
  db: Database,
  communeIds: readonly string[],
  planId: string,
): Promise<Directive[]> => {
  const { rows } = await db.pool.query<Directive>({
    name: 'plan-directives',
    text: `select d."id", d."type", d."number", d."issuedOn", d."issuer", d."title",
             coalesce((select json_agg(c."planItemId") from "DirectiveCitation" c where c."communeId" = d."communeId"
               and c."directiveId" = d."id"), '[]') as "itemIds"
           from "Directive" d where d."communeId" = any($1::uuid[]) and d."planId" = $2
           order by d."issuedOn" nulls last, d."number" limit 2000`,
    values: [communeIds, planId],
  })
  return rows
}
