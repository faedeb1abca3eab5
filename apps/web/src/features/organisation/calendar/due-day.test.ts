import { workingCalendar, type CalendarDay } from '@gandan/domain/organisation/working-days'
import { expect, test } from 'vitest'
import { dueDayOf } from './due-day.ts'

const day = (on: string, kind: CalendarDay['kind'], name: string): CalendarDay => ({
  on,
  kind,
  name,
  noticeNumber: null,
})
const calendar = workingCalendar([
  day('2026-04-27', 'compensatory', 'Nghỉ bù Giỗ Tổ Hùng Vương'),
  day('2026-04-30', 'holiday', 'Ngày Chiến thắng 30/4'),
  day('2026-05-01', 'holiday', 'Ngày Quốc tế Lao động 01/5'),
  day('2026-08-22', 'swapWork', 'Làm bù'),
])

test('working days name the holidays they pass over and only count the weekends', () => {
  const due = dueDayOf(calendar, '2026-04-24', 3, 'working')
  expect(due.on).toBe('2026-05-04')
  expect(due.skipped.map(({ on }) => on)).toEqual(['2026-04-27', '2026-04-30', '2026-05-01'])
  expect(due.weekendDays).toBe(4)
})

test('a swapped Saturday counts as a working day', () => {
  expect(dueDayOf(calendar, '2026-08-21', 1, 'working').on).toBe('2026-08-22')
})

test('calendar days that end on a day off go on to the next working day', () => {
  const due = dueDayOf(calendar, '2026-04-20', 10, 'calendar')
  expect(due).toMatchObject({ on: '2026-05-04', movedFrom: '2026-04-30', weekendDays: 2 })
})

test('calendar days that end on a working day stay, whatever lies between', () => {
  expect(dueDayOf(calendar, '2026-04-20', 9, 'calendar')).toEqual({
    on: '2026-04-29',
    movedFrom: null,
    skipped: [],
    weekendDays: 0,
  })
})
