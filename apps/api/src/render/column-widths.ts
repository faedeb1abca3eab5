import { valueWords, type Exhibit } from './exhibit.ts'

/** A longer text goes on in a further line, a longer head too, a longer word is broken. */
const LONGEST_TEXT = 60
const LONGEST_HEAD = 14
const LONGEST_WORD = 12
const SHORTEST = 3

export interface Ruler {
  /** Of the whole table. */
  width: number
  /** Of a letter, a bold one too. */
  letter: number
  /** What a cell has beside its text. */
  sides: number
}

const longestWord = (text: string): number =>
  Math.min(LONGEST_WORD, Math.max(...text.split(/\s+/).map(({ length }) => length)))

const sumOf = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0)

const partsOf = (
  { columns, rows }: Pick<Exhibit, 'columns' | 'rows'>,
  index: number,
): { least: number; most: number } => {
  const column = columns[index]
  if (!column) return { least: 0, most: 0 }
  const texts = rows.map((row) => valueWords(column, row[index]))
  // A number, a share or a day stays in one line.
  const isOneLine = column.kind !== 'text'
  const least = texts.map((text) => (isOneLine ? Math.min(LONGEST_WORD, text.length) : longestWord(text)))
  return {
    least: Math.max(SHORTEST, longestWord(column.label), ...least),
    most: Math.max(
      Math.min(LONGEST_HEAD, column.label.length),
      ...texts.map(({ length }) => Math.min(LONGEST_TEXT, length)),
    ),
  }
}

/** What each column asks for, then what is left by how much more it could use; whole units that make up the width. */
export const columnWidths = (table: Pick<Exhibit, 'columns' | 'rows'>, { width, letter, sides }: Ruler): number[] => {
  const parts = table.columns.map((_, index) => partsOf(table, index))
  const least = parts.map((part) => part.least * letter + sides)
  const wished = parts.map(({ least: few, most }) => Math.max(0, most - few) * letter)
  const left = width - sumOf(least)
  const more = sumOf(wished)
  const asked =
    left < more
      ? least.map((few, index) => few + ((wished[index] ?? 0) * Math.max(0, left)) / more)
      : least.map((few, index) => few + (wished[index] ?? 0))
  const scale = width / sumOf(asked)
  const ends = asked.map((_, index) => Math.round(sumOf(asked.slice(0, index + 1)) * scale))
  return ends.map((end, index) => end - (ends[index - 1] ?? 0))
}
