import { DomainError } from '@gandan/domain/shared/domain-error'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database } from '../../context.ts'
import { communeOf } from '../audit/idempotency.queries.ts'
import { inTransaction } from '../audit/transaction.ts'
import type { FileStore } from '../files/file-store.ts'
import { readAddress, withoutWords } from './export-addresses.ts'
import { bellOf } from './export-bell.ts'
import * as store from './prepared-exports.queries.ts'

/** Like a download at once, a file of one's own is no change of the commune's data: nothing of it is in the audit trail. */
export const createPreparedExport = async (
  db: Database,
  ctx: Context,
  given: { address: string; title: string },
): Promise<string> => {
  const { endpoint, address } = readAddress(given.address)
  if (!ctx.actor.roles.some((role) => endpoint.roles.includes(role))) throw new DomainError('roleRefused')
  const communeId = communeOf(ctx)
  const ownerUserId = ctx.actor.userId
  const { id } = await inTransaction(db, ctx, async (tx) => {
    if (!(await store.hasRoom(tx, communeId, ownerUserId))) throw new DomainError('exportsFull')
    const one = { communeId, id: uuidv7(), ownerUserId, scheduleId: null, endpoint: endpoint.name, address }
    await store.insertExport(tx, { ...one, title: given.title, createdAt: new Date(ctx.nowMs) })
    return { id: one.id }
  })
  bellOf(db).emit('queued')
  return id
}

/** One of the own files; any other does not exist for this person. */
export const ownExport = async (db: Database, ctx: Context, id: string): Promise<store.OwnExport> => {
  const one = await store.findOwnExport(db, ctx, id)
  if (!one) throw new DomainError('notFound')
  return one
}

export const cancelPreparedExport = async (db: Database, ctx: Context, id: string): Promise<void> => {
  const address = withoutWords((await ownExport(db, ctx, id)).address)
  await inTransaction(db, ctx, async (tx) => {
    if (!(await store.cancelExport(tx, ctx, id, address))) throw new DomainError('exportOver')
  })
  bellOf(db).emit(`stop:${id}`)
}

/** The record first: bytes that nobody can ask for any more may go a moment later. */
export const deletePreparedExport = async (db: Database, files: FileStore, ctx: Context, id: string): Promise<void> => {
  const { communeId, fileId } = await ownExport(db, ctx, id)
  await inTransaction(db, ctx, async (tx) => {
    if (!(await store.deleteExport(tx, ctx, id))) throw new DomainError('notFound')
  })
  bellOf(db).emit(`stop:${id}`)
  if (fileId) await files.remove(communeId, fileId)
}
