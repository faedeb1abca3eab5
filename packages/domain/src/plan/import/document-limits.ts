import { DomainError } from '../../shared/domain-error.ts'
import type { PlanDocument } from './plan-draft.ts'

/** The most that one plan document may hold, on the wire as in review. */
export const DOCUMENT_LIMITS = {
  items: 1_000,
  notes: 50_000,
  headings: 1_000,
  directives: 2_000,
  tasksOfItem: 200,
  directivesOfItem: 300,
} as const

/** Throws `planTooLarge`, naming the part, for a document that holds more than DOCUMENT_LIMITS: it could not come back from its review. */
export const refuseTooLarge = (doc: PlanDocument): void => {
  const most = (counts: readonly number[]): number => counts.reduce((a, b) => Math.max(a, b), 0)
  const counts: Record<keyof typeof DOCUMENT_LIMITS, number> = {
    items: doc.items.length,
    notes: doc.notes.length,
    headings: doc.headings.length,
    directives: doc.directives.length,
    tasksOfItem: most(doc.items.map((item) => item.tasks.length)),
    directivesOfItem: most(doc.items.map((item) => item.directiveNumbers.length)),
  }
  for (const part of Object.keys(counts) as (keyof typeof DOCUMENT_LIMITS)[])
    if (counts[part] > DOCUMENT_LIMITS[part])
      throw new DomainError('planTooLarge', { part, count: counts[part], limit: DOCUMENT_LIMITS[part] })
}
