import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PERIOD_KINDS, periodContaining, periodWindow } from '../organisation/reporting-periods.ts'
import { addDays, daysBetween } from '../shared/iso-date.ts'
import { FREQUENCIES } from './definition.ts'
import {
  cumulativeWindow,
  currentPeriod,
  elapsedOf,
  figureWindows,
  GRACE_DAYS,
  isStale,
  periodsOfYear,
  periodsOwed,
  windowUntil,
} from './periods.ts'

const anyDay = fc.integer({ min: 0, max: 12_000 }).map((offset) => addDays('2010-01-01', offset))
const anyFrequency = fc.constantFrom(...FREQUENCIES)

test('a window is cut at the day looked at and does not exist before it begins', () => {
  const june = periodWindow('month', 2026, 6)
  expect(windowUntil(june, '2026-05-14')).toBeNull()
  expect(windowUntil(june, '2026-05-20')).toEqual({ from: '2026-05-15', to: '2026-05-20' })
  expect(windowUntil(june, '2027-01-01')).toEqual({ from: '2026-05-15', to: '2026-06-14' })
})

test('luỹ kế runs from 15/12 to the end of the period', () => {
  expect(cumulativeWindow(periodWindow('quarter', 2026, 3))).toEqual({ from: '2025-12-15', to: '2026-09-14' })
  expect(cumulativeWindow(periodWindow('month', 2026, 1))).toEqual({ from: '2025-12-15', to: '2026-01-14' })
})

test('a closed period stands beside the whole same period last year', () => {
  expect(figureWindows(periodWindow('quarter', 2026, 2), '2026-11-24')).toEqual({
    period: { from: '2026-03-15', to: '2026-06-14' },
    cumulative: { from: '2025-12-15', to: '2026-06-14' },
    lastYear: { from: '2025-03-15', to: '2025-06-14' },
    lastYearCumulative: { from: '2024-12-15', to: '2025-06-14' },
  })
})

test('a running period stands beside the same part of it last year', () => {
  expect(figureWindows(periodWindow('month', 2026, 12), '2026-11-24')).toEqual({
    period: { from: '2026-11-15', to: '2026-11-24' },
    cumulative: { from: '2025-12-15', to: '2026-11-24' },
    lastYear: { from: '2025-11-15', to: '2025-11-24' },
    lastYearCumulative: { from: '2024-12-15', to: '2025-11-24' },
  })
  expect(figureWindows(periodWindow('month', 2026, 12), '2026-11-14')).toBeNull()
})

test('of any day, windows are in order and last year is as long, give or take a leap day', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...PERIOD_KINDS), (on, kind) => {
      const windows = figureWindows(periodContaining(kind, on), on)
      if (windows === null) throw new Error('a day lies in its own period')
      for (const { from, to } of Object.values(windows)) expect(from <= to).toBe(true)
      expect(windows.cumulative.from <= windows.period.from).toBe(true)
      const [now, before] = [windows.period, windows.lastYear].map(({ from, to }) => daysBetween(from, to))
      expect(Math.abs((now ?? 0) - (before ?? 0))).toBeLessThanOrEqual(1)
    }),
  )
})

test('half-yearly values are those of six months and of the year', () => {
  expect(periodsOfYear('sixMonths', 2026).map(({ kind }) => kind)).toEqual(['sixMonths', 'year'])
  expect(currentPeriod('sixMonths', '2026-06-14').kind).toBe('sixMonths')
  expect(currentPeriod('sixMonths', '2026-06-15').kind).toBe('year')
  expect(currentPeriod('month', '2026-12-15')).toMatchObject({ year: 2027, index: 1 })
})

test('a value is owed from the day after the cut-off and late after the days of grace', () => {
  expect(periodsOwed('quarter', 2026, '2026-03-14')).toEqual([])
  const [first] = periodsOwed('quarter', 2026, '2026-03-15')
  expect(first).toEqual({ window: periodWindow('quarter', 2026, 1), dueOn: '2026-03-21', daysLate: 0 })
  expect(periodsOwed('quarter', 2026, '2026-03-21')[0]?.daysLate).toBe(0)
  expect(periodsOwed('quarter', 2026, '2026-03-24')[0]?.daysLate).toBe(3)
  expect(periodsOwed('month', 2026, '2026-11-24')).toHaveLength(11)
  expect(periodsOwed('month', 2026, '2026-02-01', { ...GRACE_DAYS, month: 30 })[0]?.daysLate).toBe(0)
})

test('a value is stale once a later one is past its due day', () => {
  const october = periodWindow('month', 2026, 10)
  expect(isStale(october, 'month', '2026-11-19')).toBe(false)
  expect(isStale(october, 'month', '2026-11-20')).toBe(true)
  expect(isStale(periodWindow('month', 2026, 11), 'month', '2026-11-24')).toBe(false)
  expect(isStale(null, 'month', '2026-11-24')).toBe(true)
  expect(isStale(periodWindow('year', 2025), 'year', '2026-11-24')).toBe(false)
})

test('a value of the current period is never stale, one of two years ago as soon as last year fell due', () => {
  fc.assert(
    fc.property(anyDay, anyFrequency, (on, frequency) => {
      const now = currentPeriod(frequency, on)
      expect(now.from <= on && on <= now.to).toBe(true)
      expect(isStale(now, frequency, on)).toBe(false)
      expect(isStale(periodWindow('year', now.year - 2), frequency, on)).toBe(
        periodsOwed(frequency, now.year - 1, on).some(({ daysLate }) => daysLate > 0),
      )
    }),
  )
})

test('time passes evenly from nothing to all of a window', () => {
  const year = periodWindow('year', 2026)
  expect(elapsedOf(year, '2025-12-14')).toBe(0)
  expect(elapsedOf(year, '2025-12-15')).toBeCloseTo(1 / 365)
  expect(elapsedOf(year, '2026-12-14')).toBe(1)
  expect(elapsedOf(year, '2030-01-01')).toBe(1)
})
