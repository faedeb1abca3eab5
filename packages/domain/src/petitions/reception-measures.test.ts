import { expect, test } from 'vitest'
import { workingCalendar } from '../organisation/working-days.ts'
import { periodsInYear, periodWindow } from '../organisation/reporting-periods.ts'
import { addDays } from '../shared/iso-date.ts'
import { dutyShares } from './reception-measures.ts'

const NONE = workingCalendar([])
const EVERY_DAY = Array.from({ length: 800 }, (_, index) => addDays('2025-12-01', index))

const required = (window: { from: string | null; to: string }, heldOn: readonly string[] = []) =>
  dutyShares('reception.required', window, heldOn, NONE)
const sum = (shares: readonly { amount: number }[]): number => shares.reduce((total, { amount }) => total + amount, 0)

test('a month of the calendar counts whole in the reporting month in which it ends', () => {
  const august = periodWindow('month', 2026, 8)
  expect(required(august)).toMatchObject([{ on: '2026-07-31', amount: 2 }])
  const held = ['2026-07-07', '2026-07-14', '2026-08-04']
  expect(dutyShares('reception.held', august, held, NONE)).toMatchObject([{ on: '2026-07-31', amount: 2 }])
})

test('a year under the law of two days a month asks 24, and its months and quarters add up to it', () => {
  const year = periodWindow('year', 2027, 1)
  expect(sum(required(year))).toBe(24)
  for (const kind of ['month', 'quarter'] as const)
    expect(sum(periodsInYear(kind, 2027).flatMap((window) => required(window)))).toBe(24)
})

test('the months of the year in which the law changed add up to that year too, held or not', () => {
  const [year, months] = [periodWindow('year', 2026, 1), periodsInYear('month', 2026)]
  for (const measure of ['reception.required', 'reception.held'] as const) {
    const whole = sum(dutyShares(measure, year, EVERY_DAY, NONE))
    expect(sum(months.flatMap((window) => dutyShares(measure, window, EVERY_DAY, NONE)))).toBe(whole)
    expect(whole).toBeGreaterThan(30)
  }
})

test('a week or month that is not over asks nothing yet, and the week before the change of law ends with June', () => {
  expect(required({ from: '2026-08-15', to: '2026-08-30' })).toEqual([])
  expect(required({ from: '2026-06-22', to: '2026-07-01' }).map(({ on }) => on)).toEqual(['2026-06-30', '2026-06-28'])
})

test('without a beginning, the duty is asked from the first reception on', () => {
  expect(required({ from: null, to: '2026-05-17' }, ['2026-05-05']).map(({ on }) => on)).toEqual([
    '2026-05-17',
    '2026-05-10',
  ])
  expect(required({ from: null, to: '2026-05-17' })).toEqual([])
})
