import {
  addWorkingDays,
  dayOffReason,
  nextWorkingDay,
  type WorkingCalendar,
} from '@gandan/domain/organisation/working-days'
import { addDays, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { CountUnit } from '../organisation-search.ts'

export interface DueDay {
  on: IsoDate
  /** Where calendar days ended on a day off, that day. */
  movedFrom: IsoDate | null
  /** Days off between that did not count, or that the end moved over; without plain weekends. */
  skipped: { on: IsoDate; name: string }[]
  weekendDays: number
}

const daysOff = (calendar: WorkingCalendar, from: IsoDate, to: IsoDate): Pick<DueDay, 'skipped' | 'weekendDays'> => {
  const skipped: DueDay['skipped'] = []
  let weekendDays = 0
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const reason = dayOffReason(calendar, on)
    if (reason?.kind === 'weekend') weekendDays += 1
    else if (reason !== null) skipped.push({ on, name: reason.name })
  }
  return { skipped, weekendDays }
}

/**
 * When a time limit ends: the day of the event is not counted; calendar days that end on a day off go on to the next
 * working day (BLDS 2015 Điều 147, 148).
 */
export const dueDayOf = (calendar: WorkingCalendar, from: IsoDate, count: number, unit: CountUnit): DueDay => {
  if (unit === 'working') {
    const on = addWorkingDays(calendar, from, count)
    return { on, movedFrom: null, ...daysOff(calendar, addDays(from, 1), on) }
  }
  const end = addDays(from, count)
  const on = nextWorkingDay(calendar, end)
  return { on, movedFrom: on === end ? null : end, ...daysOff(calendar, end, on) }
}
