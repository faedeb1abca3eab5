import type { Direction } from '../measures/direction.ts'
import type { MeasureId } from '../measures/measure.ts'
import type { IsoDate } from '../shared/iso-date.ts'

/** How often a value is owed; a subset of the reporting periods. */
export const FREQUENCIES = ['month', 'quarter', 'sixMonths', 'year'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** `rate` is numerator / denominator x factor; the others are one number. */
export const INDICATOR_KINDS = ['rate', 'count', 'score', 'amount'] as const
export type IndicatorKind = (typeof INDICATOR_KINDS)[number]

export const VALUE_SOURCES = ['computed', 'entered', 'imported'] as const
export type ValueSource = (typeof VALUE_SOURCES)[number]

export const BREAKDOWNS = ['village', 'sex', 'channel', 'field', 'topic', 'form', 'component', 'kind'] as const
export type Breakdown = (typeof BREAKDOWNS)[number]

/** Rooms whose records an indicator waits for: until they exist it says "chưa có nguồn", never 0. */
export const AWAITED_ROOMS = ['emulation', 'conduct', 'consultations', 'oversight', 'reports'] as const
export type AwaitedRoom = (typeof AWAITED_ROOMS)[number]

export interface Term {
  measure: MeasureId
  /** Summed within the window, over all time to its end, or over all time before its beginning. */
  take: 'within' | 'untilEnd' | 'beforeStart'
  /** Only tasks of the objective with this code, such as `II.6`. */
  objectiveCode?: string
  sign?: 1 | -1
}

/** How a computed indicator is made of what the rooms count. */
export type IndicatorFormula =
  | { numerator: readonly Term[]; denominator: readonly Term[] | null; factor: 1 | 100 | 1000 }
  | { awaits: AwaitedRoom }

export interface IndicatorDefinition {
  /** `DVnn.mm`: objective II.nn, indicator mm, `.a`… where it is several counts; a commune's own codes begin with `X`. */
  code: string
  name: string
  nameEn: string
  unit: string
  kind: IndicatorKind
  direction: Direction
  frequency: Frequency
  source: ValueSource
  /** Null for entered and imported ones. */
  formula: IndicatorFormula | null
  numeratorName: string | null
  denominatorName: string | null
  breakdown: Breakdown | null
  /** The item of the plan it belongs to, such as `II.4` or `III.1`. */
  objectiveCode: string
  isCore: boolean
  /** A value met in practice, never a duty unless `legalBasis` names one. */
  typicalTarget: number | null
  legalBasis: string | null
  decimals: number
  validFrom: IsoDate
  validTo: IsoDate | null
}

/** A value with the two sums behind it; null value where the denominator is 0 ("không phát sinh") or nothing is known. */
export interface IndicatorFigure {
  numerator: number | null
  denominator: number | null
  value: number | null
}
