import { DAY_REASON_KINDS } from '@gandan/domain/petitions/day-walk'
import {
  COMPLEXITY_CRITERIA,
  CONDITIONS,
  EVIDENCES,
  LIMIT_DIRECTIONS,
  LIMIT_UNITS,
  PAUSE_KINDS,
  RULE_GROUPS,
  RULE_NATURES,
  TRIGGER_KINDS,
} from '@gandan/domain/petitions/deadline-rule'
import { EXPLANATION_KINDS } from '@gandan/domain/petitions/explain-deadline'
import { z } from 'zod'
import { Day, listOf, READERS } from '../common.ts'
import { endpoint } from '../endpoint.ts'

const ClockDay = Day.refine((on) => on >= '2000-01-01' && on <= '2100-12-31', {
  error: 'Ngày phải từ năm 2000 đến năm 2100',
}).meta({ format: 'date' })

const RuleId = z.string().trim().min(1).max(60)
const Evidence = z.enum(EVIDENCES).describe('verified in a source, from memory, or only a proposal of this product')

const Variant = z.object({
  id: z.string(),
  when: z.array(z.enum(CONDITIONS)),
  amount: z.number().int(),
  unit: z.enum(LIMIT_UNITS).optional().describe('Absent: as the rule'),
  basis: z.string().optional(),
})

const ExtensionStep = z.object({
  id: z.string(),
  days: z.number().int().nullable().describe('Days it adds; null when it picks the variant of `condition`'),
  condition: z.enum(CONDITIONS).nullable(),
  criteriaNeeded: z.number().int().describe('Different recorded criteria by then, over the whole chain'),
  criteriaFrom: Day.describe('Decisions before that day needed none'),
  basis: z.string(),
})

export const DeadlineRule = z
  .object({
    id: z.string(),
    limitId: z.string().describe('Shared by rules that follow one another in time: ask by it and the date picks'),
    group: z.enum(RULE_GROUPS),
    title: z.string(),
    trigger: z.enum(TRIGGER_KINDS),
    amount: z.number().int(),
    unit: z.enum(LIMIT_UNITS),
    direction: z.enum(LIMIT_DIRECTIONS),
    nature: z.enum(RULE_NATURES).describe('A duty is late after its day; a window only closes'),
    validFrom: Day,
    validTo: Day.nullable(),
    basis: z.string(),
    evidence: Evidence,
    variants: z.array(Variant),
    extensions: z.array(ExtensionStep).describe('In the order they may be given'),
    pause: z.object({ by: z.enum(PAUSE_KINDS), validFrom: Day, basis: z.string() }).nullable(),
    isAmountEditable: z.boolean(),
  })
  .meta({ id: 'DeadlineRule' })
export type DeadlineRule = z.output<typeof DeadlineRule>

export const Calculation = z
  .object({
    ruleId: z.string(),
    variantId: z.string().nullable(),
    title: z.string(),
    basis: z.string(),
    evidence: Evidence,
    triggerOn: Day,
    amount: z.number().int().describe('Days of the limit with its extensions'),
    unit: z.enum(LIMIT_UNITS),
    direction: z.enum(LIMIT_DIRECTIONS),
    nominalDueOn: Day.nullable().describe('The raw end; null while the clock stands still'),
    effectiveDueOn: Day.nullable().describe('The working day by which it must be done'),
    remaining: z.number().int().describe('Days left for when a stopped clock goes on; else 0'),
    days: z.array(
      z.object({
        on: Day,
        counted: z.boolean(),
        reason: z.object({ kind: z.enum(DAY_REASON_KINDS), name: z.string() }).nullable(),
      }),
    ),
    explanation: z.array(z.object({ kind: z.enum(EXPLANATION_KINDS), text: z.string() })),
    yearsWithoutNotice: z
      .array(z.number().int())
      .describe('Years whose holidays are only expected: the due day may still move'),
  })
  .meta({ id: 'DeadlineCalculation' })
export type Calculation = z.output<typeof Calculation>

export const calculateDeadline = endpoint({
  name: 'calculateDeadline',
  method: 'POST',
  path: '/deadlines/calculate',
  summary: 'When a limit of the law ends, day by day, for any rule and date without a case',
  roles: READERS,
  body: z.object({
    ruleId: RuleId.describe('A rule, a limit (the date picks the rule) or a variant'),
    triggerOn: ClockDay.describe('The day of the event; it is not counted'),
    options: z
      .object({
        conditions: z.array(z.enum(CONDITIONS)).max(4).optional(),
        amount: z.number().int().min(1).max(400).optional().describe('Only where the rule leaves it open'),
      })
      .optional(),
    suspensions: z
      .array(z.object({ suspendedOn: ClockDay, resumedOn: ClockDay.nullable().default(null) }))
      .max(20)
      .optional(),
    extensions: z
      .array(
        z.object({
          decidedOn: ClockDay.nullable().default(null),
          decisionNumber: z.string().trim().max(60).nullable().default(null),
          criteria: z.array(z.enum(COMPLEXITY_CRITERIA)).max(7).default([]),
        }),
      )
      .max(5)
      .optional(),
  }),
  response: Calculation,
})

export const listDeadlineRules = endpoint({
  name: 'listDeadlineRules',
  method: 'GET',
  path: '/deadline-rules',
  summary: 'The deadline rules with their dates and articles; with `on`, those in force on that day',
  roles: READERS,
  query: z.object({ on: ClockDay.optional() }),
  response: listOf(DeadlineRule),
})
