import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, type IsoDate } from '../shared/iso-date.ts'
import { STATUTORY_CALENDAR_ROWS } from './statutory-holidays.ts'
import {
  addWorkingDays,
  CALENDAR_DAY_KINDS,
  dayOffReason,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingCalendar,
  workingDaysBetween,
  type CalendarDay,
} from './working-days.ts'

const national = workingCalendar(STATUTORY_CALENDAR_ROWS)
const A_MONDAY = '2023-01-02'

const day = fc.integer({ min: 0, max: 1200 }).map((offset) => addDays('2022-06-01', offset))
const rows: fc.Arbitrary<CalendarDay[]> = fc.uniqueArray(
  fc.record({
    on: day,
    kind: fc.constantFrom(...CALENDAR_DAY_KINDS),
    name: fc.constant('x'),
    noticeNumber: fc.constant(null),
  }),
  { selector: (row) => row.on, maxLength: 200 },
)

const isWorkingSlowly = (days: CalendarDay[], on: IsoDate): boolean => {
  const found = days.filter((row) => row.on === on).at(0)
  if (found) return found.kind === 'swapWork'
  const sinceMonday = ((daysBetween(A_MONDAY, on) % 7) + 7) % 7
  return sinceMonday < 5
}
const countSlowly = (days: CalendarDay[], from: IsoDate, count: number): IsoDate => {
  let on = from
  let left = Math.abs(count)
  while (left > 0) {
    on = addDays(on, Math.sign(count))
    if (isWorkingSlowly(days, on)) left -= 1
  }
  return on
}

test.each([
  ['transfer, 5 working days over 29/4-3/5', '2023-04-24', 5, '2023-05-04'],
  ['pre-check, 7 working days', '2023-04-24', 7, '2023-05-08'],
  ['pre-check in several places, 10 working days', '2023-04-24', 10, '2023-05-11'],
  ['acceptance in 10 working days across Tết', '2023-01-13', 10, '2023-02-03'],
  ['sending a decision, 3 working days', '2023-02-24', 3, '2023-03-01'],
  ['notice of acceptance, 5 working days', '2023-05-08', 5, '2023-05-15'],
  ['sending a conclusion, 5 working days', '2023-06-06', 5, '2023-06-13'],
  ['publishing a conclusion, 7 working days', '2023-06-06', 7, '2023-06-15'],
  ['posting the schedule, 5 working days before', '2023-02-02', -5, '2023-01-19'],
  ['informing after reception, 10 working days', '2023-04-25', 10, '2023-05-12'],
  ['publishing a decision, 5 working days across Tết', '2023-01-16', 5, '2023-01-30'],
  ['pre-check in 2026, 7 working days', '2026-04-24', 7, '2026-05-08'],
])('%s: from %s, %i -> %s', (_, from, count, due) => {
  expect(addWorkingDays(national, from, count)).toBe(due)
  expect(workingDaysBetween(national, from, due)).toBe(count)
})

test.each([
  ['2023-01-13', 10, '2023-01-27'],
  ['2023-01-27', 30, '2023-02-27'],
  ['2023-01-27', 45, '2023-03-13'],
  ['2023-01-27', 60, '2023-03-28'],
  ['2023-03-01', 30, '2023-03-31'],
  ['2023-05-08', 30, '2023-06-07'],
  ['2023-05-08', 60, '2023-07-07'],
  ['2023-05-08', 90, '2023-08-07'],
])('a limit in calendar days ends on the next working day: %s + %i -> %s', (from, count, due) => {
  expect(nextWorkingDay(national, addDays(from, count))).toBe(due)
})

test('the week of mùng 2 Tết 2023 had a single working day', () => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays('2023-01-23', offset))
  expect(week.filter((on) => isWorkingDay(national, on))).toEqual(['2023-01-27'])
})

test('a day off says why, a worked Saturday is not off', () => {
  expect(dayOffReason(national, '2023-01-25')).toEqual({ kind: 'compensatory', name: 'Nghỉ bù Tết Âm lịch' })
  expect(dayOffReason(national, '2023-01-28')?.kind).toBe('weekend')
  expect(dayOffReason(national, '2024-04-29')?.kind).toBe('swapOff')
  expect(dayOffReason(national, '2024-05-04')).toBeNull()
  expect(previousWorkingDay(national, '2024-05-05')).toBe('2024-05-04')
})

test('a later row for the same day replaces the earlier one', () => {
  const row: CalendarDay = { on: '2026-11-23', kind: 'swapOff', name: 'x', noticeNumber: null }
  expect(isWorkingDay(workingCalendar([row, { ...row, kind: 'swapWork' }]), row.on)).toBe(true)
})

test('counting agrees with a slow counter on any calendar', () => {
  fc.assert(
    fc.property(rows, day, fc.integer({ min: -40, max: 40 }), (days, from, count) => {
      expect(addWorkingDays(workingCalendar(days), from, count)).toBe(countSlowly(days, from, count))
    }),
  )
})

test('the distance in working days undoes the addition', () => {
  fc.assert(
    fc.property(rows, day, fc.integer({ min: -40, max: 40 }), (days, from, count) => {
      const calendar = workingCalendar(days)
      expect(workingDaysBetween(calendar, from, addWorkingDays(calendar, from, count))).toBe(count)
    }),
  )
})

test('a deadline always falls on a working day and never moves the wrong way', () => {
  fc.assert(
    fc.property(rows, day, (days, on) => {
      const calendar = workingCalendar(days)
      const next = nextWorkingDay(calendar, on)
      const previous = previousWorkingDay(calendar, on)
      expect(isWorkingDay(calendar, next) && isWorkingDay(calendar, previous)).toBe(true)
      expect(previous <= on && on <= next).toBe(true)
    }),
  )
})

test('a calendar with every day off is refused instead of searched for ever', () => {
  const off = Array.from({ length: 1000 }, (_, index): CalendarDay => ({
    on: addDays('2022-06-01', index),
    kind: 'holiday',
    name: 'x',
    noticeNumber: null,
  }))
  expect(() => nextWorkingDay(workingCalendar(off), '2022-08-01')).toThrow('calendarHasNoWorkingDay')
  expect(() => addWorkingDays(national, '2023-01-01', 1.5)).toThrow('workingDayCountNotWhole')
})
