import { DomainError } from '../shared/domain-error.ts'
import { parseNumber } from './numbers.ts'

/** More than a year of every indicator, less than what would stop the page. */
export const GRID_LIMITS = { rows: 500, columns: 40 } as const

export interface GridError {
  /** From 0, within what was pasted. */
  row: number
  column: number
  code: string
  text: string
}

export interface PastedGrid {
  /** Row by row; null for an empty cell and for one that could not be read. */
  rows: (number | null)[][]
  errors: GridError[]
}

/** Cells of what a spreadsheet puts on the clipboard: tabs and line ends, a cell that holds either in doubled quotes. */
const cellsOf = (text: string): string[][] => {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y
  while (cell.lastIndex <= text.length) {
    const found = cell.exec(text)
    if (found === null) break
    const [, quoted, plain, end] = found
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  const last = rows.at(-1)
  if (last?.length === 1 && last[0] === '') rows.pop()
  return rows
}

const read = (text: string, row: number, column: number, errors: GridError[]): number | null => {
  try {
    return parseNumber(text)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    errors.push({ row, column, code: error.code, text: text.slice(0, 40) })
    return null
  }
}

/**
 * The numbers of a block copied from a spreadsheet, with every cell that is no number named by row and column; nothing is
 * guessed. Throws gridTooLarge.
 */
export const parsePastedGrid = (text: string): PastedGrid => {
  const cells = cellsOf(text)
  if (cells.length > GRID_LIMITS.rows || cells.some((row) => row.length > GRID_LIMITS.columns))
    throw new DomainError('gridTooLarge', { rowCount: cells.length, most: GRID_LIMITS })
  const errors: GridError[] = []
  const rows = cells.map((row, index) => row.map((each, column) => read(each, index, column, errors)))
  return { rows, errors }
}
