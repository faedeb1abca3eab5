import { NO_VILLAGE } from '@gandan/domain/petitions/case-figures'
import { firstOfMonth } from '@gandan/domain/shared/iso-date'
import type { Tx } from '../../context.ts'
import type { CaseRecord } from './case-writes.queries.ts'

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

/** Moves cases from the cells of the tallies they stood in to those they stand in now. */
export const moveTallies = async (
  tx: Tx,
  changes: readonly { before: Counted | null; after: Counted }[],
): Promise<void> => {
  const moved = (cell: (one: Counted, count: number) => Cell[]): Cell[] =>
    sumCells(changes.flatMap(({ before, after }) => [...(before ? cell(before, -1) : []), ...cell(after, 1)]))
  const [states, settlements] = [moved(stateCell), moved(settlementCell)]
  if (states.length > 0)
    await tx.$executeRaw`
      insert into "CaseTally" ("communeId", "month", "kind", "topicCode", "villageId", "state", "count")
      select "communeId", "month", "kind", "topicCode", "villageId", "state", "count"
      from json_populate_recordset(null::"CaseTally", ${JSON.stringify(states.map(({ row, counts: [count] }) => ({ ...row, count })))}::json)
      on conflict ("communeId", "month", "kind", "topicCode", "villageId", "state")
      do update set "count" = "CaseTally"."count" + excluded."count"`
  if (settlements.length > 0)
    await tx.$executeRaw`
      insert into "SettlementTally" ("communeId", "month", "kind", "topicCode", "villageId", "inTime", "late")
      select "communeId", "month", "kind", "topicCode", "villageId", "inTime", "late"
      from json_populate_recordset(null::"SettlementTally", ${JSON.stringify(settlements.map(({ row, counts: [inTime, late] }) => ({ ...row, inTime, late })))}::json)
      on conflict ("communeId", "month", "kind", "topicCode", "villageId")
      do update set "inTime" = "SettlementTally"."inTime" + excluded."inTime", "late" = "SettlementTally"."late" + excluded."late"`
}
