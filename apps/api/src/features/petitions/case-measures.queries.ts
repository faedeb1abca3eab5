import type { MeasureId, Measurement } from '@gandan/domain/measures/measure'
import { caseMeasurements, type MeasuredCase } from '@gandan/domain/petitions/case-measures'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import type { MeasureRecords } from '../measures/measure-source.ts'
import { pageOfRecords, type RecordPosition } from '../measures/record-page.ts'
import type { Door } from '../measures/recount.queries.ts'
import type { CaseScope } from './case-conditions.queries.ts'
import { caseScopeSql, caseScopeValue } from './case-scope.ts'

/** The columns of a MeasuredCase, over `"Case" c`. */
const MEASURED = `c."communeId", c."id", c."kind", c."topicCode", c."state", c."isOutsideJurisdiction", c."accusedLeader", c."disposition",
  c."outcome", c."receivedOn", c."settledOn", c."settledInTime", to_jsonb(c."receiptDays") as "receiptDays", c."disposedOn",
  c."dispositionDueOn", c."answerDueOn"`

/** Where a case counts in a measure: the day, down its index, and which cases do; as caseMeasurements says. */
interface Share {
  on: string
  where: string
  detail: 'topic' | 'kind' | 'none'
}

const IS_STANDING = `(c."state" <> 'closed' or c."settledOn" is not null)`
const IS_WITHIN = `c."kind" in ('complaint', 'denunciation') and not c."isOutsideJurisdiction" and c."accusedLeader" is null
  and coalesce(c."disposition", 'accept') = 'accept'`
const OWES_REPLY = `c."kind" in ('recommendation', 'feedback') and coalesce(c."disposition", 'undertake') = 'undertake'
  and (c."settledOn" is null or c."outcome" is not null) and ${IS_STANDING}`

const SHARES: Partial<Record<MeasureId, Share>> = {
  'petition.dispositionDue': { on: 'c."dispositionDueOn"', where: 'true', detail: 'topic' },
  'petition.disposedOnTime': {
    on: 'c."dispositionDueOn"',
    where: 'c."disposedOn" <= c."dispositionDueOn"',
    detail: 'topic',
  },
  'case.entered': { on: 'c."receivedOn"', where: `${IS_WITHIN} and ${IS_STANDING}`, detail: 'kind' },
  'case.resolved': { on: 'c."settledOn"', where: IS_WITHIN, detail: 'kind' },
  'case.resolvedOnTime': { on: 'c."settledOn"', where: `${IS_WITHIN} and c."settledInTime"`, detail: 'kind' },
  'case.overdueBegun': {
    on: '(c."answerDueOn" + 1)',
    where: `(c."settledOn" is null or c."settledOn" > c."answerDueOn") and ${IS_STANDING}`,
    detail: 'kind',
  },
  'case.overdueEnded': { on: 'c."settledOn"', where: 'c."settledOn" > c."answerDueOn"', detail: 'kind' },
  'reply.due': { on: 'c."answerDueOn"', where: OWES_REPLY, detail: 'none' },
  'reply.onTime': {
    on: 'c."answerDueOn"',
    where: `${OWES_REPLY} and c."settledOn" <= c."answerDueOn"`,
    detail: 'none',
  },
  'mediation.held': {
    on: 'c."settledOn"',
    where: `c."kind" = 'landMediation' and c."outcome" is not null`,
    detail: 'none',
  },
  'mediation.successful': {
    on: 'c."settledOn"',
    where: `c."kind" = 'landMediation' and c."outcome" = 'mediated'`,
    detail: 'none',
  },
  'conductFeedback.verified': {
    on: 'c."settledOn"',
    where: `c."topicCode" = 'TP09' and c."outcome" in ('right', 'partlyRight')`,
    detail: 'none',
  },
}

/** A petition counts by itself, on its own day; its case says who may see it. */
const petitionSql = (
  on: string,
  where: string,
): string => `(select c."id", p."id" as "pageId", c."title", ${on} as "on", 1 as "amount"
  from "Petition" p join "Case" c on c."communeId" = p."communeId" and c."id" = p."caseId"
  where p."communeId" = $1 and c."communeId" = $1 and ${where}
    and ${on} between coalesce($3::date, '-infinity') and $4::date and ${on} <= $6::date
    and (${on}, p."id") < ($6::date, $7::uuid) and ($5::text[] is null or c."topicCode" = any($5::text[]))
  order by ${on} desc, p."id" desc limit $8)`

export interface RecordWindow {
  measure: MeasureId
  from: IsoDate | null
  to: IsoDate
  details: readonly string[] | null
}

const DETAILS = { topic: 'c."topicCode"', kind: 'c."kind"', none: `''` } as const

/** The day itself, not an expression of it, is what the index knows. */
const withinSql = (on: string): string =>
  on === '(c."answerDueOn" + 1)'
    ? `c."answerDueOn" between coalesce($3::date, '-infinity') - 1 and $4::date - 1 and (c."answerDueOn" + 1, c."id") < ($6::date, $7::uuid) and c."answerDueOn" < $6::date`
    : `${on} between coalesce($3::date, '-infinity') and $4::date and ${on} <= $6::date and (${on}, c."id") < ($6::date, $7::uuid)`

const shareSql = (
  { on, where, detail }: Share,
  scope: string,
): string => `select c."id", c."id" as "pageId", c."title", ${on} as "on",
    1 as "amount" from "Case" c
  where c."communeId" = $1 and ${scope} and ${where} and ${withinSql(on)}
    and ($5::text[] is null or ${DETAILS[detail]} = any($5::text[]))
  order by ${on} desc, c."id" desc limit $8`

/** On the day of the disposition what was in by then, on its own day what joined the case later. */
const processedSql = (scope: string): string => `select * from (
    ${petitionSql('c."disposedOn"', `${scope} and p."receivedOn" <= c."disposedOn"`)}
    union all
    ${petitionSql('p."receivedOn"', `${scope} and c."petitionCount" > 1 and p."receivedOn" > c."disposedOn"`)}
  ) p order by "on" desc, "pageId" desc limit $8`

const statementOf = (measure: MeasureId, scope: string): string | null => {
  if (measure === 'petition.received') return petitionSql('p."receivedOn"', scope)
  if (measure === 'petition.processed') return processedSql(scope)
  const share = SHARES[measure]
  return share ? shareSql(share, scope) : null
}

interface Row {
  id: string
  pageId: string
  title: string
  on: IsoDate
  amount: number
}

/** The cases behind a sum that this reader may see, newest first. */
export const listMeasuredCaseRows = async (
  db: Database,
  { communeId, reach }: CaseScope,
  { measure, from, to, details }: RecordWindow,
  { after, limit }: RecordPosition,
): Promise<MeasureRecords> => {
  const text = statementOf(measure, caseScopeSql(reach, 2))
  if (text === null || reach === 'none') return { items: [], nextCursor: null }
  const { rows } = await db.pool.query<Row>({
    name: `measured-cases-${measure}-${reach.secret}-${reach.ordinary}`,
    text,
    values: [communeId, caseScopeValue(reach), from, to, details, after.on, after.id, limit + 1],
  })
  const caseIds = new Map(rows.map(({ id, pageId }) => [pageId, id]))
  const found = rows.map(({ pageId, ...row }) => ({ ...row, id: pageId }))
  return pageOfRecords(found, limit, ({ id }) => ({
    subject: 'case',
    link: { page: 'case', id: caseIds.get(id) ?? id },
  }))
}

/** What the cases that accuse this reader measure: he sees figures without them. */
export const listAccusing = async (
  db: Database,
  communeIds: readonly string[],
  userId: string,
): Promise<(MeasuredCase & { communeId: string })[]> => {
  const { rows } = await db.pool.query<MeasuredCase & { communeId: string }>({
    name: 'measured-cases-accusing',
    text: `select ${MEASURED} from "Case" c where c."communeId" = any($1::uuid[]) and c."accusedUserIds" @> array[$2::uuid]`,
    values: [communeIds, userId],
  })
  return rows
}

const BATCH = 2_000

/** What every case of a commune measures. */
export async function* recountCaseMeasures(door: Door, communeId: string): AsyncGenerator<Measurement[]> {
  for (let after: string | null = null; ;) {
    const { rows }: { rows: (MeasuredCase & { id: string })[] } = await door.query(
      `select ${MEASURED} from "Case" c
       where c."communeId" = $1 and ($2::uuid is null or c."id" > $2) order by c."id" limit ${BATCH}`,
      [communeId, after],
    )
    yield rows.flatMap(caseMeasurements)
    if (rows.length < BATCH) return
    after = rows.at(-1)?.id ?? null
  }
}
