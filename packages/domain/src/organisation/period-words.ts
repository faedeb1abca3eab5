import type { PeriodKind } from './reporting-periods.ts'

const KINDS: Record<PeriodKind, (index: number) => string> = {
  month: (index) => `Tháng ${index}`,
  quarter: (index) => `Quý ${['I', 'II', 'III', 'IV'][index - 1] ?? index}`,
  sixMonths: () => '6 tháng',
  nineMonths: () => '9 tháng',
  year: () => 'Năm',
}

/** "Quý I", "Tháng 6": without its year, as an axis writes it. */
export const shortPeriodName = (kind: PeriodKind, index: number): string => KINDS[kind](index)

/** "Quý I năm 2026", "Năm 2026". */
export const periodName = (kind: PeriodKind, index: number, year: number): string =>
  kind === 'year' ? `Năm ${year}` : `${KINDS[kind](index)} năm ${year}`
