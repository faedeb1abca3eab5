import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import type { PlanItemKind } from '@gandan/domain/plan/import/plan-document'
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

/** Another plan of the commune already adopted for the year; asked under a lock on the commune's plans. */
export const isYearTaken = async (tx: Tx, plan: PlanRecord, year: number): Promise<boolean> => {
  const rows = await tx.$queryRaw<{ id: string; edition: number; year: number }[]>`
    select "id", "edition", "year" from "Plan" where "communeId" = ${plan.communeId}::uuid order by "id" for update`
  return rows.some((row) => row.id !== plan.id && row.edition > 0 && row.year === year)
}

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

export const countOpenTasksOf = async (tx: Tx, plan: PlanRecord, objectiveIds: readonly string[]): Promise<number> =>
  tx.task.count({
    where: {
      communeId: plan.communeId,
      planId: plan.id,
      objectiveId: { in: [...objectiveIds] },
      state: { notIn: ['done', 'cancelled'] },
    },
  })

/** Directives by number, and who cites them, as the edition says; a directive no longer cited stays with its tasks. */
export const saveDirectives = async (
  tx: Tx,
  plan: PlanRecord,
  document: PlanDocument,
  items: readonly Item[],
): Promise<void> => {
  const { communeId, id: planId } = plan
  const known = new Map(
    (await tx.directive.findMany({ where: { communeId, planId }, select: { id: true, number: true } })).map((row) => [
      row.number,
      row.id,
    ]),
  )
  const fresh = document.directives.filter((directive) => !known.has(directive.number))
  await tx.directive.createMany({
    data: fresh.map((directive) => {
      const id = uuidv7()
      known.set(directive.number, id)
      return { ...directive, communeId, planId, id, issuedOn: directive.issuedOn ? new Date(directive.issuedOn) : null }
    }),
    skipDuplicates: true,
  })
  await tx.directiveCitation.deleteMany({ where: { communeId, directive: { planId } } })
  const citations = items.flatMap((item) =>
    [...new Set(item.directiveNumbers)].flatMap((number) => {
      const directiveId = known.get(number)
      return directiveId ? [{ communeId, directiveId, planItemId: item.itemId }] : []
    }),
  )
  await tx.directiveCitation.createMany({ data: citations, skipDuplicates: true })
}
