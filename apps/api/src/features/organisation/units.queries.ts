import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { listSuccessions as successionsContract, Unit } from '@gandan/contracts/organisation/units'
import { UNIT_LEVELS, type UnitLevel } from '@gandan/domain/organisation/units'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database, Tx } from '../../context.ts'

export interface NewUnit {
  id: string
  name: string
  gsoCode: string | null
  level: UnitLevel
  communeId: string | null
  validFrom: IsoDate
  validTo: IsoDate | null
}

type Succession = ResponseOf<typeof successionsContract>['items'][number]

const MOST_UNITS = 2_000

/** "Thôn 2" before "Thôn 10", and đ after d. */
const byName = new Intl.Collator('vi', { numeric: true })

const dayOf = (on: IsoDate | null): Date | null => (on === null ? null : new Date(on))

export const insertUnit = async (tx: Tx, unit: NewUnit): Promise<void> => {
  await tx.orgUnit.create({
    data: { ...unit, validFrom: new Date(unit.validFrom), validTo: dayOf(unit.validTo) },
  })
}

/** Ties an office, a village or an organisation to its commune for as long as it lasts. */
export const insertUnitBelow = async (tx: Tx, communeId: string, unit: NewUnit): Promise<void> => {
  await insertUnit(tx, unit)
  await tx.orgParent.create({
    data: {
      childId: unit.id,
      parentId: communeId,
      relation: 'administrative',
      validFrom: new Date(unit.validFrom),
      validTo: dayOf(unit.validTo),
    },
  })
}

const UNIT_COLUMNS = `u."id", u."gsoCode", u."name", u."level", u."communeId", u."validFrom"::text, u."validTo"::text, u."version"`

/** The units of these communes and the levels they report to; all there ever were without a day. */
export const listUnits = async (
  db: Database,
  communeIds: readonly string[],
  { on, hasParts }: { on: IsoDate | null; hasParts: boolean },
): Promise<Unit[]> => {
  const isAlive = (row: string) =>
    `($2::date is null or (${row}."validFrom" <= $2::date and (${row}."validTo" is null or ${row}."validTo" >= $2::date)))`
  const { rows } = await db.pool.query<Unit>({
    name: 'units',
    text: `with recursive above as (
             select p."parentId" as id from "OrgParent" p
               where p."childId" = any($1::uuid[]) and p."relation" = 'reportsTo' and ${isAlive('p')}
             union select p."parentId" from above a join "OrgParent" p on p."childId" = a.id
               where p."relation" = 'reportsTo' and ${isAlive('p')})
           select ${UNIT_COLUMNS} from "OrgUnit" u
           where ((case when $3 then u."communeId" else u."id" end) = any($1::uuid[]) or u."id" in (select id from above)) and ${isAlive('u')}
           order by array_position($4::text[], u."level"), u."id" limit ${MOST_UNITS}`,
    values: [communeIds, on, hasParts, UNIT_LEVELS],
  })
  const rankOf = (unit: Unit) => UNIT_LEVELS.indexOf(unit.level)
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b) || byName.compare(a.name, b.name))
}

/** The unit, held against other changes until the transaction ends. */
export const lockUnit = async (tx: Tx, communeId: string, id: string): Promise<Unit | null> => {
  const [row] = await tx.$queryRawUnsafe<Unit[]>(
    `select ${UNIT_COLUMNS} from "OrgUnit" u where u."communeId" = $1::uuid and u."id" = $2::uuid for update`,
    communeId,
    id,
  )
  return row ?? null
}

/** Locks the commune's own row: names are then compared with nobody adding one. */
export const isUnitNameTaken = async (tx: Tx, communeId: string, name: string, on: IsoDate): Promise<boolean> => {
  await tx.$queryRaw`select 1 from "OrgUnit" where "id" = ${communeId}::uuid for update`
  const day = new Date(on)
  const count = await tx.orgUnit.count({
    where: { communeId, name, OR: [{ validTo: null }, { validTo: { gte: day } }] },
  })
  return count > 0
}

export const countUnitsBelow = (tx: Tx, communeId: string): Promise<number> =>
  tx.orgUnit.count({ where: { communeId, id: { not: communeId } } })

export const updateUnitRow = async (
  tx: Tx,
  id: string,
  { name, validTo }: { name?: string | undefined; validTo?: IsoDate | null | undefined },
): Promise<void> => {
  const end = validTo === undefined ? undefined : dayOf(validTo)
  await tx.orgUnit.update({ where: { id }, data: { name, validTo: end, version: { increment: 1 } } })
  if (end !== undefined)
    await tx.orgParent.updateMany({ where: { childId: id, relation: 'administrative' }, data: { validTo: end } })
}

export const listSuccessions = async (db: Database): Promise<Succession[]> => {
  const { rows } = await db.pool.query<Succession>(
    `select s."fromId", f."name" as "fromName", s."toId", t."name" as "toName", s."on", s."legalDocument", s."share"
     from "OrgSuccession" s join "OrgUnit" f on f."id" = s."fromId" join "OrgUnit" t on t."id" = s."toId"
     order by s."on" desc, f."name" limit ${MOST_UNITS}`,
  )
  return rows
}
