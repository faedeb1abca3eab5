import { PERIOD_KINDS, type PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { dayParam, wordParam, type RawSearch } from '../../search-params.ts'

export interface OnSearch {
  /** The day looked at; the plan's opening day when left out. */
  on?: IsoDate | undefined
}

export interface DashboardSearch extends OnSearch {
  period?: PeriodKind | undefined
}

export const parseOnSearch = (raw: RawSearch): OnSearch => ({ on: dayParam(raw.on) })

export const parseDashboardSearch = (raw: RawSearch): DashboardSearch => ({
  on: dayParam(raw.on),
  period: wordParam(raw.period, PERIOD_KINDS),
})
