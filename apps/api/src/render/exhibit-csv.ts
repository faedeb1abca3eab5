import { BOM, csvLine } from './csv.ts'
import { valueWords, type Exhibit } from './exhibit.ts'

/** The table of an exhibit; a value that is missing stays empty. */
export const exhibitCsv = ({ columns, rows }: Exhibit): string =>
  BOM +
  csvLine(columns.map(({ label }) => label)) +
  rows
    .map((row) => csvLine(columns.map((column, index) => (row[index] === null ? '' : valueWords(column, row[index])))))
    .join('')
