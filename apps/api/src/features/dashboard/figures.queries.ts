import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import { SYSTEM_COMMUNE } from '../audit/idempotency.queries.ts'

/** Communes by name; with a window only those that were alive in it. */
export const listCommuneNames = async (
  db: Database,
  communeIds: readonly string[],
  window?: { from: IsoDate; to: IsoDate },
): Promise<{ id: string; name: string }[]> => {
  const { rows } = await db.pool.query<{ id: string; name: string }>({
    name: 'commune-names',
    text: `select "id", "name" from "OrgUnit" where "id" = any($1::uuid[]) and "level" = 'commune'
        and ($2::date is null or ("validFrom" <= $3::date and ("validTo" is null or "validTo" >= $2::date)))
      order by "name" collate "vi-x-icu" limit 300`,
    values: [communeIds, window?.from ?? null, window?.to ?? null],
  })
  return rows
}

/** Moves with every change in these communes, in what is published to them, and in the calendar. */
export const readChangeStamp = async (db: Database, communeIds: readonly string[]): Promise<string> => {
  const { rows } = await db.pool.query<{ stamp: string }>({
    name: 'change-stamp',
    text: `select coalesce(sum("sequence"), 0) || '.' || coalesce((select max("number") from "CalendarVersion"), 0) as "stamp"
      from "AuditHead" where "communeId" = any($1::uuid[])`,
    values: [[SYSTEM_COMMUNE, ...communeIds]],
  })
  return rows[0]?.stamp ?? ''
}

export const listVillageNames = async (db: Database, communeId: string): Promise<{ id: string; name: string }[]> => {
  const { rows } = await db.pool.query<{ id: string; name: string }>({
    name: 'village-names',
    text: `select "id", "name" from "OrgUnit" where "communeId" = $1 and "level" = 'village' limit 300`,
    values: [communeId],
  })
  return rows
}

/** Who holds each objective of a year's plan: the unit that owns most of its tasks. */
export const listObjectiveHolders = async (
  db: Database,
  communeId: string,
  year: number,
): Promise<{ objectiveCode: string; unitId: string; unitName: string }[]> => {
  const { rows } = await db.pool.query<{ objectiveCode: string; unitId: string; unitName: string }>({
    name: 'objective-holders',
    text: `select distinct on (i."code") i."code" as "objectiveCode", t."ownerUnitId" as "unitId", u."name" as "unitName"
      from "Plan" p join "PlanItem" i on i."communeId" = p."communeId" and i."planId" = p."id" and i."kind" = 'objective'
      join "Task" t on t."communeId" = i."communeId" and t."planId" = i."planId" and t."objectiveId" = i."id"
      join "OrgUnit" u on u."id" = t."ownerUnitId"
      where p."communeId" = $1 and p."year" = $2 and p."edition" > 0
      group by i."code", t."ownerUnitId", u."name" order by i."code", count(*) desc, u."name"`,
    values: [communeId, year],
  })
  return rows
}

/** Values of these with at least one paper of evidence. */
export const listValuesWithEvidence = async (
  db: Database,
  communeId: string,
  valueIds: readonly string[],
): Promise<Set<string>> => {
  const { rows } = await db.pool.query<{ id: string }>({
    name: 'values-with-evidence',
    text: `select distinct "subjectId" as "id" from "StoredFile"
      where "communeId" = $1 and "subjectType" = 'indicatorValue' and "subjectId" = any($2::uuid[])`,
    values: [communeId, valueIds],
  })
  return new Set(rows.map(({ id }) => id))
}
