import type { BodyOf } from '@gandan/contracts/endpoint'
import type * as contract from '@gandan/contracts/plan/tasks'
import { canCommentTask, canEditChecklist, canEditTask, canTakeAction } from '@gandan/domain/plan/permissions'
import { eventKindOf, nextState, type TaskAction, type TaskState } from '@gandan/domain/plan/task-state'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { linkFiles } from '../files/files.queries.ts'
import { loadTask, refuseUnless } from './task-checks.ts'
import { insertComment, insertNotices, listLeaders, replaceChecklist, type NewNotice } from './task-extras.queries.ts'
import { listPrerequisitesDeep, setDependencies } from './task-rules.queries.ts'
import {
  lockTasks,
  refreshProgressDay,
  touchPlan,
  updateTask,
  type TaskFields,
  type TaskRecord,
} from './task-writes.queries.ts'

/** Steps that must say why. */
const NEEDS_NOTE: readonly TaskAction[] = ['return', 'cancel', 'reopen']

const fieldsAfter = (task: TaskRecord, action: TaskAction, ctx: Context): Partial<TaskFields> => {
  const state: TaskState = nextState(task.state, action)
  const isClosed = state === 'done' || state === 'cancelled'
  return {
    state,
    closedOn: isClosed ? ctx.today : null,
    ...(action === 'submit' ? { submittedBy: ctx.actor.userId, percent: 100 } : {}),
    ...(action === 'reopen' ? { submittedBy: null, percent: Math.min(task.percent, 90) } : {}),
  }
}

const noticesAfter = async (
  tx: Tx,
  ctx: Context,
  task: TaskRecord,
  action: TaskAction,
  message: string | null,
): Promise<NewNotice[]> => {
  if (action === 'submit') {
    const leaders = await listLeaders(tx, task.communeId, ctx.today)
    return leaders.map((userId) => ({ userId, taskId: task.id, kind: 'submitted', message }))
  }
  const holder = task.submittedBy ?? task.ownerUserId
  return action === 'return' && holder ? [{ userId: holder, taskId: task.id, kind: 'returned', message }] : []
}

interface Step {
  action: TaskAction
  note: string | null
  fileIds: readonly string[]
  fields?: Partial<TaskFields>
}

/** One step of a task's life: the rule, the new standing with its event and evidence, the figures, the trail. */
const takeStep = async (tx: Tx, ctx: Context, id: string, step: Step): Promise<TaskRecord> => {
  const before = await loadTask(tx, ctx, id)
  refuseUnless(canTakeAction(ctx.actor, step.action, before))
  const fields = { ...fieldsAfter(before, step.action, ctx), ...step.fields }
  const { task, eventId } = await updateTask(tx, ctx, before, fields, {
    kind: eventKindOf(step.action),
    note: step.note,
    changes: Object.fromEntries(
      (['state', 'percent'] as const)
        .filter((name) => before[name] !== fields[name] && fields[name] !== undefined)
        .map((name) => [name, { from: before[name], to: fields[name] }]),
    ),
  })
  if (step.fileIds.length > 0) await linkFiles(tx, task.communeId, ctx.actor.userId, step.fileIds, 'taskEvent', eventId)
  await touchPlan(tx, task.communeId, task.planId)
  await refreshProgressDay(tx, task, [task.objectiveId], ctx.today)
  await insertNotices(tx, ctx, task.communeId, await noticesAfter(tx, ctx, before, step.action, step.note))
  return task
}

export const reportProgress = (
  db: Database,
  ctx: Context,
  id: string,
  input: BodyOf<typeof contract.reportProgress>,
): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const { percent, note: text, fileIds } = input
    await takeStep(tx, ctx, id, { action: 'report', note: text, fileIds, fields: { percent } })
    note({ action: 'reportProgress', subjectType: 'task', subjectId: id, changes: { percent, fileIds } })
    return id
  })

export const transitionTask = (
  db: Database,
  ctx: Context,
  id: string,
  input: BodyOf<typeof contract.transitionTask>,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    if (NEEDS_NOTE.includes(input.action) && !input.note) throw new DomainError('noteRequired')
    const task = await takeStep(tx, ctx, id, { action: input.action, note: input.note ?? null, fileIds: input.fileIds })
    note({
      action: `${input.action}Task`,
      subjectType: 'task',
      subjectId: id,
      changes: { state: task.state, note: input.note ?? null, fileIds: input.fileIds },
    })
  })

export const addTaskComment = (db: Database, ctx: Context, id: string, text: string): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const task = await loadTask(tx, ctx, id)
    refuseUnless(canCommentTask(ctx.actor, task))
    await insertComment(tx, ctx, task, text)
    note({ action: 'addTaskComment', subjectType: 'task', subjectId: id, changes: {} })
    return id
  })

export const setTaskChecklist = (
  db: Database,
  ctx: Context,
  id: string,
  input: BodyOf<typeof contract.setTaskChecklist>,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const task = await loadTask(tx, ctx, id)
    refuseUnless(canEditChecklist(ctx.actor, task))
    await replaceChecklist(tx, ctx, task, input.items)
    await updateTask(
      tx,
      ctx,
      task,
      {},
      { kind: 'edited', changes: { checklist: { from: null, to: input.items.length } } },
    )
    note({ action: 'setTaskChecklist', subjectType: 'task', subjectId: id, changes: { items: input.items } })
  })

export const setTaskDependencies = (
  db: Database,
  ctx: Context,
  id: string,
  prerequisiteIds: readonly string[],
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const task = await loadTask(tx, ctx, id)
    refuseUnless(canEditTask(ctx.actor, task))
    const ids = [...new Set(prerequisiteIds)]
    const others = await lockTasks(tx, [task.communeId], ids)
    if (others.length !== ids.length || others.some((other) => other.planId !== task.planId))
      throw new DomainError('notFound')
    if (ids.includes(id) || (await listPrerequisitesDeep(tx, task.communeId, ids)).includes(id))
      throw new DomainError('dependencyCircle')
    await setDependencies(tx, task, ids)
    await updateTask(tx, ctx, task, {}, { kind: 'edited', changes: { prerequisites: { from: null, to: ids } } })
    note({ action: 'setTaskDependencies', subjectType: 'task', subjectId: id, changes: { prerequisiteIds: ids } })
  })
