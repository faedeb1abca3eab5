import type { BodyOf } from '@gandan/contracts/endpoint'
import type { createRecurringDuty as contract } from '@gandan/contracts/plan/duties'
import { canEditTask } from '@gandan/domain/plan/permissions'
import { occurrencesOf } from '@gandan/domain/plan/recurrence'
import { nextState } from '@gandan/domain/plan/task-state'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { addDays, formatDate, laterOf } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { endDuty, insertDuty, listOccurrencesAhead, lockDuty } from './duties.queries.ts'
import { refuseOwnerOutside, refuseUnless } from './task-checks.ts'
import { findPlanPlace } from './task-rules.queries.ts'
import {
  insertTasks,
  lockTasks,
  refreshProgressDay,
  touchPlan,
  updateTask,
  type NewTask,
} from './task-writes.queries.ts'

type Input = BodyOf<typeof contract>

const occurrenceTask = (input: Input, recurrenceId: string, dueOn: string): NewTask => ({
  objectiveId: input.objectiveId,
  title: `${input.title} (${formatDate(dueOn)})`,
  description: '',
  ownerUnitId: input.ownerUnitId,
  ownerUserId: input.ownerUserId,
  startOn: laterOf(input.fromOn, addDays(dueOn, -input.leadDays)),
  dueOn,
  weight: input.weight,
  priority: 'normal',
  source: 'recurring',
  directiveId: null,
  recurrenceId,
})

export const createRecurringDuty = (db: Database, ctx: Context, input: Input): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const plan = await findPlanPlace(tx, ctx.actor.communeIds, input, ctx.today)
    if (!plan) throw new DomainError('notFound')
    refuseUnless(canEditTask(ctx.actor, plan))
    if (plan.edition === 0) throw new DomainError('planNotAdopted')
    const place = { communeId: plan.communeId, planId: plan.id }
    if (!plan.hasObjective) throw new DomainError('objectiveNotInPlan')
    await refuseOwnerOutside(tx, ctx, plan.communeId, input)
    const recurrence = { every: input.every, day: input.day, month: input.month }
    const days = occurrencesOf(recurrence, laterOf(input.fromOn, plan.startsOn), plan.endsOn)
    if (days.length === 0) throw new DomainError('noOccurrences')
    const { objectiveId, title, leadDays } = input
    const id = await insertDuty(tx, { ...place, objectiveId, title, leadDays, recurrence })
    await insertTasks(
      tx,
      ctx,
      place,
      days.map((dueOn) => occurrenceTask(input, id, dueOn)),
    )
    await refreshProgressDay(tx, place, [objectiveId], ctx.today)
    note({
      action: 'createRecurringDuty',
      subjectType: 'recurringDuty',
      subjectId: id,
      changes: { ...input, occurrences: days.length },
    })
    return id
  })

export const endRecurringDuty = (db: Database, ctx: Context, id: string, reason: string): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const duty = await lockDuty(tx, ctx.actor.communeIds, id)
    if (!duty) throw new DomainError('notFound')
    refuseUnless(canEditTask(ctx.actor, duty))
    if (duty.endedAt) throw new DomainError('dutyEnded')
    await endDuty(tx, ctx, duty)
    const tasks = await lockTasks(tx, [duty.communeId], await listOccurrencesAhead(tx, duty, ctx.today))
    for (const task of tasks)
      await updateTask(
        tx,
        ctx,
        task,
        { state: nextState(task.state, 'cancel'), closedOn: ctx.today },
        {
          kind: 'cancelled',
          note: reason,
          changes: { state: { from: task.state, to: 'cancelled' } },
        },
      )
    await touchPlan(tx, duty.communeId, duty.planId)
    await refreshProgressDay(
      tx,
      duty,
      tasks.map((task) => task.objectiveId),
      ctx.today,
    )
    note({
      action: 'endRecurringDuty',
      subjectType: 'recurringDuty',
      subjectId: id,
      changes: { reason, cancelled: tasks.length },
    })
  })
