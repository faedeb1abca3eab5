import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, weekdayOf } from '../shared/iso-date.ts'
import { occurrencesOf, RECURRENCE_UNITS, type Recurrence } from './recurrence.ts'

const YEAR = ['2023-01-01', '2023-12-31'] as const

test.each<[string, Recurrence, number, string[]]>([
  ['a weekly duty on Fridays', { every: 'week', day: 5 }, 52, ['2023-01-06', '2023-01-13']],
  ['a monthly duty on the 25th', { every: 'month', day: 25 }, 12, ['2023-01-25', '2023-02-25']],
  ['a monthly duty on the 31st', { every: 'month', day: 31 }, 12, ['2023-01-31', '2023-02-28', '2023-03-31']],
  ['a quarterly duty in its last month', { every: 'quarter', day: 10, month: 3 }, 4, ['2023-03-10', '2023-06-10']],
  ['a half-yearly duty', { every: 'halfYear', day: 15, month: 6 }, 2, ['2023-06-15', '2023-12-15']],
  ['a yearly duty', { every: 'year', day: 15, month: 11 }, 1, ['2023-11-15']],
  ['a quarterly duty with no month named', { every: 'quarter', day: 5, month: null }, 4, ['2023-01-05', '2023-04-05']],
])('%s', (_, recurrence, count, first) => {
  const days = occurrencesOf(recurrence, ...YEAR)
  expect(days).toHaveLength(count)
  expect(days.slice(0, first.length)).toEqual(first)
})

test('occurrences before the first day and after the last are left out', () => {
  expect(occurrencesOf({ every: 'quarter', day: 10, month: 1 }, '2023-01-11', '2023-07-10')).toEqual([
    '2023-04-10',
    '2023-07-10',
  ])
  expect(occurrencesOf({ every: 'year', day: 1 }, '2023-06-01', '2023-06-30')).toEqual([])
})

test('more than 60 occurrences, a 32nd day and a fourth month of a quarter are refused', () => {
  expect(() => occurrencesOf({ every: 'week', day: 1 }, '2023-01-01', '2025-01-01')).toThrow('tooManyOccurrences')
  expect(() => occurrencesOf({ every: 'month', day: 32 }, ...YEAR)).toThrow('recurrenceDayOutOfRange')
  expect(() => occurrencesOf({ every: 'week', day: 8 }, ...YEAR)).toThrow('recurrenceDayOutOfRange')
  expect(() => occurrencesOf({ every: 'quarter', day: 1, month: 4 }, ...YEAR)).toThrow('recurrenceMonthOutOfRange')
})

const anyStart = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2020-01-01', offset))
const MONTHS = { week: 0, month: 1, quarter: 3, halfYear: 6, year: 12 }

test('occurrences rise, stay within the span, and are one period apart', () => {
  fc.assert(
    fc.property(
      anyStart,
      fc.integer({ min: 0, max: 400 }),
      fc.constantFrom(...RECURRENCE_UNITS),
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 1, max: 12 }),
      (from, length, every, day, month) => {
        const recurrence = {
          every,
          day: every === 'week' ? (day % 7) + 1 : day,
          month: (month % (MONTHS[every] || 1)) + 1,
        }
        const to = addDays(from, length)
        const days = occurrencesOf(recurrence, from, to)
        const isHeld = (on: string) => Number(on.slice(8)) === day || addDays(on, 1).endsWith('-01')
        for (const [index, on] of days.entries()) {
          expect(on >= from && on <= to).toBe(true)
          expect(every === 'week' ? weekdayOf(on) === recurrence.day : isHeld(on)).toBe(true)
          const next = days[index + 1]
          if (next === undefined) continue
          if (every === 'week') expect(daysBetween(on, next)).toBe(7)
          else expect(next.slice(0, 7)).toBe(addMonths(on, MONTHS[every]).slice(0, 7))
        }
      },
    ),
  )
})

test('splitting a span in two gives the same occurrences', () => {
  fc.assert(
    fc.property(
      anyStart,
      fc.nat(200),
      fc.nat(200),
      fc.constantFrom(...RECURRENCE_UNITS),
      (from, first, second, every) => {
        const recurrence = { every, day: 7 }
        const middle = addDays(from, first)
        const to = addDays(middle, second + 1)
        expect([
          ...occurrencesOf(recurrence, from, middle),
          ...occurrencesOf(recurrence, addDays(middle, 1), to),
        ]).toEqual(occurrencesOf(recurrence, from, to))
      },
    ),
  )
})
