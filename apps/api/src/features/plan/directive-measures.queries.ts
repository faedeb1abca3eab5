import type { MeasureId, MeasureSubject } from '@gandan/domain/measures/measure'
import type { Database } from '../../context.ts'
import type { Amount, MeasureAsk, MeasureRecords, NamedRecord } from '../measures/measure-source.ts'
import { pageOfRecords, type RecordPosition } from '../measures/record-page.ts'

export const DIRECTIVE_MEASURES = [
  'directive.due',
  'directive.implementedOnTime',
  'implementingDocument.issued',
] as const satisfies readonly MeasureId[]
type DirectiveMeasure = (typeof DIRECTIVE_MEASURES)[number]

export const isDirectiveMeasure = (measure: MeasureId): measure is DirectiveMeasure =>
  (DIRECTIVE_MEASURES as readonly MeasureId[]).includes(measure)

/** What is counted, by its subject; the objective that cites a directive shows it and the documents on it. */
const RECORDS = {
  directive: `select d."communeId", d."id", d."id" as "directiveId", d."dueOn" as "on", d."number" as "title" from "Directive" d`,
  implementingDocument: `select i."communeId", i."id", i."directiveId", i."issuedOn" as "on", i."number" || ' – ' || i."title" as "title"
    from "ImplementingDocument" i`,
} as const
type DirectiveSubject = keyof typeof RECORDS
export const isDirectiveSubject = (subject: MeasureSubject): subject is DirectiveSubject => subject in RECORDS

const OBJECTIVE = `(select c."planItemId" from "DirectiveCitation" c join "PlanItem" o
    on o."communeId" = c."communeId" and o."id" = c."planItemId" and o."kind" = 'objective'
  where c."communeId" = r."communeId" and c."directiveId" = r."directiveId" order by o."ordinal" limit 1)`

const linkOf = ({ objectiveId }: { objectiveId: string | null }): NamedRecord['link'] =>
  objectiveId === null ? null : { page: 'objective', id: objectiveId }

/** A directive counts on its due day, a document of the commune on its own. */
const ROWS: Record<DirectiveMeasure, string> = {
  'directive.due': `${RECORDS.directive} where d."dueOn" is not null`,
  'directive.implementedOnTime': `${RECORDS.directive} where exists (select 1 from "ImplementingDocument" i where i."communeId" = d."communeId"
      and i."directiveId" = d."id" and i."removedAt" is null and i."issuedOn" <= d."dueOn")`,
  'implementingDocument.issued': `${RECORDS.implementingDocument} where i."removedAt" is null`,
}

/** Directives and the documents on them: few, so they are counted on asking, in one statement. */
export const sumDirectives = async (
  db: Database,
  communeIds: readonly string[],
  asks: readonly MeasureAsk[],
): Promise<Amount[]> => {
  const counts = DIRECTIVE_MEASURES.map(
    (
      measure,
    ) => `select a."ask", r."communeId", count(*)::int as "amount" from asks a cross join lateral (${ROWS[measure]}) r
      where a."measure" = '${measure}' and r."communeId" = any($1::uuid[])
        and r."on" between coalesce(a."from", '-infinity') and a."to" group by 1, 2`,
  )
  const { rows } = await db.pool.query<Amount>({
    name: 'measured-directives',
    text: `with asks as (select * from json_to_recordset($2::json) a("ask" int, "measure" text, "from" date, "to" date))
      select "ask", "communeId", '' as "detail", "amount" from (${counts.join(' union all ')}) c`,
    values: [communeIds, JSON.stringify(asks.map(({ measure, from, to }, ask) => ({ ask, measure, from, to })))],
  })
  return rows
}

interface Row {
  id: string
  title: string
  on: string
  amount: number
  objectiveId: string | null
}

/** The directives or documents behind a sum, newest first. */
export const listDirectiveShares = async (
  db: Database,
  communeIds: readonly string[],
  { measure, from, to }: { measure: DirectiveMeasure; from: string | null; to: string },
  { after, limit }: RecordPosition,
): Promise<MeasureRecords> => {
  const { rows } = await db.pool.query<Row>({
    name: `measured-rows-${measure}`,
    text: `select r."id", r."title", r."on", 1 as "amount", ${OBJECTIVE} as "objectiveId"
      from (${ROWS[measure]}) r
      where r."communeId" = any($1::uuid[]) and r."on" between coalesce($2::date, '-infinity') and $3::date
        and (r."on", r."id") < ($4::date, $5::uuid)
      order by r."on" desc, r."id" desc limit $6`,
    values: [communeIds, from, to, after.on, after.id, limit + 1],
  })
  const subject = measure === 'implementingDocument.issued' ? 'implementingDocument' : 'directive'
  return pageOfRecords(rows, limit, (row) => ({ subject, link: linkOf(row) }))
}

/** What directives, or documents on them, are called. */
export const nameDirectives = async (
  db: Database,
  communeId: string,
  subject: DirectiveSubject,
  ids: readonly string[],
): Promise<NamedRecord[]> => {
  const { rows } = await db.pool.query<Pick<Row, 'id' | 'title' | 'objectiveId'>>({
    name: `named-${subject}`,
    text: `select r."id", r."title", ${OBJECTIVE} as "objectiveId" from (${RECORDS[subject]}) r
      where r."communeId" = $1::uuid and r."id" = any($2::uuid[])`,
    values: [communeId, ids],
  })
  return rows.map((row) => ({ id: row.id, title: row.title, link: linkOf(row) }))
}
