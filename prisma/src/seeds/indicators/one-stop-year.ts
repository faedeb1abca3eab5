import type { OneStopRow } from '@gandan/domain/indicators/one-stop'
import { periodsInYear } from '@gandan/domain/organisation/reporting-periods'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Random } from '../random.ts'
import { FIELDS } from './indicator-matters.ts'

export interface ReportedSpan {
  /** The reporting years that are told. */
  years: readonly number[]
  /** No period that ended before this day. */
  since: IsoDate
  until: IsoDate
  random: Random
}

/** How far the commune has come in a year and its month, 0-1. */
const wayOf = (years: readonly number[], year: number, month: number): number => {
  const first = years[0] ?? year
  return ((year - first) * 12 + month) / (years.length * 12)
}

const rowOf = (
  { field, dossiers }: (typeof FIELDS)[number],
  { year, month, carried, way }: { year: number; month: number; carried: number; way: number },
  random: Random,
): OneStopRow => {
  const part = (whole: number, share: number): number => Math.round(whole * Math.min(1, share + random.next() * 0.06))
  const received = Math.max(1, Math.round(dossiers * (0.8 + random.next() * 0.4)))
  const receivedOnline = part(received, 0.5 + way * 0.33)
  const onDesk = carried + received
  const pending = Math.min(onDesk, Math.round(onDesk * (0.04 + random.next() * 0.08)))
  const resolved = onDesk - pending
  const resolvedLate = Math.min(
    resolved,
    Math.round(resolved * Math.max(0, 0.07 - way * 0.055) * (0.5 + random.next())),
  )
  const resolvedEarly = part(resolved - resolvedLate, 0.55)
  const withFee = part(received, 0.6)
  return {
    year,
    month,
    field,
    carried,
    receivedOnline,
    receivedDirect: received - receivedOnline,
    resolvedEarly,
    resolvedOnTime: resolved - resolvedLate - resolvedEarly,
    resolvedLate,
    pending,
    withFee,
    paidOnline: part(withFee, 0.24 + way * 0.3),
    digitised: part(resolved, 0.52 + way * 0.34),
    apologies: random.chance(0.75) ? resolvedLate : Math.floor(resolvedLate / 2),
  }
}

/** Every month that is over, field by field; what is left of one is carried into the next. */
export const generateOneStop = ({ years, since, until, random }: ReportedSpan): OneStopRow[] => {
  const months = years.flatMap((year) => periodsInYear('month', year)).filter(({ to }) => to >= since && to < until)
  return FIELDS.flatMap((one) => {
    let carried = Math.round(one.dossiers * 0.05)
    return months.map(({ year, index: month }) => {
      const row = rowOf(one, { year, month, carried, way: wayOf(years, year, month) }, random)
      carried = row.pending
      return row
    })
  })
}
