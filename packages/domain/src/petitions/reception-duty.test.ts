import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workingCalendar } from '../organisation/working-days.ts'
import { addDays } from '../shared/iso-date.ts'
import { presiderRoleOf, receptionDuty } from './reception-duty.ts'

const off = (...days: string[]) =>
  workingCalendar(days.map((on) => ({ on, kind: 'holiday', name: 'Tết Âm lịch', noticeNumber: null })))
const TET = off('2023-01-20', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26')
const NONE = off()
const sum = (periods: { required: number; done: number }[], field: 'required' | 'done') =>
  periods.reduce((total, period) => total + period[field], 0)

test('the week 23-29/01/2023 requires one day: Friday after Tết was worked', () => {
  const window = { from: '2023-01-23', to: '2023-01-29' }
  expect(receptionDuty(window, [], TET)).toEqual([
    { ...window, required: 1, done: 0, basis: 'Luật Tiếp công dân 2013 Điều 15.2.d' },
  ])
})

test('a week without a working day requires none, and a session in it counts for nothing', () => {
  const week = off('2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20')
  const [period] = receptionDuty({ from: '2026-02-16', to: '2026-02-22' }, ['2026-02-18'], week)
  expect(period).toMatchObject({ required: 0, done: 0 })
})

test('two days a month from 01/07/2026; the week of the change keeps its two days of June', () => {
  const periods = receptionDuty({ from: '2026-06-22', to: '2026-08-31' }, ['2026-06-30', '2026-07-02'], NONE)
  expect(periods.map(({ from, to, required, done }) => [from, to, required, done])).toEqual([
    ['2026-06-22', '2026-06-28', 1, 0],
    ['2026-06-29', '2026-06-30', 1, 1],
    ['2026-07-01', '2026-07-31', 2, 1],
    ['2026-08-01', '2026-08-31', 2, 0],
  ])
})

test('two sessions on one day are one day, and a fuller week does not make up for an empty one', () => {
  const held = ['2026-03-02', '2026-03-02', '2026-03-03', '2026-03-04']
  const periods = receptionDuty({ from: '2026-03-02', to: '2026-03-15' }, held, NONE)
  expect([sum(periods, 'required'), sum(periods, 'done')]).toEqual([2, 1])
})

test('a window that ends on a weekend asks nothing of its Saturday and Sunday alone', () => {
  expect(receptionDuty({ from: '2026-03-07', to: '2026-03-08' }, [], NONE)).toMatchObject([{ required: 0 }])
  expect(receptionDuty({ from: '2014-06-01', to: '2014-06-30' }, [], NONE)).toEqual([])
})

test('periods cover the window in force once each, and no period counts more than it required', () => {
  const day = fc.integer({ min: 0, max: 1_500 }).map((count) => addDays('2024-01-01', count))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 500 }), fc.array(day, { maxLength: 80 }), (from, length, held) => {
      const to = addDays(from, length)
      const periods = receptionDuty({ from, to }, held, NONE)
      expect(periods[0]?.from).toBe(from)
      expect(periods.at(-1)?.to).toBe(to)
      for (const [index, period] of periods.entries()) {
        expect(period.done).toBeLessThanOrEqual(period.required)
        if (index > 0) expect(period.from).toBe(addDays(periods[index - 1]?.to ?? '', 1))
      }
      const all = Array.from({ length: length + 1 }, (_, index) => addDays(from, index))
      const everyDay = receptionDuty({ from, to }, all, NONE)
      expect(sum(everyDay, 'done')).toBe(sum(periods, 'required'))
    }),
  )
})

test('the highest role held decides in which capacity somebody presides', () => {
  expect([presiderRoleOf(['viceChairman', 'chairman']), presiderRoleOf(['viceChairman']), presiderRoleOf([])]).toEqual([
    'chairman',
    'viceChairman',
    'officer',
  ])
})
