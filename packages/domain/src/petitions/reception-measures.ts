import type { WorkingCalendar } from '../organisation/working-days.ts'
import { addDays, firstOfMonth, formatDate, type IsoDate } from '../shared/iso-date.ts'
import { receptionDuty } from './reception-duty.ts'

export type DutyMeasure = 'reception.required' | 'reception.held'

export interface DutyShare {
  /** The last day of the week or month that asks for it. */
  on: IsoDate
  title: string
  amount: number
}

/** Longer than a week or a month, whichever the law counts by. */
const LONGEST_PERIOD = 31

/**
 * The weeks and months that count in a window of the duty of receiving citizens, the newest first (DV04.01): whole, in
 * the window in which they end, so that the months of a reporting year add up to it and never ask for more than the law.
 * One that is not over asks nothing yet. Without a beginning, from the first day on which the chairman received anybody.
 */
export const dutyShares = (
  measure: DutyMeasure,
  { from, to }: { from: IsoDate | null; to: IsoDate },
  heldOn: readonly IsoDate[],
  calendar: WorkingCalendar,
): DutyShare[] => {
  const first = from ?? heldOn.toSorted()[0] ?? addDays(to, 1)
  const around = { from: addDays(firstOfMonth(first), -LONGEST_PERIOD), to: addDays(to, LONGEST_PERIOD) }
  return receptionDuty(around, heldOn, calendar)
    .filter((period) => period.to >= first && period.to <= to)
    .map((period) => ({
      on: period.to,
      title: `${formatDate(period.from)} – ${formatDate(period.to)}: ${period.done}/${period.required}`,
      amount: measure === 'reception.required' ? period.required : period.done,
    }))
    .filter(({ amount }) => amount > 0)
    .toReversed()
}
