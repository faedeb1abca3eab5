export interface HeadCell {
  label: string
  /** First row and column of the head, from 0. */
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

interface Headed {
  label: string
  heads: readonly string[]
}

const startsGroup = (columns: readonly Headed[], at: number, level: number): boolean => {
  const before = columns[at - 1]
  const own = columns[at]
  return (
    !before ||
    before.heads.length <= level ||
    own?.heads.slice(0, level + 1).some((head, index) => head !== before.heads[index]) === true
  )
}

const groupSpan = (columns: readonly Headed[], at: number, level: number): number => {
  let end = at + 1
  while (end < columns.length && (columns[end]?.heads.length ?? 0) > level && !startsGroup(columns, end, level))
    end += 1
  return end - at
}

/** How many rows the head of a form has. */
export const headHeight = (columns: readonly Headed[]): number =>
  Math.max(1, ...columns.map(({ heads }) => heads.length + 1))

/** The merged cells of a form's head: a group over its columns, a column's own label down to the last row. */
export const headCells = (columns: readonly Headed[]): HeadCell[] => {
  const height = headHeight(columns)
  return columns.flatMap(({ label, heads }, column) => [
    ...heads.flatMap((head, level) =>
      startsGroup(columns, column, level)
        ? [{ label: head, row: level, column, rowSpan: 1, columnSpan: groupSpan(columns, column, level) }]
        : [],
    ),
    { label, row: heads.length, column, rowSpan: height - heads.length, columnSpan: 1 },
  ])
}
