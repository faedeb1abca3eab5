import type { createActivity as create, removeActivity as remove } from '@gandan/contracts/communications/activities'
import type { BodyOf } from '@gandan/contracts/endpoint'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { linkFiles } from '../files/files.queries.ts'
import * as store from './activities.queries.ts'
import { keeperOf, refuseFuture, unchanged } from './keeper.ts'
import { refuseForeignPlaces } from './places.queries.ts'
import { setLineRemoved } from './register-lines.ts'
import { lockLine } from './register-lines.queries.ts'

type Input = BodyOf<typeof create>

const check = async (tx: Tx, ctx: Context, communeId: string, input: Input): Promise<void> => {
  refuseFuture(ctx, input.on, 'on')
  if (input.householdCount !== null && input.villageId === null)
    throw new DomainError('householdsNeedVillage', { field: 'villageId' })
  await refuseForeignPlaces(tx, communeId, input)
}

const link = (tx: Tx, ctx: Context, communeId: string, id: string, fileIds: readonly string[]): Promise<void> =>
  linkFiles(tx, communeId, ctx.actor.userId, fileIds, 'activity', id)

const told = ({ fileIds, staffUserIds, note, ...rest }: Input) => ({
  ...rest,
  staffCount: staffUserIds.length,
  fileCount: fileIds.length,
  hasNote: note !== '',
})

export const createActivity = (db: Database, ctx: Context, input: Input): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = keeperOf(ctx)
    await check(tx, ctx, communeId, input)
    const { fileIds, ...activity } = input
    const id = await store.insertActivity(tx, ctx, communeId, activity)
    await link(tx, ctx, communeId, id, fileIds)
    note({ action: 'createActivity', subjectType: 'activity', subjectId: id, changes: told(input) })
    return id
  })

export const updateActivity = (db: Database, ctx: Context, id: string, input: Input): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = keeperOf(ctx)
    const key = unchanged(ctx, await lockLine(tx, 'CommunicationActivity', communeId, id))
    await check(tx, ctx, communeId, input)
    const { fileIds, ...activity } = input
    await store.updateActivity(tx, key, activity)
    await link(tx, ctx, communeId, id, fileIds)
    note({ action: 'updateActivity', subjectType: 'activity', subjectId: id, changes: told(input) })
  })

export const removeActivity = (
  db: Database,
  ctx: Context,
  id: string,
  { isRemoved }: BodyOf<typeof remove>,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    await setLineRemoved(tx, ctx, 'CommunicationActivity', keeperOf(ctx), id, isRemoved)
    note({ action: 'removeActivity', subjectType: 'activity', subjectId: id, changes: { isRemoved } })
  })
