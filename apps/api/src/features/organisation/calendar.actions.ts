import type { BodyOf } from '@gandan/contracts/endpoint'
import type { Calendar, updateCalendar as contract } from '@gandan/contracts/organisation/calendar'
import { compareCalendars } from '@gandan/domain/organisation/calendar-changes'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { insertCalendarVersion, lockCalendar } from './calendar.queries.ts'

/** What is counted on the calendar is counted anew in the transaction that changes it. */
export type CalendarListener = (tx: Tx, ctx: Context, reason: string) => Promise<unknown>

/** Replaces the days of a year as a new version; what is the same as before makes none. */
export const updateCalendar = (
  { db, listeners }: { db: Database; listeners: readonly CalendarListener[] },
  ctx: Context,
  year: number,
  { days, reason }: BodyOf<typeof contract>,
): Promise<Calendar> =>
  inTransaction(db, ctx, async (tx, note) => {
    const current = await lockCalendar(tx, year)
    if (current.version !== ctx.expectedVersion) throw new DomainError('staleVersion', { current })
    const { added, removed } = compareCalendars(year, current.days, days)
    if (added.length + removed.length === 0) return current
    const version = current.version + 1
    await insertCalendarVersion(tx, {
      version,
      at: new Date(ctx.nowMs),
      by: ctx.actor.userId,
      reason,
      removed,
      added,
    })
    for (const listener of listeners) await listener(tx, ctx, reason)
    note({
      action: 'updateCalendar',
      subjectType: 'calendar',
      subjectId: String(year),
      changes: { version: { before: current.version, after: version }, reason, added, removed },
    })
    return lockCalendar(tx, year)
  })
