import {
  LETTER_ATTEMPTS,
  type Cadence,
  type DeliveryState,
  type ScheduleCovers,
} from '@gandan/domain/exports/schedules'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { insertAll } from '@gandan/db/database'
import type { Database, Tx } from '../../context.ts'
import { queuedRow, type NewExport } from './prepared-exports.queries.ts'

export interface DueSchedule {
  communeId: string
  id: string
  ownerUserId: string
  title: string
  endpoint: string
  address: string
  cadence: Cadence
  day: number
  covers: ScheduleCovers
  recipientIds: string[]
  nextRunOn: IsoDate
}

/** The schedule whose run is longest due, locked; one that another process is at is passed over. */
export const lockDueSchedule = async (tx: Tx, dueOn: IsoDate): Promise<DueSchedule | null> => {
  const [row] = await tx.$queryRaw<DueSchedule[]>`
    select "communeId", "id", "ownerUserId", "title", "endpoint", "address", "cadence", "day", "covers", "recipientIds",
      "nextRunOn"::text as "nextRunOn"
    from "ExportSchedule" where "isActive" and "nextRunOn" <= ${dueOn}::date
    order by "nextRunOn", "id" limit 1 for update skip locked`
  return row ?? null
}

export const setNextRun = async (tx: Tx, { communeId, id }: DueSchedule, nextRunOn: IsoDate): Promise<void> => {
  await tx.exportSchedule.update({
    where: { communeId_id: { communeId, id } },
    data: { nextRunOn: new Date(nextRunOn) },
  })
}

export interface NewDelivery {
  userId: string
  exportCommuneId: string | null
  exportId: string | null
  state: DeliveryState
  code: string | null
}

/** Writes a run: its deliveries and the files that are to be made for them. The unique key of a run and a person makes a second one fail. */
export const insertRun = async (
  tx: Tx,
  { communeId, id: scheduleId }: DueSchedule,
  { runOn, period, createdAt }: { runOn: IsoDate; period: string; createdAt: Date },
  { deliveries, files }: { deliveries: readonly NewDelivery[]; files: readonly NewExport[] },
): Promise<void> => {
  const rows = deliveries.map((one) => ({ ...one, communeId, scheduleId, runOn, period, attempts: 0, createdAt }))
  await insertAll(tx, { ExportDelivery: rows, PreparedExport: files.map(queuedRow) })
}

export interface OpenDelivery {
  communeId: string
  scheduleId: string
  runOn: IsoDate
  userId: string
  title: string
  period: string
  email: string
  attempts: number
  exportId: string | null
  /** Null once its owner has removed the file. */
  exportState: string | null
  problem: string | null
  expiresAt: string | null
}

const RETRY_AFTER = "interval '5 minutes'"

/** Deliveries whose file is over in one way or another, and whose letter has not just been tried. */
export const listOpenDeliveries = async (db: Database, now: Date): Promise<OpenDelivery[]> => {
  const { rows } = await db.pool.query<OpenDelivery>({
    name: 'export-deliveries-open',
    text: `select d."communeId", d."scheduleId", d."runOn", d."userId", s."title", d."period", u."email", d."attempts",
        d."exportId", e."state" as "exportState", e."problem", e."expiresAt"
      from "ExportDelivery" d join "User" u on u."id" = d."userId"
      join "ExportSchedule" s on s."communeId" = d."communeId" and s."id" = d."scheduleId"
      left join "PreparedExport" e on e."communeId" = d."exportCommuneId" and e."id" = d."exportId"
      where d."state" = 'making' and coalesce(e."state", 'gone') not in ('queued', 'running')
        and (d."attempts" = 0 or e."finishedAt" + d."attempts" * ${RETRY_AFTER} <= $1)
      order by d."createdAt" limit 200`,
    values: [now],
  })
  return rows
}

export const settleDelivery = async (
  db: Database,
  { communeId, scheduleId, runOn, userId }: OpenDelivery,
  { state, code, sentAt = null }: { state: DeliveryState; code: string | null; sentAt?: Date | null },
): Promise<void> => {
  await db.pool.query({
    name: 'export-delivery-settle',
    text: `update "ExportDelivery" set "state" = $5, "code" = $6, "sentAt" = $7
      where "communeId" = $1::uuid and "scheduleId" = $2::uuid and "runOn" = $3::date and "userId" = $4::uuid`,
    values: [communeId, scheduleId, runOn, userId, state, code, sentAt],
  })
}

/** Counts a try before the letter goes out, so that one that is half sent is not sent for ever. */
export const countAttempt = async (db: Database, delivery: OpenDelivery): Promise<{ isLast: boolean }> => {
  const { communeId, scheduleId, runOn, userId } = delivery
  await db.pool.query({
    name: 'export-delivery-attempt',
    text: `update "ExportDelivery" set "attempts" = "attempts" + 1
      where "communeId" = $1::uuid and "scheduleId" = $2::uuid and "runOn" = $3::date and "userId" = $4::uuid`,
    values: [communeId, scheduleId, runOn, userId],
  })
  return { isLast: delivery.attempts + 1 >= LETTER_ATTEMPTS }
}
