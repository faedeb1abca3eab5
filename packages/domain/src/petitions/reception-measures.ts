import type { WorkingCalendar } from '../organisation/working-days.ts'
import { formatDate, laterOf, type IsoDate } from '../shared/iso-date.ts'
import { receptionDuty, RECEPTION_DUTY_RULES } from './reception-duty.ts'

export type DutyMeasure = 'reception.required' | 'reception.held'

export interface DutyShare {
  /** The last day of the week or month that asks for it. */
  on: IsoDate
  title: string
  amount: number
}

const FIRST_DUTY = RECEPTION_DUTY_RULES[0]?.validFrom as IsoDate

/** The weeks and months of a window that count in the duty of receiving citizens, the newest first (DV04.01). */
export const dutyShares = (
  measure: DutyMeasure,
  window: { from: IsoDate | null; to: IsoDate },
  heldOn: readonly IsoDate[],
  calendar: WorkingCalendar,
): DutyShare[] =>
  receptionDuty({ from: laterOf(window.from ?? FIRST_DUTY, FIRST_DUTY), to: window.to }, heldOn, calendar)
    .map(({ from, to, required, done }) => ({
      on: to,
      title: `${formatDate(from)} – ${formatDate(to)}: ${done}/${required}`,
      amount: measure === 'reception.required' ? required : done,
    }))
    .filter(({ amount }) => amount > 0)
    .toReversed()
