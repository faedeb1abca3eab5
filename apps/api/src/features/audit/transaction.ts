import type { Context, Database, Tx } from '../../context.ts'
import { appendAudit, type AuditRecord } from './audit.queries.ts'
import { communeOf, findEarlierResult, idempotencyRowsOf } from './idempotency.queries.ts'
import { stampChange } from './change-stamps.ts'
import { runTransaction } from './transaction.queries.ts'

/** Notes one change for the audit trail; written when the work is done, in the same transaction. */
export type Note = (record: AuditRecord) => void

type Steps<T> = (tx: Tx, note: Note) => Promise<T>

const work = async <T>(db: Database, ctx: Context, steps: Steps<T>): Promise<T> => {
  const result = await runTransaction(db, async (tx) => {
    const records: AuditRecord[] = []
    const made = await steps(tx, (record) => records.push(record))
    const by = { actorId: ctx.actor.userId, requestId: ctx.requestId, at: new Date(ctx.nowMs) }
    await appendAudit(tx, communeOf(ctx), by, records, idempotencyRowsOf(ctx, made))
    return made
  })
  stampChange(db, communeOf(ctx))
  return result
}

/**
 * Runs an action's steps in one transaction with its audit entries; nothing is kept when any part fails. For a create,
 * what it made is kept under the caller's key, and the same key gives it back: a repetition fails on the key that is
 * there, or on a rule that the first time fulfilled, and is answered with the first result.
 */
export const inTransaction = async <T>(db: Database, ctx: Context, steps: Steps<T>): Promise<T> => {
  try {
    return await work(db, ctx, steps)
  } catch (error) {
    const earlier = await findEarlierResult(db, ctx)
    if (earlier) return earlier.result as T
    throw error
  }
}
