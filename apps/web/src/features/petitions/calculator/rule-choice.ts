import type { DeadlineRule } from '@gandan/contracts/petitions/deadlines'
import { RULE_GROUPS, type Condition, type RuleGroup } from '@gandan/domain/petitions/deadline-rule'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { criteriaOf, pauseOf, type DeadlinesSearch } from '../deadlines-search.ts'
import type { DeadlineQuestion } from '../deadlines.api.ts'

/** A limit with every rule that set it over the years. */
export interface LimitChoice {
  limitId: string
  rules: DeadlineRule[]
  /** In force on the day; null when none is. */
  current: DeadlineRule | null
}

const isInForce = (rule: DeadlineRule, on: IsoDate): boolean =>
  rule.validFrom <= on && (rule.validTo === null || on <= rule.validTo)

const choiceOf = (rules: readonly DeadlineRule[], limitId: string, on: IsoDate): LimitChoice => {
  const own = rules.filter((rule) => rule.limitId === limitId)
  return { limitId, rules: own, current: own.find((rule) => isInForce(rule, on)) ?? null }
}

/** The limits to choose from by kind of case, each once whatever law set it. */
export const choicesByGroup = (
  rules: readonly DeadlineRule[],
  on: IsoDate,
): { group: RuleGroup; choices: LimitChoice[] }[] =>
  RULE_GROUPS.map((group) => {
    const limitIds = new Set(rules.filter((rule) => rule.group === group).map(({ limitId }) => limitId))
    return { group, choices: [...limitIds].map((limitId) => choiceOf(rules, limitId, on)) }
  }).filter(({ choices }) => choices.length > 0)

/** The limit that the address names: by its own name, one of its rules' or a variant's; null for none. */
export const chosenLimit = (
  rules: readonly DeadlineRule[],
  name: string | undefined,
  on: IsoDate,
): LimitChoice | null => {
  const rule = rules.find(({ id, limitId, variants }) =>
    [id, limitId, ...variants.map((variant) => variant.id)].includes(name ?? ''),
  )
  return rule ? choiceOf(rules, rule.limitId, on) : null
}

export const conditionsOf = (rule: DeadlineRule): Condition[] => [...new Set(rule.variants.flatMap(({ when }) => when))]

/** What the address asks, without what this rule does not know. */
export const questionOf = (rule: DeadlineRule, triggerOn: IsoDate, search: DeadlinesSearch): DeadlineQuestion => {
  const conditions = (search.when ?? []).filter((condition) => conditionsOf(rule).includes(condition))
  const extensions = (search.ext ?? []).slice(0, rule.extensions.length)
  return {
    ruleId: rule.id,
    triggerOn,
    options: { conditions, ...(rule.isAmountEditable && search.amount ? { amount: search.amount } : {}) },
    extensions: extensions.map((text) => ({ criteria: criteriaOf(text) })),
    suspensions: rule.pause ? (search.pause ?? []).flatMap((text) => pauseOf(text) ?? []) : [],
  }
}
