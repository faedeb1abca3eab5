import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import * as store from './saved-views.queries.ts'

/** A reader's own filter is no change of the commune's data: it is kept, but not in the audit trail. */
export const createSavedView = (
  db: Database,
  ctx: Context,
  view: { list: string; name: string; query: string },
): Promise<store.SavedView> => inTransaction(db, ctx, (tx) => store.upsertSavedView(tx, ctx, view))

export const deleteSavedView = (db: Database, ctx: Context, id: string): Promise<void> =>
  inTransaction(db, ctx, async (tx) => {
    if (!(await store.deleteSavedView(tx, ctx, id))) throw new DomainError('notFound')
  })
