/** Height of a line of 11 points. */
const LINE = 15
/** What a row may have at most. */
const TALLEST = 409
/** Letters of Vietnamese words are a little wider than the digit that a column is measured by. */
const WIDER = 1.08

/** Lines that a text takes in a column so many digits wide, broken between words. */
export const linesIn = (text: string, width: number): number => {
  const room = Math.max(1, width / WIDER)
  return text.split('\n').reduce((lines, paragraph) => {
    let [count, at] = [1, 0]
    for (const word of paragraph.split(' ')) {
      if (at > 0 && at + word.length > room) [count, at] = [count + 1, 0]
      count += Math.floor(Math.max(0, word.length - 1) / room)
      at += word.length + 1
    }
    return lines + count
  }, 0)
}

/** Height for so many lines: not every program counts them when it opens a file. */
export const heightOfLines = (lines: number): number => Math.min(TALLEST, LINE * Math.max(1, lines))

/** Tall enough for the longest text of a row. */
export const rowHeight = (values: readonly (string | number | null | undefined)[], widths: readonly number[]): number =>
  heightOfLines(
    Math.max(...values.map((value, at) => (typeof value === 'string' ? linesIn(value, widths[at] ?? Infinity) : 1)), 1),
  )

interface PrintedPart {
  area?: string
  /** Repeated on every page. */
  rows?: string
  columns?: string
}

/** Names by which a sheet says what is printed: quoted, since a name with a space or a hyphen would have to be repaired. */
export const printNames = (sheet: string, { area, rows, columns }: PrintedPart) => {
  const quoted = `'${sheet.replaceAll("'", "''")}'`
  const titles = [columns, rows].flatMap((part) => (part === undefined ? [] : [`${quoted}!${part}`]))
  return [
    ...(area === undefined ? [] : [{ name: '_xlnm.Print_Area', range: `${quoted}!${area}`, scope: sheet }]),
    ...(titles.length === 0 ? [] : [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: sheet }]),
  ]
}
