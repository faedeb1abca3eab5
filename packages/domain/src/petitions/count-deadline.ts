import { nextWorkingDay, type WorkingCalendar } from '../organisation/working-days.ts'
import { DomainError } from '../shared/domain-error.ts'
import type { IsoDate } from '../shared/iso-date.ts'
import {
  countDays,
  idleDays,
  moveToWorkingDay,
  pauseDays,
  walkFrom,
  type CountedDay,
  type DayWalk,
} from './day-walk.ts'
import { limitOf, type DeadlineOptions, type Extension, type GrantedExtension, type Limit } from './deadline-limit.ts'
import type { Condition, DeadlineRule, LimitUnit, PauseKind } from './deadline-rule.ts'

/** The clock stands still after the day of the decision up to and including the day it goes on (null: it still does). */
export interface Suspension {
  suspendedOn: IsoDate
  resumedOn: IsoDate | null
}

export interface DeadlineQuestion {
  rule: DeadlineRule
  triggerOn: IsoDate
  calendar: WorkingCalendar
  options?: DeadlineOptions | undefined
  extensions?: readonly Extension[] | undefined
  suspensions?: readonly Suspension[] | undefined
}

export interface PauseStep extends Suspension {
  kind: 'pause'
  by: PauseKind
  elapsed: number
  remaining: number
  /** It began after the limit had ended, so it changes nothing. */
  isTooLate: boolean
  basis: string
}

export type DeadlineStep =
  | { kind: 'trigger'; on: IsoDate; isCounted: false }
  | { kind: 'limit'; amount: number; unit: LimitUnit; conditions: readonly Condition[]; basis: string }
  | ({ kind: 'extension'; unit: LimitUnit } & GrantedExtension)
  | PauseStep
  | { kind: 'nominal'; on: IsoDate }
  | { kind: 'moved'; from: IsoDate; to: IsoDate }
  | { kind: 'due'; on: IsoDate }

export interface DeadlineCalculation {
  rule: DeadlineRule
  ruleId: string
  variantId: string | null
  basis: string
  triggerOn: IsoDate
  /** The days of the limit with its extensions. */
  amount: number
  unit: LimitUnit
  /** The raw end of the limit; null while the clock stands still. */
  nominalDueOn: IsoDate | null
  /** The working day by which the thing must be done; null while the clock stands still. */
  effectiveDueOn: IsoDate | null
  /** Days left for when the clock goes on; 0 once the due day is known. */
  remaining: number
  days: CountedDay[]
  steps: DeadlineStep[]
}

const requirePausesInOrder = (rule: DeadlineRule, triggerOn: IsoDate, suspensions: readonly Suspension[]): void => {
  let free: IsoDate | null = triggerOn
  for (const { suspendedOn, resumedOn } of suspensions) {
    if (rule.pause === null || suspendedOn < rule.pause.validFrom)
      throw new DomainError('suspensionNotAllowed', {
        ruleId: rule.id,
        on: suspendedOn,
        basis: rule.pause?.basis ?? rule.basis,
        ...(rule.pause ? { validFrom: rule.pause.validFrom } : {}),
      })
    const isEndless = free === null
    if (isEndless || (free !== null && suspendedOn < free) || (resumedOn !== null && resumedOn < suspendedOn))
      throw new DomainError('suspensionsOutOfOrder', { suspendedOn, resumedOn, after: free })
    free = resumedOn
  }
}

/** Walks one pause; says where it stood, or that the limit had ended before it. */
const walkPause = (walk: DayWalk, rule: DeadlineRule, limit: Limit, suspension: Suspension): PauseStep => {
  const { suspendedOn, resumedOn } = suspension
  countDays(walk, limit.amount, { until: suspendedOn })
  const hasEnded = walk.on !== suspendedOn && nextWorkingDay(walk.calendar, walk.on) < suspendedOn
  if (!hasEnded) {
    // Between the nominal and the effective end no day is left to count, but the limit still runs.
    idleDays(walk, suspendedOn)
    if (resumedOn !== null) pauseDays(walk, resumedOn, rule.pause?.by ?? 'suspension')
  }
  return {
    kind: 'pause',
    by: rule.pause?.by ?? 'suspension',
    suspendedOn,
    resumedOn,
    elapsed: walk.elapsed,
    remaining: limit.amount - walk.elapsed,
    isTooLate: hasEnded,
    basis: rule.pause?.basis ?? rule.basis,
  }
}

const countForward = (walk: DayWalk, rule: DeadlineRule, limit: Limit, suspensions: readonly Suspension[]) => {
  const pauses: PauseStep[] = []
  for (const suspension of suspensions) {
    const step = walkPause(walk, rule, limit, suspension)
    pauses.push(step)
    if (!step.isTooLate && step.resumedOn === null) return { pauses, nominalDueOn: null, effectiveDueOn: null }
  }
  countDays(walk, limit.amount)
  const nominalDueOn = walk.on
  moveToWorkingDay(walk, 'after')
  return { pauses, nominalDueOn, effectiveDueOn: walk.on }
}

const countBackward = (walk: DayWalk, limit: Limit) => {
  countDays(walk, limit.amount, { step: -1 })
  const nominalDueOn = walk.on
  moveToWorkingDay(walk, 'before')
  walk.days.reverse()
  return { pauses: [], nominalDueOn, effectiveDueOn: walk.on }
}

const endSteps = (nominalDueOn: IsoDate | null, effectiveDueOn: IsoDate | null): DeadlineStep[] => {
  if (nominalDueOn === null || effectiveDueOn === null) return []
  return [
    { kind: 'nominal', on: nominalDueOn },
    ...(nominalDueOn === effectiveDueOn ? [] : [{ kind: 'moved', from: nominalDueOn, to: effectiveDueOn } as const]),
    { kind: 'due', on: effectiveDueOn },
  ]
}

/**
 * When a limit ends: the day of the trigger is not counted (BLDS 2015 Điều 147), calendar days that end on a day off
 * go on to the next working day (Điều 148.5), backward limits move earlier, extensions add to the limit and only its
 * end rolls, a suspension leaves the days not yet used for when it ends; throws what limitOf throws,
 * suspensionNotAllowed, suspensionsOutOfOrder, and deadlineTooLong beyond 1,000 days.
 */
export const calculateDeadline = (question: DeadlineQuestion): DeadlineCalculation => {
  const { rule, triggerOn, calendar, options, extensions = [], suspensions = [] } = question
  const limit = limitOf(rule, options, extensions)
  requirePausesInOrder(rule, triggerOn, suspensions)
  const walk = walkFrom(calendar, limit.unit, triggerOn)
  const { pauses, nominalDueOn, effectiveDueOn } =
    rule.direction === 'before' ? countBackward(walk, limit) : countForward(walk, rule, limit, suspensions)
  const extended = limit.extensions.map((one) => ({ kind: 'extension', unit: limit.unit, ...one }) as const)
  const before = limit.extensions.reduce((sum, one) => sum + one.days, 0)
  return {
    rule,
    ruleId: rule.id,
    variantId: limit.variantId,
    basis: limit.basis,
    triggerOn,
    amount: limit.amount,
    unit: limit.unit,
    nominalDueOn,
    effectiveDueOn,
    remaining: limit.amount - walk.elapsed,
    days: walk.days,
    steps: [
      { kind: 'trigger', on: triggerOn, isCounted: false },
      {
        kind: 'limit',
        amount: limit.amount - before,
        unit: limit.unit,
        conditions: options?.conditions ?? [],
        basis: limit.basis,
      },
      ...extended,
      ...pauses,
      ...endSteps(nominalDueOn, effectiveDueOn),
    ],
  }
}
