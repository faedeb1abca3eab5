import type { IndicatorDefinition, IndicatorFigure, Term } from '@gandan/domain/indicators/definition'
import { figureOf, termsOf } from '@gandan/domain/indicators/formula'
import type { DayWindow } from '@gandan/domain/indicators/periods'
import { MEASURES } from '@gandan/domain/measures/measure'
import { periodWindow, reportingYearOf } from '@gandan/domain/organisation/reporting-periods'
import { addDays, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import type { MeasureAsk, MeasurePlace } from '../measures/measure-source.ts'
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

/** Asks the rooms once for all that these indicators need over these windows, each sum once. */
export const readFigures = async (
  db: Database,
  place: MeasurePlace,
  definitions: readonly IndicatorDefinition[],
  windows: readonly DayWindow[],
): Promise<FigureReader> => {
  const asks = new Map<string, MeasureAsk>()
  for (const definition of definitions)
    for (const term of termsOf(definition))
      for (const window of windows) {
        const ask = askOf(term, window)
        if (ask) asks.set(keyOf(ask), ask)
      }
  const keys = [...asks.keys()]
  const amounts = await readAmounts(db, place, [...asks.values()])
  const sums = new Map(amounts.map(({ communeId, ask, amount }) => [`${communeId}|${keys[ask]}`, amount]))
  return (communeId, definition, window) =>
    figureOf(definition, (term) => {
      const ask = askOf(term, window)
      return ask && (sums.get(`${communeId}|${keyOf(ask)}`) ?? 0)
    })
}
