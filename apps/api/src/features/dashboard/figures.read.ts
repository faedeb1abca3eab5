import type { compareFigures as compare, FigureRow, FigureSeries } from '@gandan/contracts/dashboard/figures'
import type { QueryOf, ResponseOf } from '@gandan/contracts/endpoint'
import type { IndicatorDefinition } from '@gandan/domain/indicators/definition'
import type { DayWindow } from '@gandan/domain/indicators/periods'
import {
  PERIOD_KINDS,
  periodsInYear,
  periodWindow,
  samePeriodLastYear,
  type PeriodKind,
  type PeriodWindow,
} from '@gandan/domain/organisation/reporting-periods'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { groupBy } from '@gandan/domain/shared/group-by'
import { earlierOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import { definitionsFor } from '../indicators/definitions.queries.ts'
import { readEnteredFigures } from '../indicators/entered-figures.queries.ts'
import { listPeriodStates } from '../indicators/period-locks.queries.ts'
import { listChartNotes } from '../indicators/statistics.queries.ts'
import { targetsFor } from '../indicators/targets.queries.ts'
import {
  comparedWindows,
  figureIn,
  figureRow,
  readingOf,
  targetOf,
  type FigureSource,
  type KnownTarget,
} from './figure-rows.ts'
import { readBreakdown } from './figure-breakdown.ts'
import { readFigures } from './figure-sums.ts'
import { listCommuneNames } from './figures.queries.ts'

export interface AskedPeriod {
  kind: PeriodKind
  year: number
  index: number
  on?: IsoDate | undefined
}

/** A day after today is answered as of today. */
export const dayOf = (ctx: Context, { on }: Pick<AskedPeriod, 'on'>): IsoDate => earlierOf(on ?? ctx.today, ctx.today)

const windowsOf = (periods: readonly PeriodWindow[], on: IsoDate) =>
  periods.flatMap((period) => Object.values(comparedWindows(period, on)).filter((window) => window !== null))

const WHOLE_YEAR = PERIOD_KINDS.filter((kind) => kind !== 'nineMonths')

/** Every period of a reporting year a value may have been entered for, the shorter ones first. */
const periodsOfWholeYear = (year: number): PeriodWindow[] => WHOLE_YEAR.flatMap((kind) => periodsInYear(kind, year))

/** The targets of these periods and those of their years. */
const readTargets = async (
  db: Database,
  communeIds: readonly string[],
  periods: readonly PeriodWindow[],
): Promise<KnownTarget[]> => {
  const asked = [...periods, ...periods.map(({ year }) => periodWindow('year', year))]
  const kinds = new Map(asked.map(({ kind, year }) => [`${kind}|${year}`, { kind, year }]))
  const found = [...kinds.values()].map(async ({ kind, year }) =>
    (await targetsFor(db, communeIds, kind, year)).map((target): KnownTarget => ({ ...target, kind, year })),
  )
  return (await Promise.all(found)).flat()
}

/** Reads all that the figures of these communes over these periods are made of: one read a kind of thing. */
export const readFigureSources = async (
  db: Database,
  { actor: reader, today }: Pick<Context, 'actor' | 'today'>,
  communeIds: readonly string[],
  definitions: readonly IndicatorDefinition[],
  periods: readonly PeriodWindow[],
  on: IsoDate,
  windows: readonly DayWindow[] = windowsOf(periods, on),
): Promise<Map<string, FigureSource>> => {
  const years = [...new Set(periods.flatMap(({ year }) => [year - 1, year]))]
  const place = { communeIds, reader, today }
  const [computed, entered, targets] = await Promise.all([
    readFigures(db, place, definitions, windows),
    readEnteredFigures(
      db,
      communeIds,
      years.flatMap(periodsOfWholeYear),
      on,
      definitions.map(({ code }) => code),
    ),
    readTargets(db, communeIds, periods),
  ])
  return new Map(
    communeIds.map((communeId) => {
      const own = entered.filter((one) => one.communeId === communeId)
      return [communeId, { communeId, computed, entered: groupBy(own, ({ code }) => code), targets, on }]
    }),
  )
}

export const seenCommune = ({ actor }: Context, communeId: string): string => {
  if (!actor.communeIds.includes(communeId)) throw new DomainError('notFound')
  return communeId
}

const sourceOfCommune = (sources: Map<string, FigureSource>, communeId: string): FigureSource => {
  const source = sources.get(communeId)
  if (!source) throw new DomainError('notFound')
  return source
}

export const readFigureList = async (
  db: Database,
  ctx: Context,
  communeId: string,
  asked: AskedPeriod & { objectiveCode?: readonly string[] | undefined },
) => {
  seenCommune(ctx, communeId)
  const [period, on] = [periodWindow(asked.kind, asked.year, asked.index), dayOf(ctx, asked)]
  const all = await definitionsFor(db, communeId, period.to)
  const definitions = all.filter(
    ({ objectiveCode }) => !asked.objectiveCode || asked.objectiveCode.includes(objectiveCode),
  )
  const [sources, names, states] = await Promise.all([
    readFigureSources(db, ctx, [communeId], definitions, [period], on),
    listCommuneNames(db, [communeId]),
    listPeriodStates(db, [communeId], period.year),
  ])
  const source = sourceOfCommune(sources, communeId)
  return {
    communeId,
    communeName: names[0]?.name ?? '',
    on,
    period,
    isLocked: states.some((one) => one.kind === period.kind && one.index === period.index && one.state === 'locked'),
    items: definitions.map((definition): FigureRow => figureRow(source, definition, period)),
  }
}

export const definitionOf = async (db: Database, communeId: string, code: string, on: IsoDate) => {
  const found = (await definitionsFor(db, communeId, on)).find((one) => one.code === code)
  if (!found) throw new DomainError('notFound')
  return found
}

const periodsUntil = ({ kind, year }: AskedPeriod, on: IsoDate): PeriodWindow[] =>
  periodsInYear(kind, year).filter(({ from }) => from <= on)

const seriesOf = (
  source: FigureSource,
  definition: IndicatorDefinition,
  periods: readonly PeriodWindow[],
  on: IsoDate,
): Omit<FigureSeries, 'breakdown' | 'notes'> => ({
  code: definition.code,
  name: definition.name,
  unit: definition.unit,
  decimals: definition.decimals,
  direction: definition.direction,
  on,
  points: periods.map((one) => {
    const windows = comparedWindows(one, on)
    const figure = figureIn(source, definition, one, windows.now)
    const target = targetOf(source, definition, one)
    const lastYear = figureIn(source, definition, samePeriodLastYear(one), windows.lastYear)
    const { status } = readingOf(definition, figure.value, target, one, on)
    return { period: one, ...figure, samePeriodLastYear: lastYear.value, target: target.value, status }
  }),
})

export const readFigureSeries = async (
  db: Database,
  ctx: Context,
  { communeId, code }: { communeId: string; code: string },
  asked: AskedPeriod,
): Promise<FigureSeries> => {
  seenCommune(ctx, communeId)
  const [period, on] = [periodWindow(asked.kind, asked.year, asked.index), dayOf(ctx, asked)]
  const definition = await definitionOf(db, communeId, code, period.to)
  const periods = periodsUntil(asked, on)
  const [sources, breakdown, notes] = await Promise.all([
    readFigureSources(db, ctx, [communeId], [definition], periods, on),
    readBreakdown(db, ctx, communeId, definition, period, on),
    listChartNotes(db, [communeId], definition.objectiveCode, { code, ...periodWindow('year', asked.year) }),
  ])
  return { ...seriesOf(sourceOfCommune(sources, communeId), definition, periods, on), breakdown, notes }
}

/** Every indicator of one objective over the periods of a year: one read for all of them. */
export const readObjectiveSeries = async (
  db: Database,
  ctx: Context,
  communeId: string,
  asked: AskedPeriod & { objectiveCode: string },
) => {
  seenCommune(ctx, communeId)
  const [period, on] = [periodWindow(asked.kind, asked.year, asked.index), dayOf(ctx, asked)]
  const all = await definitionsFor(db, communeId, period.to)
  const definitions = all.filter(({ objectiveCode }) => objectiveCode === asked.objectiveCode)
  const periods = periodsUntil(asked, on)
  const sources = await readFigureSources(db, ctx, [communeId], definitions, periods, on)
  const source = sourceOfCommune(sources, communeId)
  return { on, periods, items: definitions.map((definition) => seriesOf(source, definition, periods, on)) }
}

/** Below this denominator a rate says little and is not ranked. */
export const LEAST_COMPARED = 5

type Compared = ResponseOf<typeof compare>['items'][number]

const rankOf = (items: readonly Omit<Compared, 'rank'>[], one: Omit<Compared, 'rank'>, isLower: boolean) => {
  if (one.isTooFew || one.value === null) return null
  const value = one.value
  const better = items.filter((other) => {
    if (other.isTooFew || other.value === null) return false
    return isLower ? other.value < value : other.value > value
  })
  return better.length + 1
}

/** One indicator over the communes below an upper level: each commune's two sums, no rank on few cases. */
export const readComparison = async (
  db: Database,
  ctx: Context,
  query: QueryOf<typeof compare>,
): Promise<ResponseOf<typeof compare>> => {
  const [period, on] = [periodWindow(query.kind, query.year, query.index), dayOf(ctx, query)]
  const communes = await listCommuneNames(db, ctx.actor.communeIds, period)
  const first = communes[0]
  if (!first) throw new DomainError('notFound')
  const definition = await definitionOf(db, first.id, query.code, period.to)
  const ids = communes.map(({ id }) => id)
  const { now } = comparedWindows(period, on)
  const sources = await readFigureSources(db, ctx, ids, [definition], [period], on, now ? [now] : [])
  const items = communes.map(({ id, name }) => {
    const source = sourceOfCommune(sources, id)
    const figure = figureIn(source, definition, period, now)
    const target = targetOf(source, definition, period)
    const { status } = readingOf(definition, figure.value, target, period, on)
    const isTooFew = definition.kind === 'rate' && (figure.denominator ?? 0) < LEAST_COMPARED
    return { communeId: id, communeName: name, ...figure, target: target.value, status, isTooFew }
  })
  const { code, name, unit, direction } = definition
  return {
    code,
    name,
    unit,
    direction,
    on,
    period,
    least: LEAST_COMPARED,
    items: items.map((one) => ({
      ...one,
      rank: direction === 'informational' ? null : rankOf(items, one, direction === 'lower'),
    })),
  }
}
