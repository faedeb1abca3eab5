import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodWindow } from '../organisation/reporting-periods.ts'
import { enteredFigureIn, type PeriodFigure } from './entered-figure.ts'

const rate = { kind: 'rate', formula: null, unit: '%', frequency: 'month' } as const
const count = { kind: 'count', formula: null, unit: 'cuộc', frequency: 'month' } as const
const score = { kind: 'score', formula: null, unit: 'điểm', frequency: 'quarter' } as const

const month = (index: number, numerator: number | null, denominator: number | null, value: number | null) =>
  ({ kind: 'month', year: 2026, index, numerator, denominator, value }) satisfies PeriodFigure
const FIRST_QUARTER = periodWindow('quarter', 2026, 1)

test('a quarter’s rate is that of its months’ sums, never the mean of their rates', () => {
  const months = [month(1, 1, 2, 50), month(2, 9, 10, 90), month(4, 0, 100, 0)]
  expect(enteredFigureIn(rate, months, FIRST_QUARTER)).toEqual({
    numerator: 10,
    denominator: 12,
    value: (10 * 100) / 12,
  })
})

test('the value given for the very period counts, whatever its months say', () => {
  const given: PeriodFigure = {
    kind: 'quarter',
    year: 2026,
    index: 1,
    numerator: 3,
    denominator: 4,
    value: 75,
  }
  expect(enteredFigureIn(rate, [month(1, 1, 2, 50), given], FIRST_QUARTER)).toMatchObject({ value: 75 })
})

test('a score stands as last given, and nothing within the window is nothing, not 0', () => {
  const quarter = (index: number, value: number): PeriodFigure => ({
    kind: 'quarter',
    year: 2026,
    index,
    numerator: null,
    denominator: null,
    value,
  })
  const year = periodWindow('year', 2026)
  expect(enteredFigureIn(score, [quarter(1, 80), quarter(2, 86)], year)).toMatchObject({ value: 86 })
  expect(enteredFigureIn(count, [month(4, null, null, 5)], FIRST_QUARTER)).toEqual({
    numerator: null,
    denominator: null,
    value: null,
  })
})

test('the counts of months add up to those of the quarters and of the year', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { minLength: 12, maxLength: 12 }), (counts) => {
      const months = counts.map((value, index) => month(index + 1, value, null, value))
      const quarters = [1, 2, 3, 4].map((index) => enteredFigureIn(count, months, periodWindow('quarter', 2026, index)))
      const total = counts.reduce((sum, one) => sum + one, 0)
      expect(quarters.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(total)
      expect(enteredFigureIn(count, months, periodWindow('year', 2026)).value).toBe(total)
    }),
  )
})
