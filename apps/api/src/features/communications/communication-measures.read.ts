import {
  communicationMeasurements,
  type CommunicationFacts,
  type CountedRecord,
} from '@gandan/domain/communications/measurements'
import { MEASURES, type MeasureId } from '@gandan/domain/measures/measure'
import { isValidOn } from '@gandan/domain/organisation/units'
import { groupBy } from '@gandan/domain/shared/group-by'
import { earlierOf, laterOf } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import type { Amount, MeasureAsk, MeasureRecords, MeasureSource, NamedRecord } from '../measures/measure-source.ts'
import type { RecordPage } from '@gandan/domain/measures/record-page'
import { pageOfRecords, recordPosition, type RecordPosition } from '../measures/record-page.ts'
import {
  isTitled,
  readCommunicationRows,
  readTitles,
  type CommunicationRows,
  type Span,
  type Titled,
} from './communication-measures.queries.ts'

const COMMUNICATION_MEASURES = [
  'activity.held',
  'activity.jointWithFront',
  'village.active',
  'village.total',
  'staff.briefed',
  'staff.briefedOnDirectives',
  'staff.inPost',
  'household.reached',
  'household.total',
  'media.items',
  'media.praise',
  'media.radioMinutes',
  'commendation.given',
] as const satisfies readonly MeasureId[]

const PAGES: Partial<Record<Titled, RecordPage>> = { activity: 'activity', mediaItem: 'media' }
const linkOf = (subject: Titled, id: string): NamedRecord['link'] => {
  const page = PAGES[subject]
  return page === undefined ? null : { page, id }
}

const BEGINNING = '0001-01-01'
const spanOf = ({ from, to }: Pick<MeasureAsk, 'from' | 'to'>): Span => ({ from: from ?? BEGINNING, to })

const factsOf = (rows: CommunicationRows, { to }: Span): CommunicationFacts => {
  const { activities, mediaItems, commendations } = rows
  const villages = rows.villages.filter((one) => isValidOn(one, to))
  return {
    activities,
    mediaItems,
    commendations,
    villages: new Map(
      villages.map(({ villageId, counts }) => [villageId, counts.findLast(({ on }) => on <= to)?.households ?? null]),
    ),
    staffUserIds: new Set(rows.posts.filter((one) => isValidOn(one, to)).map(({ userId }) => userId)),
  }
}

/** What each commune's records say, told apart in one pass. */
const byCommune = (rows: CommunicationRows): ((communeId: string) => CommunicationRows) => {
  const lists = {
    activities: groupBy(rows.activities, ({ communeId }) => communeId),
    mediaItems: groupBy(rows.mediaItems, ({ communeId }) => communeId),
    commendations: groupBy(rows.commendations, ({ communeId }) => communeId),
    villages: groupBy(rows.villages, ({ communeId }) => communeId),
    posts: groupBy(rows.posts, ({ communeId }) => communeId),
  }
  return (communeId) => ({
    activities: lists.activities.get(communeId) ?? [],
    mediaItems: lists.mediaItems.get(communeId) ?? [],
    commendations: lists.commendations.get(communeId) ?? [],
    villages: lists.villages.get(communeId) ?? [],
    posts: lists.posts.get(communeId) ?? [],
  })
}

const isAsked = ({ measure, details }: MeasureAsk, record: CountedRecord): boolean =>
  record.measure === measure && (details === undefined || details.includes(record.detail))

/** The records of each window counted once, however many questions ask for it. */
const countedIn = (rows: CommunicationRows) => {
  const known = new Map<string, CountedRecord[]>()
  return (span: Span): CountedRecord[] => {
    const key = `${span.from}|${span.to}`
    const found = known.get(key) ?? communicationMeasurements(factsOf(rows, span), span)
    known.set(key, found)
    return found
  }
}

const amountsOf = (counted: ReturnType<typeof countedIn>, communeId: string, asks: readonly MeasureAsk[]): Amount[] =>
  asks.flatMap((one, ask) => {
    const sums = new Map<string, number>()
    for (const record of counted(spanOf(one)))
      if (isAsked(one, record)) {
        const detail = one.isByDetail ? record.detail : ''
        sums.set(detail, (sums.get(detail) ?? 0) + record.amount)
      }
    return [...sums].map(([detail, amount]): Amount => ({ communeId, ask, detail, amount }))
  })

const keyOf = ({ on, id }: { on: string; id: string }): string => `${on} ${id}`

const listRecords = async (
  db: Database,
  communeIds: readonly string[],
  ask: MeasureAsk,
  { after, limit }: RecordPosition,
): Promise<MeasureRecords> => {
  const { subject } = MEASURES[ask.measure]
  if (!isTitled(subject)) return { items: [], nextCursor: null }
  const span = spanOf(ask)
  const rowsOf = byCommune(await readCommunicationRows(db, communeIds, span))
  const found = communeIds
    .flatMap((communeId) => communicationMeasurements(factsOf(rowsOf(communeId), span), span))
    .filter((record) => isAsked(ask, record))
    .map(({ subjectId: id, on, amount }) => ({ id, on, amount }))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))
    .filter((one) => keyOf(one) < keyOf(after))
    .slice(0, limit + 1)
  const ids = found.map(({ id }) => id)
  const titles = await readTitles(db, communeIds, subject, ids)
  return pageOfRecords(
    found.map((one) => ({ ...one, title: titles.get(one.id) ?? '' })),
    limit,
    ({ id }) => ({ subject, link: linkOf(subject, id) }),
  )
}

/** Distinct people and the largest session of a village do not add up by day, so they are counted on asking. */
export const communicationMeasures: MeasureSource = {
  measures: COMMUNICATION_MEASURES,
  readAmounts: async (db, { communeIds }, asks) => {
    const spans = asks.map(spanOf)
    const [first] = spans
    if (!first) return []
    const whole = spans.reduce(
      ({ from, to }, one) => ({ from: earlierOf(from, one.from), to: laterOf(to, one.to) }),
      first,
    )
    const rowsOf = byCommune(await readCommunicationRows(db, communeIds, whole))
    return communeIds.flatMap((communeId) => amountsOf(countedIn(rowsOf(communeId)), communeId, asks))
  },
  listRecords: (db, { communeIds }, ask, page) => listRecords(db, communeIds, ask, recordPosition(page)),
  nameRecords: async (db, communeId, subject, ids) =>
    isTitled(subject)
      ? [...(await readTitles(db, [communeId], subject, ids))].map(([id, title]) => ({
          id,
          title,
          link: linkOf(subject, id),
        }))
      : [],
}
