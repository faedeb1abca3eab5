import { LEADER_ROLES, OFFICER_ROLES } from '@gandan/domain/organisation/roles'
import type { AccusedLeader } from '@gandan/domain/petitions/petition'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Tx } from '../../context.ts'

/** The unit in which a leader or officer of the commune works on that day; null when there is no such person. */
export const findHandler = async (
  tx: Tx,
  communeId: string,
  userId: string,
  on: IsoDate,
): Promise<{ unitId: string } | null> => {
  const [row] = await tx.$queryRaw<{ unitId: string }[]>`
    select a."unitId" from "Assignment" a join "User" u on u."id" = a."userId"
    where a."userId" = ${userId}::uuid and a."communeId" = ${communeId}::uuid and u."disabledAt" is null
      and a."roleId" = any(${[...LEADER_ROLES, ...OFFICER_ROLES]}::text[])
      and a."validFrom" <= ${on}::date and (a."validTo" is null or a."validTo" >= ${on}::date)
    order by a."validFrom" limit 1`
  return row ?? null
}

/** Who holds that leader's office on the day. */
export const listLeaders = async (tx: Tx, communeId: string, leader: AccusedLeader, on: IsoDate): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ userId: string }[]>`
    select distinct a."userId" from "Assignment" a
    where a."communeId" = ${communeId}::uuid and a."roleId" = ${leader}
      and a."validFrom" <= ${on}::date and (a."validTo" is null or a."validTo" >= ${on}::date) limit 50`
  return rows.map(({ userId }) => userId)
}

export const isVillageOf = async (tx: Tx, communeId: string, villageId: string): Promise<boolean> => {
  const [row] = await tx.$queryRaw<object[]>`
    select 1 from "OrgUnit" where "id" = ${villageId}::uuid and "communeId" = ${communeId}::uuid`
  return row !== undefined
}

export const isCaseOf = async (tx: Tx, communeId: string, caseId: string): Promise<boolean> =>
  (await tx.case.count({ where: { communeId, id: caseId } })) === 1
