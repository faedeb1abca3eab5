import type { StoredFile } from '@gandan/contracts/files'
import type { IndicatorValueDetail } from '@gandan/contracts/indicators/values'
import type { ValueState } from '@gandan/domain/indicators/value-state'
import type { PeriodKind, PeriodWindow } from '@gandan/domain/organisation/reporting-periods'
import { endOfHanoiDay, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import type { Detail } from './details.ts'

export type PeriodKey = Pick<PeriodWindow, 'kind' | 'year' | 'index'>

export interface ValueRow {
  id: string
  code: string
  detail: string
  numerator: number | null
  denominator: number | null
  value: number | null
  state: ValueState
  note: string
  fileCount: number
  enteredBy: string | null
  enteredByName: string | null
  enteredAt: string
  submittedBy: string | null
  returnReason: string | null
  changesSinceApproval: number
  version: number
}

const PERIOD = `v."communeId" = $1 and v."periodKind" = $2 and v."year" = $3 and v."index" = $4`
const FILES = `(select count(*)::int from "StoredFile" f
  where f."communeId" = v."communeId" and f."subjectType" = 'indicatorValue' and f."subjectId" = v."id")`
const RETURN_REASON = `case when v."state" = 'returned' then (select e."reason" from "IndicatorValueEvent" e
  where e."communeId" = v."communeId" and e."valueId" = v."id" and e."sequence" = v."lastSequence") end`
const COLUMNS = `v."id", v."code", v."detail", v."numerator", v."denominator", v."value", v."state", v."note", ${FILES} as "fileCount",
  v."enteredBy", u."name" as "enteredByName", v."enteredAt", v."submittedBy", ${RETURN_REASON} as "returnReason",
  v."changesSinceApproval", v."version"`

const MOST = 5_000

export const listValues = async (
  db: Database,
  communeId: string,
  { kind, year, index }: PeriodKey,
): Promise<ValueRow[]> => {
  const { rows } = await db.pool.query<ValueRow>({
    name: 'indicator-values',
    text: `select ${COLUMNS} from "IndicatorValue" v left join "User" u on u."id" = v."enteredBy" where ${PERIOD} limit ${MOST}`,
    values: [communeId, kind, year, index],
  })
  return rows
}

/** The values of a period as they stood at the end of a day, each from its last event before it; notes are not kept by day. */
export const listValuesOn = async (
  db: Database,
  communeId: string,
  { kind, year, index }: PeriodKey,
  on: IsoDate,
): Promise<ValueRow[]> => {
  const { rows } = await db.pool.query<ValueRow>({
    name: 'indicator-values-on',
    text: `select v."id", v."code", v."detail", e."numerator", e."denominator", e."value", e."state", '' as "note", 0 as "fileCount",
        w."enteredBy", u."name" as "enteredByName", w."enteredAt", s."submittedBy",
        case when e."state" = 'returned' then e."reason" end as "returnReason", w."changesSinceApproval", e."sequence" as "version"
      from "IndicatorValue" v
      cross join lateral (select * from "IndicatorValueEvent" x where x."communeId" = v."communeId" and x."valueId" = v."id" and x."at" <= $5
        order by x."sequence" desc limit 1) e
      cross join lateral (select (array_agg(x."actorId" order by x."sequence" desc))[1] as "enteredBy", max(x."at") as "enteredAt",
          count(*) filter (where x."sequence" > (select min(a."sequence") from "IndicatorValueEvent" a
            where a."communeId" = v."communeId" and a."valueId" = v."id" and a."action" = 'approve'))::int as "changesSinceApproval"
        from "IndicatorValueEvent" x where x."communeId" = v."communeId" and x."valueId" = v."id" and x."action" = 'enter' and x."at" <= $5) w
      left join lateral (select x."actorId" as "submittedBy" from "IndicatorValueEvent" x
        where x."communeId" = v."communeId" and x."valueId" = v."id" and x."action" = 'submit' and x."at" <= $5
        order by x."sequence" desc limit 1) s on true
      left join "User" u on u."id" = w."enteredBy"
      where ${PERIOD} and w."enteredAt" is not null limit ${MOST}`,
    values: [communeId, kind, year, index, new Date(endOfHanoiDay(on))],
  })
  return rows
}

/** The villages of a commune on a day. */
export const VILLAGES = `select "id" as "detail", "name" from "OrgUnit" where "communeId" = $1::uuid and "level" = 'village'
  and "validFrom" <= $2::date and ("validTo" is null or "validTo" >= $2::date) order by "name" collate "vi-x-icu" limit 300`

export const listVillages = async (db: Database, communeId: string, on: IsoDate): Promise<Detail[]> => {
  const { rows } = await db.pool.query<Detail>({
    name: 'indicator-villages',
    text: VILLAGES,
    values: [communeId, on],
  })
  return rows
}

export const isPeriodLocked = async (db: Database, communeId: string, period: PeriodKey): Promise<boolean> => {
  const { rows } = await db.pool.query<{ state: string }>({
    name: 'indicator-period',
    text: `select "state" from "IndicatorPeriod" where "communeId" = $1 and "kind" = $2 and "year" = $3 and "index" = $4`,
    values: [communeId, period.kind, period.year, period.index],
  })
  return rows[0]?.state === 'locked'
}

export interface FoundValue extends ValueRow {
  communeId: string
  kind: PeriodKind
  year: number
  index: number
}

export const findValues = async (
  db: Database,
  communeIds: readonly string[],
  ids: readonly string[],
): Promise<FoundValue[]> => {
  const { rows } = await db.pool.query<FoundValue>({
    name: 'indicator-values-by-id',
    text: `select v."communeId", v."periodKind" as "kind", v."year", v."index", ${COLUMNS}
      from "IndicatorValue" v left join "User" u on u."id" = v."enteredBy"
      where v."communeId" = any($1::uuid[]) and v."id" = any($2::uuid[])`,
    values: [communeIds, ids],
  })
  return rows
}

export const listValueFiles = async (db: Database, communeId: string, id: string): Promise<StoredFile[]> => {
  const { rows } = await db.pool.query<StoredFile>({
    name: 'indicator-value-files',
    text: `select "id", "name", "mediaType", "byteSize", "uploadedAt" from "StoredFile"
      where "communeId" = $1 and "subjectType" = 'indicatorValue' and "subjectId" = $2 order by "uploadedAt", "id" limit 200`,
    values: [communeId, id],
  })
  return rows
}

type ValueEvent = IndicatorValueDetail['events'][number]

/** What happened to a value, newest first. */
export const listValueEvents = async (db: Database, communeId: string, id: string): Promise<ValueEvent[]> => {
  const { rows } = await db.pool.query<ValueEvent>({
    name: 'indicator-value-events',
    text: `select e."sequence", e."at", u."name" as "actorName", e."action", e."state", e."numerator", e."denominator", e."value", e."reason"
      from "IndicatorValueEvent" e left join "User" u on u."id" = e."actorId"
      where e."communeId" = $1 and e."valueId" = $2 order by e."sequence" desc limit 500`,
    values: [communeId, id],
  })
  return rows
}
