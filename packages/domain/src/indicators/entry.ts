import { DomainError } from '../shared/domain-error.ts'
import type { IndicatorDefinition, IndicatorFigure } from './definition.ts'
import { factorOf, rateOf } from './formula.ts'

type Entered = Pick<IndicatorDefinition, 'code' | 'kind' | 'unit' | 'source' | 'formula'>

/** The whole scale of a score and of a share in %. */
export const FULL_SCORE = 100

/** A share of a whole cannot exceed it; a rate in another unit, such as ‰, may. */
export const isShareOfWhole = ({ kind, unit }: Pick<IndicatorDefinition, 'kind' | 'unit'>): boolean =>
  kind === 'rate' && unit === '%'

const refuseNegative = (code: string, ...amounts: readonly (number | null)[]): void => {
  for (const amount of amounts)
    if (amount !== null && amount < 0) throw new DomainError('valueNegative', { code, amount })
}

const refuseAboveFull = (code: string, value: number): void => {
  if (value > FULL_SCORE) throw new DomainError('valueAboveFull', { code, value, most: FULL_SCORE })
}

const rateFigure = (definition: Entered, { numerator, denominator, value }: IndicatorFigure): IndicatorFigure => {
  const { code } = definition
  if (numerator === null && denominator === null && value !== null && definition.source === 'imported') {
    if (isShareOfWhole(definition)) refuseAboveFull(code, value)
    return { numerator, denominator, value }
  }
  if (numerator === null || denominator === null) throw new DomainError('ratePartMissing', { code })
  const isImpossible = denominator === 0 && numerator > 0
  if (isImpossible || (isShareOfWhole(definition) && numerator > denominator))
    throw new DomainError('numeratorAboveDenominator', { code, numerator, denominator })
  return { numerator, denominator, value: rateOf(numerator, denominator, factorOf(definition)) }
}

/**
 * What an entered value is kept as. A rate is entered as its two numbers and its value computed (0 of 0 has none); only an
 * imported one may come as a value alone. Nothing is negative, a count is whole, a score and a share in % end at 100, and
 * a share's numerator never exceeds its denominator. All empty stays empty. Throws ratePartMissing, valueNegative,
 * numeratorAboveDenominator, countNotWhole, valueAboveFull.
 */
export const enteredFigure = (definition: Entered, typed: IndicatorFigure): IndicatorFigure => {
  const { code, kind } = definition
  const { numerator, denominator, value } = typed
  refuseNegative(code, numerator, denominator, value)
  if (kind === 'rate' && (numerator !== null || denominator !== null || value !== null))
    return rateFigure(definition, typed)
  if (value === null) return { numerator: null, denominator: null, value: null }
  if (kind === 'count' && !Number.isInteger(value)) throw new DomainError('countNotWhole', { code, value })
  if (kind === 'score') refuseAboveFull(code, value)
  return { numerator: kind === 'score' ? null : value, denominator: null, value }
}
