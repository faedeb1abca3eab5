import type { Context, Database, Tx } from '../../context.ts'
import { appendAudit, type AuditRecord } from './audit.queries.ts'
import { communeOf, insertIdempotencyKey } from './idempotency.queries.ts'
import { runTransaction } from './transaction.queries.ts'

/** Notes one change for the audit trail; written when the work is done, in the same transaction. */
export type Note = (record: AuditRecord) => void

/**
 * Runs an action's work in one transaction with its audit entries and, for a create, the answer its key will give
 * again. Nothing is kept when any part fails.
 */
export const inTransaction = <T>(db: Database, ctx: Context, work: (tx: Tx, note: Note) => Promise<T>): Promise<T> =>
  runTransaction(db, async (tx) => {
    const records: AuditRecord[] = []
    const result = await work(tx, (record) => records.push(record))
    await insertIdempotencyKey(tx, ctx, result)
    await appendAudit(
      tx,
      communeOf(ctx),
      { actorId: ctx.actor?.userId ?? null, requestId: ctx.requestId, at: new Date(ctx.nowMs) },
      records,
    )
    return result
  })
