/** A calendar day of Vietnam, `YYYY-MM-DD`: never an instant, so no zone can move it. */
export type IsoDate = string

const DAY_MS = 86_400_000
const HANOI_OFFSET_MS = 7 * 3_600_000

const toMs = (on: IsoDate): number => {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  return Date.UTC(year, month - 1, day)
}
const fromMs = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10)

/** True for a real Gregorian day written `YYYY-MM-DD` (so not 2023-02-29). */
export const isIsoDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toMs(text)) && fromMs(toMs(text)) === text

/** The day `count` calendar days after `on` (before it when negative). */
export const addDays = (on: IsoDate, count: number): IsoDate => fromMs(toMs(on) + count * DAY_MS)

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((toMs(to) - toMs(from)) / DAY_MS)

/** The same day `count` months later, held to the last day of a shorter month. */
export const addMonths = (on: IsoDate, count: number): IsoDate => {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return fromMs(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last)))
}

export const firstOfMonth = (on: IsoDate): IsoDate => `${on.slice(0, 8)}01`

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (on: IsoDate): number => new Date(toMs(on)).getUTCDay() || 7

export const yearOf = (on: IsoDate): number => Number(on.slice(0, 4))

export const isoDate = (year: number, month: number, day: number): IsoDate => fromMs(Date.UTC(year, month - 1, day))

export const earlierOf = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b)
export const laterOf = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b)

/** The calendar day at Hanoi (UTC+7 without daylight saving since 1975) of an instant in milliseconds. */
export const hanoiDayOf = (instantMs: number): IsoDate => fromMs(instantMs + HANOI_OFFSET_MS)

/** `HH:MM` at Hanoi of an instant in milliseconds. */
export const hanoiTimeOf = (instantMs: number): string =>
  new Date(instantMs + HANOI_OFFSET_MS).toISOString().slice(11, 16)

/** The last millisecond at Hanoi of a day, as an instant: what "by the end of that day" means in a query. */
export const endOfHanoiDay = (on: IsoDate): number => toMs(on) + DAY_MS - HANOI_OFFSET_MS - 1

/** The day as administrative texts write it (NĐ 30/2020/NĐ-CP, Phụ lục I): days below 10 and months 1 and 2 carry a 0. */
export const formatDate = (on: IsoDate): string => {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  return `${String(day).padStart(2, '0')}/${month <= 2 ? `0${month}` : month}/${year}`
}
