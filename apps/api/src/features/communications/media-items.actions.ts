import type { createMediaItem as create } from '@gandan/contracts/communications/activities'
import type { BodyOf } from '@gandan/contracts/endpoint'
import type { Context, Database, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { keeperOf, refuseFuture, unchanged } from './keeper.ts'
import * as store from './media-items.queries.ts'
import { refuseForeignPlaces } from './places.queries.ts'
import { setLineRemoved } from './register-lines.ts'
import { lockLine } from './register-lines.queries.ts'

type Input = BodyOf<typeof create>

const check = async (tx: Tx, ctx: Context, communeId: string, input: Input): Promise<void> => {
  for (const on of input.airedOn) refuseFuture(ctx, on, 'airedOn')
  await refuseForeignPlaces(tx, communeId, { campaignId: input.campaignId })
}

/** Whom it praises stays out of the trail: a name is personal data. */
const told = ({ channel, kind, title, airedOn, minutes, campaignId }: Input) => ({
  channel,
  kind,
  title,
  airedOn,
  minutes,
  campaignId,
})

export const createMediaItem = (db: Database, ctx: Context, input: Input): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = keeperOf(ctx)
    await check(tx, ctx, communeId, input)
    const id = await store.insertMediaItem(tx, ctx, communeId, input)
    note({ action: 'createMediaItem', subjectType: 'mediaItem', subjectId: id, changes: told(input) })
    return id
  })

export const updateMediaItem = (db: Database, ctx: Context, id: string, input: Input): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = keeperOf(ctx)
    const key = unchanged(ctx, await lockLine(tx, 'MediaItem', communeId, id))
    await check(tx, ctx, communeId, input)
    await store.updateMediaItem(tx, key, input)
    note({ action: 'updateMediaItem', subjectType: 'mediaItem', subjectId: id, changes: told(input) })
  })

export const removeMediaItem = (db: Database, ctx: Context, id: string, isRemoved: boolean): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    await setLineRemoved(tx, ctx, 'MediaItem', keeperOf(ctx), id, isRemoved)
    note({ action: 'removeMediaItem', subjectType: 'mediaItem', subjectId: id, changes: { isRemoved } })
  })
