import type { createIndicatorDefinition, updateIndicatorDefinition } from '@gandan/contracts/indicators/definitions'
import type { BodyOf } from '@gandan/contracts/endpoint'
import { definitionsOn, SHIPPED_INDICATORS } from '@gandan/domain/indicators/catalogue/shipped'
import type { IndicatorDefinition } from '@gandan/domain/indicators/definition'
import { groupBy } from '@gandan/domain/shared/group-by'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { v7 as uuidv7 } from 'uuid'
import type { Database, Tx } from '../../context.ts'

export interface KnownDefinition extends IndicatorDefinition {
  /** Null for those the product ships. */
  id: string | null
  owner: 'product' | 'commune' | 'upper'
  version: number
}

type Stored = Omit<KnownDefinition, 'formula' | 'owner'> & { ownerUnitId: string; id: string }

const MOST = 300

const COLUMNS = `d."id", d."ownerUnitId", d."code", d."name", d."nameEn", d."unit", d."kind", d."direction", d."frequency", d."source",
  d."numeratorName", d."denominatorName", d."breakdown", d."objectiveCode", d."isCore", d."typicalTarget", d."legalBasis", d."decimals",
  d."validFrom"::text as "validFrom", d."validTo"::text as "validTo", d."version"`

/** Those of a unit and of every level it reports to, on each of some days. */
const IN_FORCE = `with recursive above as (
    select w."day", $1::uuid as id from unnest($2::date[]) w("day")
    union select a."day", p."parentId" from above a join "OrgParent" p on p."childId" = a.id
      where p."relation" = 'reportsTo' and p."validFrom" <= a."day" and (p."validTo" is null or p."validTo" >= a."day"))
  select a."day"::text as "day", ${COLUMNS} from above a join "IndicatorDefinition" d on d."ownerUnitId" = a.id
    and d."validFrom" <= a."day" and (d."validTo" is null or d."validTo" >= a."day")
  order by d."code" limit ${MOST} * cardinality($2::date[])`

export const listShipped = (on: IsoDate): KnownDefinition[] =>
  definitionsOn(SHIPPED_INDICATORS, on).map((one) => ({ ...one, id: null, owner: 'product', version: 1 }))

type Dated = Stored & { day: IsoDate }
export type DefinitionsByDay = ReadonlyMap<IsoDate, KnownDefinition[]>

const byDay = (unitId: string, days: readonly IsoDate[], rows: readonly Dated[]): DefinitionsByDay => {
  const added = groupBy(rows, ({ day }) => day)
  const addedOn = (on: IsoDate): KnownDefinition[] =>
    (added.get(on) ?? []).map(({ ownerUnitId, day: _day, ...row }) => ({
      ...row,
      formula: null,
      owner: ownerUnitId === unitId ? 'commune' : 'upper',
    }))
  return new Map(
    days.map((on) => [on, [...listShipped(on), ...addedOn(on)].toSorted((a, b) => (a.code < b.code ? -1 : 1))]),
  )
}

/** Every definition that holds for a commune on each of these days: shipped, published above it, its own. */
export const definitionsOnDays = async (
  db: Database,
  communeId: string,
  days: readonly IsoDate[],
): Promise<DefinitionsByDay> => {
  const values = [communeId, days]
  const { rows } = await db.pool.query<Dated>({ name: 'indicator-definitions', text: IN_FORCE, values })
  return byDay(communeId, days, rows)
}

export const definitionsFor = async (db: Database, communeId: string, on: IsoDate): Promise<KnownDefinition[]> =>
  (await definitionsOnDays(db, communeId, [on])).get(on) ?? []

export const definitionsOnDaysIn = async (
  tx: Tx,
  communeId: string,
  days: readonly IsoDate[],
): Promise<DefinitionsByDay> => byDay(communeId, days, await tx.$queryRawUnsafe<Dated[]>(IN_FORCE, communeId, days))

export const definitionsIn = async (tx: Tx, communeId: string, on: IsoDate): Promise<KnownDefinition[]> =>
  (await definitionsOnDaysIn(tx, communeId, [on])).get(on) ?? []

type DefinitionInput = BodyOf<typeof createIndicatorDefinition>

export const insertDefinition = async (tx: Tx, ownerUnitId: string, input: DefinitionInput): Promise<string> => {
  const id = uuidv7()
  const { validFrom, validTo } = input
  const days = { validFrom: new Date(validFrom), validTo: validTo === null ? null : new Date(validTo) }
  await tx.indicatorDefinition.create({ data: { ...input, ...days, id, ownerUnitId, source: 'entered' } })
  return id
}

export const lockDefinition = async (tx: Tx, ownerUnitId: string, id: string): Promise<Stored | null> => {
  const [row] = await tx.$queryRawUnsafe<Stored[]>(
    `select ${COLUMNS} from "IndicatorDefinition" d where d."id" = $1::uuid and d."ownerUnitId" = $2::uuid for update`,
    id,
    ownerUnitId,
  )
  return row ?? null
}

export const updateDefinitionRow = async (
  tx: Tx,
  id: string,
  { validTo, ...changes }: Omit<BodyOf<typeof updateIndicatorDefinition>, 'validTo'> & { validTo?: IsoDate | null },
): Promise<void> => {
  const end = validTo === undefined ? undefined : validTo === null ? null : new Date(validTo)
  await tx.indicatorDefinition.update({ where: { id }, data: { ...changes, validTo: end, version: { increment: 1 } } })
}

export const findOwnDefinition = async (db: Database, ownerUnitId: string, id: string): Promise<Stored | null> => {
  const { rows } = await db.pool.query<Stored>({
    name: 'indicator-definition',
    text: `select ${COLUMNS} from "IndicatorDefinition" d where d."id" = $1 and d."ownerUnitId" = $2`,
    values: [id, ownerUnitId],
  })
  return rows[0] ?? null
}

/**
 * Whether a code already stands, in days that overlap, with the unit, with a level it reports or ever reported to, or with
 * a unit below it: the same code must mean one thing wherever both are read.
 */
export const isCodeTaken = async (
  tx: Tx,
  unitId: string,
  {
    code,
    validFrom,
    validTo,
    exceptId,
  }: { code: string; validFrom: IsoDate; validTo: IsoDate | null; exceptId?: string },
): Promise<boolean> => {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`indicator-code:${code}`}))`
  const [row] = await tx.$queryRaw<{ isTaken: boolean }[]>`
    with recursive above as (select ${unitId}::uuid as id
        union select p."parentId" from above a join "OrgParent" p on p."childId" = a.id where p."relation" = 'reportsTo'),
      below as (select ${unitId}::uuid as id
        union select p."childId" from below b join "OrgParent" p on p."parentId" = b.id where p."relation" = 'reportsTo')
    select exists (select 1 from "IndicatorDefinition" d where d."code" = ${code} and d."id" is distinct from ${exceptId ?? null}::uuid
      and d."ownerUnitId" in (select id from above union all select id from below)
      and d."validFrom" <= coalesce(${validTo}::date, 'infinity') and coalesce(d."validTo", 'infinity') >= ${validFrom}::date) as "isTaken"`
  return row?.isTaken ?? false
}
