import { NO_VILLAGE } from '@gandan/domain/petitions/case-figures'
import { firstOfMonth } from '@gandan/domain/shared/iso-date'
import type { Rows } from '@gandan/db/database'
import type { CaseRecord } from './case-records.ts'

type Counted = Pick<
  CaseRecord,
  'communeId' | 'receivedOn' | 'kind' | 'topicCode' | 'villageId' | 'state' | 'settledOn' | 'settledInTime'
>

const placeOf = ({ communeId, kind, topicCode, villageId }: Counted) => ({
  communeId,
  kind,
  topicCode,
  villageId: villageId ?? NO_VILLAGE,
})

interface Cell {
  key: string
  row: Record<string, unknown>
  counts: number[]
}

/** Sums what is taken from old cells and given to new ones; cells left as they were fall out, the rest stand in one order. */
const sumCells = (cells: readonly Cell[]): Cell[] => {
  const sums = new Map<string, Cell>()
  for (const cell of cells) {
    const known = sums.get(cell.key)
    sums.set(cell.key, {
      ...cell,
      counts: cell.counts.map((count, index) => count + (known?.counts[index] ?? 0)),
    })
  }
  return [...sums.values()]
    .filter(({ counts }) => counts.some((count) => count !== 0))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

const cellOf = (row: Record<string, unknown>, counts: number[]): Cell => ({
  key: Object.values(row).join('|'),
  row,
  counts,
})

const stateCell = (one: Counted, count: number): Cell[] => [
  cellOf({ ...placeOf(one), month: firstOfMonth(one.receivedOn), state: one.state }, [count]),
]

const settlementCell = (one: Counted, count: number): Cell[] =>
  one.settledOn === null
    ? []
    : [
        cellOf(
          { ...placeOf(one), month: firstOfMonth(one.settledOn) },
          one.settledInTime === false ? [0, count] : [count, 0],
        ),
      ]

/** What to add to the tallies for cases that leave the cells they stood in for those they stand in now. */
export const tallyRows = (changes: readonly { before: Counted | null; after: Counted }[]): Rows => {
  const moved = (cell: (one: Counted, count: number) => Cell[]): Cell[] =>
    sumCells(changes.flatMap(({ before, after }) => [...(before ? cell(before, -1) : []), ...cell(after, 1)]))
  return {
    CaseTally: moved(stateCell).map(({ row, counts: [count] }) => ({ ...row, count })),
    SettlementTally: moved(settlementCell).map(({ row, counts: [inTime, late] }) => ({ ...row, inTime, late })),
  }
}
