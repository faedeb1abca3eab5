import {
  countOfPeriods,
  periodContaining,
  reportingYearOf,
  type PeriodKind,
} from '@gandan/domain/organisation/reporting-periods'
import { earlierOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { FigurePeriod } from './figures.api.ts'
import type { FiguresSearch } from './figures-search.ts'

/** The period asked for by the address; the one the day looked at belongs to where it names none. */
export const periodOf = (search: FiguresSearch, today: IsoDate): FigurePeriod => {
  const day = earlierOf(search.on ?? today, today)
  const kind: PeriodKind = search.period ?? 'year'
  const year = search.year ?? reportingYearOf(day)
  const index = search.index ?? periodContaining(kind, day, year).index
  return { kind, year, index: Math.min(index, countOfPeriods(kind)), ...(day < today ? { on: day } : {}) }
}
