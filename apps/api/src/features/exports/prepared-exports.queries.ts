import type { PreparedExport } from '@gandan/contracts/exports/prepared-exports'
import { OPEN_EXPORTS_LIMIT, type ExportRights } from '@gandan/domain/exports/prepared-exports'
import { insertAll } from '@gandan/db/database'
import type { Context, Database, Tx } from '../../context.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import { communeOf } from '../audit/idempotency.queries.ts'

const SHOWN = `"id", "title", "state", "rowsWritten" as "rows", "bytesWritten" as "bytes", "fileName", "sha256", "problem",
  "scheduleId" is not null as "isScheduled", "createdAt", "startedAt", "finishedAt", "expiresAt"`

/** As the row says it: of a refusal only its code. */
export type ExportRow = Omit<PreparedExport, 'problem'> & { problem: string | null }

export interface OwnExport extends ExportRow {
  communeId: string
  endpoint: string
  address: string
  fileId: string | null
  contentType: string | null
  rights: ExportRights | null
}

export interface NewExport {
  communeId: string
  id: string
  ownerUserId: string
  scheduleId: string | null
  endpoint: string
  address: string
  title: string
  createdAt: Date
}

export const queuedRow = (one: NewExport): object => ({ ...one, state: 'queued' })

export const insertExport = (tx: Tx, one: NewExport): Promise<void> =>
  insertAll(tx, { PreparedExport: [queuedRow(one)] })

/** Whether a person has room for one more; his other requests wait until this transaction ends. */
export const hasRoom = async (tx: Tx, communeId: string, ownerUserId: string): Promise<boolean> => {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${ownerUserId}, 72707373))`
  const where = { communeId, ownerUserId, scheduleId: null, state: { in: ['queued', 'running'] } }
  return (await tx.preparedExport.count({ where })) < OPEN_EXPORTS_LIMIT
}

export const findOwnExport = async (db: Database, ctx: Context, id: string): Promise<OwnExport | null> => {
  const { rows } = await db.pool.query<OwnExport>({
    name: 'own-export',
    text: `select ${SHOWN}, "communeId", "endpoint", "address", "fileId", "contentType", "rights" from "PreparedExport"
      where "communeId" = $1::uuid and "ownerUserId" = $2::uuid and "id" = $3::uuid`,
    values: [communeOf(ctx), ctx.actor.userId, id],
  })
  return rows[0] ?? null
}

export const listOwnExports = async (
  db: Database,
  ctx: Context,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: ExportRow[]; nextCursor: string | null }> => {
  const { rows } = await db.pool.query<ExportRow>({
    name: 'own-exports',
    text: `select ${SHOWN} from "PreparedExport"
      where "communeId" = $1::uuid and "ownerUserId" = $2::uuid and ($3::uuid is null or "id" < $3::uuid)
      order by "id" desc limit $4`,
    values: [communeOf(ctx), ctx.actor.userId, decodeCursor(cursor)?.id ?? null, limit + 1],
  })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor({ key: last.createdAt, id: last.id }) : null }
}

/** Marks what is still to come or under way as not wanted; false when it was over already. */
export const cancelExport = async (tx: Tx, ctx: Context, id: string, address: string): Promise<boolean> => {
  const { count } = await tx.preparedExport.updateMany({
    where: {
      communeId: communeOf(ctx),
      ownerUserId: ctx.actor.userId,
      id,
      state: { in: ['queued', 'running'] },
    },
    data: {
      state: 'cancelled',
      address,
      finishedAt: new Date(ctx.nowMs),
      rowsWritten: 0,
      bytesWritten: 0,
      leaseUntil: null,
    },
  })
  return count === 1
}

export const deleteExport = async (tx: Tx, ctx: Context, id: string): Promise<boolean> =>
  (await tx.preparedExport.deleteMany({ where: { communeId: communeOf(ctx), ownerUserId: ctx.actor.userId, id } }))
    .count === 1
