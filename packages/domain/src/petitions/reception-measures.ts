import type { WorkingCalendar } from '../organisation/working-days.ts'
import { addDays, formatDate, type IsoDate } from '../shared/iso-date.ts'
import { receptionDuty } from './reception-duty.ts'

export type DutyMeasure = 'reception.required' | 'reception.held'

export interface DutyShare {
  /** The last day of the week or month that asks for it. */
  on: IsoDate
  title: string
  amount: number
}

/**
 * The weeks and months of a window that count in the duty of receiving citizens, the newest first (DV04.01); without a
 * beginning, from the first day on which the chairman received anybody.
 */
export const dutyShares = (
  measure: DutyMeasure,
  { from, to }: { from: IsoDate | null; to: IsoDate },
  heldOn: readonly IsoDate[],
  calendar: WorkingCalendar,
): DutyShare[] =>
  receptionDuty({ from: from ?? heldOn.toSorted()[0] ?? addDays(to, 1), to }, heldOn, calendar)
    .map((period) => ({
      on: period.to,
      title: `${formatDate(period.from)} – ${formatDate(period.to)}: ${period.done}/${period.required}`,
      amount: measure === 'reception.required' ? period.required : period.done,
    }))
    .filter(({ amount }) => amount > 0)
    .toReversed()
