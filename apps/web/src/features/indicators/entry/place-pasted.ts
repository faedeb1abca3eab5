import { parsePastedGrid } from '@gandan/domain/indicators/pasted-grid'
import type { CellChange } from './grid-draft.ts'
import { COLUMNS, inputText, isTyped, type Column, type Line } from './grid-lines.ts'

export interface PasteError {
  /** The line of the grid it would fall on, from 1 */
  row: number
  /** Null beyond the last line */
  line: Line | null
  /** Null beyond the last column */
  column: Column | null
  code: string
  text: string
}

export interface Pasted {
  changes: { line: Line; change: CellChange }[]
  errors: PasteError[]
}

/** Whether it is more than one plain word, which the cell takes by itself. */
export const isBlock = (text: string): boolean => /[\t\r\n]/.test(text)

/**
 * A block of a spreadsheet laid over the lines from one cell on: rightwards and down. Any number that cannot be read or has
 * no cell to stand in is an error, and then nothing changes; the value of a rate is passed over, as it is computed again.
 * Throws gridTooLarge.
 */
export const placePasted = (text: string, lines: readonly Line[], at: number, from: Column): Pasted => {
  const { rows, errors: unread } = parsePastedGrid(text)
  const first = COLUMNS.indexOf(from)
  const errors: PasteError[] = []
  const changes: Pasted['changes'] = []
  const refuse = (row: number, column: number, code: string, words: string) =>
    errors.push({
      row: at + row + 1,
      line: lines[at + row] ?? null,
      column: COLUMNS[first + column] ?? null,
      code,
      text: words,
    })
  for (const { row, column, code, text: words } of unread) refuse(row, column, code, words)
  for (const [row, numbers] of rows.entries()) {
    const line = lines[at + row]
    const change: CellChange = {}
    for (const [index, number] of numbers.entries()) {
      const column = COLUMNS[first + index]
      if (line && column && line.isOpen && isTyped(line, column)) change[column] = inputText(number)
      else if (number !== null && !(line?.isOpen && line.kind === 'rate' && column === 'value'))
        refuse(row, index, line && column ? 'cellClosed' : 'outsideGrid', inputText(number))
    }
    if (line && Object.keys(change).length > 0) changes.push({ line, change })
  }
  return { changes: errors.length > 0 ? [] : changes, errors: errors.toSorted((a, b) => a.row - b.row) }
}
