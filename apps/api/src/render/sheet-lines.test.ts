import { expect, test } from 'vitest'
import { linesIn, printNames, rowHeight } from './sheet-lines.ts'

test('a text takes the lines that its words need, a word wider than the column more than one', () => {
  expect(linesIn('Tổng số đơn', 22)).toBe(1)
  expect(linesIn('Đơn có nhiều người đứng tên', 9)).toBe(4)
  expect(linesIn('1\n= 2 + 3', 12)).toBe(2)
  expect(linesIn('x'.repeat(100), 10)).toBeGreaterThanOrEqual(10)
  expect(linesIn('', 10)).toBe(1)
})

test('a row is as tall as its tallest text, numbers are one line, and no row is taller than a sheet allows', () => {
  expect(rowHeight([1, 'một', null], [5, 5, 5])).toBe(15)
  expect(rowHeight(['một hai ba bốn', 1], [5, 5])).toBeGreaterThan(30)
  expect(rowHeight(['từ '.repeat(5_000)], [10])).toBe(409)
})

test('the names of what is printed are quoted, whatever the sheet is called', () => {
  expect(printNames("Xã 'A'", { area: '$A$1:$B$2', rows: '$1:$1', columns: '$A:$A' })).toEqual([
    { name: '_xlnm.Print_Area', range: "'Xã ''A'''!$A$1:$B$2", scope: "Xã 'A'" },
    { name: '_xlnm.Print_Titles', range: "'Xã ''A'''!$A:$A,'Xã ''A'''!$1:$1", scope: "Xã 'A'" },
  ])
  expect(printNames('02-XLD', {})).toEqual([])
})
