import { PERIOD_KINDS, type PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { countParam, dayParam, wordParam, type RawSearch } from '../../search-params.ts'

export interface OnSearch {
  /** The day looked at; the plan's opening day when left out. */
  on?: IsoDate | undefined
}

export const OBJECTIVE_ORDERS = ['plan', 'worst'] as const
export type ObjectiveOrder = (typeof OBJECTIVE_ORDERS)[number]

export const TREND_VIEWS = ['chart', 'table'] as const
export type TrendView = (typeof TREND_VIEWS)[number]

interface TrendSearch extends OnSearch {
  trend?: TrendView | undefined
}

export interface ObjectiveSearch extends TrendSearch {
  /** How the indicators of the objective are shown. */
  figures?: TrendView | undefined
}

export const MATRIX_KINDS = ['quarter', 'month'] as const
export type MatrixKind = (typeof MATRIX_KINDS)[number]

export interface DashboardSearch extends TrendSearch {
  period?: PeriodKind | undefined
  order?: ObjectiveOrder | undefined
  matrix?: TrendView | undefined
  matrixBy?: MatrixKind | undefined
}

export const COMMUNE_SORTS = ['name', 'progress', 'rag', 'overdue', 'done'] as const
export type CommuneSort = (typeof COMMUNE_SORTS)[number]

export interface CommunesSearch extends OnSearch {
  year?: number | undefined
  sort?: CommuneSort | undefined
  dir?: 'asc' | 'desc' | undefined
}

const parseTrendSearch = (raw: RawSearch): TrendSearch => ({
  on: dayParam(raw.on),
  trend: wordParam(raw.trend, TREND_VIEWS),
})

export const parseObjectiveSearch = (raw: RawSearch): ObjectiveSearch => ({
  ...parseTrendSearch(raw),
  figures: wordParam(raw.figures, TREND_VIEWS),
})

export const parseDashboardSearch = (raw: RawSearch): DashboardSearch => ({
  ...parseTrendSearch(raw),
  period: wordParam(raw.period, PERIOD_KINDS),
  order: wordParam(raw.order, OBJECTIVE_ORDERS),
  matrix: wordParam(raw.matrix, TREND_VIEWS),
  matrixBy: wordParam(raw.matrixBy, MATRIX_KINDS),
})

export const parseCommunesSearch = (raw: RawSearch): CommunesSearch => ({
  on: dayParam(raw.on),
  year: countParam(raw.year, 2000, 2100),
  sort: wordParam(raw.sort, COMMUNE_SORTS),
  dir: wordParam(raw.dir, ['asc', 'desc'] as const),
})
