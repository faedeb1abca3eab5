import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database, Tx } from '../../context.ts'

const SYSTEM_COMMUNE = '00000000-0000-7000-8000-000000000000'

/** The chain and the keys of what belongs to no commune: shared tables, upper-level accounts. */
export const communeOf = (ctx: Context): string => ctx.actor?.communeId ?? SYSTEM_COMMUNE

/** The answer that the same key already gave, or null; the same key for another request is refused. */
export const replayOf = async (db: Database, ctx: Context): Promise<{ status: number; response: unknown } | null> => {
  const { key, operation, requestHash } = ctx.idempotency as NonNullable<Context['idempotency']>
  const { rows } = await db.pool.query<{ operation: string; requestHash: string; status: number; response: unknown }>({
    name: 'idempotency-replay',
    text: `select "operation", "requestHash", "status", "response" from "IdempotencyKey"
           where "communeId" = $1 and "userId" = $2 and "key" = $3`,
    values: [communeOf(ctx), ctx.actor.userId, key],
  })
  const row = rows[0]
  if (!row) return null
  if (row.operation !== operation || row.requestHash !== requestHash) throw new DomainError('idempotencyKeyReused')
  return { status: row.status, response: row.response }
}

export const insertIdempotencyKey = async (tx: Tx, ctx: Context, response: unknown): Promise<void> => {
  if (!ctx.idempotency) return
  const { key, operation, requestHash, status } = ctx.idempotency
  await tx.idempotencyKey.create({
    data: {
      communeId: communeOf(ctx),
      userId: ctx.actor.userId,
      key,
      operation,
      requestHash,
      status,
      response: response as never,
      createdAt: new Date(ctx.nowMs),
    },
  })
}
