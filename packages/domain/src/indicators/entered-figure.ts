import { periodWindow, type PeriodKind } from '../organisation/reporting-periods.ts'
import type { IndicatorDefinition, IndicatorFigure } from './definition.ts'
import { factorOf, rateOf } from './formula.ts'
import type { DayWindow } from './periods.ts'

export interface PeriodFigure extends IndicatorFigure {
  kind: PeriodKind
  year: number
  index: number
}

const NO_FIGURE: IndicatorFigure = { numerator: null, denominator: null, value: null }

const windowOf = ({ kind, year, index }: PeriodFigure): DayWindow => periodWindow(kind, year, index)

const sumOf = (figures: readonly PeriodFigure[], part: 'numerator' | 'denominator' | 'value'): number | null =>
  figures.every((one) => one[part] === null) ? null : figures.reduce((sum, one) => sum + (one[part] ?? 0), 0)

/**
 * The figure of a window from values entered by period: the value of that very period where there is one; else those of
 * the shorter periods within it together, a rate from its two sums, a count or amount added up, a score as last given.
 * `figures` are those of one indicator and one detail, in the order of their windows; nothing where none lies within.
 */
export const enteredFigureIn = (
  definition: Pick<IndicatorDefinition, 'kind' | 'formula' | 'unit' | 'frequency'>,
  figures: readonly PeriodFigure[],
  window: DayWindow,
): IndicatorFigure => {
  const exact = figures.find((one) => windowOf(one).from === window.from && windowOf(one).to === window.to)
  if (exact) return { numerator: exact.numerator, denominator: exact.denominator, value: exact.value }
  const within = figures.filter(
    (one) => one.kind === definition.frequency && windowOf(one).from >= window.from && windowOf(one).to <= window.to,
  )
  const last = within.at(-1)
  if (!last) return NO_FIGURE
  if (definition.kind === 'score') return { numerator: null, denominator: null, value: last.value }
  const [numerator, denominator] = [sumOf(within, 'numerator'), sumOf(within, 'denominator')]
  if (definition.kind !== 'rate') return { numerator, denominator, value: sumOf(within, 'value') }
  if (numerator === null || denominator === null)
    return { numerator: null, denominator: null, value: within.length === 1 ? last.value : null }
  return { numerator, denominator, value: rateOf(numerator, denominator, factorOf(definition)) }
}
