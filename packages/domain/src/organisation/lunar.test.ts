import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../shared/iso-date.ts'
import { hungKingsDayOf, lunarToSolar, solarToLunar, tetOf } from './lunar.ts'

test.each([
  [2021, '02-12', '04-21'],
  [2022, '02-01', '04-10'],
  [2023, '01-22', '04-29'],
  [2024, '02-10', '04-18'],
  [2025, '01-29', '04-07'],
  [2026, '02-17', '04-26'],
  [2027, '02-06', '04-16'],
  [2028, '01-26', '04-04'],
  [2029, '02-13', '04-23'],
  [2031, '01-23', '04-01'],
])('mùng 1 Tết and Giỗ Tổ of %i', (year, tet, hungKings) => {
  expect(tetOf(year)).toBe(`${year}-${tet}`)
  expect(hungKingsDayOf(year)).toBe(`${year}-${hungKings}`)
})

test('Tết 2030 is the day of Hanoi (02/02), not that of UTC+8 (03/02)', () => {
  expect(tetOf(2030)).toBe('2030-02-02')
  expect(hungKingsDayOf(2030)).toBe('2030-04-12')
})

test('the leap second month of 2023 is told from the second month', () => {
  expect(solarToLunar('2023-03-22')).toEqual({ day: 1, month: 2, year: 2023, isLeap: true })
  expect(lunarToSolar(1, 2, 2023, true)).toBe('2023-03-22')
  expect(lunarToSolar(1, 2, 2023)).toBe('2023-02-20')
})

test('a leap month or a thirtieth that the year lacks is refused', () => {
  expect(() => lunarToSolar(1, 3, 2023, true)).toThrow('noSuchLunarDay')
  expect(() => lunarToSolar(30, 12, 2024)).toThrow('noSuchLunarDay')
  expect(() => lunarToSolar(1, 13, 2024)).toThrow('noSuchLunarDay')
})

const LAST = daysBetween('1900-02-01', '2100-12-31')

test('solar to lunar and back is the same day, 1900-2100', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LAST }), (offset) => {
      const on = addDays('1900-02-01', offset)
      const { day, month, year, isLeap } = solarToLunar(on)
      expect(lunarToSolar(day, month, year, isLeap)).toBe(on)
    }),
    { numRuns: 3000 },
  )
})

test('the day after is the next lunar day or the first of a month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LAST }), (offset) => {
      const today = solarToLunar(addDays('1900-02-01', offset))
      const tomorrow = solarToLunar(addDays('1900-02-01', offset + 1))
      expect(tomorrow.day === today.day + 1 || (tomorrow.day === 1 && today.day >= 29)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
