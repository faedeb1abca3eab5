import type { CalendarDay } from '../organisation/working-days.ts'
import { addDays, daysBetween, type IsoDate } from '../shared/iso-date.ts'

const A_MONDAY = '2023-01-02'

export interface SlowLimit {
  from: IsoDate
  amount: number
  unit: 'calendarDays' | 'workingDays'
  direction?: 'after' | 'before'
  pauses?: readonly { suspendedOn: IsoDate; resumedOn: IsoDate | null }[]
}

interface SlowEnd {
  nominalDueOn: IsoDate | null
  effectiveDueOn: IsoDate | null
}

export const works = (rows: ReadonlyMap<IsoDate, CalendarDay>, on: IsoDate): boolean => {
  const row = rows.get(on)
  return row ? row.kind === 'swapWork' : ((daysBetween(A_MONDAY, on) % 7) + 7) % 7 < 5
}

/** Counts day by day, one limit between two pauses at a time: the formula of resume + (limit − elapsed). */
export const countSlowly = (rows: ReadonlyMap<IsoDate, CalendarDay>, limit: SlowLimit): SlowEnd => {
  const { from, amount, unit, direction = 'after', pauses = [] } = limit
  const step = direction === 'before' ? -1 : 1
  const counts = (on: IsoDate) => unit === 'calendarDays' || works(rows, on)
  const plus = (start: IsoDate, days: number) => {
    let [on, left] = [start, days]
    while (left > 0) {
      on = addDays(on, step)
      if (counts(on)) left -= 1
    }
    return on
  }
  const roll = (start: IsoDate) => {
    let on = start
    while (!works(rows, on)) on = addDays(on, step)
    return on
  }
  let [start, left] = [from, amount]
  for (const { suspendedOn, resumedOn } of pauses) {
    if (roll(plus(start, left)) < suspendedOn) break
    let elapsed = 0
    for (let on = addDays(start, 1); on <= suspendedOn; on = addDays(on, 1)) if (counts(on)) elapsed += 1
    left = Math.max(0, left - elapsed)
    if (resumedOn === null) return { nominalDueOn: null, effectiveDueOn: null }
    start = resumedOn
  }
  const nominalDueOn = plus(start, left)
  return { nominalDueOn, effectiveDueOn: roll(nominalDueOn) }
}
