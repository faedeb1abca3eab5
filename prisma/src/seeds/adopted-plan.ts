import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { planSpan } from '@gandan/domain/plan/plan-state'
import { insertRows, type Execute } from '../insert-rows.ts'
import { uuidAt, type Random } from './random.ts'

export interface AdoptedPlan {
  communeId: string
  id: string
  objectives: { id: string; code: string; directiveIds: string[] }[]
}

export interface PlanSource {
  communeId: string
  year: number
  document: PlanDocument
  sourceText: string
  sourceName: string
  createdBy: string
  adoptedBy: string
  adoptedAtMs: number
}

/** Writes a plan as adopting its document would: heading, first edition, items, directives and who cites them. */
export const insertAdoptedPlan = async (execute: Execute, source: PlanSource, random: Random): Promise<AdoptedPlan> => {
  const { communeId, document, adoptedAtMs, year } = source
  const { title, number, issuedOn, issuer, preamble, closing } = document
  const at = new Date(adoptedAtMs).toISOString()
  const id = uuidAt(adoptedAtMs, random)
  const place = { communeId, planId: id }
  const items = document.items.map((item) => ({ ...item, itemId: uuidAt(adoptedAtMs, random) }))
  const directives = document.directives.map((directive) => ({
    ...place,
    id: uuidAt(adoptedAtMs, random),
    type: directive.type,
    number: directive.number,
    issuedOn: directive.issuedOn,
    issuer: directive.issuer,
    title: directive.title,
  }))
  const cited = (numbers: readonly string[]): string[] =>
    directives.filter((directive) => numbers.includes(directive.number)).map((directive) => directive.id)
  const heading = { year, title, number, issuedOn, issuer, preamble, closing, ...planSpan(year) }
  const { sourceText, sourceName, createdBy } = source
  const life = { edition: 1, revision: 1, version: 2, lastTaskNumber: 0, createdBy, createdAt: at, updatedAt: at }
  await insertRows(execute, 'Plan', [{ communeId, id, ...heading, state: 'adopted', sourceText, sourceName, ...life }])
  const edition = { number: 1, adoptedAt: at, adoptedBy: source.adoptedBy, reason: null }
  await insertRows(execute, 'PlanEdition', [{ ...place, ...edition, document: { ...document, items } }])
  const itemRows = items.map(({ itemId, kind, code, title: itemTitle, text, responsibleBody }, index) => {
    return { ...place, id: itemId, kind, ordinal: index + 1, code, title: itemTitle, text, responsibleBody }
  })
  await insertRows(execute, 'PlanItem', itemRows)
  await insertRows(execute, 'Directive', directives)
  const citations = items.flatMap(({ itemId, directiveNumbers }) =>
    cited(directiveNumbers).map((directiveId) => ({ communeId, directiveId, planItemId: itemId })),
  )
  await insertRows(execute, 'DirectiveCitation', citations)
  const objectives = items
    .filter(({ kind }) => kind === 'objective')
    .map(({ itemId, code, directiveNumbers }) => ({ id: itemId, code, directiveIds: cited(directiveNumbers) }))
  return { communeId, id, objectives }
}

/** Leaves the plan's counters as if every task and every change had been made through it. */
export const countPlanOn = (execute: Execute, plan: AdoptedPlan, tasks: number, changes: number): Promise<unknown> =>
  execute(
    `update "Plan" set "lastTaskNumber" = $3::int, "revision" = "revision" + $4::int where "communeId" = $1::uuid and "id" = $2::uuid`,
    [plan.communeId, plan.id, String(tasks), String(changes)],
  )
