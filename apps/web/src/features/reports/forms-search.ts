import {
  countOfPeriods,
  PERIOD_KINDS,
  periodContaining,
  periodWindow,
  previousPeriod,
  type PeriodKind,
  type PeriodWindow,
} from '@gandan/domain/organisation/reporting-periods'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { countParam, textParam, wordParam, type RawSearch } from '../../search-params.ts'

export interface FormsSearch {
  period?: PeriodKind | undefined
  year?: number | undefined
  index?: number | undefined
  /** A circular other than the one in force. */
  set?: string | undefined
  /** The form shown, with a dash: `01-XLD`. */
  form?: string | undefined
}

export const parseFormsSearch = (raw: RawSearch): FormsSearch => ({
  period: wordParam(raw.period, PERIOD_KINDS),
  year: countParam(raw.year, 2015, 2100),
  index: countParam(raw.index, 1, 12),
  set: textParam(raw.set, 10),
  form: textParam(raw.form, 12),
})

/** The window of an address; the last one that is over when it names none. */
export const windowOf = ({ period = 'month', year, index }: FormsSearch, today: IsoDate): PeriodWindow => {
  if (year === undefined) {
    const current = periodContaining(period, today)
    return current.to < today ? current : previousPeriod(current)
  }
  return periodWindow(period, year, Math.min(index ?? 1, countOfPeriods(period)))
}

/** What the API is asked, the whole period in the address. */
export const askedOf = ({ kind, year, index }: PeriodWindow, set: string | undefined) => ({
  period: kind,
  year,
  index,
  ...(set === undefined ? {} : { set }),
})
