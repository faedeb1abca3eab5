import { roundTo } from '../indicators/formula.ts'
import type { ReportFigure } from './report-figures.ts'

export interface CountedRecord {
  part: 'numerator' | 'denominator'
  subject: string
  id: string
}

export interface FigureDifference {
  key: string
  name: string
  frozen: ReportFigure
  live: ReportFigure
  /** Counted now and not then; then and not now. */
  came: CountedRecord[]
  went: CountedRecord[]
}

const AS_SAME = 1e-9

const isSame = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) < AS_SAME

/** A figure reads the same when its sums and its value, as shown, are the same. */
export const isSameFigure = (frozen: ReportFigure, live: ReportFigure): boolean => {
  const shown = ({ value, decimals }: ReportFigure) => (value === null ? null : roundTo(value, decimals))
  return (
    isSame(frozen.numerator, live.numerator) &&
    isSame(frozen.denominator, live.denominator) &&
    isSame(shown(frozen), shown(live))
  )
}

const keyOf = ({ part, subject, id }: CountedRecord): string => `${part}|${subject}|${id}`

const without = (records: readonly CountedRecord[], others: readonly CountedRecord[]): CountedRecord[] => {
  const known = new Set(others.map(keyOf))
  return records.filter((record) => !known.has(keyOf(record)))
}

/** The figures that no longer read as they were signed, with the records that came or went. */
export const differencesOf = (
  frozen: readonly { figure: ReportFigure; records: readonly CountedRecord[] }[],
  live: ReadonlyMap<string, { figure: ReportFigure; records: readonly CountedRecord[] }>,
): FigureDifference[] =>
  frozen.flatMap(({ figure, records }) => {
    const now = live.get(figure.key)
    if (!now) return []
    const [came, went] = [without(now.records, records), without(records, now.records)]
    if (isSameFigure(figure, now.figure) && came.length === 0 && went.length === 0) return []
    return [{ key: figure.key, name: figure.name, frozen: figure, live: now.figure, came, went }]
  })
