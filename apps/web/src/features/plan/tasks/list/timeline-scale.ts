import { addDays, addMonths, daysBetween, earlierOf, laterOf, type IsoDate } from '@gandan/domain/shared/iso-date'

export interface TimelineMonth {
  year: number
  month: number
  /** In per cent of the axis */
  left: number
  width: number
}

export interface TimelineScale {
  from: IsoDate
  /** Last day, included */
  to: IsoDate
  months: TimelineMonth[]
  /** Where a day begins, in per cent of the axis */
  startOf: (on: IsoDate) => number
  /** Where a day ends */
  endOf: (on: IsoDate) => number
}

const firstOfMonth = (on: IsoDate): IsoDate => `${on.slice(0, 7)}-01`

/** Whole months from the plan's first day, or an earlier start, to its last, or a later due date. */
export const timelineScaleOf = (
  plan: { startsOn: IsoDate; endsOn: IsoDate },
  tasks: readonly { startOn: IsoDate; dueOn: IsoDate }[],
): TimelineScale => {
  const from = firstOfMonth(tasks.reduce((first, task) => earlierOf(first, task.startOn), plan.startsOn))
  const lastDay = tasks.reduce((last, task) => laterOf(last, task.dueOn), plan.endsOn)
  const end = addMonths(firstOfMonth(lastDay), 1)
  const length = daysBetween(from, end)
  const share = (on: IsoDate): number => (daysBetween(from, on) / length) * 100
  const held = (value: number): number => Math.min(100, Math.max(0, value))
  const months: TimelineMonth[] = []
  for (let first = from; first < end; first = addMonths(first, 1))
    months.push({
      year: Number(first.slice(0, 4)),
      month: Number(first.slice(5, 7)),
      left: share(first),
      width: share(addMonths(first, 1)) - share(first),
    })
  return {
    from,
    to: addDays(end, -1),
    months,
    startOf: (on) => held(share(on)),
    endOf: (on) => held(share(addDays(on, 1))),
  }
}
