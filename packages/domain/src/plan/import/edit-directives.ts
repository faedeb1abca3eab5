import { DomainError } from '../../shared/domain-error.ts'
import type { DirectiveReference, PlanDocument } from './plan-draft.ts'

/** Changes a cited directive; a new number follows to every item citing it. Throws `directiveNumberEmpty` or `directiveNumberTaken`. */
export const updateDirective = (
  doc: PlanDocument,
  number: string,
  change: Partial<DirectiveReference>,
): PlanDocument => {
  const next = change.number?.trim() ?? number
  if (next === '') throw new DomainError('directiveNumberEmpty')
  if (next !== number && doc.directives.some((directive) => directive.number === next))
    throw new DomainError('directiveNumberTaken', { number: next })
  const directives = doc.directives.map((directive) =>
    directive.number === number ? { ...directive, ...change, number: next } : directive,
  )
  if (next === number) return { ...doc, directives }
  const items = doc.items.map((item) =>
    item.directiveNumbers.includes(number)
      ? { ...item, directiveNumbers: item.directiveNumbers.map((one) => (one === number ? next : one)) }
      : item,
  )
  return { ...doc, directives, items }
}
