import { endOfHanoiDay, type IsoDate } from '@gandan/domain/shared/iso-date'

/** The day a list or a figure stands on: today reads the rows themselves, a past day is rebuilt from events. */
export interface AsOf {
  on: IsoDate
  isPast: boolean
  /** The last instant of that day at Hanoi, as text for a query. */
  until: string
}

/** A day after today is answered as of today: nothing has happened yet. */
export const asOf = (on: IsoDate | undefined, today: IsoDate): AsOf => {
  const day = on !== undefined && on < today ? on : today
  return { on: day, isPast: day < today, until: new Date(endOfHanoiDay(day)).toISOString() }
}
