import type { createCommendation as create } from '@gandan/contracts/communications/activities'
import type { BodyOf } from '@gandan/contracts/endpoint'
import type { Context, Database, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import * as store from './commendations.queries.ts'
import { keeperOf, refuseFuture, unchanged } from './keeper.ts'
import { refuseForeignPlaces } from './places.queries.ts'
import { setLineRemoved } from './register-lines.ts'
import { lockLine } from './register-lines.queries.ts'

type Input = BodyOf<typeof create>

const check = async (tx: Tx, ctx: Context, communeId: string, input: Input): Promise<void> => {
  refuseFuture(ctx, input.on, 'on')
  await refuseForeignPlaces(tx, communeId, { campaignId: input.campaignId })
}

/** Who was commended stays out of the trail: a name is personal data. */
const told = ({ subjectKind, form, decisionNumber, on, campaignId }: Input) => ({
  subjectKind,
  form,
  decisionNumber,
  on,
  campaignId,
})

export const createCommendation = (db: Database, ctx: Context, input: Input): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = keeperOf(ctx)
    await check(tx, ctx, communeId, input)
    const id = await store.insertCommendation(tx, ctx, communeId, input)
    note({ action: 'createCommendation', subjectType: 'commendation', subjectId: id, changes: told(input) })
    return id
  })

export const updateCommendation = (db: Database, ctx: Context, id: string, input: Input): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = keeperOf(ctx)
    const key = unchanged(ctx, await lockLine(tx, 'Commendation', communeId, id))
    await check(tx, ctx, communeId, input)
    await store.updateCommendation(tx, key, input)
    note({ action: 'updateCommendation', subjectType: 'commendation', subjectId: id, changes: told(input) })
  })

export const removeCommendation = (db: Database, ctx: Context, id: string, isRemoved: boolean): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    await setLineRemoved(tx, ctx, 'Commendation', keeperOf(ctx), id, isRemoved)
    note({ action: 'removeCommendation', subjectType: 'commendation', subjectId: id, changes: { isRemoved } })
  })
