import { periodsInYear, type PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import type { Database, Tx } from '../../context.ts'

export interface SetTarget {
  communeId: string
  code: string
  index: number
  baseline: number | null
  /** The target that counts: of the nearest level above that set one, else the commune's own. */
  target: number | null
  setBy: 'upper' | 'commune'
  /** Of the commune's own row; 0 while it has none. */
  version: number
}

/** The targets set for communes in the periods of one kind and year; levels above as they stand on each period's last day. */
export const targetsFor = async (
  db: Database,
  communeIds: readonly string[],
  kind: PeriodKind,
  year: number,
): Promise<SetTarget[]> => {
  const windows = periodsInYear(kind, year).map(({ index, to }) => ({ index, to }))
  const { rows } = await db.pool.query<SetTarget>({
    name: 'indicator-targets',
    text: `with recursive wanted as (
        select c."communeId", w."index", w."to" from unnest($1::uuid[]) c("communeId")
        cross join json_to_recordset($2::json) w("index" int, "to" date)),
      above as (
        select "communeId", "index", "to", "communeId" as id, 0 as depth from wanted
        union select a."communeId", a."index", a."to", p."parentId", a.depth + 1 from above a join "OrgParent" p on p."childId" = a.id
          where p."relation" = 'reportsTo' and p."validFrom" <= a."to" and (p."validTo" is null or p."validTo" >= a."to") and a.depth < 5),
      published as (
        select distinct on (a."communeId", t."code", t."index") a."communeId", t."code", t."index", t."target"
        from above a join "PublishedTarget" t on t."unitId" = a.id and t."index" = a."index" and t."periodKind" = $3 and t."year" = $4
        order by a."communeId", t."code", t."index", a.depth),
      own as (
        select t.* from wanted w join "IndicatorTarget" t on t."communeId" = w."communeId" and t."index" = w."index"
          and t."periodKind" = $3 and t."year" = $4)
      select coalesce(p."communeId", o."communeId") as "communeId", coalesce(p."code", o."code") as "code",
        coalesce(p."index", o."index") as "index", o."baseline", coalesce(p."target", o."target") as "target",
        case when p."code" is null then 'commune' else 'upper' end as "setBy", coalesce(o."version", 0) as "version"
      from published p full join own o on o."communeId" = p."communeId" and o."code" = p."code" and o."index" = p."index"`,
    values: [communeIds, JSON.stringify(windows), kind, year],
  })
  return rows
}

/** What an upper unit itself publishes. */
export const listPublishedTargets = async (
  db: Database,
  unitId: string,
  kind: PeriodKind,
  year: number,
): Promise<SetTarget[]> => {
  const { rows } = await db.pool.query<SetTarget>({
    name: 'indicator-published-targets',
    text: `select "unitId" as "communeId", "code", "index", null::float as "baseline", "target", 'upper' as "setBy", "version"
      from "PublishedTarget" where "unitId" = $1 and "periodKind" = $2 and "year" = $3`,
    values: [unitId, kind, year],
  })
  return rows
}

export interface TargetItem {
  code: string
  kind: string
  year: number
  index: number
  baseline: number | null
  target: number | null
  version: number
}

interface StoredTarget extends Omit<TargetItem, 'target'> {
  target: number
}

const rowsOf = (items: readonly TargetItem[]): string => JSON.stringify(items)
const RECORD = `("code" text, "kind" text, "year" int, "index" int, "baseline" float, "target" float)`

interface TargetTable {
  table: 'PublishedTarget' | 'IndicatorTarget'
  owner: 'unitId' | 'communeId'
  hasBaseline: boolean
}

const tableOf = (isUpper: boolean): TargetTable =>
  isUpper
    ? { table: 'PublishedTarget', owner: 'unitId', hasBaseline: false }
    : { table: 'IndicatorTarget', owner: 'communeId', hasBaseline: true }

/** The targets of a unit for these periods as they stand, held against other changes until the transaction ends. */
export const lockTargets = async (
  tx: Tx,
  { unitId, isUpper }: { unitId: string; isUpper: boolean },
  items: readonly TargetItem[],
): Promise<StoredTarget[]> => {
  const { table, owner, hasBaseline } = tableOf(isUpper)
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`indicator-targets:${unitId}`}))`
  return tx.$queryRawUnsafe<StoredTarget[]>(
    `select t."code", t."periodKind" as "kind", t."year", t."index", ${hasBaseline ? 't."baseline"' : 'null::float as "baseline"'}, t."target", t."version"
     from "${table}" t join json_to_recordset($2::json) i${RECORD}
       on t."code" = i."code" and t."periodKind" = i."kind" and t."year" = i."year" and t."index" = i."index"
     where t."${owner}" = $1::uuid`,
    unitId,
    rowsOf(items),
  )
}

/** Writes the targets that name one and takes the others away. */
export const saveTargets = async (
  tx: Tx,
  { unitId, isUpper }: { unitId: string; isUpper: boolean },
  items: readonly TargetItem[],
): Promise<void> => {
  const { table, owner, hasBaseline } = tableOf(isUpper)
  const baseline = hasBaseline ? ', "baseline"' : ''
  await tx.$executeRawUnsafe(
    `delete from "${table}" t using json_to_recordset($2::json) i${RECORD}
     where t."${owner}" = $1::uuid and i."target" is null
       and t."code" = i."code" and t."periodKind" = i."kind" and t."year" = i."year" and t."index" = i."index"`,
    unitId,
    rowsOf(items),
  )
  await tx.$executeRawUnsafe(
    `insert into "${table}" as t ("${owner}", "code", "periodKind", "year", "index", "target", "version"${baseline})
     select $1::uuid, i."code", i."kind", i."year", i."index", i."target", 1${hasBaseline ? ', i."baseline"' : ''}
     from json_to_recordset($2::json) i${RECORD} where i."target" is not null
     on conflict ("${owner}", "code", "periodKind", "year", "index")
     do update set "target" = excluded."target", "version" = t."version" + 1${hasBaseline ? ', "baseline" = excluded."baseline"' : ''}`,
    unitId,
    rowsOf(items),
  )
}
