import { canManageSchedule, nextRunAfter, SCHEDULES_LIMIT } from '@gandan/domain/exports/schedules'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { hasWords, readAddress } from './export-addresses.ts'
import * as store from './export-schedules.queries.ts'

/** A schedule that this person may change; any other does not exist for him. */
export const manageableSchedule = async (db: Database, ctx: Context, id: string): Promise<store.ScheduleRow> => {
  const schedule = await store.findSchedule(db, ctx, id)
  if (!schedule || !canManageSchedule(ctx.actor, schedule)) throw new DomainError('notFound')
  return schedule
}

const refuseStrangers = async (db: Database, ctx: Context, recipientIds: readonly string[]): Promise<void> => {
  const known = new Set((await store.listRecipients(db, ctx.actor, ctx.today)).map(({ userId }) => userId))
  if (!recipientIds.every((id) => known.has(id)))
    throw new DomainError('exportRecipientRefused', { field: 'recipientIds' })
}

const noted = ({ recipientIds, ...rest }: store.ScheduleInput): Record<string, unknown> => ({
  ...rest,
  recipients: recipientIds.length,
})

export const createExportSchedule = async (
  db: Database,
  ctx: Context,
  given: store.ScheduleInput & { address: string },
): Promise<string> => {
  const { endpoint, address } = readAddress(given.address)
  if (!ctx.actor.roles.some((role) => endpoint.roles.includes(role))) throw new DomainError('roleRefused')
  if (hasWords(address)) throw new DomainError('exportWithWords')
  const input = { ...given, recipientIds: [...new Set(given.recipientIds)] }
  await refuseStrangers(db, ctx, input.recipientIds)
  const { id } = await inTransaction(db, ctx, async (tx, note) => {
    if ((await store.countOwnSchedules(tx, ctx)) >= SCHEDULES_LIMIT) throw new DomainError('schedulesFull')
    const one = { id: uuidv7() }
    const nextRunOn = nextRunAfter(input.cadence, input.day, ctx.today).on
    await store.insertSchedule(tx, ctx, one.id, { ...input, endpoint: endpoint.name, address, nextRunOn })
    const { address: _, ...changes } = input
    note({ action: 'createExportSchedule', subjectType: 'exportSchedule', subjectId: one.id, changes: noted(changes) })
    return one
  })
  return id
}

export const updateExportSchedule = async (
  db: Database,
  ctx: Context,
  id: string,
  given: store.ScheduleInput & { isActive: boolean },
): Promise<void> => {
  const current = await manageableSchedule(db, ctx, id)
  const refuseStale = () => new DomainError('staleVersion', { expected: ctx.expectedVersion, current })
  if (current.version !== ctx.expectedVersion) throw refuseStale()
  const input = { ...given, recipientIds: [...new Set(given.recipientIds)] }
  const added = input.recipientIds.filter((one) => !current.recipientIds.includes(one))
  await refuseStrangers(db, ctx, added)
  const isSameTime = current.isActive && current.cadence === input.cadence && current.day === input.day
  const nextRunOn = isSameTime ? current.nextRunOn : nextRunAfter(input.cadence, input.day, ctx.today).on
  await inTransaction(db, ctx, async (tx, note) => {
    if (!(await store.updateSchedule(tx, current, { ...input, nextRunOn }))) throw refuseStale()
    note({ action: 'updateExportSchedule', subjectType: 'exportSchedule', subjectId: id, changes: noted(input) })
  })
}

export const deleteExportSchedule = async (db: Database, ctx: Context, id: string): Promise<void> => {
  const current = await manageableSchedule(db, ctx, id)
  await inTransaction(db, ctx, async (tx, note) => {
    if (!(await store.deleteSchedule(tx, current))) throw new DomainError('notFound')
    const { title } = current
    note({ action: 'deleteExportSchedule', subjectType: 'exportSchedule', subjectId: id, changes: { title } })
  })
}
