import { expect, test } from 'vitest'
import { FORM_SETS } from './form-sets.ts'
import { headCells, headHeight } from './head-layout.ts'

const FORMS = FORM_SETS.flatMap(({ id, forms }) =>
  forms.flatMap(({ code, columns }) => (columns === 'open' ? [] : [{ name: `${code} ${id}`, columns }])),
)

test.each(FORMS)('the head of $name covers every place once', ({ columns }) => {
  const covered = Array.from({ length: headHeight(columns) }, () => columns.map(() => 0))
  for (const { row, column, rowSpan, columnSpan } of headCells(columns))
    for (let r = row; r < row + rowSpan; r += 1)
      for (let c = column; c < column + columnSpan; c += 1) {
        const line = covered[r]
        if (line) line[c] = (line[c] ?? 0) + 1
      }
  expect(covered).toEqual(covered.map((line) => line.map(() => 1)))
})

test('a group spans its columns, and two groups of one name under different heads stay apart', () => {
  const columns = [
    { label: 'a', heads: ['X', 'Y'] },
    { label: 'b', heads: ['X', 'Y'] },
    { label: 'c', heads: ['Z', 'Y'] },
    { label: 'd', heads: [] },
  ]
  expect(headCells(columns)).toEqual([
    { label: 'X', row: 0, column: 0, rowSpan: 1, columnSpan: 2 },
    { label: 'Y', row: 1, column: 0, rowSpan: 1, columnSpan: 2 },
    { label: 'a', row: 2, column: 0, rowSpan: 1, columnSpan: 1 },
    { label: 'b', row: 2, column: 1, rowSpan: 1, columnSpan: 1 },
    { label: 'Z', row: 0, column: 2, rowSpan: 1, columnSpan: 1 },
    { label: 'Y', row: 1, column: 2, rowSpan: 1, columnSpan: 1 },
    { label: 'c', row: 2, column: 2, rowSpan: 1, columnSpan: 1 },
    { label: 'd', row: 0, column: 3, rowSpan: 3, columnSpan: 1 },
  ])
})
