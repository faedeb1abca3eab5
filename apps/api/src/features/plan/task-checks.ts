import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Tx } from '../../context.ts'
import { areUnitsOf, isDirectiveOf, isPersonOf } from './task-rules.queries.ts'
import { lockTasks, type TaskFields, type TaskRecord } from './task-writes.queries.ts'

export const refuseUnless = (isAllowed: boolean): void => {
  if (!isAllowed) throw new DomainError('notPermitted')
}

/** The task, locked; unknown and foreign ones are the same 404, an older version than the reader saw is a 409. */
export const loadTask = async (tx: Tx, ctx: Context, id: string): Promise<TaskRecord> => {
  const [task] = await lockTasks(tx, ctx.actor.communeIds, [id])
  if (!task) throw new DomainError('notFound')
  if (ctx.expectedVersion !== undefined && ctx.expectedVersion !== task.version)
    throw new DomainError('staleVersion', { expected: ctx.expectedVersion, current: task })
  return task
}

/** Work is given to people and units of the own commune that are there today. */
export const refuseOwnerOutside = async (
  tx: Tx,
  ctx: Context,
  communeId: string,
  owner: { ownerUnitId?: string | null | undefined; ownerUserId?: string | null | undefined },
): Promise<void> => {
  const { ownerUnitId, ownerUserId } = owner
  if (ownerUnitId && !(await areUnitsOf(tx, communeId, [ownerUnitId], ctx.today)))
    throw new DomainError('ownerNotInCommune')
  if (ownerUserId && !(await isPersonOf(tx, communeId, ownerUserId, ctx.today)))
    throw new DomainError('ownerNotInCommune')
}

/** Directives of the plan and units of the commune only. */
export const refuseLinksOutside = async (
  tx: Tx,
  ctx: Context,
  place: { communeId: string; planId: string },
  input: {
    directiveId?: string | null | undefined
    cooperatingUnitIds?: string[] | undefined
  },
): Promise<void> => {
  const { communeId, planId } = place
  if (input.directiveId && !(await isDirectiveOf(tx, communeId, planId, input.directiveId)))
    throw new DomainError('directiveNotInPlan')
  if (!(await areUnitsOf(tx, communeId, input.cooperatingUnitIds ?? [], ctx.today)))
    throw new DomainError('ownerNotInCommune')
}

/** What a change alters, field by field; a field set to what it was is no change. */
export const changesBetween = (
  before: TaskRecord,
  fields: Partial<TaskFields>,
): Record<string, { from: unknown; to: unknown }> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name, to]) => to !== undefined && before[name as keyof TaskRecord] !== to)
      .map(([name, to]) => [name, { from: before[name as keyof TaskRecord], to }]),
  )
