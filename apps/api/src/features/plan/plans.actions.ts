import { refuseTooLarge } from '@gandan/domain/plan/import/document-limits'
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
import { insertTasks, refreshProgressDay, type NewTask } from './task-writes.queries.ts'

const MOST_PROBLEMS = 50

/** PostgreSQL keeps neither the character 0 nor half a surrogate pair. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()

const storableDocument = (document: PlanDocument): PlanDocument =>
  JSON.parse(JSON.stringify(document), (_, value: unknown) =>
    typeof value === 'string' ? storable(value) : value,
  ) as PlanDocument

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
    const text = storable(source.text)
    const document = readPlanDocument(text)
    refuseTooLarge(document)
    const year = document.year ?? yearOf(ctx.today)
    const id = await store.insertPlan(tx, ctx, communeId, { name: source.name, text, year, document })
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
    await store.saveDraft(tx, ctx, plan, storableDocument(document))
    note({ action: 'savePlanDraft', subjectType: 'plan', subjectId: id, changes: { items: document.items.length } })
  })

export const discardPlanDraft = (db: Database, ctx: Context, id: string): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const plan = await loadPlan(tx, ctx, id)
    refuseUnless(canDraftPlan(ctx.actor, plan))
    if (!plan.draft) throw new DomainError('draftMissing')
    if (plan.edition === 0) await store.deletePlan(tx, plan)
    else await store.saveDraft(tx, ctx, plan, null)
    note({
      action: 'discardPlanDraft',
      subjectType: 'plan',
      subjectId: id,
      changes: { title: plan.draft.title, items: plan.draft.items.length },
    })
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

const newTasksOf = (items: readonly Item[], year: number): NewTask[] => {
  const span = planSpan(year)
  return items.flatMap((item) =>
    item.tasks
      .filter((task) => task.accepted)
      .map((task): NewTask => ({
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
      })),
  )
}

/**
 * An item continues the adopted one it names, once and only as the same kind: an objective that became something else is
 * a new item, so that tasks never hang on what is no objective.
 */
const withIds = (draft: PlanDocument, inForce: readonly store.ItemRecord[]): Item[] => {
  const free = new Map(inForce.map((item) => [item.id, item.kind]))
  return draft.items.map((item): Item => {
    const continues = item.itemId !== null && free.get(item.itemId) === item.kind
    const itemId = continues ? (item.itemId as string) : uuidv7()
    free.delete(itemId)
    return { ...item, itemId }
  })
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
  const open = await store.listObjectivesWithOpenTasks(
    tx,
    plan,
    gone.filter((item) => item.kind === 'objective').map((item) => item.id),
  )
  if (open.length > 0) throw new DomainError('objectiveHasOpenTasks', { objectives: open })
  const ids = gone.map((item) => item.id)
  await store.retireItems(tx, plan, ids, edition)
}

const refuseForeignOwners = async (tx: Tx, ctx: Context, communeId: string, tasks: readonly NewTask[]) => {
  const owners = new Map(tasks.map((task) => [`${task.ownerUnitId} ${task.ownerUserId}`, task]))
  for (const task of owners.values()) await refuseOwnerOutside(tx, ctx, communeId, task)
}

/** What keeps a draft from being adopted now; the year is judged under the lock on the commune's plans. */
const refuseUnready = async (tx: Tx, plan: store.PlanRecord, draft: PlanDocument, reason: string | null) => {
  const problems = adoptionProblems(draft)
  if (problems.length > 0) throw new DomainError('adoptionIncomplete', { problems: problems.slice(0, MOST_PROBLEMS) })
  if (plan.edition > 0 && !reason) throw new DomainError('noteRequired')
  if (await store.isYearTaken(tx, plan, draft.year as number))
    throw new DomainError('planYearTaken', { year: draft.year })
}

export const adoptPlan = (db: Database, ctx: Context, id: string, reason: string | null): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    await store.lockPlansOf(tx, ctx.actor.communeId)
    const plan = await loadPlan(tx, ctx, id)
    refuseUnless(canAdoptPlan(ctx.actor, plan))
    const { draft } = plan
    if (!draft) throw new DomainError('draftMissing')
    await refuseUnready(tx, plan, draft, reason)
    const year = draft.year as number
    const number = plan.edition + 1

    const inForce = await store.listItemsInForce(tx, plan)
    const items = withIds(draft, inForce)
    const document = { ...draft, items }
    await retireMissing(tx, plan, inForce, items, number)
    await store.saveItems(tx, plan, items, new Set(inForce.map((item) => item.id)))
    await store.saveDirectives(tx, plan, document, items)
    await store.saveEdition(tx, ctx, plan, { number, year, reason, document })

    const place = { communeId: plan.communeId, planId: plan.id }
    const tasks = newTasksOf(items, year)
    await refuseForeignOwners(tx, ctx, plan.communeId, tasks)
    if (tasks.length > 0) await insertTasks(tx, ctx, place, tasks)
    const objectiveIds = items.filter((item) => item.kind === 'objective').map((item) => item.itemId)
    await refreshProgressDay(tx, place, objectiveIds, ctx.today)
    note({
      action: 'adoptPlan',
      subjectType: 'plan',
      subjectId: id,
      changes: { edition: number, reason, items: items.length, tasks: tasks.length },
    })
  })
