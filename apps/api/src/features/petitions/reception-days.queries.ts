import type { ReceptionDay } from '@gandan/contracts/petitions/receptions'
import type { ReceptionDayState } from '@gandan/domain/petitions/reception'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { insertAll } from '@gandan/db/database'
import { v7 as uuidv7 } from 'uuid'
import type { Database, Tx } from '../../context.ts'

export type ReceptionDayRow = Omit<ReceptionDay, 'postBy' | 'isPostedLate'>

export interface ReceptionDayRecord {
  communeId: string
  id: string
  on: IsoDate
  startsAt: string
  endsAt: string
  place: string
  presiderUserId: string
  postedOn: IsoDate | null
  state: ReceptionDayState
  reason: string | null
  postponedToId: string | null
  version: number
}

const DAY_ROWS = `
  select d."id", d."on", d."startsAt", d."endsAt", d."place", d."presiderUserId", u."name" as "presiderName", d."postedOn",
    d."state", d."reason", d."postponedToId", s."id" as "sessionId", d."version"
  from "ReceptionDay" d left join "User" u on u."id" = d."presiderUserId"
  left join lateral (select s."id" from "ReceptionSession" s where s."communeId" = d."communeId" and s."on" = d."on"
    and s."receptionDayId" = d."id" limit 1) s on true
  where d."communeId" = any($1::uuid[])`

export const listReceptionDays = async (
  db: Database,
  communeIds: readonly string[],
  window: { from: IsoDate; to: IsoDate },
): Promise<ReceptionDayRow[]> => {
  const { rows } = await db.pool.query<ReceptionDayRow>({
    name: 'reception-days',
    text: `${DAY_ROWS} and d."on" between $2::date and $3::date order by d."on", d."startsAt", d."id" limit 1000`,
    values: [communeIds, window.from, window.to],
  })
  return rows
}

export const findReceptionDay = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<ReceptionDayRow | null> => {
  const { rows } = await db.pool.query<ReceptionDayRow>({
    name: 'reception-day',
    text: `${DAY_ROWS} and d."id" = $2`,
    values: [communeIds, id],
  })
  return rows[0] ?? null
}

export const lockReceptionDay = async (tx: Tx, communeId: string, id: string): Promise<ReceptionDayRecord | null> => {
  const [row] = await tx.$queryRaw<ReceptionDayRecord[]>`
    select "communeId", "id", "on"::text, "startsAt", "endsAt", "place", "presiderUserId", "postedOn"::text, "state",
      "reason", "postponedToId", "version"
    from "ReceptionDay" where "communeId" = ${communeId}::uuid and "id" = ${id}::uuid for update`
  return row ?? null
}

export const insertReceptionDay = async (
  tx: Tx,
  day: Omit<ReceptionDayRecord, 'id' | 'version' | 'reason' | 'postponedToId'>,
): Promise<string> => {
  const id = uuidv7()
  await insertAll(tx, { ReceptionDay: [{ ...day, id, reason: null, postponedToId: null, version: 1 }] })
  return id
}

export const updateReceptionDay = async (
  tx: Tx,
  { communeId, id }: Pick<ReceptionDayRecord, 'communeId' | 'id'>,
  fields: Partial<Pick<ReceptionDayRecord, 'postedOn' | 'state' | 'reason' | 'postponedToId'>>,
): Promise<void> => {
  const { postedOn, ...rest } = fields
  await tx.receptionDay.update({
    where: { communeId_id: { communeId, id } },
    data: { ...rest, ...(postedOn ? { postedOn: new Date(postedOn) } : {}), version: { increment: 1 } },
  })
}

/** The roles that a person holds in the commune on a day; none for a stranger or a closed account. */
export const listRolesOn = async (tx: Tx, communeId: string, userId: string, on: IsoDate): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ roleId: string }[]>`
    select distinct a."roleId" from "Assignment" a join "User" u on u."id" = a."userId"
    where a."userId" = ${userId}::uuid and a."communeId" = ${communeId}::uuid and u."disabledAt" is null
      and a."validFrom" <= ${on}::date and (a."validTo" is null or a."validTo" >= ${on}::date)`
  return rows.map(({ roleId }) => roleId)
}
