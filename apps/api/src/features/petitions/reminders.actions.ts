import type { ReminderPreference } from '@gandan/contracts/petitions/reminders'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { setRead, upsertPreference } from './reminders.queries.ts'

/** A reader's own marks are no change of the commune's data: kept, but not in the audit trail. */
export const readReminder = (db: Database, ctx: Context, id: string): Promise<{ readAt: string }> =>
  inTransaction(db, ctx, async (tx) => {
    if (!(await setRead(tx, ctx, id))) throw new DomainError('notFound')
    return { readAt: new Date(ctx.nowMs).toISOString() }
  })

export const setReminderPreference = (
  db: Database,
  ctx: Context,
  preference: ReminderPreference,
): Promise<ReminderPreference> =>
  inTransaction(db, ctx, async (tx, note) => {
    await upsertPreference(tx, ctx, preference)
    note({
      action: 'setReminderPreference',
      subjectType: 'user',
      subjectId: ctx.actor.userId,
      changes: { ...preference },
    })
    return preference
  })
