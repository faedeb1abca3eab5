import type { FigureRow } from '@gandan/contracts/dashboard/figures'
import type { IndicatorDefinition, IndicatorFigure } from '@gandan/domain/indicators/definition'
import { enteredFigureIn } from '@gandan/domain/indicators/entered-figure'
import { awaitedRoomOf, formulaInWords } from '@gandan/domain/indicators/formula'
import { elapsedOf, isStale, windowUntil, type DayWindow } from '@gandan/domain/indicators/periods'
import { isCumulative, statusOf, type StatusReading } from '@gandan/domain/indicators/status'
import {
  periodWindow,
  previousPeriod,
  samePeriodLastYear,
  type PeriodWindow,
} from '@gandan/domain/organisation/reporting-periods'
import { addMonths, earlierOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { EnteredFigure } from '../indicators/entered-figures.queries.ts'
import type { SetTarget } from '../indicators/targets.queries.ts'
import type { FigureReader } from './figure-sums.ts'

const NOTHING: IndicatorFigure = { numerator: null, denominator: null, value: null }
const MONTHS_IN_YEAR = 12

/** A target of a period of that kind and year. */
export type KnownTarget = SetTarget & Pick<PeriodWindow, 'kind' | 'year'>

/** What the figures of a commune are made of, read once. */
export interface FigureSource {
  communeId: string
  computed: FigureReader
  /** By code; the whole first, in the order of their periods. */
  entered: ReadonlyMap<string, readonly EnteredFigure[]>
  targets: readonly KnownTarget[]
  on: IsoDate
}

/** The windows a figure is compared over, cut at the day looked at; null where one has not begun. */
export const comparedWindows = (period: PeriodWindow, on: IsoDate) => {
  const lastYear = samePeriodLastYear(period)
  return {
    now: windowUntil(period, on),
    previous: windowUntil(previousPeriod(period), on),
    lastYear: {
      from: lastYear.from,
      to: on >= period.to ? lastYear.to : earlierOf(lastYear.to, addMonths(on, -MONTHS_IN_YEAR)),
    },
  }
}

const isWhole = ({ detail }: EnteredFigure): boolean => detail === ''

/** One indicator's figure over one window: from the rooms' sums, or from what was entered for it. */
export const figureIn = (
  source: FigureSource,
  definition: IndicatorDefinition,
  period: PeriodWindow,
  window: DayWindow | null,
): IndicatorFigure => {
  if (window === null) return NOTHING
  const entered = (source.entered.get(definition.code) ?? []).filter(isWhole)
  if (definition.source !== 'computed') return enteredFigureIn(definition, entered, period)
  const kept = entered.find(
    (one) =>
      one.state === 'locked' && one.kind === period.kind && one.year === period.year && one.index === period.index,
  )
  return kept ?? source.computed(source.communeId, definition, window)
}

const typicalTarget = (definition: IndicatorDefinition, period: PeriodWindow): number | null =>
  isCumulative(definition) && definition.frequency !== period.kind ? null : definition.typicalTarget

/** The target that counts: of this very period, or of the year for a figure that does not add up, or the typical one. */
export const targetOf = (
  { targets, communeId }: Pick<FigureSource, 'targets' | 'communeId'>,
  definition: IndicatorDefinition,
  period: PeriodWindow,
): FigureRow['target'] => {
  const own = targets.filter(
    (one) => one.communeId === communeId && one.code === definition.code && one.year === period.year,
  )
  const exact = own.find((one) => one.kind === period.kind && one.index === period.index)
  const yearly = isCumulative(definition) ? undefined : own.find((one) => one.kind === 'year')
  const found = exact ?? yearly
  if (found && found.target !== null) return { value: found.target, baseline: found.baseline, setBy: found.setBy }
  const value = typicalTarget(definition, period)
  return { value, baseline: null, setBy: value === null ? 'nobody' : 'typical' }
}

export const readingOf = (
  definition: IndicatorDefinition,
  value: number | null,
  target: FigureRow['target'],
  period: PeriodWindow,
  on: IsoDate,
): StatusReading =>
  statusOf({
    direction: definition.direction,
    isCumulative: isCumulative(definition),
    value,
    target: target.value,
    baseline: target.baseline,
    elapsed: elapsedOf(period, on),
  })

const newestWindow = (values: readonly EnteredFigure[]): DayWindow | null => {
  const last = values.findLast((one) => isWhole(one) && (one.value !== null || one.numerator !== null))
  return last ? periodWindow(last.kind, last.year, last.index) : null
}

const standingOf = (source: FigureSource, definition: IndicatorDefinition, period: PeriodWindow) => {
  const values = source.entered.get(definition.code) ?? []
  const own = values.find(
    (one) => isWhole(one) && one.kind === period.kind && one.year === period.year && one.index === period.index,
  )
  return {
    state: own?.state ?? null,
    changesSinceApproval: own?.changesSinceApproval ?? 0,
    valueId: own?.valueId ?? null,
    isStale: definition.source !== 'computed' && isStale(newestWindow(values), definition.frequency, source.on),
  }
}

/** Everything a page says of one indicator of a commune for a period. */
export const figureRow = (source: FigureSource, definition: IndicatorDefinition, period: PeriodWindow): FigureRow => {
  const windows = comparedWindows(period, source.on)
  const figure = figureIn(source, definition, period, windows.now)
  const target = targetOf(source, definition, period)
  const { status, rule, reason, required, ratio } = readingOf(definition, figure.value, target, period, source.on)
  const words = formulaInWords(definition)
  const { code, name, nameEn, unit, kind, direction, objectiveCode, isCore, decimals, legalBasis } = definition
  return {
    code,
    name,
    nameEn,
    unit,
    kind,
    direction,
    source: definition.source,
    objectiveCode,
    isCore,
    decimals,
    numeratorName: definition.numeratorName,
    denominatorName: definition.denominatorName,
    formulaVi: words.vi,
    formulaEn: words.en,
    legalBasis,
    awaits: awaitedRoomOf(definition),
    figure,
    previous: figureIn(source, definition, previousPeriod(period), windows.previous),
    samePeriodLastYear: figureIn(source, definition, samePeriodLastYear(period), windows.lastYear),
    target,
    status,
    statusBecause: { rule, reason, required, ratio },
    ...standingOf(source, definition, period),
  }
}
