import { DomainError } from '../shared/domain-error.ts'
import type { IsoDate } from '../shared/iso-date.ts'
import { COMPLAINT_RULES } from './complaint-rules.ts'
import type { DeadlineRule, RuleVariant } from './deadline-rule.ts'
import { DENUNCIATION_RULES } from './denunciation-rules.ts'
import { OTHER_RULES } from './other-rules.ts'

export const DEADLINE_RULES: readonly DeadlineRule[] = [...COMPLAINT_RULES, ...DENUNCIATION_RULES, ...OTHER_RULES]

/** True from the rule's first to its last day, both included. */
export const isInForce = (rule: DeadlineRule, on: IsoDate): boolean =>
  rule.validFrom <= on && (rule.validTo === null || on <= rule.validTo)

const asRule = (rule: DeadlineRule, variant: RuleVariant): DeadlineRule => ({
  ...rule,
  id: variant.id,
  amount: variant.amount,
  unit: variant.unit ?? rule.unit,
  basis: variant.basis ?? rule.basis,
  variants: [],
  extensions: [],
})

/** A variant asked for by its own name is a rule of its own: `KN_SOLVE_1_COMPLEX`. */
const named = (rules: readonly DeadlineRule[], ruleId: string): DeadlineRule[] =>
  rules.flatMap((rule) => {
    if (rule.id === ruleId || rule.limitId === ruleId) return [rule]
    const variant = rule.variants.find(({ id }) => id === ruleId)
    return variant ? [asRule(rule, variant)] : []
  })

/**
 * The rule of that name (of the rule, of its limit or of a variant) that the day of the trigger falls under: law
 * changes inside the life of a case, so the date picks it; throws ruleUnknown, ruleNotInForce.
 */
export const ruleFor = (
  ruleId: string,
  triggerOn: IsoDate,
  rules: readonly DeadlineRule[] = DEADLINE_RULES,
): DeadlineRule => {
  const candidates = named(rules, ruleId)
  if (candidates.length === 0) throw new DomainError('ruleUnknown', { ruleId })
  const rule = candidates.find((one) => isInForce(one, triggerOn))
  if (!rule) throw new DomainError('ruleNotInForce', { ruleId, triggerOn })
  return rule
}
