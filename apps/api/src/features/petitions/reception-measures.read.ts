import type { MeasureId } from '@gandan/domain/measures/measure'
import { expectHolidays } from '@gandan/domain/petitions/clock-calendar'
import { dutyShares, type DutyMeasure, type DutyShare } from '@gandan/domain/petitions/reception-measures'
import type { Database } from '../../context.ts'
import type { Amount, MeasureAsk, MeasureRecords, MeasureSource } from '../measures/measure-source.ts'
import { pageOfRecords, recordPosition, type RecordPosition } from '../measures/record-page.ts'
import { loadWorkingCalendar } from '../organisation/calendar.queries.ts'
import { isReadMeasure, isReceptionSubject, listShares, nameShares, sumShares } from './reception-measures.queries.ts'
import { listDaysHeldByChairman } from './receptions.queries.ts'

const MEASURES = [
  'reception.required',
  'reception.held',
  'reception.visits',
  'reception.persons',
  'reception.matters',
  'reception.groups',
  'dialogue.annualPublic',
  'dialogueIssue.due',
  'dialogueIssue.answered',
] as const satisfies readonly MeasureId[]

const isDuty = (measure: MeasureId): measure is DutyMeasure =>
  measure.startsWith('reception.') && !isReadMeasure(measure)

/** The days that the chairmen of the communes held count by the week or the month, so they are not summed by SQL. */
const dutyReader = async (db: Database, communeIds: readonly string[]) => {
  const [calendar, held] = await Promise.all([
    loadWorkingCalendar(db),
    listDaysHeldByChairman(db, communeIds, { from: '0001-01-01', to: '9999-12-31' }),
  ])
  const heldBy = new Map(held.map(({ communeId, heldOn }) => [communeId, heldOn]))
  return (measure: DutyMeasure, ask: Pick<MeasureAsk, 'from' | 'to'>, communeId: string): DutyShare[] =>
    dutyShares(measure, ask, heldBy.get(communeId) ?? [], expectHolidays(calendar, ask.to))
}

type Numbered = MeasureAsk & { ask: number }

const readDuties = async (
  db: Database,
  communeIds: readonly string[],
  asks: readonly Numbered[],
): Promise<Amount[]> => {
  if (asks.length === 0) return []
  const sharesOf = await dutyReader(db, communeIds)
  return asks.flatMap(({ ask, measure, from, to }) =>
    isDuty(measure)
      ? communeIds.map((communeId) => ({
          communeId,
          ask,
          detail: '',
          amount: sharesOf(measure, { from, to }, communeId).reduce((sum, share) => sum + share.amount, 0),
        }))
      : [],
  )
}

const listDuties = async (
  db: Database,
  communeIds: readonly string[],
  { from, to }: MeasureAsk,
  measure: DutyMeasure,
  { after, limit }: RecordPosition,
): Promise<MeasureRecords> => {
  const sharesOf = await dutyReader(db, communeIds)
  const rows = communeIds
    .flatMap((id) => sharesOf(measure, { from, to }, id).map((share) => ({ id, ...share })))
    .toSorted((a, b) => (`${a.on} ${a.id}` < `${b.on} ${b.id}` ? 1 : -1))
    .filter(({ on, id }) => `${on} ${id}` < `${after.on} ${after.id}`)
  return pageOfRecords(rows.slice(0, limit + 1), limit, () => ({ subject: 'receptionPeriod', link: null }))
}

export const receptionMeasures: MeasureSource = {
  measures: MEASURES,
  readAmounts: async (db, { communeIds }, asks) => {
    const numbered = asks.map((one, ask): Numbered => ({ ...one, ask }))
    const [sums, duties] = await Promise.all([
      sumShares(
        db,
        communeIds,
        numbered.filter(({ measure }) => isReadMeasure(measure)),
      ),
      readDuties(
        db,
        communeIds,
        numbered.filter(({ measure }) => isDuty(measure)),
      ),
    ])
    return [...sums, ...duties].filter(({ amount }) => amount !== 0)
  },
  listRecords: async (db, { communeIds }, ask, page) => {
    const { measure, from, to } = ask
    const position = recordPosition(page)
    if (isReadMeasure(measure)) return listShares(db, communeIds, { measure, from, to }, position)
    return isDuty(measure) ? listDuties(db, communeIds, ask, measure, position) : { items: [], nextCursor: null }
  },
  nameRecords: async (db, communeId, subject, ids) =>
    isReceptionSubject(subject) ? nameShares(db, communeId, subject, ids) : [],
}
