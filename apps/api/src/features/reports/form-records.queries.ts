import type { FormRecord } from '@gandan/contracts/reports/forms'
import type { CaseReach } from '@gandan/domain/petitions/permissions'
import { petitionCodeOf } from '@gandan/domain/petitions/petition'
import type { FormWindow } from '@gandan/domain/reports/forms/form-facts'
import type { FormSubject } from '@gandan/domain/reports/forms/form-queries'
import type { Database } from '../../context.ts'
import { caseScopeSql, caseScopeValue } from '../petitions/case-scope.ts'

type RecordRow = Omit<FormRecord, 'label'> & { label: string | null; year: number | null; number: number | null }

const PETITION = `select 'petition' as "subject", p."id", null as "label", p."year", p."number", p."receivedOn" as "on", c."kind",
    p."summary" as "text", c."id" as "caseId", null::uuid as "sessionId"
  from "Petition" p join "Case" c on c."communeId" = p."communeId" and c."id" = p."caseId"
  where p."communeId" = $1 and p."id" = any($2::uuid[])`

const CASE = `select 'case' as "subject", c."id", c."code" as "label", null::int as "year", null::int as "number", c."receivedOn" as "on",
    c."kind", c."title" as "text", c."id" as "caseId", null::uuid as "sessionId"
  from "Case" c where c."communeId" = $1 and c."id" = any($2::uuid[])`

const VISIT = `select 'visit' as "subject", v."id", null as "label", v."year", v."number", s."on", v."kind", v."content" as "text",
    null::uuid as "caseId", s."id" as "sessionId"
  from "ReceptionVisit" v join "ReceptionSession" s on s."communeId" = v."communeId" and s."id" = v."sessionId"
  where v."communeId" = $1 and v."id" = any($2::uuid[])`

const SESSION = `select 'session' as "subject", s."id", s."startedAt" as "label", null::int as "year", null::int as "number", s."on",
    null as "kind", s."place" as "text", null::uuid as "caseId", s."id" as "sessionId"
  from "ReceptionSession" s where s."communeId" = $1 and s."id" = any($2::uuid[])`

const SQL: Record<FormSubject, { text: string; hasScope: boolean }> = {
  petition: { text: PETITION, hasScope: true },
  case: { text: CASE, hasScope: true },
  visit: { text: VISIT, hasScope: false },
  session: { text: SESSION, hasScope: false },
}

const shapeOf = ({ year, number, ...row }: RecordRow): FormRecord => ({
  ...row,
  label: row.label ?? (year === null || number === null ? '' : petitionCodeOf(year, number)),
})

const FIRST = '00000000-0000-0000-0000-000000000000'

export interface RecordQuestion {
  communeId: string
  subject: FormSubject
  ids: readonly string[]
  reach: CaseReach | 'none'
}

const ofSubject = ({ subject, reach }: RecordQuestion): string => {
  const { text, hasScope } = SQL[subject]
  return `select * from (${text}${hasScope ? ` and ${caseScopeSql(reach, 3)}` : ' and $3::uuid is not distinct from $3::uuid'}) r`
}

/** Records of one kind by id, those of the reader's scope only, in the order of their ids. */
export const listRecords = async (
  db: Database,
  question: RecordQuestion,
  { after, limit }: { after: string | null; limit: number },
): Promise<FormRecord[]> => {
  const { rows } = await db.pool.query<RecordRow>({
    text: `${ofSubject(question)} where "id" > $4::uuid order by "id" limit $5`,
    values: [question.communeId, question.ids, caseScopeValue(question.reach), after ?? FIRST, limit],
  })
  return rows.map(shapeOf)
}

export const countRecords = async (db: Database, question: RecordQuestion): Promise<number> => {
  const { rows } = await db.pool.query<{ count: number }>({
    text: `select count(*)::int as "count" from (${ofSubject(question)}) n`,
    values: [question.communeId, question.ids, caseScopeValue(question.reach)],
  })
  return rows[0]?.count ?? 0
}

export interface FormCommune {
  id: string
  name: string
}

/** Communes of the scope that existed in the window, by name. */
export const listFormCommunes = async (
  db: Database,
  communeIds: readonly string[],
  { from, to }: FormWindow,
): Promise<FormCommune[]> => {
  const { rows } = await db.pool.query<FormCommune>({
    name: 'form-communes',
    text: `select "id", "name" from "OrgUnit" where "id" = any($1::uuid[]) and "level" = 'commune'
      and "validFrom" <= $3::date and ("validTo" is null or "validTo" >= $2::date) order by "name", "id" limit 200`,
    values: [communeIds, from, to],
  })
  return rows
}
