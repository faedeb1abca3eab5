import { addMonths, type IsoDate } from '../shared/iso-date.ts'
import type { CaseReach } from './permissions.ts'

/** The village of tallies whose case names none. */
export const NO_VILLAGE = '00000000-0000-0000-0000-000000000000'

/** Fewer than this could point to a person (domain.md §2.6). */
export const SMALLEST_SHOWN = 5

/** A figure in its two parts: what anyone may know, and what concerns denunciations and anonymous tips. */
export interface FigureParts {
  ordinary: number
  secret: number
}

/** From how many on secret cases enter a figure: always for who sees them all, else from five on. */
export const leastSecretOf = (reach: CaseReach | 'none'): number =>
  reach !== 'none' && reach.secret === 'all' ? 0 : SMALLEST_SHOWN

/** The whole sum where it is large enough, else only its ordinary part. */
export const shownSum = ({ ordinary, secret }: FigureParts, least: number): number =>
  ordinary + secret >= least ? ordinary + secret : ordinary

/** A count of a topic or a village; null where it is withheld. */
export const shownPlace = (count: number, least: number): number | null => (count >= least ? count : null)

export interface MonthFigures {
  month: IsoDate
  received: FigureParts
  settled: FigureParts
  inTime: FigureParts
  /** Merged or split: ended without being settled. */
  ended: FigureParts
}

export interface ShownMonth {
  month: IsoDate
  received: number
  settled: number
  inTime: number
  backlog: number
}

const NOTHING: FigureParts = { ordinary: 0, secret: 0 }

const backlogAt = (months: readonly MonthFigures[], month: IsoDate): FigureParts => {
  const until = months.filter((one) => one.month <= month)
  const sum = (part: keyof FigureParts): number =>
    until.reduce((total, { received, settled, ended }) => total + received[part] - settled[part] - ended[part], 0)
  return { ordinary: sum('ordinary'), secret: sum('secret') }
}

/** Every month of the window in order; the backlog counts all that came in before it too. */
export const monthsOf = (
  months: readonly MonthFigures[],
  { from, to }: { from: IsoDate; to: IsoDate },
  least: number,
): ShownMonth[] => {
  const shown: ShownMonth[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) {
    const found = months.find((one) => one.month === month)
    const settled = found?.settled ?? NOTHING
    const hasAll = settled.ordinary + settled.secret >= least
    shown.push({
      month,
      received: shownSum(found?.received ?? NOTHING, least),
      settled: shownSum(settled, least),
      inTime: hasAll ? (found?.inTime.ordinary ?? 0) + (found?.inTime.secret ?? 0) : (found?.inTime.ordinary ?? 0),
      backlog: shownSum(backlogAt(months, month), least),
    })
  }
  return shown
}
