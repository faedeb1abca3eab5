import { addDays, daysBetween, type IsoDate } from '../shared/iso-date.ts'

/** From the first word to the last: shares of the time gone, the due day itself, and one and three days late. */
export const REMINDER_RUNGS = [
  'half',
  'threeQuarters',
  'ninetyPercent',
  'dueDay',
  'oneDayLate',
  'threeDaysLate',
] as const
export type ReminderRung = (typeof REMINDER_RUNGS)[number]

/** Each rung as a person is told of it. */
export const RUNG_WORDS: Record<ReminderRung, string> = {
  half: 'đã qua nửa thời hạn',
  threeQuarters: 'đã qua 75% thời hạn',
  ninetyPercent: 'đã qua 90% thời hạn',
  dueDay: 'đến hạn hôm nay',
  oneDayLate: 'quá hạn từ hôm qua',
  threeDaysLate: 'quá hạn từ 3 ngày trước',
}

const SHARES: readonly [ReminderRung, number][] = [
  ['half', 0.5],
  ['threeQuarters', 0.75],
  ['ninetyPercent', 0.9],
]

/** The days on which a clock that runs from one day to another reaches each rung; a short clock shares days. */
export const rungDays = (from: IsoDate, dueOn: IsoDate): Record<ReminderRung, IsoDate> => {
  const length = daysBetween(from, dueOn)
  const shares = SHARES.map(([rung, share]) => [rung, addDays(from, Math.ceil(length * share))])
  return {
    ...(Object.fromEntries(shares) as Record<'half' | 'threeQuarters' | 'ninetyPercent', IsoDate>),
    dueDay: dueOn,
    oneDayLate: addDays(dueOn, 1),
    threeDaysLate: addDays(dueOn, 3),
  }
}

/**
 * The highest rung reached after `since` (the day of the last digest) up to and on `on`; null when none was, so that a
 * weekend's rungs come with Monday's digest and no rung comes twice.
 */
export const rungBetween = (from: IsoDate, dueOn: IsoDate, since: IsoDate, on: IsoDate): ReminderRung | null => {
  const days = rungDays(from, dueOn)
  return REMINDER_RUNGS.findLast((rung) => days[rung] > since && days[rung] <= on) ?? null
}

/** Whether a person who turned the ladder down to `fromRung` still hears of this one. */
export const isHeard = (rung: ReminderRung, fromRung: ReminderRung): boolean =>
  REMINDER_RUNGS.indexOf(rung) >= REMINDER_RUNGS.indexOf(fromRung)

/** Late ones are also told to the chairman. */
export const isEscalated = (rung: ReminderRung): boolean => rung === 'oneDayLate' || rung === 'threeDaysLate'

/** Digests go out between these hours of a working day at Hanoi, `HH:MM`. */
export const DIGEST_HOURS = { from: '07:30', to: '16:30' } as const
