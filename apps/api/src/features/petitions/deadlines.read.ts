import type { BodyOf } from '@gandan/contracts/endpoint'
import type {
  Calculation,
  calculateDeadline as calculateContract,
  DeadlineRule as RuleShape,
} from '@gandan/contracts/petitions/deadlines'
import { expectHolidays, yearsWithoutNotice } from '@gandan/domain/petitions/clock-calendar'
import { calculateDeadline, type DeadlineCalculation } from '@gandan/domain/petitions/count-deadline'
import type { DeadlineRule } from '@gandan/domain/petitions/deadline-rule'
import { DEADLINE_RULES, isInForce, ruleFor } from '@gandan/domain/petitions/deadline-rules'
import { explainDeadline } from '@gandan/domain/petitions/explain-deadline'
import type { WorkingCalendar } from '@gandan/domain/organisation/working-days'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import { loadWorkingCalendar } from '../organisation/calendar.queries.ts'

const shapeOf = (rule: DeadlineRule): RuleShape => ({
  ...rule,
  variants: rule.variants.map((variant) => ({ ...variant, when: [...variant.when] })),
  extensions: rule.extensions.map(({ gives, ...extension }) => ({
    ...extension,
    days: 'days' in gives ? gives.days : null,
    condition: 'condition' in gives ? gives.condition : null,
  })),
})

export const readDeadlineRules = (on: IsoDate | undefined): RuleShape[] =>
  DEADLINE_RULES.filter((rule) => on === undefined || isInForce(rule, on)).map(shapeOf)

/** A sum in the shape that readers see, in words and with the years whose holidays are only expected. */
export const calculationShape = (found: DeadlineCalculation, notified: WorkingCalendar): Calculation => ({
  ruleId: found.ruleId,
  variantId: found.variantId,
  title: found.rule.title,
  basis: found.basis,
  evidence: found.rule.evidence,
  triggerOn: found.triggerOn,
  amount: found.amount,
  unit: found.unit,
  direction: found.rule.direction,
  nominalDueOn: found.nominalDueOn,
  effectiveDueOn: found.effectiveDueOn,
  remaining: found.remaining,
  days: found.days,
  explanation: explainDeadline(found),
  yearsWithoutNotice: yearsWithoutNotice(notified, found.days),
})

/** The sum of a limit on the commune's present calendar, with expected holidays where no notice is in yet. */
export const readDeadline = async (db: Database, asked: BodyOf<typeof calculateContract>): Promise<Calculation> => {
  const { ruleId, triggerOn, options, suspensions, extensions } = asked
  const rule = ruleFor(ruleId, triggerOn)
  const notified = await loadWorkingCalendar(db)
  const calendar = expectHolidays(notified, triggerOn)
  return calculationShape(calculateDeadline({ rule, triggerOn, calendar, options, suspensions, extensions }), notified)
}
