import type { ExportDelivery, ExportRecipient, ExportSchedule } from '@gandan/contracts/exports/export-schedules'
import type { Cadence, ScheduleCovers } from '@gandan/domain/exports/schedules'
import type { RoleId } from '@gandan/domain/organisation/roles'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database, Tx } from '../../context.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import { communeOf } from '../audit/idempotency.queries.ts'

const SHOWN = `s."communeId", s."ownerUserId", s."endpoint", s."id", s."title", s."address", s."cadence", s."day", s."covers",
  s."recipientIds", s."isActive", s."nextRunOn", s."version", coalesce(o."name", '') as "ownerName",
  coalesce((select array_agg(u."name" order by u."name") from "User" u where u."id" = any(s."recipientIds")), '{}') as "recipientNames"`
const FROM = `from "ExportSchedule" s left join "User" o on o."id" = s."ownerUserId"`

export interface ScheduleRow extends ExportSchedule {
  communeId: string
  ownerUserId: string
  endpoint: string
}

export const findSchedule = async (db: Database, ctx: Context, id: string): Promise<ScheduleRow | null> => {
  const { rows } = await db.pool.query<ScheduleRow>({
    name: 'export-schedule',
    text: `select ${SHOWN} ${FROM} where s."communeId" = $1::uuid and s."id" = $2::uuid`,
    values: [communeOf(ctx), id],
  })
  return rows[0] ?? null
}

/** The own schedules; all of the commune for who may change any. */
export const listSchedules = async (db: Database, ctx: Context): Promise<ScheduleRow[]> => {
  const { rows } = await db.pool.query<ScheduleRow>({
    name: 'export-schedules',
    text: `select ${SHOWN} ${FROM} where s."communeId" = $1::uuid order by s."id" desc limit 200`,
    values: [communeOf(ctx)],
  })
  return rows
}

export interface ScheduleInput {
  title: string
  cadence: Cadence
  day: number
  covers: ScheduleCovers
  recipientIds: readonly string[]
}

export const insertSchedule = async (
  tx: Tx,
  ctx: Context,
  id: string,
  given: ScheduleInput & { endpoint: string; address: string; nextRunOn: IsoDate },
): Promise<void> => {
  const { nextRunOn, recipientIds, ...rest } = given
  await tx.exportSchedule.create({
    data: {
      ...rest,
      communeId: communeOf(ctx),
      id,
      ownerUserId: ctx.actor.userId,
      recipientIds: [...recipientIds],
      nextRunOn: new Date(nextRunOn),
      createdAt: new Date(ctx.nowMs),
    },
  })
}

export const countOwnSchedules = async (tx: Tx, ctx: Context): Promise<number> => {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${ctx.actor.userId}, 72707375))`
  return tx.exportSchedule.count({ where: { communeId: communeOf(ctx), ownerUserId: ctx.actor.userId } })
}

/** False when somebody has changed it since that version. */
export const updateSchedule = async (
  tx: Tx,
  { communeId, id, version }: ScheduleRow,
  given: ScheduleInput & { isActive: boolean; nextRunOn: IsoDate },
): Promise<boolean> => {
  const { nextRunOn, recipientIds, ...rest } = given
  const { count } = await tx.exportSchedule.updateMany({
    where: { communeId, id, version },
    data: {
      ...rest,
      recipientIds: [...recipientIds],
      nextRunOn: new Date(nextRunOn),
      version: { increment: 1 },
    },
  })
  return count === 1
}

export const deleteSchedule = async (tx: Tx, { communeId, id }: ScheduleRow): Promise<boolean> =>
  (await tx.exportSchedule.deleteMany({ where: { communeId, id } })).count === 1

export interface RecipientRow extends ExportRecipient {
  communeId: string | null
  roles: RoleId[]
}

/** People who hold a role in the commune that day, and readers of the units it reports to; or those of one upper unit. */
export const listRecipients = async (
  db: Database,
  { communeId, upperUnitId }: { communeId: string | null; upperUnitId: string | null },
  on: IsoDate,
): Promise<RecipientRow[]> => {
  const { rows } = await db.pool.query<RecipientRow>({
    name: 'export-recipients',
    text: `with recursive above as (
        select p."parentId" as "id" from "OrgParent" p where p."childId" = $1::uuid and p."relation" = 'reportsTo'
        union select p."parentId" from "OrgParent" p join above a on p."childId" = a."id" where p."relation" = 'reportsTo'),
      upper as (select "id" from above union select $2::uuid where $2::uuid is not null)
      select u."id" as "userId", u."name" as "displayName", u."communeId", bool_or(a."communeId" is null) as "isAbove",
        array_agg(distinct a."roleId") as "roles"
      from "Assignment" a join "User" u on u."id" = a."userId" and u."disabledAt" is null
      where a."validFrom" <= $3::date and (a."validTo" is null or a."validTo" >= $3::date)
        and (a."communeId" = $1::uuid and a."roleId" <> 'citizen'
          or a."communeId" is null and a."roleId" = 'upperReader' and a."unitId" in (select "id" from upper))
      group by u."id" order by "isAbove", u."name", u."id" limit 500`,
    values: [communeId, upperUnitId, on],
  })
  return rows
}

export type DeliveryRow = Omit<ExportDelivery, 'problem'> & { code: string | null }

export const listDeliveries = async (
  db: Database,
  { communeId, id }: ScheduleRow,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: DeliveryRow[]; nextCursor: string | null }> => {
  const before = decodeCursor(cursor)
  const { rows } = await db.pool.query<DeliveryRow>({
    name: 'export-deliveries',
    text: `select d."runOn", d."userId", coalesce(u."name", '') as "userName", d."period", d."state", d."code", d."attempts", d."sentAt"
      from "ExportDelivery" d left join "User" u on u."id" = d."userId"
      where d."communeId" = $1::uuid and d."scheduleId" = $2::uuid
        and ($3::date is null or (d."runOn", d."userId") < ($3::date, $4::uuid))
      order by d."runOn" desc, d."userId" desc limit $5`,
    values: [communeId, id, before?.key ?? null, before?.id ?? null, limit + 1],
  })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor({ key: last.runOn, id: last.userId }) : null }
}
