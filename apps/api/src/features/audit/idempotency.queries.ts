import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'

/** Whose chain is that of shared tables and upper-level accounts. */
export const SYSTEM_COMMUNE = '00000000-0000-7000-8000-000000000000'

/** The chain and the keys of what belongs to no commune: shared tables, upper-level accounts. */
export const communeOf = (ctx: Context): string => ctx.actor?.communeId ?? SYSTEM_COMMUNE

/** What the same key already made, or undefined; the same key for another request is refused. */
export const findEarlierResult = async (db: Database, ctx: Context): Promise<{ result: unknown } | undefined> => {
  if (!ctx.idempotency) return undefined
  const { key, operation, requestHash } = ctx.idempotency
  const { rows } = await db.pool.query<{ operation: string; requestHash: string; result: unknown }>({
    name: 'idempotency-result',
    text: `select "operation", "requestHash", "result" from "IdempotencyKey"
           where "communeId" = $1 and "userId" = $2 and "key" = $3`,
    values: [communeOf(ctx), ctx.actor.userId, key],
  })
  const row = rows[0]
  if (!row) return undefined
  if (row.operation !== operation || row.requestHash !== requestHash) throw new DomainError('idempotencyKeyReused')
  return { result: row.result }
}

/** The row that keeps what a create made under the caller's key; none without a key. */
export const idempotencyRowsOf = (ctx: Context, result: unknown): object[] => {
  if (!ctx.idempotency) return []
  const { key, operation, requestHash } = ctx.idempotency
  const row = {
    communeId: communeOf(ctx),
    userId: ctx.actor.userId,
    key,
    operation,
    requestHash,
    result: result ?? null,
    createdAt: new Date(ctx.nowMs),
  }
  return [row]
}
