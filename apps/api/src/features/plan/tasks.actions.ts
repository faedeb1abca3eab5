import type { BodyOf } from '@gandan/contracts/endpoint'
import type * as contract from '@gandan/contracts/plan/tasks'
import { canAssignTask, canEditTask, canExtendDue, canRemind } from '@gandan/domain/plan/permissions'
import { isOpen } from '@gandan/domain/plan/task-state'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { changesBetween, loadTask, refuseLinksOutside, refuseOwnerOutside, refuseUnless } from './task-checks.ts'
import { insertNotices } from './task-extras.queries.ts'
import { makeTask } from './task-making.ts'
import { isObjectiveOf } from './task-rules.queries.ts'
import {
  lockTasks,
  refreshProgressDay,
  setCooperation,
  touchPlan,
  updateTask,
  type TaskRecord,
} from './task-writes.queries.ts'

export const createTask = (db: Database, ctx: Context, input: BodyOf<typeof contract.createTask>): Promise<string> =>
  inTransaction(db, ctx, (tx, note) =>
    makeTask(tx, ctx, note, input, { source: input.directiveId ? 'directive' : 'manual' }),
  )

export const updateTaskFields = (
  db: Database,
  ctx: Context,
  id: string,
  input: BodyOf<typeof contract.updateTask>,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const task = await loadTask(tx, ctx, id)
    refuseUnless(canEditTask(ctx.actor, task))
    const { cooperatingUnitIds, ...fields } = input
    if ((fields.startOn ?? task.startOn) > task.dueOn) throw new DomainError('dueBeforeStart')
    if (fields.objectiveId && !(await isObjectiveOf(tx, task.communeId, task.planId, fields.objectiveId)))
      throw new DomainError('objectiveNotInPlan')
    await refuseLinksOutside(tx, ctx, task, input)
    await refuseOwnerOutside(tx, ctx, task.communeId, fields)
    if (cooperatingUnitIds) await setCooperation(tx, task, cooperatingUnitIds)
    const changes = changesBetween(task, fields)
    await updateTask(tx, ctx, task, fields, { kind: 'edited', changes })
    await touchPlan(tx, task.communeId, task.planId)
    await refreshProgressDay(tx, task, [task.objectiveId, fields.objectiveId ?? task.objectiveId], ctx.today)
    note({
      action: 'updateTask',
      subjectType: 'task',
      subjectId: id,
      changes: { ...changes, ...(cooperatingUnitIds ? { cooperatingUnitIds } : {}) },
    })
  })

export const assignTasks = (db: Database, ctx: Context, input: BodyOf<typeof contract.assignTasks>): Promise<number> =>
  inTransaction(db, ctx, async (tx, note) => {
    const tasks = await lockTasks(tx, ctx.actor.communeIds, [...new Set(input.taskIds)])
    if (tasks.length !== new Set(input.taskIds).size) throw new DomainError('notFound')
    const owner = { ownerUnitId: input.ownerUnitId, ownerUserId: input.ownerUserId }
    const [first] = tasks as [TaskRecord]
    await refuseOwnerOutside(tx, ctx, first.communeId, owner)
    for (const task of tasks) {
      refuseUnless(canAssignTask(ctx.actor, task))
      if (!isOpen(task.state)) throw new DomainError('taskClosed', { number: task.number })
      const changes = changesBetween(task, owner)
      if (Object.keys(changes).length === 0) continue
      await updateTask(tx, ctx, task, owner, { kind: 'assigned', changes })
      note({ action: 'assignTask', subjectType: 'task', subjectId: task.id, changes })
    }
    const { ownerUserId } = owner
    if (ownerUserId)
      await insertNotices(
        tx,
        ctx,
        first.communeId,
        tasks.map((task) => ({ userId: ownerUserId, taskId: task.id, kind: 'assignment' as const })),
      )
    for (const planId of new Set(tasks.map((task) => task.planId))) await touchPlan(tx, first.communeId, planId)
    return tasks.length
  })

export const extendTask = (
  db: Database,
  ctx: Context,
  id: string,
  input: BodyOf<typeof contract.extendTask>,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const task = await loadTask(tx, ctx, id)
    refuseUnless(canExtendDue(ctx.actor, task))
    if (!isOpen(task.state)) throw new DomainError('taskClosed', { number: task.number })
    if (input.dueOn <= task.dueOn) throw new DomainError('extensionNotLater', { dueOn: task.dueOn })
    const changes = changesBetween(task, { dueOn: input.dueOn })
    await updateTask(tx, ctx, task, { dueOn: input.dueOn }, { kind: 'extended', note: input.reason, changes })
    await touchPlan(tx, task.communeId, task.planId)
    note({ action: 'extendTask', subjectType: 'task', subjectId: id, changes: { ...changes, reason: input.reason } })
  })

export const remindTask = (
  db: Database,
  ctx: Context,
  id: string,
  input: BodyOf<typeof contract.remindTask>,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const task = await loadTask(tx, ctx, id)
    refuseUnless(canRemind(ctx.actor, task))
    if (!isOpen(task.state)) throw new DomainError('taskClosed', { number: task.number })
    if (task.ownerUserId === null) throw new DomainError('taskHasNoHolder', { number: task.number })
    await updateTask(tx, ctx, task, {}, { kind: 'reminded', note: input.message ?? null })
    await insertNotices(tx, ctx, task.communeId, [
      { userId: task.ownerUserId, taskId: id, kind: 'reminder', message: input.message ?? null },
    ])
    await touchPlan(tx, task.communeId, task.planId)
    note({ action: 'remindTask', subjectType: 'task', subjectId: id, changes: {} })
  })
