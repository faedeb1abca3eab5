import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber } from '../shared/format.ts'
import { findDefinition } from './catalogue/shipped.ts'
import type { IndicatorDefinition, IndicatorFigure } from './definition.ts'
import { enteredFigure } from './entry.ts'
import { parseNumber } from './numbers.ts'
import { parsePastedGrid } from './pasted-grid.ts'

const definition = (code: string): IndicatorDefinition => {
  const found = findDefinition(code, '2026-11-24')
  if (found === null) throw new Error(code)
  return found
}
const typed = (changes: Partial<IndicatorFigure>): IndicatorFigure => ({
  numerator: null,
  denominator: null,
  value: null,
  ...changes,
})
const enter = (code: string, changes: Partial<IndicatorFigure>) => enteredFigure(definition(code), typed(changes))

test.each([
  ['1.234,5', 1234.5],
  ['1234.5', 1234.5],
  ['1 234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1.234', 1234],
  ['1.234.567', 1234567],
  ['1,234', 1.234],
  ['12 %', 12],
  ['97,5%', 97.5],
  ['12.5', 12.5],
  ['0.125', 0.125],
  ['−3', -3],
  [' 7\u00a0', 7],
])('%s is read as %d', (text, number) => {
  expect(parseNumber(text)).toBe(number)
})

test.each(['', ' ', '-', '—', '%'])('an empty cell or a dash is no number: "%s"', (text) => {
  expect(parseNumber(text)).toBeNull()
})

test.each(['abc', '1.23.4', '12,3,4', '1.2345,6', '12a', '1e5', '--1', '1.234.56'])('%s is refused', (text) => {
  expect(() => parseNumber(text)).toThrow('numberUnreadable')
})

test('what we print we read', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (cents) => {
      expect(parseNumber(formatNumber(cents / 100, 2))).toBeCloseTo(cents / 100, 6)
    }),
  )
})

test('a rate is entered as two numbers and its value computed', () => {
  expect(enter('DV03.04', { numerator: 14, denominator: 16 })).toEqual({ numerator: 14, denominator: 16, value: 87.5 })
  expect(enter('DV03.04', { numerator: 1, denominator: 2, value: 99 }).value).toBe(50)
  expect(() => enter('DV03.04', { numerator: 14 })).toThrow('ratePartMissing')
  expect(() => enter('DV03.04', { value: 90 })).toThrow('ratePartMissing')
})

test('an imported rate may come as a value alone, within its scale', () => {
  expect(enter('DV07.04', { value: 91.17 })).toEqual(typed({ value: 91.17 }))
  expect(() => enter('DV07.04', { value: 101 })).toThrow('valueAboveFull')
})

test('a share never exceeds its whole, a rate per thousand may', () => {
  expect(() => enter('DV03.04', { numerator: 17, denominator: 16 })).toThrow('numeratorAboveDenominator')
  const perThousand = { ...definition('DV03.04'), unit: '‰' }
  expect(enteredFigure(perThousand, typed({ numerator: 17, denominator: 16 })).value).toBe(1062.5)
})

test('nothing of nothing has no value, something of nothing is refused', () => {
  expect(enter('DV03.04', { numerator: 0, denominator: 0 })).toEqual(typed({ numerator: 0, denominator: 0 }))
  expect(() => enter('DV03.04', { numerator: 1, denominator: 0 })).toThrow('numeratorAboveDenominator')
})

test('counts are whole, nothing is negative, scores end at 100', () => {
  expect(enter('DV06.06', { value: 3 })).toEqual(typed({ numerator: 3, value: 3 }))
  expect(() => enter('DV06.06', { value: 2.5 })).toThrow('countNotWhole')
  expect(() => enter('DV06.06', { value: -1 })).toThrow('valueNegative')
  expect(enter('DV05.05.a', { value: 12.5 }).value).toBe(12.5)
  expect(enter('DV06.01', { value: 100 }).value).toBe(100)
  expect(() => enter('DV06.01', { value: 100.01 })).toThrow('valueAboveFull')
})

test('a cleared cell is empty, not 0', () => {
  for (const code of ['DV03.04', 'DV06.06', 'DV06.01']) expect(enter(code, {})).toEqual(typed({}))
})

test('a block from a spreadsheet is read cell by cell, and what is no number is named', () => {
  expect(parsePastedGrid('1.234,5\t\t12 %\r\nabc\t3\t"4"\r\n')).toEqual({
    rows: [
      [1234.5, null, 12],
      [null, 3, 4],
    ],
    errors: [{ row: 1, column: 0, code: 'numberUnreadable', text: 'abc' }],
  })
})

test('a cell with a line end or a tab inside quotes is one cell', () => {
  const { rows, errors } = parsePastedGrid('"ghi chú\n""hai"" dòng\t"\t5\n6\t7')
  expect(rows).toEqual([
    [null, 5],
    [6, 7],
  ])
  expect(errors).toEqual([{ row: 0, column: 0, code: 'numberUnreadable', text: 'ghi chú\n"hai" dòng\t' }])
})

test('empty rows within a block stay where they are', () => {
  expect(parsePastedGrid('1\n\n3').rows).toEqual([[1], [null], [3]])
  expect(parsePastedGrid('').rows).toEqual([])
  expect(parsePastedGrid('5').rows).toEqual([[5]])
  expect(parsePastedGrid('5\t').rows).toEqual([[5, null]])
})

test('a block too large is refused whole, a stray quote only spoils its cell', () => {
  expect(() => parsePastedGrid('1\n'.repeat(501))).toThrow('gridTooLarge')
  expect(() => parsePastedGrid('1\t'.repeat(41))).toThrow('gridTooLarge')
  const stray = parsePastedGrid('1\t"2"c\n"3\t4')
  expect(stray.errors.map(({ row, column }) => [row, column])).toEqual([
    [0, 1],
    [1, 0],
  ])
  expect(stray.rows[1]).toEqual([null, 4])
})

test('any block of numbers comes back as it was', () => {
  const block = fc.integer({ min: 1, max: 6 }).chain((width) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 8,
    }),
  )
  fc.assert(
    fc.property(block, (rows) => {
      const text = rows.map((row) => row.map((each) => formatNumber(each)).join('\t')).join('\r\n')
      expect(parsePastedGrid(text)).toEqual({ rows, errors: [] })
    }),
  )
})
