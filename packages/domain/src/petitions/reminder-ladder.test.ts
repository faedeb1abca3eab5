import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../shared/iso-date.ts'
import { isHeard, REMINDER_RUNGS, rungBetween, rungDays } from './reminder-ladder.ts'

test('a clock of 20 days is reminded at 50, 75 and 90 % of its time, on its day, one and three days late', () => {
  expect(rungDays('2026-03-01', '2026-03-21')).toEqual({
    half: '2026-03-11',
    threeQuarters: '2026-03-16',
    ninetyPercent: '2026-03-19',
    dueDay: '2026-03-21',
    oneDayLate: '2026-03-22',
    threeDaysLate: '2026-03-24',
  })
})

test('what was reached over a weekend comes with the next digest, the highest rung alone', () => {
  expect(rungBetween('2026-03-01', '2026-03-21', '2026-03-20', '2026-03-23')).toBe('oneDayLate')
  expect(rungBetween('2026-03-01', '2026-03-21', '2026-03-11', '2026-03-12')).toBeNull()
  expect(rungBetween('2026-03-01', '2026-03-21', '2026-03-24', '2026-04-30')).toBeNull()
})

test('daily digests say each distinct day of the ladder exactly once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), (length) => {
      const from = '2026-01-05'
      const dueOn = addDays(from, length)
      const said = Array.from({ length: length + 10 }, (_, day) =>
        rungBetween(from, dueOn, addDays(from, day - 1), addDays(from, day)),
      ).filter((rung) => rung !== null)
      expect(said.length).toBe(new Set(Object.values(rungDays(from, dueOn))).size)
      expect(said.at(-1)).toBe('threeDaysLate')
    }),
  )
})

test('turning the ladder down keeps the later rungs', () => {
  expect(REMINDER_RUNGS.filter((rung) => isHeard(rung, 'dueDay'))).toEqual(['dueDay', 'oneDayLate', 'threeDaysLate'])
})
