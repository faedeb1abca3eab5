import { v7 as uuidv7 } from 'uuid'
import type { Context, Database, Tx } from '../../context.ts'
import { communeOf } from '../audit/idempotency.queries.ts'

export interface SavedView {
  id: string
  name: string
  query: string
}

export const listSavedViews = (db: Database, ctx: Context, list: string): Promise<SavedView[]> =>
  db.prisma.savedView.findMany({
    where: { communeId: communeOf(ctx), userId: ctx.actor.userId, list },
    select: { id: true, name: true, query: true },
    orderBy: { name: 'asc' },
    take: 100,
  })

export const upsertSavedView = (
  tx: Tx,
  ctx: Context,
  view: { list: string; name: string; query: string },
): Promise<SavedView> => {
  const key = { communeId: communeOf(ctx), userId: ctx.actor.userId, list: view.list, name: view.name }
  return tx.savedView.upsert({
    where: { communeId_userId_list_name: key },
    create: { ...key, id: uuidv7(), query: view.query, createdAt: new Date(ctx.nowMs) },
    update: { query: view.query },
    select: { id: true, name: true, query: true },
  })
}

export const deleteSavedView = async (tx: Tx, ctx: Context, id: string): Promise<boolean> =>
  (await tx.savedView.deleteMany({ where: { communeId: communeOf(ctx), userId: ctx.actor.userId, id } })).count > 0
