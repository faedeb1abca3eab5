import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import type { PlanItemKind } from '@gandan/domain/plan/import/plan-document'
import { OPEN_TASK_STATES } from '@gandan/domain/plan/task-state'
import { planSpan } from '@gandan/domain/plan/plan-state'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Tx } from '../../context.ts'

export interface PlanRecord {
  communeId: string
  id: string
  year: number
  state: string
  edition: number
  version: number
  draft: PlanDocument | null
}

const heading = (document: PlanDocument, year: number) => {
  const { startsOn, endsOn } = planSpan(year)
  return {
    year,
    title: document.title,
    number: document.number,
    issuedOn: document.issuedOn ? new Date(document.issuedOn) : null,
    issuer: document.issuer,
    preamble: document.preamble,
    closing: document.closing,
    startsOn: new Date(startsOn),
    endsOn: new Date(endsOn),
  }
}

export const insertPlan = async (
  tx: Tx,
  ctx: Context,
  communeId: string,
  source: { text: string; name: string | null; year: number; document: PlanDocument },
): Promise<string> => {
  const id = uuidv7()
  const at = new Date(ctx.nowMs)
  await tx.plan.create({
    data: {
      communeId,
      id,
      ...heading(source.document, source.year),
      state: 'draft',
      sourceText: source.text,
      sourceName: source.name,
      draft: source.document as object,
      createdBy: ctx.actor.userId,
      createdAt: at,
      updatedAt: at,
    },
  })
  return id
}

/** A plan under lock; null outside the communes given. */
export const lockPlan = async (tx: Tx, communeIds: readonly string[], id: string): Promise<PlanRecord | null> => {
  const [row] = await tx.$queryRaw<PlanRecord[]>`
    select "communeId", "id", "year", "state", "edition", "version", "draft" from "Plan"
    where "communeId" = any(${communeIds}::uuid[]) and "id" = ${id}::uuid for update`
  return row ?? null
}

const keyOf = ({ communeId, id }: PlanRecord) => ({ communeId_id: { communeId, id } })

export const saveDraft = async (
  tx: Tx,
  ctx: Context,
  plan: PlanRecord,
  document: PlanDocument | null,
): Promise<void> => {
  const isFirst = plan.edition === 0 && document !== null
  await tx.plan.update({
    where: keyOf(plan),
    data: {
      draft: (document ?? undefined) as object | undefined,
      ...(isFirst ? heading(document, document.year ?? plan.year) : {}),
      version: plan.version + 1,
      updatedAt: new Date(ctx.nowMs),
    },
  })
  if (document === null)
    await tx.$executeRaw`update "Plan" set "draft" = null where "communeId" = ${plan.communeId}::uuid and "id" = ${plan.id}::uuid`
}

export const deletePlan = async (tx: Tx, plan: PlanRecord): Promise<void> => {
  await tx.plan.delete({ where: keyOf(plan) })
}

/** Locks all plans of a commune in one order: two adoptions at once wait for each other instead of in a circle. */
export const lockPlansOf = async (tx: Tx, communeId: string | null): Promise<void> => {
  await tx.$queryRaw`select "id" from "Plan" where "communeId" = ${communeId}::uuid order by "id" for update`
}

/** Another plan of the commune already adopted for the year. */
export const isYearTaken = async (tx: Tx, plan: PlanRecord, year: number): Promise<boolean> =>
  (await tx.plan.count({
    where: { communeId: plan.communeId, year, edition: { gt: 0 }, id: { not: plan.id } },
  })) > 0

export const saveEdition = async (
  tx: Tx,
  ctx: Context,
  plan: PlanRecord,
  edition: { number: number; year: number; reason: string | null; document: PlanDocument },
): Promise<void> => {
  const at = new Date(ctx.nowMs)
  await tx.planEdition.create({
    data: {
      communeId: plan.communeId,
      planId: plan.id,
      number: edition.number,
      adoptedAt: at,
      adoptedBy: ctx.actor.userId,
      reason: edition.reason,
      document: edition.document as object,
    },
  })
  await tx.plan.update({
    where: keyOf(plan),
    data: {
      ...heading(edition.document, edition.year),
      state: 'adopted',
      edition: edition.number,
      version: plan.version + 1,
      revision: { increment: 1 },
      updatedAt: at,
    },
  })
  await tx.$executeRaw`update "Plan" set "draft" = null where "communeId" = ${plan.communeId}::uuid and "id" = ${plan.id}::uuid`
}

export interface ItemRecord {
  id: string
  kind: PlanItemKind
  code: string
}

export const listItemsInForce = async (tx: Tx, plan: PlanRecord): Promise<ItemRecord[]> =>
  (await tx.planItem.findMany({
    where: { communeId: plan.communeId, planId: plan.id, retiredIn: null },
    select: { id: true, kind: true, code: true },
  })) as ItemRecord[]

type Item = PlanDocument['items'][number] & { itemId: string }

/** Writes the items of an edition in their order; those that continue keep their id, and with it tasks and history. */
export const saveItems = async (
  tx: Tx,
  plan: PlanRecord,
  items: readonly Item[],
  inForce: ReadonlySet<string>,
): Promise<void> => {
  const place = { communeId: plan.communeId, planId: plan.id }
  const rows = items.map((item, index) => ({
    ...place,
    id: item.itemId,
    kind: item.kind,
    ordinal: index + 1,
    code: item.code,
    title: item.title,
    text: item.text,
    responsibleBody: item.responsibleBody,
  }))
  await tx.planItem.createMany({ data: rows.filter((row) => !inForce.has(row.id)) })
  for (const { communeId, id, ...data } of rows.filter((row) => inForce.has(row.id)))
    await tx.planItem.update({ where: { communeId_id: { communeId, id } }, data })
}

export const retireItems = async (tx: Tx, plan: PlanRecord, ids: readonly string[], edition: number): Promise<void> => {
  await tx.planItem.updateMany({
    where: { communeId: plan.communeId, id: { in: [...ids] } },
    data: { retiredIn: edition },
  })
}

export const listObjectivesWithOpenTasks = async (
  tx: Tx,
  plan: PlanRecord,
  objectiveIds: readonly string[],
): Promise<{ code: string; title: string; openTasks: number }[]> => {
  const { communeId, id: planId } = plan
  const counts = await tx.task.groupBy({
    by: ['objectiveId'],
    where: { communeId, planId, objectiveId: { in: [...objectiveIds] }, state: { in: [...OPEN_TASK_STATES] } },
    _count: true,
  })
  if (counts.length === 0) return []
  const found = await tx.planItem.findMany({
    where: { communeId, id: { in: counts.map((count) => count.objectiveId) } },
    select: { id: true, code: true, title: true },
    orderBy: { ordinal: 'asc' },
  })
  const open = new Map(counts.map((count) => [count.objectiveId, count._count]))
  return found.map(({ id, code, title }) => ({ code, title, openTasks: open.get(id) ?? 0 }))
}

const dateOf = (on: string | null): Date | null => (on === null ? null : new Date(on))

/** One row a number, as the document says it now; those no longer in it leave, unless a task or a document came of them. */
const writeDirectives = async (
  tx: Tx,
  { communeId, id: planId }: PlanRecord,
  document: PlanDocument,
): Promise<Map<string, string>> => {
  const rows = await tx.directive.findMany({ where: { communeId, planId } })
  const known = new Map(rows.map((row) => [row.number, row]))
  const wanted = new Map(document.directives.map((directive) => [directive.number, directive]))
  const ids = new Map<string, string>()
  const fresh = []
  for (const directive of wanted.values()) {
    const { number, type, issuer, title } = directive
    const data = { number, type, issuer, title, issuedOn: dateOf(directive.issuedOn) }
    const before = known.get(number)
    const id = before?.id ?? uuidv7()
    ids.set(number, id)
    if (!before) fresh.push({ ...data, communeId, planId, id })
    else if (JSON.stringify({ ...before, ...data }) !== JSON.stringify(before))
      await tx.directive.update({ where: { communeId_id: { communeId, id } }, data })
  }
  await tx.directive.createMany({ data: fresh })
  await tx.$executeRaw`delete from "Directive" d where d."communeId" = ${communeId}::uuid and d."planId" = ${planId}::uuid
    and not (d."id" = any(${[...ids.values()]}::uuid[])) and not exists (select 1 from "Task" t
      where t."communeId" = d."communeId" and t."planId" = d."planId" and t."directiveId" = d."id")
      and not exists (select 1 from "ImplementingDocument" i where i."communeId" = d."communeId" and i."directiveId" = d."id")`
  return ids
}

/** Directives by number, and who cites them, as the edition says. */
export const saveDirectives = async (
  tx: Tx,
  plan: PlanRecord,
  document: PlanDocument,
  items: readonly Item[],
): Promise<void> => {
  const { communeId, id: planId } = plan
  await tx.directiveCitation.deleteMany({ where: { communeId, directive: { planId } } })
  const ids = await writeDirectives(tx, plan, document)
  const citations = items.flatMap((item) =>
    [...new Set(item.directiveNumbers)].flatMap((number) => {
      const directiveId = ids.get(number)
      return directiveId ? [{ communeId, directiveId, planItemId: item.itemId }] : []
    }),
  )
  await tx.directiveCitation.createMany({ data: citations })
}
