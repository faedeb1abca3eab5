import { CASE_COLUMNS, type CaseColumn } from '@gandan/contracts/columns/cases'
import type { CaseRow } from '@gandan/contracts/petitions/case-shapes'
import { formatDate } from '@gandan/domain/shared/iso-date'

const BOM = '\uFEFF'
const LINE_END = '\r\n'

/** A spreadsheet runs what begins like a formula: an apostrophe before it makes it text. */
const harmless = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)

const cell = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`

const textOf = ({ kind, valueOf }: CaseColumn, row: CaseRow): string => {
  const value = valueOf(row)
  if (value === null) return ''
  return kind === 'day' ? formatDate(value) : value
}

const lineOf = (cells: readonly string[]): string => cells.map(cell).join(',') + LINE_END

/** The file piece by piece, a piece for each batch of rows, so that no more than one batch is ever held. */
export async function* caseCsv(batches: AsyncIterable<readonly CaseRow[]>): AsyncGenerator<string> {
  yield BOM + lineOf(CASE_COLUMNS.map(({ label }) => label))
  for await (const rows of batches)
    yield rows.map((row) => lineOf(CASE_COLUMNS.map((column) => textOf(column, row)))).join('')
}
