import { workingDaysBetween, type WorkingCalendar } from '../organisation/working-days.ts'
import { addDays, addMonths, earlierOf, firstOfMonth, laterOf, weekdayOf, type IsoDate } from '../shared/iso-date.ts'

export interface ReceptionDutyRule {
  per: 'week' | 'month'
  /** Reception days of the chairman himself in each period. */
  days: number
  validFrom: IsoDate
  validTo: IsoDate | null
  basis: string
}

/** How often a commune's chairman receives citizens; no rule before the law took effect on 01/07/2014. */
export const RECEPTION_DUTY_RULES: readonly ReceptionDutyRule[] = [
  {
    per: 'week',
    days: 1,
    validFrom: '2014-07-01',
    validTo: '2026-06-30',
    basis: 'Luật Tiếp công dân 2013 Điều 15.2.d',
  },
  {
    per: 'month',
    days: 2,
    validFrom: '2026-07-01',
    validTo: null,
    basis: 'Luật 136/2025/QH15',
  },
]

export interface DutyPeriod {
  from: IsoDate
  to: IsoDate
  required: number
  done: number
  basis: string
}

const endOfPeriod = (on: IsoDate, per: ReceptionDutyRule['per']): IsoDate =>
  per === 'week' ? addDays(on, 7 - weekdayOf(on)) : addDays(addMonths(firstOfMonth(on), 1), -1)

/**
 * The reception days that the law asks of the chairman in a window, period by period: one each ISO week, two each
 * calendar month from 01/07/2026. A period cut by the window or by a change of law keeps the days in force and asks at
 * most one reception day for each working day among them, so a week of Tết asks none; each period counts at most what
 * it required (DV04.01). `heldOn` are the days on which the chairman himself presided, whether or not anybody came; a
 * deputy's reception never counts, and from 01/07/2026 may not stand in for his (Luật 136/2025/QH15).
 */
export const receptionDuty = (
  window: { from: IsoDate; to: IsoDate },
  heldOn: readonly IsoDate[],
  calendar: WorkingCalendar,
): DutyPeriod[] => {
  const days = [...new Set(heldOn)]
  return RECEPTION_DUTY_RULES.flatMap((rule) => {
    const last = earlierOf(window.to, rule.validTo ?? window.to)
    const periods: DutyPeriod[] = []
    for (let from = laterOf(window.from, rule.validFrom); from <= last;) {
      const to = earlierOf(endOfPeriod(from, rule.per), last)
      const [start, end] = [from, to]
      const required = Math.min(rule.days, workingDaysBetween(calendar, addDays(start, -1), end))
      const held = days.filter((on) => on >= start && on <= end).length
      periods.push({ from, to, required, done: Math.min(required, held), basis: rule.basis })
      from = addDays(to, 1)
    }
    return periods
  })
}

export type PresiderRole = 'chairman' | 'viceChairman' | 'officer'

/** In which capacity somebody with these roles presides over a reception. */
export const presiderRoleOf = (roles: readonly string[]): PresiderRole =>
  roles.includes('chairman') ? 'chairman' : roles.includes('viceChairman') ? 'viceChairman' : 'officer'
