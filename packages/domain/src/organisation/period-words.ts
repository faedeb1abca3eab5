import type { PeriodKind, PeriodWindow } from './reporting-periods.ts'

const QUARTERS = ['I', 'II', 'III', 'IV']

const KINDS: Record<PeriodKind, (index: number) => string> = {
  month: (index) => `Tháng ${index}`,
  quarter: (index) => `Quý ${QUARTERS[index - 1] ?? index}`,
  sixMonths: () => '6 tháng',
  nineMonths: () => '9 tháng',
  year: () => 'Năm',
}

/** "Quý I", "Tháng 6": without its year, as an axis writes it. */
export const shortPeriodName = (kind: PeriodKind, index: number): string => KINDS[kind](index)

/** "Quý I năm 2026", "Năm 2026". */
export const periodName = (kind: PeriodKind, index: number, year: number): string =>
  kind === 'year' ? `Năm ${year}` : `${KINDS[kind](index)} năm ${year}`

/** `6 tháng đầu năm 2023`, `quý I năm 2026`. */
export const periodWords = ({ kind, year, index }: Pick<PeriodWindow, 'kind' | 'year' | 'index'>): string => {
  const words: Record<PeriodKind, string> = {
    month: `tháng ${index} năm ${year}`,
    quarter: `quý ${QUARTERS[index - 1] ?? index} năm ${year}`,
    sixMonths: `6 tháng đầu năm ${year}`,
    nineMonths: `9 tháng đầu năm ${year}`,
    year: `năm ${year}`,
  }
  return words[kind]
}

/** The period after it, as a report of this one looks ahead. */
export const nextPeriodWords = ({ kind, year, index }: PeriodWindow): string => {
  if (kind === 'quarter') return index < 4 ? `quý ${QUARTERS[index] ?? ''} năm ${year}` : `quý I năm ${year + 1}`
  if (kind === 'sixMonths') return `6 tháng cuối năm ${year}`
  return kind === 'nineMonths' ? `3 tháng cuối năm ${year}` : `năm ${year + 1}`
}
