import type { IndicatorDefinition, IndicatorFigure } from './definition.ts'
import { FULL_SCORE, isShareOfWhole } from './entry.ts'

/** X-rays before a period is closed; `blocking` ones must be mended, the others looked at. */
export const CHECK_CODES = [
  'missing',
  'numeratorAboveDenominator',
  'jump',
  'fullWithoutEvidence',
  'closedWithoutReply',
] as const
export type CheckCode = (typeof CHECK_CODES)[number]

export const CHECK_SEVERITIES = ['blocking', 'warning'] as const
export type CheckSeverity = (typeof CHECK_SEVERITIES)[number]

export interface Finding {
  code: CheckCode
  severity: CheckSeverity
  indicatorCode: string
  /** The numbers the message is made of. */
  parts: Record<string, number>
}

export interface CheckedValue {
  definition: IndicatorDefinition
  /** Null where nothing was entered, or nothing could be computed. */
  figure: IndicatorFigure | null
  /** The value of the period before; null where there was none. */
  previous: number | null
  hasEvidence: boolean
  /** Closed cases counted here that never got their reply, as the caller found them. */
  closedWithoutReply: number
}

/** How many times the period before, or its part, a value may be without a second look. */
export const JUMP_FACTOR = 3

const isKnown = ({ numerator, denominator, value }: IndicatorFigure): boolean =>
  value !== null || (numerator !== null && denominator !== null)

const awaitsRoom = ({ formula }: IndicatorDefinition): boolean => formula !== null && 'awaits' in formula

const isJump = (value: number, previous: number): boolean => {
  const [small, large] = [Math.min(value, previous), Math.max(value, previous)]
  return small > 0 && large > JUMP_FACTOR * small
}

const isAboveWhole = (definition: IndicatorDefinition, { numerator, denominator }: IndicatorFigure): boolean =>
  isShareOfWhole(definition) && numerator !== null && denominator !== null && numerator > denominator

/**
 * What stands out in one value before its period is closed: no value at all ("không phát sinh" is one), numerator above
 * denominator, more than 3 times the period before or less than its third, an entered or imported 100 % without evidence,
 * closed cases without their reply. An indicator that waits for its room is never missing.
 */
export const checkValue = ({ definition, figure, ...rest }: CheckedValue): Finding[] => {
  const findings: Finding[] = []
  const add = (code: CheckCode, severity: CheckSeverity, parts: Record<string, number> = {}): void => {
    findings.push({ code, severity, indicatorCode: definition.code, parts })
  }
  if (figure === null || !isKnown(figure)) {
    if (!awaitsRoom(definition)) add('missing', 'blocking')
  } else {
    const { numerator, denominator, value } = figure
    if (isAboveWhole(definition, figure))
      add('numeratorAboveDenominator', 'blocking', { numerator: numerator ?? 0, denominator: denominator ?? 0 })
    if (value !== null && rest.previous !== null && isJump(value, rest.previous))
      add('jump', 'warning', { value, previous: rest.previous, factor: JUMP_FACTOR })
    const isFull = value === FULL_SCORE && isShareOfWhole(definition)
    if (isFull && definition.source !== 'computed' && !rest.hasEvidence)
      add('fullWithoutEvidence', 'warning', { value })
  }
  if (rest.closedWithoutReply > 0) add('closedWithoutReply', 'warning', { count: rest.closedWithoutReply })
  return findings
}

/** All findings of a period, those that block first, then in the order of the values. */
export const checkPeriod = (values: readonly CheckedValue[]): Finding[] => {
  const findings = values.flatMap(checkValue)
  return CHECK_SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity))
}
