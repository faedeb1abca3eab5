import type { IndicatorFigure } from '../indicators/definition.ts'
import { SMALLEST_SHOWN } from '../petitions/case-figures.ts'

const isSmall = (whole: number | null, ordinary: number | null): boolean =>
  whole !== ordinary && (whole ?? 0) < SMALLEST_SHOWN

/**
 * What a reader without sight of denunciations and anonymous tips sees of a figure (domain.md §2.6): whole where both its
 * sums are large enough, else all of it without them; never one sum with and another without, which would divide or
 * subtract what does not belong together.
 */
export const shownFigure = (whole: IndicatorFigure, ordinary: IndicatorFigure): IndicatorFigure =>
  isSmall(whole.numerator, ordinary.numerator) || isSmall(whole.denominator, ordinary.denominator) ? ordinary : whole
