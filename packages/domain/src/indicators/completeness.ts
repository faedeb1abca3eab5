import type { PeriodWindow } from '../organisation/reporting-periods.ts'
import { addDays, laterOf, type IsoDate } from '../shared/iso-date.ts'
import { FREQUENCIES, type Frequency, type IndicatorDefinition } from './definition.ts'
import { GRACE_DAYS, periodsOwed } from './periods.ts'
import type { ValueState } from './value-state.ts'

/** What is still to be done: the holder enters and submits, then a leader approves. */
export const OWED_STEPS = ['entry', 'approval'] as const
export type OwedStep = (typeof OWED_STEPS)[number]

export interface KnownValue {
  code: string
  period: Pick<PeriodWindow, 'kind' | 'year' | 'index'>
  state: ValueState
  /** The day of its last step. */
  changedOn: IsoDate
}

export interface OwedValue {
  code: string
  objectiveCode: string
  /** The unit that holds the objective; null where none is named. */
  unitId: string | null
  period: PeriodWindow
  step: OwedStep
  /** Null where nothing was entered yet. */
  state: ValueState | null
  /** Since when that step is owed: the day after the cut-off, or the day it was submitted. */
  since: IsoDate
  dueOn: IsoDate
  daysLate: number
}

export interface CompletenessInput {
  /** Every span of validity; the one in force on a period's last day counts for it. */
  definitions: readonly IndicatorDefinition[]
  holders: ReadonlyMap<string, string>
  values: readonly KnownValue[]
  year: number
  on: IsoDate
  grace?: Record<Frequency, number>
}

const keyOf = (code: string, { kind, year, index }: KnownValue['period']): string => `${code}|${kind}|${year}|${index}`

const isAsked = ({ source, validFrom, validTo }: IndicatorDefinition, on: IsoDate): boolean =>
  source !== 'computed' && validFrom <= on && (validTo === null || on <= validTo)

/**
 * The entered and imported values of a reporting year that are still owed at the end of a day, the longest overdue first:
 * every period past its cut-off without an approved value, with who holds it, since when, and which step is missing.
 */
export const owedValues = (input: CompletenessInput): OwedValue[] => {
  const { definitions, holders, year, on } = input
  const values = new Map(input.values.map((one) => [keyOf(one.code, one.period), one]))
  const periods = new Map(FREQUENCIES.map((one) => [one, periodsOwed(one, year, on, input.grace ?? GRACE_DAYS)]))
  const owed: OwedValue[] = []
  for (const definition of definitions) {
    const { code, objectiveCode, frequency } = definition
    for (const { window, dueOn, daysLate } of periods.get(frequency) ?? []) {
      if (!isAsked(definition, window.to)) continue
      const known = values.get(keyOf(code, window))
      if (known?.state === 'approved' || known?.state === 'locked') continue
      const isSubmitted = known?.state === 'submitted'
      const cutOff = addDays(window.to, 1)
      owed.push({
        code,
        objectiveCode,
        unitId: holders.get(objectiveCode) ?? null,
        period: window,
        step: isSubmitted ? 'approval' : 'entry',
        state: known?.state ?? null,
        since: isSubmitted ? laterOf(cutOff, known.changedOn) : cutOff,
        dueOn,
        daysLate,
      })
    }
  }
  return owed.toSorted((a, b) => b.daysLate - a.daysLate || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}
