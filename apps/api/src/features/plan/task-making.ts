import type { BodyOf } from '@gandan/contracts/endpoint'
import type { createTask } from '@gandan/contracts/plan/tasks'
import { canEditTask } from '@gandan/domain/plan/permissions'
import type { TaskSource } from '@gandan/domain/plan/task'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Tx } from '../../context.ts'
import type { Note } from '../audit/transaction.ts'
import { refuseLinksOutside, refuseOwnerOutside, refuseUnless } from './task-checks.ts'
import { insertNotices } from './task-extras.queries.ts'
import { findPlanPlace } from './task-rules.queries.ts'
import { insertTasks, refreshProgressDay, setCooperation, type NewTask } from './task-writes.queries.ts'

export interface TaskOrigin {
  source: TaskSource
  /** What the task was born from, kept with its first event. */
  originId?: string
}

/**
 * A new task of an adopted plan, with its first event, its day of the S-curve, the notice to its holder and its audit
 * entry: whoever makes a task, by hand or from a promise, goes through here.
 */
export const makeTask = async (
  tx: Tx,
  ctx: Context,
  note: Note,
  input: BodyOf<typeof createTask>,
  origin: TaskOrigin,
): Promise<string> => {
  const plan = await findPlanPlace(tx, ctx.actor.communeIds, input, ctx.today)
  if (!plan) throw new DomainError('notFound')
  refuseUnless(canEditTask(ctx.actor, plan))
  if (plan.edition === 0) throw new DomainError('planNotAdopted')
  if (input.dueOn < input.startOn) throw new DomainError('dueBeforeStart')
  if (!plan.hasObjective) throw new DomainError('objectiveNotInPlan')
  const place = { communeId: plan.communeId, planId: plan.id }
  await refuseLinksOutside(tx, ctx, place, input)
  await refuseOwnerOutside(tx, ctx, plan.communeId, input)
  const { planId: _, cooperatingUnitIds, ...fields } = input
  const task: NewTask = { ...fields, source: origin.source, recurrenceId: null }
  const countIn = plan.hasProgressToday ? ctx.today : undefined
  const [id] = (await insertTasks(tx, ctx, place, [task], { originId: origin.originId, countIn })) as [string]
  if (cooperatingUnitIds.length > 0) await setCooperation(tx, { communeId: plan.communeId, id }, cooperatingUnitIds)
  if (!plan.hasProgressToday) await refreshProgressDay(tx, place, [input.objectiveId], ctx.today)
  if (input.ownerUserId)
    await insertNotices(tx, ctx, plan.communeId, [{ userId: input.ownerUserId, taskId: id, kind: 'assignment' }])
  note({ action: 'createTask', subjectType: 'task', subjectId: id, changes: { ...fields, ...origin } })
  return id
}
