import type { IndicatorDefinition } from '@gandan/domain/indicators/definition'
import type { PeriodKind } from '@gandan/domain/organisation/reporting-periods'

const LENGTHS: Record<PeriodKind, number> = { month: 1, quarter: 3, sixMonths: 6, nineMonths: 9, year: 12 }

/** An indicator counts for its own frequency and for longer periods. */
export const countsFor = ({ frequency }: Pick<IndicatorDefinition, 'frequency'>, kind: PeriodKind): boolean =>
  LENGTHS[frequency] <= LENGTHS[kind]

/** Half-yearly values are owed for six months and for the year. */
export const isOwedFor = ({ frequency }: Pick<IndicatorDefinition, 'frequency'>, kind: PeriodKind): boolean =>
  frequency === kind || (frequency === 'sixMonths' && kind === 'year')
