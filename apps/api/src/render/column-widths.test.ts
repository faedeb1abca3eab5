import { expect, test } from 'vitest'
import { columnWidths } from './column-widths.ts'

const COLUMNS = [
  { label: 'Số', kind: 'number' as const, decimals: 0 },
  { label: 'Công việc', kind: 'text' as const },
  { label: 'Hạn', kind: 'day' as const },
]
const RULER = { width: 9_638, letter: 110, sides: 160 }
const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0)

test('the columns make up the width, the text has most of it, and a day stays in one line beside any text', () => {
  for (const text of ['Họp thôn để bàn việc làm đường', 'x'.repeat(5_000), 'dài '.repeat(500)]) {
    const widths = columnWidths({ columns: COLUMNS, rows: [[1, text, '2026-01-05']] }, RULER)
    expect(total(widths)).toBe(9_638)
    expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) + (widths[2] ?? 0))
    expect(widths[2]).toBeGreaterThanOrEqual(10 * 110 + 160)
  }
})

test('more columns than have room are all there, within the width', () => {
  const columns = Array.from({ length: 40 }, (_, index) => ({ label: `Chỉ tiêu ${index}`, kind: 'number' as const }))
  const widths = columnWidths({ columns, rows: [columns.map(() => 1_234)] }, RULER)
  expect([widths.length, total(widths)]).toEqual([40, 9_638])
  expect(Math.min(...widths)).toBeGreaterThan(0)
})

test('a table without rows is as wide as one with', () => {
  expect(total(columnWidths({ columns: COLUMNS, rows: [] }, RULER))).toBe(9_638)
})
