import { IMPORT_KINDS, type ImportKind } from '@gandan/domain/indicators/import-kinds'
import { FREQUENCIES, type Frequency } from '@gandan/domain/indicators/definition'
import { currentPeriod } from '@gandan/domain/indicators/periods'
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
import { countParam, wordParam, type RawSearch } from '../../search-params.ts'

export interface PeriodSearch<Kind extends PeriodKind = PeriodKind> {
  period?: Kind | undefined
  year?: number | undefined
  index?: number | undefined
}

const numbersOf = (raw: RawSearch) => ({
  year: countParam(raw.year, 2000, 2100),
  index: countParam(raw.index, 1, 12),
})

export const parseEntrySearch = (raw: RawSearch): PeriodSearch<Frequency> => ({
  period: wordParam(raw.period, FREQUENCIES),
  ...numbersOf(raw),
})

export const parseImportsSearch = (raw: RawSearch): PeriodSearch<Frequency> & { what?: ImportKind | undefined } => ({
  ...parseEntrySearch(raw),
  what: wordParam(raw.what, IMPORT_KINDS),
})

export const parsePeriodSearch = (raw: RawSearch): PeriodSearch => ({
  period: wordParam(raw.period, PERIOD_KINDS),
  ...numbersOf(raw),
})

/** The period the address names; else the last one of that kind that is over, which is the one owed. */
export const periodAsked = <Kind extends PeriodKind>(
  search: PeriodSearch<Kind>,
  fallback: Kind,
  today: IsoDate,
): PeriodWindow & { kind: Kind } => {
  const kind = search.period ?? fallback
  const running = kind === 'month' || kind === 'quarter' ? currentPeriod(kind, today) : periodContaining(kind, today)
  const { year, index } = running.to < today || kind === 'year' ? running : previousPeriod(running)
  const chosen = search.index ?? (search.year === undefined || search.year === year ? index : 1)
  return { ...periodWindow(kind, search.year ?? year, Math.min(chosen, countOfPeriods(kind))), kind }
}
