import { CONFIDENTIAL_MARK, type MeasureId, type Measurement } from '@gandan/domain/measures/measure'
import { leastSecretOf, shownSum } from '@gandan/domain/petitions/case-figures'
import { caseMeasurements } from '@gandan/domain/petitions/case-measures'
import { caseReachOf, type CaseReach } from '@gandan/domain/petitions/permissions'
import type { Database } from '../../context.ts'
import { readMeasureDays, type SummedAmount } from '../measures/measure-days.queries.ts'
import type { Amount, MeasureAsk, MeasurePlace, MeasureSource } from '../measures/measure-source.ts'
import { recordPosition } from '../measures/record-page.ts'
import { listAccusing, listMeasuredCaseRows } from './case-measures.queries.ts'

const MEASURES = [
  'petition.received',
  'petition.processed',
  'petition.dispositionDue',
  'petition.disposedOnTime',
  'case.entered',
  'case.resolved',
  'case.resolvedOnTime',
  'case.overdueBegun',
  'case.overdueEnded',
  'reply.due',
  'reply.onTime',
  'mediation.held',
  'mediation.successful',
  'conductFeedback.verified',
] as const satisfies readonly MeasureId[]

const bare = (detail: string): string => detail.replace(CONFIDENTIAL_MARK, '')

const isAsked = ({ measure, on, detail }: Measurement, { from, to, details, ...ask }: MeasureAsk): boolean =>
  measure === ask.measure &&
  on <= to &&
  (from === null || on >= from) &&
  (details === undefined || details.includes(bare(detail)))

/** The sums less what the cases that accuse this reader put into them. */
const withoutAccusing = async (
  db: Database,
  { communeIds, reader }: MeasurePlace,
  asks: readonly MeasureAsk[],
  sums: readonly SummedAmount[],
): Promise<readonly SummedAmount[]> => {
  const accusing = await listAccusing(db, communeIds, reader.userId)
  if (accusing.length === 0) return sums
  const own = accusing.flatMap((one) =>
    caseMeasurements(one).map((measurement) => ({ communeId: one.communeId, measurement })),
  )
  return sums.map((sum) => {
    const ask = asks[sum.ask] as MeasureAsk
    const taken = own.filter(
      ({ communeId, measurement }) =>
        communeId === sum.communeId &&
        isAsked(measurement, ask) &&
        (!ask.isByDetail || bare(measurement.detail) === sum.detail),
    )
    const secret = taken.filter(({ measurement }) => measurement.detail.endsWith(CONFIDENTIAL_MARK))
    return { ...sum, amount: sum.amount - taken.length, confidential: sum.confidential - secret.length }
  })
}

/** A small sum that holds secret cases tells its ordinary part only, unless its reader sees them all. */
const shownAmount = ({ communeId, ask, detail, amount, confidential }: SummedAmount, least: number): Amount => {
  const sum = { communeId, ask, detail }
  if (least === 0 || confidential === 0) return { ...sum, amount }
  const parts = { ordinary: amount - confidential, secret: confidential }
  return { ...sum, amount: shownSum(parts, least), parts }
}

/** A figure tells of secret cases whole or not at all, so whoever handles a few of them finds none behind it. */
const listedReach = (reach: CaseReach | 'none'): CaseReach | 'none' =>
  reach === 'none' || reach.secret === 'all' ? reach : { ...reach, secret: 'none' }

export const caseMeasures: MeasureSource = {
  measures: MEASURES,
  readAmounts: async (db, place, asks) => {
    const sums = await withoutAccusing(db, place, asks, await readMeasureDays(db, place.communeIds, asks))
    const { reader } = place
    const reach = caseReachOf(reader)
    return sums
      .map((sum) => shownAmount(sum, leastSecretOf(sum.communeId === reader.communeId ? reach : 'none')))
      .filter(({ amount, parts }) => amount !== 0 || parts !== undefined)
  },
  listRecords: async (db, { communeIds, reader }, { details = null, ...window }, page) => {
    const { communeId } = reader
    if (communeId === null || !communeIds.includes(communeId)) return { items: [], nextCursor: null }
    const scope = { communeId, reach: listedReach(caseReachOf(reader)) }
    return listMeasuredCaseRows(db, scope, { ...window, details: details && [...details] }, recordPosition(page))
  },
}
