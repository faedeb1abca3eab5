import { addDays, isoDate, weekdayOf, type IsoDate } from '@gandan/domain/shared/iso-date'

/** The weeks of a month from Monday to Sunday; null outside the month. */
export const monthWeeks = (year: number, month: number): (IsoDate | null)[][] => {
  const first = isoDate(year, month, 1)
  const next = isoDate(year, month + 1, 1)
  const weeks: (IsoDate | null)[][] = []
  for (let monday = addDays(first, 1 - weekdayOf(first)); monday < next; monday = addDays(monday, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((on) =>
        on >= first && on < next ? on : null,
      ),
    )
  return weeks
}
