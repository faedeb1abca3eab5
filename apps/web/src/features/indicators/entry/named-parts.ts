import type { EntryCell, EntryGrid } from '@gandan/contracts/indicators/values'
import { useMemo, useState } from 'react'

/** Parts that were named here and hold nothing yet, by code of the indicator. */
type NamedParts = Readonly<Record<string, readonly string[]>>

const emptyCell = (code: string, name: string): EntryCell => ({
  id: null,
  code,
  detail: name,
  detailName: name,
  numerator: null,
  denominator: null,
  value: null,
  previousValue: null,
  state: null,
  note: '',
  fileCount: 0,
  enteredByName: null,
  enteredAt: null,
  submittedBy: null,
  returnReason: null,
  changesSinceApproval: 0,
  version: 0,
})

/** The grid with a line for each part named here, until the saved one takes its place. */
export const withNamedParts = (grid: EntryGrid, named: NamedParts): EntryGrid => ({
  ...grid,
  rows: grid.rows.map((row) => {
    const known = new Set(row.cells.map(({ detail }) => detail))
    const further = (named[row.code] ?? []).filter((name) => !known.has(name))
    return further.length === 0
      ? row
      : { ...row, cells: [...row.cells, ...further.map((name) => emptyCell(row.code, name))] }
  }),
})

/** The stored grid with the parts named since it was opened. */
export const useNamedParts = (stored: EntryGrid) => {
  const [named, setNamed] = useState<NamedParts>({})
  const grid = useMemo(() => withNamedParts(stored, named), [stored, named])
  const namePart = (code: string, name: string) =>
    setNamed((before) => ({ ...before, [code]: [...(before[code] ?? []), name] }))
  return { grid, namePart }
}
