import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../shared/iso-date.ts'
import {
  PERIOD_KINDS,
  periodContaining,
  periodWindow,
  previousPeriod,
  reportingYearOf,
  samePeriodLastYear,
} from './reporting-periods.ts'

const months = Array.from({ length: 12 }, (_, index) => index + 1)
const anyYear = fc.integer({ min: 1990, max: 2100 })
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2000-01-01', offset))

test.each([
  ['month', 1, '2022-12-15', '2023-01-14'],
  ['month', 3, '2023-02-15', '2023-03-14'],
  ['quarter', 1, '2022-12-15', '2023-03-14'],
  ['quarter', 4, '2023-09-15', '2023-12-14'],
  ['sixMonths', 1, '2022-12-15', '2023-06-14'],
  ['nineMonths', 1, '2022-12-15', '2023-09-14'],
  ['year', 1, '2022-12-15', '2023-12-14'],
] as const)('%s %i of 2023 runs %s to %s', (kind, index, from, to) => {
  expect(periodWindow(kind, 2023, index)).toEqual({ kind, year: 2023, index, from, to })
})

test('months tile the quarters and the years with no gap and no overlap', () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      for (const month of months) {
        const window = periodWindow('month', year, month)
        const next = month < 12 ? periodWindow('month', year, month + 1) : periodWindow('month', year + 1, 1)
        expect(addDays(window.to, 1)).toBe(next.from)
      }
      for (const quarter of [1, 2, 3, 4]) {
        const window = periodWindow('quarter', year, quarter)
        expect(window.from).toBe(periodWindow('month', year, quarter * 3 - 2).from)
        expect(window.to).toBe(periodWindow('month', year, quarter * 3).to)
      }
      const whole = periodWindow('year', year)
      expect([whole.from, whole.to]).toEqual([
        periodWindow('quarter', year, 1).from,
        periodWindow('quarter', year, 4).to,
      ])
      expect(periodWindow('sixMonths', year).to).toBe(periodWindow('quarter', year, 2).to)
      expect(periodWindow('nineMonths', year).to).toBe(periodWindow('quarter', year, 3).to)
    }),
  )
})

test('every day lies in its month, its quarter and its reporting year', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('month', 'quarter', 'year'), (on, kind) => {
      const window = periodContaining(kind, on)
      expect(window.from <= on && on <= window.to).toBe(true)
      expect(window.year).toBe(reportingYearOf(on))
    }),
  )
})

test('the last days of December belong to the next reporting year', () => {
  expect(reportingYearOf('2023-12-14')).toBe(2023)
  expect(reportingYearOf('2023-12-15')).toBe(2024)
})

test('a plan seen after its year still shows its own reporting year', () => {
  expect(periodContaining('month', '2023-12-31', 2023)).toEqual(periodWindow('month', 2023, 12))
  expect(periodContaining('quarter', '2025-05-05', 2023)).toEqual(periodWindow('quarter', 2023, 4))
  expect(periodContaining('month', '2020-05-05', 2023)).toEqual(periodWindow('month', 2023, 1))
  expect(periodContaining('sixMonths', '2023-09-30', 2023)).toEqual(periodWindow('sixMonths', 2023))
})

test('the period before ends the day before, for months and quarters', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('month', 'quarter', 'year'), (on, kind) => {
      const window = periodContaining(kind, on)
      expect(previousPeriod(window).to).toBe(addDays(window.from, -1))
    }),
  )
})

test('the same period last year is the same window one year earlier', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...PERIOD_KINDS), (on, kind) => {
      const window = periodContaining(kind, on)
      const before = samePeriodLastYear(window)
      expect([before.from.slice(5), before.to.slice(5)]).toEqual([window.from.slice(5), window.to.slice(5)])
      expect([before.year, before.index]).toEqual([window.year - 1, window.index])
    }),
  )
})

test('a thirteenth month and a second half are refused', () => {
  expect(() => periodWindow('month', 2023, 13)).toThrow('noSuchPeriod')
  expect(() => periodWindow('sixMonths', 2023, 2)).toThrow('noSuchPeriod')
})
