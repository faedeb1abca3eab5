import type { Direction } from '../measures/direction.ts'
import type { IndicatorDefinition } from './definition.ts'

export const INDICATOR_STATUSES = ['attained', 'onTrack', 'behind', 'offTrack', 'none'] as const
export type IndicatorStatus = (typeof INDICATOR_STATUSES)[number]

/** How a value was judged: growth since the baseline, pace of a sum that adds up, or distance to the target. */
export const STATUS_RULES = ['growth', 'pace', 'distance'] as const
export type StatusRule = (typeof STATUS_RULES)[number]

export interface StatusThresholds {
  onTrack: number
  behind: number
}

/**
 * Published: a ratio from `onTrack` on is on track, from `behind` on behind, below it off track. Growth and pace are
 * observed / required (the cuts of the SDG reports: 95 % and 60 %); distance is value / target, or target / value where
 * lower is better.
 */
export const STATUS_THRESHOLDS: Record<StatusRule, StatusThresholds> = {
  growth: { onTrack: 0.95, behind: 0.6 },
  pace: { onTrack: 0.95, behind: 0.6 },
  distance: { onTrack: 0.95, behind: 0.8 },
}

export interface StatusInput {
  direction: Direction
  /** True for a count or amount that adds up over the window: its target is for the whole window. */
  isCumulative: boolean
  value: number | null
  target: number | null
  /** The value the target was set out from; null where unknown. */
  baseline: number | null
  /** Share of the time to the target that has passed, 0-1. */
  elapsed: number
}

export interface StatusReading extends Omit<StatusInput, 'isCumulative'> {
  status: IndicatorStatus
  rule: StatusRule | null
  /** Why there is no status; null where there is one. */
  reason: 'informational' | 'noTarget' | 'noValue' | null
  /** What the value had to be by now. */
  required: number | null
  /** Observed against required, 1 when exactly as required; null where it cannot be divided. */
  ratio: number | null
}

const ROUNDING = 1e-9

/** Whether the figure adds up over its window: a count or amount that is not a standing at the window's end. */
export const isCumulative = ({ kind, formula }: Pick<IndicatorDefinition, 'kind' | 'formula'>): boolean => {
  if (kind !== 'count' && kind !== 'amount') return false
  return formula === null || 'awaits' in formula || formula.numerator.every(({ take }) => take === 'within')
}

interface Known {
  value: number
  target: number
}

/** Positive when the value is on the good side of the mark. */
const surplus = (value: number, mark: number, direction: Direction): number =>
  direction === 'lower' ? mark - value : value - mark

const quotient = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

const ruleOf = ({ isCumulative: addsUp, baseline, direction }: StatusInput, { target }: Known): StatusRule => {
  if (addsUp) return 'pace'
  return baseline !== null && surplus(target, baseline, direction) > 0 ? 'growth' : 'distance'
}

const requiredBy = (rule: StatusRule, { baseline, elapsed }: StatusInput, target: number): number => {
  if (rule === 'growth') return (baseline ?? 0) + (target - (baseline ?? 0)) * elapsed
  return rule === 'pace' ? target * elapsed : target
}

const ratioOf = (rule: StatusRule, input: StatusInput, { value }: Known, required: number): number | null => {
  const { direction, baseline } = input
  if (rule === 'growth')
    return quotient(surplus(value, baseline ?? 0, direction), surplus(required, baseline ?? 0, direction))
  return direction === 'lower' ? quotient(required, value) : quotient(value, required)
}

const levelOf = (ratio: number | null, { onTrack, behind }: StatusThresholds): IndicatorStatus => {
  if (ratio === null || ratio < behind - ROUNDING) return 'offTrack'
  return ratio < onTrack - ROUNDING ? 'behind' : 'onTrack'
}

/** A sum held low is attained only once its time is over: more can still come. */
const isAttained = ({ direction, isCumulative: addsUp, elapsed }: StatusInput, { value, target }: Known): boolean =>
  surplus(value, target, direction) >= 0 && !(addsUp && direction === 'lower' && elapsed < 1)

const reasonOf = ({ direction, target, value }: StatusInput): StatusReading['reason'] => {
  if (direction === 'informational') return 'informational'
  if (target === null) return 'noTarget'
  return value === null ? 'noValue' : null
}

/**
 * The status of a value and the numbers it follows from. Attained where the target is met. Else a sum that adds up is
 * held against target x time elapsed; another value with a baseline against the growth required by now, observed /
 * required = (value - baseline) / ((target - baseline) x elapsed); one without against the target itself. Meeting what is
 * required by now is on track whatever the ratio. No colour for informational ones, nor without target or value.
 */
export const statusOf = (input: StatusInput): StatusReading => {
  const { isCumulative: _, ...shown } = input
  const { value, target, direction } = input
  const reason = reasonOf(input)
  if (reason !== null || value === null || target === null)
    return { ...shown, status: 'none', rule: null, reason, required: null, ratio: null }
  const known = { value, target }
  const rule = ruleOf(input, known)
  const required = requiredBy(rule, input, target)
  const ratio = ratioOf(rule, input, known, required)
  const reading = { ...shown, rule, reason: null, required, ratio }
  if (isAttained(input, known)) return { ...reading, status: 'attained' }
  if (surplus(value, required, direction) >= 0) return { ...reading, status: 'onTrack' }
  return { ...reading, status: levelOf(ratio, STATUS_THRESHOLDS[rule]) }
}
