import type { FigureSeries } from '@gandan/contracts/dashboard/figures'
import type { IndicatorDefinition } from '@gandan/domain/indicators/definition'
import { enteredFigureIn } from '@gandan/domain/indicators/entered-figure'
import { termsOf } from '@gandan/domain/indicators/formula'
import { windowUntil } from '@gandan/domain/indicators/periods'
import type { PeriodWindow } from '@gandan/domain/organisation/reporting-periods'
import { PETITION_TOPICS } from '@gandan/domain/petitions/topics'
import { groupBy } from '@gandan/domain/shared/group-by'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import { readEnteredFigures } from '../indicators/entered-figures.queries.ts'
import { listVillageNames } from './figures.queries.ts'
import { askOf, figureOfSums } from './figure-sums.ts'
import { readAmounts } from './measure-sources.ts'

type Part = FigureSeries['breakdown'][number]

const MOST_PARTS = 60

const topicName = (code: string): string | undefined => PETITION_TOPICS.find((topic) => topic.code === code)?.name

/** What each part is called: topics and villages by their names; the rest is said by the page from its code. */
const namesOf = async (
  db: Database,
  communeId: string,
  { breakdown }: IndicatorDefinition,
): Promise<(detail: string) => string> => {
  if (breakdown === 'topic') return (detail) => topicName(detail) ?? detail
  if (breakdown !== 'village') return (detail) => detail
  const villages = new Map((await listVillageNames(db, communeId)).map(({ id, name }) => [id, name]))
  return (detail) => villages.get(detail) ?? detail
}

const computedParts = async (
  db: Database,
  ctx: Context,
  communeId: string,
  definition: IndicatorDefinition,
  window: { from: IsoDate; to: IsoDate },
): Promise<Omit<Part, 'name'>[]> => {
  const terms = termsOf(definition)
  const asks = terms.map((term) => askOf(term, window))
  if (asks.some((ask) => ask === null)) return []
  const place = { communeIds: [communeId], reader: ctx.actor, today: ctx.today }
  const amounts = await readAmounts(
    db,
    place,
    asks.flatMap((ask) => (ask ? [{ ...ask, isByDetail: true }] : [])),
  )
  const details = [...new Set(amounts.map(({ detail }) => detail))].filter((detail) => detail !== '')
  return details.map((detail) => ({
    detail,
    ...figureOfSums(definition, (term) =>
      amounts.find((one) => one.detail === detail && one.ask === terms.indexOf(term)),
    ),
  }))
}

const enteredParts = async (
  db: Database,
  communeId: string,
  definition: IndicatorDefinition,
  { period, on }: { period: PeriodWindow; on: IsoDate },
): Promise<Omit<Part, 'name'>[]> => {
  const entered = await readEnteredFigures(db, [communeId], [period], on, [definition.code])
  const parts = entered.filter((one) => one.code === definition.code && one.detail !== '')
  return [...groupBy(parts, ({ detail }) => detail)].map(([detail, figures]) => ({
    detail,
    ...enteredFigureIn(definition, figures, period),
  }))
}

/** The parts of an indicator in a period, the largest first; none where it is broken down by nothing. */
export const readBreakdown = async (
  db: Database,
  ctx: Context,
  communeId: string,
  definition: IndicatorDefinition,
  period: PeriodWindow,
  on: IsoDate,
): Promise<Part[]> => {
  const window = windowUntil(period, on)
  if (definition.breakdown === null || window === null) return []
  const [parts, nameOf] = await Promise.all([
    definition.source === 'computed'
      ? computedParts(db, ctx, communeId, definition, window)
      : enteredParts(db, communeId, definition, { period, on }),
    namesOf(db, communeId, definition),
  ])
  return parts
    .map((part): Part => ({ ...part, name: nameOf(part.detail) }))
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, MOST_PARTS)
}
