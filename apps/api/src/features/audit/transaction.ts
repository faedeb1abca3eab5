import type { Context, Database, Tx } from '../../context.ts'
import { appendAudit, type AuditRecord } from './audit.queries.ts'
import { communeOf, findEarlierResult, insertIdempotencyKey } from './idempotency.queries.ts'
import { runTransaction } from './transaction.queries.ts'

/** Notes one change for the audit trail; written when the work is done, in the same transaction. */
export type Note = (record: AuditRecord) => void

/**
 * Runs an action's work in one transaction with its audit entries. For a create, what it made is kept under the
 * caller's key, and the same key gives it back without working again. Nothing is kept when any part fails.
 */
export const inTransaction = async <T>(
  db: Database,
  ctx: Context,
  work: (tx: Tx, note: Note) => Promise<T>,
): Promise<T> => {
  const earlier = await findEarlierResult(db, ctx)
  if (earlier) return earlier.result as T
  return runTransaction(db, async (tx) => {
    const records: AuditRecord[] = []
    const result = await work(tx, (record) => records.push(record))
    await insertIdempotencyKey(tx, ctx, result)
    const by = { actorId: ctx.actor.userId, requestId: ctx.requestId, at: new Date(ctx.nowMs) }
    await appendAudit(tx, communeOf(ctx), by, records)
    return result
  })
}
