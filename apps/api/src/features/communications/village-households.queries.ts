import type { setVillageHouseholds } from '@gandan/contracts/communications/activities'
import type { BodyOf } from '@gandan/contracts/endpoint'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database, Tx } from '../../context.ts'

export interface VillageHouseholdsRow {
  villageId: string
  villageName: string
  households: number | null
  on: IsoDate | null
  version: number
}

/** The villages of a commune on a day, each with the last count before its end. */
export const listHouseholds = async (db: Database, communeId: string, on: IsoDate): Promise<VillageHouseholdsRow[]> => {
  const { rows } = await db.pool.query<VillageHouseholdsRow>({
    name: 'village-households',
    text: `select v."id" as "villageId", v."name" as "villageName", h."households", h."on", coalesce(h."version", 0) as "version"
      from "OrgUnit" v left join lateral (select * from "VillageHouseholds" x
        where x."communeId" = v."communeId" and x."villageId" = v."id" and x."on" <= $2::date order by x."on" desc limit 1) h on true
      where v."communeId" = $1 and v."level" = 'village' and v."validFrom" <= $2::date and (v."validTo" is null or v."validTo" >= $2::date)
      order by v."name" collate "vi-x-icu" limit 300`,
    values: [communeId, on],
  })
  return rows
}

/** Writes the counts of a day; throws staleVersion when a village's count of that very day was changed since. */
export const saveHouseholds = async (
  tx: Tx,
  communeId: string,
  { on, items }: BodyOf<typeof setVillageHouseholds>,
): Promise<void> => {
  const day = new Date(on)
  const known = await tx.villageHouseholds.findMany({
    where: { communeId, on: day, villageId: { in: items.map(({ villageId }) => villageId) } },
  })
  const stale = known.find((row) => items.some((one) => one.villageId === row.villageId && one.version !== row.version))
  if (stale) throw new DomainError('staleVersion', { current: stale })
  await tx.$executeRaw`
    insert into "VillageHouseholds" ("communeId", "villageId", "on", "households", "version")
    select ${communeId}::uuid, i."villageId", ${day}::date, i."households", 1
    from json_to_recordset(${JSON.stringify(items)}::json) as i("villageId" uuid, "households" int)
    on conflict ("communeId", "villageId", "on")
    do update set "households" = excluded."households", "version" = "VillageHouseholds"."version" + 1`
}

/** How many of these are villages of the commune. */
export const countVillages = async (tx: Tx, communeId: string, villageIds: readonly string[]): Promise<number> => {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "OrgUnit"
    where "communeId" = ${communeId}::uuid and "level" = 'village' and "id" = any(${villageIds}::uuid[])`
  return row?.count ?? 0
}
