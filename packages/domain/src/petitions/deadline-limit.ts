import { DomainError } from '../shared/domain-error.ts'
import type { IsoDate } from '../shared/iso-date.ts'
import type {
  ComplexityCriterion,
  Condition,
  DeadlineRule,
  ExtensionRule,
  LimitUnit,
  RuleVariant,
} from './deadline-rule.ts'

export interface DeadlineOptions {
  conditions?: readonly Condition[] | undefined
  /** The commune's own number of days, where the rule leaves it open. */
  amount?: number | undefined
}

export interface Extension {
  decidedOn: IsoDate | null
  decisionNumber: string | null
  criteria: readonly ComplexityCriterion[]
}

export interface GrantedExtension extends Extension {
  ruleId: string
  /** What it adds to the limit, in the limit's unit. */
  days: number
  basis: string
}

export interface Limit {
  amount: number
  unit: LimitUnit
  basis: string
  variantId: string | null
  conditions: readonly Condition[]
  extensions: readonly GrantedExtension[]
}

/** The conditions that make a difference to this rule. */
export const conditionsOf = (rule: DeadlineRule): Condition[] => [
  ...new Set(rule.variants.flatMap((variant) => variant.when)),
]

const variantUnder = (rule: DeadlineRule, conditions: readonly Condition[]): RuleVariant | null =>
  rule.variants
    .filter((variant) => variant.when.every((condition) => conditions.includes(condition)))
    .toSorted((a, b) => b.when.length - a.when.length)
    .at(0) ?? null

const amountUnder = (rule: DeadlineRule, conditions: readonly Condition[]): number =>
  variantUnder(rule, conditions)?.amount ?? rule.amount

const requireCriteria = (
  rule: DeadlineRule,
  step: ExtensionRule,
  recorded: ReadonlySet<string>,
  decidedOn: IsoDate | null,
): void => {
  if (decidedOn !== null && decidedOn < step.criteriaFrom) return
  if (recorded.size >= step.criteriaNeeded) return
  throw new DomainError('extensionCriteriaMissing', {
    ruleId: rule.id,
    needed: step.criteriaNeeded,
    recorded: recorded.size,
    basis: step.basis,
  })
}

interface Chain {
  conditions: readonly Condition[]
  extraDays: number
  granted: readonly GrantedExtension[]
}

const extendChain = (rule: DeadlineRule, start: readonly Condition[], extensions: readonly Extension[]): Chain => {
  const recorded = new Set<string>()
  let chain: Chain = { conditions: start, extraDays: 0, granted: [] }
  for (const [index, extension] of extensions.entries()) {
    const step = rule.extensions[index]
    const repeats = step && 'condition' in step.gives && chain.conditions.includes(step.gives.condition)
    if (!step || repeats)
      throw new DomainError('extensionNotAllowed', {
        ruleId: rule.id,
        allowed: repeats ? 0 : rule.extensions.length,
        basis: step?.basis ?? rule.extensions.at(-1)?.basis ?? rule.basis,
      })
    for (const criterion of extension.criteria) recorded.add(criterion)
    requireCriteria(rule, step, recorded, extension.decidedOn)
    const conditions = 'condition' in step.gives ? [...chain.conditions, step.gives.condition] : chain.conditions
    const days =
      'days' in step.gives ? step.gives.days : amountUnder(rule, conditions) - amountUnder(rule, chain.conditions)
    chain = {
      conditions,
      extraDays: chain.extraDays + ('days' in step.gives ? days : 0),
      granted: [...chain.granted, { ...extension, ruleId: step.id, days, basis: step.basis }],
    }
  }
  return chain
}

const ownAmount = (rule: DeadlineRule, amount: number | undefined): number | undefined => {
  if (amount === undefined) return undefined
  if (!rule.isAmountEditable) throw new DomainError('ruleAmountFixed', { ruleId: rule.id, basis: rule.basis })
  if (!Number.isSafeInteger(amount) || amount < 1) throw new DomainError('ruleAmountWrong', { amount })
  return amount
}

/**
 * The days of a rule under its conditions and extensions; throws ruleConditionUnknown, ruleAmountFixed,
 * ruleAmountWrong, extensionNotAllowed and, with fewer recorded criteria than the law asks (Luật Khiếu nại Điều 28,
 * Luật Tố cáo Điều 30), extensionCriteriaMissing.
 */
export const limitOf = (
  rule: DeadlineRule,
  options: DeadlineOptions = {},
  extensions: readonly Extension[] = [],
): Limit => {
  const asked = [...new Set(options.conditions)]
  const unknown = asked.find((condition) => !conditionsOf(rule).includes(condition))
  if (unknown) throw new DomainError('ruleConditionUnknown', { ruleId: rule.id, condition: unknown })
  const chain = extendChain(rule, asked, extensions)
  const variant = variantUnder(rule, chain.conditions)
  return {
    amount: (ownAmount(rule, options.amount) ?? amountUnder(rule, chain.conditions)) + chain.extraDays,
    unit: variant?.unit ?? rule.unit,
    basis: variant?.basis ?? rule.basis,
    variantId: variant?.id ?? null,
    conditions: chain.conditions,
    extensions: chain.granted,
  }
}
