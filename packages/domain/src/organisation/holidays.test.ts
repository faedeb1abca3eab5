import { expect, test } from 'vitest'
import { weekdayOf, yearOf } from '../shared/iso-date.ts'
import { proposeHolidays, weekendHolidayShift } from './holiday-proposal.ts'
import { STATUTORY_CALENDAR_ROWS } from './statutory-holidays.ts'
import { isWeekend } from './working-days.ts'

const WEEKDAYS_OFF: Record<number, string> = {
  2021: '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03',
  2022: '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02',
  2023: '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04',
  2024: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
  2025: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
  2026: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
}
const years = Object.keys(WEEKDAYS_OFF).map(Number)
const rowsOf = (year: number) => STATUTORY_CALENDAR_ROWS.filter((row) => yearOf(row.on) === year)

test.each(years)('the weekdays off of %i are those of the notice', (year) => {
  const off = rowsOf(year).filter((row) => row.kind !== 'swapWork')
  expect(off.map((row) => row.on.slice(5)).join(' ')).toBe(WEEKDAYS_OFF[year])
  expect(off.every((row) => !isWeekend(row.on))).toBe(true)
})

test('worked days are the Saturdays of the notices, one for each day swapped', () => {
  const worked = STATUTORY_CALENDAR_ROWS.filter((row) => row.kind === 'swapWork')
  expect(worked.map((row) => row.on)).toEqual(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])
  expect(worked.every((row) => weekdayOf(row.on) === 6)).toBe(true)
  expect(STATUTORY_CALENDAR_ROWS.filter((row) => row.kind === 'swapOff')).toHaveLength(worked.length)
})

test('no day is named twice', () => {
  expect(new Set(STATUTORY_CALENDAR_ROWS.map((row) => row.on)).size).toBe(STATUTORY_CALENDAR_ROWS.length)
})

test.each(years)('the proposal for %i would have been the notice, swaps aside', (year) => {
  const noticed = rowsOf(year).filter((row) => row.kind === 'holiday' || row.kind === 'compensatory')
  const proposed = proposeHolidays(year)
  expect(proposed.map(({ on, kind }) => ({ on, kind }))).toEqual(noticed.map(({ on, kind }) => ({ on, kind })))
  expect(proposed.map((row) => row.name.replace(' (dự kiến)', ''))).toEqual(noticed.map((row) => row.name))
})

test('a year without notice is proposed and says so', () => {
  const rows = proposeHolidays(2027)
  expect(rows.map((row) => row.on.slice(5)).join(' ')).toBe(
    '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24',
  )
  expect(rows.every((row) => row.name.endsWith('(dự kiến)') && row.noticeNumber === null)).toBe(true)
})

test('two weekend holidays earn two following weekdays, past the holidays between', () => {
  const holiday = (on: string, hasMakeUpDay = true) => ({ on, name: on, hasMakeUpDay })
  const shifted = weekendHolidayShift([holiday('2023-05-01'), holiday('2023-04-30'), holiday('2023-04-29')])
  expect(shifted.map((row) => [row.on, row.name])).toEqual([
    ['2023-05-02', 'Nghỉ bù 2023-04-29'],
    ['2023-05-03', 'Nghỉ bù 2023-04-30'],
  ])
})

test('Ngày Văn hoá Việt Nam on a weekend earns no make-up day', () => {
  expect(weekdayOf('2029-11-24')).toBe(6)
  expect(proposeHolidays(2029).filter((row) => row.on.startsWith('2029-11'))).toEqual([])
  expect(proposeHolidays(2025).filter((row) => row.on.startsWith('2025-11'))).toEqual([])
})
