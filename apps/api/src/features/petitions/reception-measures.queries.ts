import type { MeasureId } from '@gandan/domain/measures/measure'
import { GROUP_SIZE } from '@gandan/domain/petitions/petition'
import type { Database } from '../../context.ts'
import type { Amount, MeasureAsk, MeasureRecords } from '../measures/measure-source.ts'
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
  pageId: string
}

const VISIT: Omit<Share, 'amount' | 'where'> = {
  from: '"ReceptionSession" s join "ReceptionVisit" v on v."communeId" = s."communeId" and v."sessionId" = s."id"',
  communeId: 's."communeId"',
  id: 'v."id"',
  on: 's."on"',
  title: `'Lượt ' || v."number" || '/' || v."year"`,
  pageId: 's."id"',
}

const ISSUE: Omit<Share, 'amount' | 'where'> = {
  from: '"DialogueIssue" i join "Dialogue" d on d."communeId" = i."communeId" and d."id" = i."dialogueId"',
  communeId: 'i."communeId"',
  id: 'i."id"',
  on: 'i."dueOn"',
  title: `'Kiến nghị ' || i."number" || case when d."caseId" is null then ' · ' || d."title" else '' end`,
  pageId: 'd."id"',
}

const DIALOGUE: Share = {
  from: '"Dialogue" d',
  communeId: 'd."communeId"',
  id: 'd."id"',
  on: 'd."on"',
  amount: '1',
  where: `d."kind" = 'annualPublic' and d."state" = 'held'`,
  title: 'd."title"',
  pageId: 'd."id"',
}

const SHARES = {
  'reception.visits': { ...VISIT, amount: '1', where: 'true' },
  'reception.persons': { ...VISIT, amount: 'v."personCount"', where: 'v."personCount" > 0' },
  'reception.matters': { ...VISIT, amount: '1', where: 'not v."isRepeat"' },
  'reception.groups': { ...VISIT, amount: '1', where: `v."personCount" >= ${GROUP_SIZE}` },
  'dialogue.annualPublic': DIALOGUE,
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
  const { from, communeId, id, on, amount, where, title, pageId }: Share = SHARES[measure]
  const { rows } = await db.pool.query<Row>({
    name: `measured-rows-${measure}`,
    text: `select ${id} as "id", ${title} as "title", ${on} as "on", ${amount} as "amount", ${pageId} as "pageId" from ${from}
      where ${communeId} = any($1::uuid[]) and ${on} between coalesce($2::date, '-infinity') and $3::date and ${on} <= $4::date
        and (${on}, ${id}) < ($4::date, $5::uuid) and ${where}
      order by ${on} desc, ${id} desc limit $6`,
    values: [communeIds, first, to, after.on, after.id, limit + 1],
  })
  const subject = measure.startsWith('reception.')
    ? 'receptionVisit'
    : measure === 'dialogue.annualPublic'
      ? 'dialogue'
      : 'dialogueIssue'
  const page = subject === 'receptionVisit' ? 'reception' : 'dialogue'
  return pageOfRecords(rows, limit, (row) => ({ subject, link: { page, id: row.pageId } }))
}
