import type { MeasureId, MeasureSubject } from '@gandan/domain/measures/measure'
import type { RecordPage } from '@gandan/domain/measures/record-page'
import { GROUP_SIZE } from '@gandan/domain/petitions/petition'
import type { Database } from '../../context.ts'
import type { Amount, MeasureAsk, MeasureRecords, NamedRecord } from '../measures/measure-source.ts'
import { pageOfRecords, type RecordPosition } from '../measures/record-page.ts'

/** What is summed on asking: where it stands, the day it counts on, and how much. */
interface Share {
  from: string
  communeId: string
  id: string
  on: string
  amount: string
  where: string
  title: string
  subject: Subject
  page: RecordPage
  pageId: string
}

type Subject = 'receptionVisit' | 'dialogueIssue' | 'dialogue'
type Kept = Omit<Share, 'amount' | 'where'>

const VISIT: Kept = {
  from: '"ReceptionSession" s join "ReceptionVisit" v on v."communeId" = s."communeId" and v."sessionId" = s."id"',
  communeId: 's."communeId"',
  id: 'v."id"',
  on: 's."on"',
  title: `'Lượt ' || v."number" || '/' || v."year"`,
  subject: 'receptionVisit',
  page: 'reception',
  pageId: 's."id"',
}

const ISSUE: Kept = {
  from: '"DialogueIssue" i join "Dialogue" d on d."communeId" = i."communeId" and d."id" = i."dialogueId"',
  communeId: 'i."communeId"',
  id: 'i."id"',
  on: 'i."dueOn"',
  title: `'Kiến nghị ' || i."number" || case when d."caseId" is null then ' · ' || d."title" else '' end`,
  subject: 'dialogueIssue',
  page: 'dialogue',
  pageId: 'd."id"',
}

const DIALOGUE: Kept = {
  from: '"Dialogue" d',
  communeId: 'd."communeId"',
  id: 'd."id"',
  on: 'd."on"',
  title: 'd."title"',
  subject: 'dialogue',
  page: 'dialogue',
  pageId: 'd."id"',
}

const SHARES = {
  'reception.visits': { ...VISIT, amount: '1', where: 'true' },
  'reception.persons': { ...VISIT, amount: 'v."personCount"', where: 'v."personCount" > 0' },
  'reception.matters': { ...VISIT, amount: '1', where: 'not v."isRepeat"' },
  'reception.groups': { ...VISIT, amount: '1', where: `v."personCount" >= ${GROUP_SIZE}` },
  'dialogue.annualPublic': { ...DIALOGUE, amount: '1', where: `d."kind" = 'annualPublic' and d."state" = 'held'` },
  'dialogueIssue.due': { ...ISSUE, amount: '1', where: 'true' },
  'dialogueIssue.answered': { ...ISSUE, amount: '1', where: 'i."answeredOn" is not null' },
} as const satisfies Partial<Record<MeasureId, Share>>

export type ReadMeasure = keyof typeof SHARES
export const isReadMeasure = (measure: MeasureId): measure is ReadMeasure => measure in SHARES

const sumSql = (name: string, { from, communeId, on, amount, where }: Share): string =>
  `select a."communeId", a."ask", s."amount" from asks a cross join lateral (select sum(${amount})::float8 as "amount" from ${from}
      where ${communeId} = a."communeId" and ${on} between coalesce(a."from", '-infinity') and a."to" and ${where}) s
    where a."measure" = '${name}' and s."amount" is not null`

const SUMS = Object.entries(SHARES).map(([measure, share]) => sumSql(measure, share))

/** Sums of receptions and dialogues, one statement for all that is asked. */
export const sumShares = async (
  db: Database,
  communeIds: readonly string[],
  asks: readonly (Pick<MeasureAsk, 'measure' | 'from' | 'to'> & { ask: number })[],
): Promise<Amount[]> => {
  if (asks.length === 0) return []
  const { rows } = await db.pool.query<Amount>({
    name: 'measured-receptions',
    text: `with asks as materialized (select * from unnest($1::uuid[]) c("communeId")
        cross join json_to_recordset($2::json) a("ask" int, "measure" text, "from" date, "to" date))
      select "communeId", "ask", '' as "detail", "amount" from (${SUMS.join(' union all ')}) s`,
    values: [communeIds, JSON.stringify(asks.map(({ ask, measure, from, to }) => ({ ask, measure, from, to })))],
  })
  return rows
}

interface Row {
  id: string
  title: string
  on: string
  amount: number
  pageId: string
}

/** The visits, dialogues or issues behind a sum, newest first. */
export const listShares = async (
  db: Database,
  communeIds: readonly string[],
  { measure, from: first, to }: { measure: ReadMeasure; from: string | null; to: string },
  { after, limit }: RecordPosition,
): Promise<MeasureRecords> => {
  const { from, communeId, id, on, amount, where, title, subject, page, pageId }: Share = SHARES[measure]
  const { rows } = await db.pool.query<Row>({
    name: `measured-rows-${measure}`,
    text: `select ${id} as "id", ${title} as "title", ${on} as "on", ${amount} as "amount", ${pageId} as "pageId" from ${from}
      where ${communeId} = any($1::uuid[]) and ${on} between coalesce($2::date, '-infinity') and $3::date and ${on} <= $4::date
        and (${on}, ${id}) < ($4::date, $5::uuid) and ${where}
      order by ${on} desc, ${id} desc limit $6`,
    values: [communeIds, first, to, after.on, after.id, limit + 1],
  })
  return pageOfRecords(rows, limit, (row) => ({ subject, link: { page, id: row.pageId } }))
}

const KEPT: Record<Subject, Kept> = { receptionVisit: VISIT, dialogueIssue: ISSUE, dialogue: DIALOGUE }
export const isReceptionSubject = (subject: MeasureSubject): subject is Subject => subject in KEPT

/** What visits, dialogues or their issues are called: a visit by its number alone, for what was said may be a secret. */
export const nameShares = async (
  db: Database,
  communeId: string,
  subject: Subject,
  ids: readonly string[],
): Promise<NamedRecord[]> => {
  const kept = KEPT[subject]
  const { rows } = await db.pool.query<Pick<Row, 'id' | 'title' | 'pageId'>>({
    name: `named-${subject}`,
    text: `select ${kept.id} as "id", ${kept.title} as "title", ${kept.pageId} as "pageId" from ${kept.from}
      where ${kept.communeId} = $1::uuid and ${kept.id} = any($2::uuid[])`,
    values: [communeId, ids],
  })
  return rows.map(({ id, title, pageId }) => ({ id, title, link: { page: kept.page, id: pageId } }))
}
