import type { Contribution, FormSubject } from './forms/form-queries.ts'

/** A cell of a form with what made it up: as signed, or as it stands now. */
export interface ReportedCell {
  /** `02/XLD` */
  form: string
  ms: number
  value: string | null
  subject: FormSubject | null
  records: readonly Contribution[]
  /** There were too many records to keep: the cell is compared by its value alone. */
  isCut: boolean
}

/** What one record added to a cell then and now; null where it was not among its records. */
export interface MovedRecord {
  id: string
  was: number | null
  is: number | null
}

export interface CellDifference {
  form: string
  ms: number
  was: string | null
  is: string | null
  subject: FormSubject | null
  records: MovedRecord[]
}

const tally = (records: readonly Contribution[]): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const { id, amount } of records) sums.set(id, (sums.get(id) ?? 0) + amount)
  return sums
}

const movedBetween = (frozen: ReportedCell, live: ReportedCell): MovedRecord[] => {
  if (frozen.isCut || live.isCut) return []
  const [before, after] = [tally(frozen.records), tally(live.records)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ id, was: before.get(id) ?? null, is: after.get(id) ?? null }))
    .filter(({ was, is }) => was !== is)
}

export const cellKey = ({ form, ms }: Pick<ReportedCell, 'form' | 'ms'>): string => `${form}|${ms}`

/** The cells that no longer read as they were signed, or stand on other records; one that no form has now is left out. */
export const cellDifferences = (
  frozen: readonly ReportedCell[],
  live: ReadonlyMap<string, ReportedCell>,
): CellDifference[] =>
  frozen.flatMap((cell) => {
    const now = live.get(cellKey(cell))
    if (!now) return []
    const records = movedBetween(cell, now)
    if (cell.value === now.value && records.length === 0) return []
    const { form, ms, value } = cell
    return [{ form, ms, was: value, is: now.value, subject: now.subject ?? cell.subject, records }]
  })
