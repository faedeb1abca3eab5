import { readPlanDocument, type PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { adoptionProblems } from '@gandan/domain/plan/import/validate-for-adoption'
import { canAdoptPlan, canDraftPlan } from '@gandan/domain/plan/permissions'
import { planSpan } from '@gandan/domain/plan/plan-state'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { yearOf } from '@gandan/domain/shared/iso-date'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import * as store from './plan-writes.queries.ts'
import { findEdition } from './plans.queries.ts'
import { refuseOwnerOutside, refuseUnless } from './task-checks.ts'
import { insertTasks, refreshProgressDay, type TaskFields } from './task-writes.queries.ts'

const MOST_PROBLEMS = 50

const loadPlan = async (tx: Tx, ctx: Context, id: string): Promise<store.PlanRecord> => {
  const plan = await store.lockPlan(tx, ctx.actor.communeIds, id)
  if (!plan) throw new DomainError('notFound')
  if (ctx.expectedVersion !== undefined && ctx.expectedVersion !== plan.version)
    throw new DomainError('staleVersion', {
      expected: ctx.expectedVersion,
      current: { version: plan.version, draft: plan.draft },
    })
  return plan
}

export const importPlan = (
  db: Database,
  ctx: Context,
  source: { text: string; name: string | null },
): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const { communeId } = ctx.actor
    if (communeId === null) throw new DomainError('notPermitted')
    refuseUnless(canDraftPlan(ctx.actor, { communeId }))
    const document = readPlanDocument(source.text)
    const year = document.year ?? yearOf(ctx.today)
    const id = await store.insertPlan(tx, ctx, communeId, { ...source, year, document })
    note({
      action: 'importPlan',
      subjectType: 'plan',
      subjectId: id,
      changes: { title: document.title, year, items: document.items.length },
    })
    return id
  })

export const savePlanDraft = (db: Database, ctx: Context, id: string, document: PlanDocument): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const plan = await loadPlan(tx, ctx, id)
    refuseUnless(canDraftPlan(ctx.actor, plan))
    if (!plan.draft) throw new DomainError('draftMissing')
    await store.saveDraft(tx, ctx, plan, document)
    note({ action: 'savePlanDraft', subjectType: 'plan', subjectId: id, changes: { items: document.items.length } })
  })

export const discardPlanDraft = (db: Database, ctx: Context, id: string): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const plan = await loadPlan(tx, ctx, id)
    refuseUnless(canDraftPlan(ctx.actor, plan))
    if (!plan.draft) throw new DomainError('draftMissing')
    if (plan.edition === 0) await store.deletePlan(tx, plan)
    else await store.saveDraft(tx, ctx, plan, null)
    note({ action: 'discardPlanDraft', subjectType: 'plan', subjectId: id, changes: { draft: plan.draft } })
  })

export const amendPlan = (db: Database, ctx: Context, id: string): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const plan = await loadPlan(tx, ctx, id)
    refuseUnless(canDraftPlan(ctx.actor, plan))
    if (plan.draft) throw new DomainError('draftAlreadyOpen')
    const edition = await findEdition(db, [plan.communeId], id, plan.edition)
    if (!edition) throw new DomainError('planNotAdopted')
    const items = edition.document.items.map((item) => ({ ...item, tasks: [] }))
    await store.saveDraft(tx, ctx, plan, { ...edition.document, items })
    note({ action: 'amendPlan', subjectType: 'plan', subjectId: id, changes: { edition: plan.edition } })
  })

type Item = PlanDocument['items'][number] & { itemId: string }

const newTasksOf = (items: readonly Item[], year: number): TaskFields[] => {
  const span = planSpan(year)
  return items.flatMap((item) =>
    item.tasks
      .filter((task) => task.accepted)
      .map((task): TaskFields => ({
        objectiveId: item.itemId,
        title: task.title,
        description: task.sourceText,
        ownerUnitId: task.ownerUnitId,
        ownerUserId: task.ownerUserId,
        startOn: task.startOn ?? span.startsOn,
        dueOn: task.dueOn ?? span.endsOn,
        weight: task.weight,
        priority: 'normal',
        source: 'plan',
        directiveId: null,
        recurrenceId: null,
        state: 'planned',
        percent: 0,
        submittedBy: null,
        closedOn: null,
      })),
  )
}

/** Items that the new edition leaves out are retired; an objective may only go once nothing of it is open. */
const retireMissing = async (
  tx: Tx,
  plan: store.PlanRecord,
  inForce: readonly store.ItemRecord[],
  items: readonly Item[],
  edition: number,
): Promise<void> => {
  const kept = new Set(items.map((item) => item.itemId))
  const gone = inForce.filter((item) => !kept.has(item.id))
  const objectives = gone.filter((item) => item.kind === 'objective')
  const openTasks = await store.countOpenTasksOf(
    tx,
    plan,
    objectives.map((item) => item.id),
  )
  if (openTasks > 0)
    throw new DomainError('objectiveHasOpenTasks', { codes: objectives.map((item) => item.code), openTasks })
  await store.retireItems(
    tx,
    plan,
    gone.map((item) => item.id),
    edition,
  )
}

export const adoptPlan = (db: Database, ctx: Context, id: string, reason: string | null): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const plan = await loadPlan(tx, ctx, id)
    refuseUnless(canAdoptPlan(ctx.actor, plan))
    const { draft } = plan
    if (!draft) throw new DomainError('draftMissing')
    const problems = adoptionProblems(draft)
    if (problems.length > 0) throw new DomainError('adoptionIncomplete', { problems: problems.slice(0, MOST_PROBLEMS) })
    const year = draft.year as number
    if (await store.isYearTaken(tx, plan, year)) throw new DomainError('planYearTaken', { year })
    const number = plan.edition + 1
    if (number > 1 && !reason) throw new DomainError('noteRequired')

    const inForce = await store.listItemsInForce(tx, plan)
    const known = new Set(inForce.map((item) => item.id))
    const items = draft.items.map((item): Item => ({
      ...item,
      itemId: item.itemId !== null && known.has(item.itemId) ? item.itemId : uuidv7(),
    }))
    const document = { ...draft, items }
    await retireMissing(tx, plan, inForce, items, number)
    await store.saveItems(tx, plan, items, known)
    await store.saveDirectives(tx, plan, document, items)
    await store.saveEdition(tx, ctx, plan, { number, year, reason, document })

    const place = { communeId: plan.communeId, planId: plan.id }
    const tasks = newTasksOf(items, year)
    for (const task of tasks) await refuseOwnerOutside(tx, ctx, plan.communeId, task)
    if (tasks.length > 0) await insertTasks(tx, ctx, place, tasks)
    await refreshProgressDay(
      tx,
      place,
      items.filter((item) => item.kind === 'objective').map((item) => item.itemId),
      ctx.today,
    )
    note({
      action: 'adoptPlan',
      subjectType: 'plan',
      subjectId: id,
      changes: { edition: number, reason, items: items.length, tasks: tasks.length },
    })
  })
