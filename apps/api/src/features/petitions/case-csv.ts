import { CASE_COLUMNS, type CaseColumn } from '@gandan/contracts/columns/cases'
import type { CaseRow } from '@gandan/contracts/petitions/case-shapes'
import { formatDate } from '@gandan/domain/shared/iso-date'
import { BOM, csvLine } from '../../render/csv.ts'

const textOf = ({ kind, valueOf }: CaseColumn, row: CaseRow): string => {
  const value = valueOf(row)
  if (value === null) return ''
  return kind === 'day' ? formatDate(value) : value
}

/** The file piece by piece, a piece for each batch of rows, so that no more than one batch is ever held. */
export async function* caseCsv(batches: AsyncIterable<readonly CaseRow[]>): AsyncGenerator<string> {
  yield BOM + csvLine(CASE_COLUMNS.map(({ label }) => label))
  for await (const rows of batches)
    yield rows.map((row) => csvLine(CASE_COLUMNS.map((column) => textOf(column, row)))).join('')
}
