import type { Calculation } from '@gandan/contracts/petitions/deadlines'
import { addMonths, isoDate, yearOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { DayMark } from './texts.ts'

type Day = Calculation['days'][number]

export interface MarkedDay extends Day {
  mark: DayMark
  /** Which day of the limit it is; null for one that does not count. */
  ordinal: number | null
}

const MARKS: Record<NonNullable<Day['reason']>['kind'], DayMark> = {
  trigger: 'trigger',
  weekend: 'weekend',
  holiday: 'off',
  compensatory: 'off',
  swapOff: 'off',
  swapWork: 'counted',
  suspension: 'pause',
  supplement: 'pause',
  moved: 'due',
}

const markOf = ({ on, counted, reason }: Day, dueOn: IsoDate | null): DayMark => {
  if (on === dueOn) return 'due'
  return counted || reason === null ? 'counted' : MARKS[reason.kind]
}

/** How each day of the count stands; a backward limit numbers its days from the event back. */
export const markDays = ({ days, direction, effectiveDueOn }: Calculation): Map<IsoDate, MarkedDay> => {
  const marked = new Map<IsoDate, MarkedDay>()
  let counted = 0
  for (const day of direction === 'before' ? days.toReversed() : days) {
    if (day.counted) counted += 1
    marked.set(day.on, { ...day, mark: markOf(day, effectiveDueOn), ordinal: day.counted ? counted : null })
  }
  return marked
}

/** The months that the count touches, each as its first day. */
export const monthsOf = (days: readonly Day[]): IsoDate[] => {
  const [first, last] = [days.at(0)?.on, days.at(-1)?.on]
  if (first === undefined || last === undefined) return []
  const months: IsoDate[] = []
  for (let on = isoDate(yearOf(first), Number(first.slice(5, 7)), 1); on <= last; on = addMonths(on, 1)) months.push(on)
  return months
}
