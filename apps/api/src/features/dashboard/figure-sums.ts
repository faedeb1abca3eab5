import type { IndicatorDefinition, IndicatorFigure, Term } from '@gandan/domain/indicators/definition'
import { figureOf, termsOf } from '@gandan/domain/indicators/formula'
import { shownFigure } from '@gandan/domain/dashboard/shown-figure'
import type { DayWindow } from '@gandan/domain/indicators/periods'
import { MEASURES } from '@gandan/domain/measures/measure'
import { periodWindow, reportingYearOf } from '@gandan/domain/organisation/reporting-periods'
import { addDays, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import type { Amount, MeasureAsk, MeasurePlace } from '../measures/measure-source.ts'
import { readAmounts, sourceOf } from './measure-sources.ts'

/** Tasks are of a plan and its year: what was left of earlier plans is not counted in this one's. */
const beginningOf = ({ measure, take }: Term, { from, to }: DayWindow): IsoDate | null => {
  if (take === 'within') return from
  return MEASURES[measure].subject === 'task' ? periodWindow('year', reportingYearOf(to)).from : null
}

/** What a term asks of the rooms over a window; null where no room counts its measure yet. */
export const askOf = (term: Term, window: DayWindow): MeasureAsk | null => {
  if (!sourceOf(term.measure)) return null
  const to = term.take === 'beforeStart' ? addDays(window.from, -1) : window.to
  return { measure: term.measure, from: beginningOf(term, window), to, objectiveCode: term.objectiveCode }
}

const keyOf = ({ measure, from, to, objectiveCode }: MeasureAsk): string =>
  `${measure}|${from ?? ''}|${to}|${objectiveCode ?? ''}`

/** The figure of one computed indicator of one commune over one window. */
export type FigureReader = (communeId: string, definition: IndicatorDefinition, window: DayWindow) => IndicatorFigure

/** The figure that these sums make, shown as its reader may see it; an ask without a sum amounts to nothing. */
export const figureOfSums = (
  definition: IndicatorDefinition,
  sumOf: (term: Term) => Amount | null | undefined,
): IndicatorFigure => {
  const made = (partOf: (sum: Amount) => number): IndicatorFigure =>
    figureOf(definition, (term) => {
      const sum = sumOf(term)
      return sum ? partOf(sum) : (sum ?? 0)
    })
  const whole = made(({ amount, parts }) => (parts ? parts.ordinary + parts.secret : amount))
  return shownFigure(
    whole,
    made(({ amount, parts }) => parts?.ordinary ?? amount),
  )
}

/** Asks the rooms once for all that these indicators need over these windows, each sum once; of one detail where given. */
export const readFigures = async (
  db: Database,
  place: MeasurePlace,
  definitions: readonly IndicatorDefinition[],
  windows: readonly DayWindow[],
  detail?: string,
): Promise<FigureReader> => {
  const details = detail === undefined ? undefined : [detail]
  const asks = new Map<string, MeasureAsk>()
  for (const definition of definitions)
    for (const term of termsOf(definition))
      for (const window of windows) {
        const ask = askOf(term, window)
        if (ask) asks.set(keyOf(ask), { ...ask, details })
      }
  const keys = [...asks.keys()]
  const amounts = await readAmounts(db, place, [...asks.values()])
  const sums = new Map(amounts.map((amount) => [`${amount.communeId}|${keys[amount.ask]}`, amount]))
  return (communeId, definition, window) =>
    figureOfSums(definition, (term) => {
      const ask = askOf(term, window)
      return ask && sums.get(`${communeId}|${keyOf(ask)}`)
    })
}
