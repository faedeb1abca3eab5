import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { ReportedCell } from '@gandan/domain/reports/form-differences'
import type { CountedRecord } from '@gandan/domain/reports/report-differences'
import type { ReportFigure } from '@gandan/domain/reports/report-figures'
import type { SignerOffice } from '@gandan/domain/reports/report-parties'
import type { ReportKind } from '@gandan/domain/reports/report-state'
import type { Database } from '../../context.ts'

/** A figure with the records counted in it; cut where there were too many to keep. */
export interface FrozenFigure {
  figure: ReportFigure
  records: CountedRecord[]
  isCut: boolean
}

type Row = ReportFigure & { records: CountedRecord[]; isCut: boolean }

export const listFrozenFigures = async (db: Database, communeId: string, reportId: string): Promise<FrozenFigure[]> => {
  const { rows } = await db.pool.query<Row>({
    name: 'report-figures',
    text: `select "key", "name", "unit", "kind", "direction", "decimals", "numerator", "denominator", "value", "lastYear", "target",
        "isAwaited", "records", "isCut"
      from "ReportFigure" where "communeId" = $1 and "reportId" = $2 order by "ordinal"`,
    values: [communeId, reportId],
  })
  return rows.map(({ records, isCut, ...figure }) => ({ figure, records, isCut }))
}

/** The cells of the annexed forms, as signed. */
export const listFrozenCells = async (db: Database, communeId: string, reportId: string): Promise<ReportedCell[]> => {
  const { rows } = await db.pool.query<ReportedCell>({
    name: 'report-form-cells',
    text: `select "form", "ms", "value", "subject", "records", "isCut" from "ReportFormCell"
      where "communeId" = $1 and "reportId" = $2 order by "form", "ms"`,
    values: [communeId, reportId],
  })
  return rows
}

export interface FrozenFileRow {
  fileId: string
  name: string
  byteSize: number
  sha256: string
  code: string
  frozenAt: string
}

export const findReportFile = async (
  db: Database,
  communeId: string,
  reportId: string,
): Promise<FrozenFileRow | null> => {
  const { rows } = await db.pool.query<FrozenFileRow>({
    name: 'report-file',
    text: `select r."fileId", f."name", f."byteSize", r."sha256", r."code", r."frozenAt" from "ReportFile" r
      join "StoredFile" f on f."communeId" = r."communeId" and f."id" = r."fileId"
      where r."communeId" = $1 and r."reportId" = $2`,
    values: [communeId, reportId],
  })
  return rows[0] ?? null
}

export const readAuditHead = async (
  db: Database,
  communeId: string,
): Promise<{ sequence: number; hash: string } | null> => {
  const { rows } = await db.pool.query<{ sequence: number; hash: string }>({
    name: 'report-audit-head',
    text: 'select "sequence", "hash" from "AuditHead" where "communeId" = $1',
    values: [communeId],
  })
  return rows[0] ?? null
}

export interface SignedReport {
  sha256: string
  kind: ReportKind
  number: number
  signedOn: IsoDate
  signerOffice: SignerOffice
  communeName: string
  isAdjusted: boolean
}

const SIGNED = `select f."sha256", r."kind", r."number", r."signedOn"::text, r."signerOffice", c."name" as "communeName",
    exists (select 1 from "Report" a where a."communeId" = r."communeId" and a."adjustsId" = r."id" and a."state" in ('signed', 'sent')) as "isAdjusted"
  from "ReportFile" f join "Report" r on r."communeId" = f."communeId" and r."id" = f."reportId"
  join "OrgUnit" c on c."id" = r."communeId"`

/** What a stranger may know of a signed report, by the code printed on it or by its file. */
export const findSignedReport = async (
  db: Database,
  by: { code: string } | { sha256: string },
): Promise<SignedReport | null> => {
  const isCode = 'code' in by
  const { rows } = await db.pool.query<SignedReport>({
    name: isCode ? 'signed-report-by-code' : 'signed-report-by-file',
    text: `${SIGNED} where f."${isCode ? 'code' : 'sha256'}" = $1 limit 1`,
    values: [isCode ? by.code : by.sha256],
  })
  return rows[0] ?? null
}

export interface ChangeOfRecord {
  subjectId: string
  at: string
  action: string
  actorName: string | null
}

const CHANGED_SUBJECTS =
  'case petition reception receptionVisit task directive implementingDocument activity mediaItem commendation dialogue dialogueIssue'.split(
    ' ',
  )

/** What was done to these records after an instant, and to the petitions of a case: why a figure moved, as far as the trail says. */
export const listChangesSince = async (
  db: Database,
  communeId: string,
  ids: readonly string[],
  since: string,
): Promise<ChangeOfRecord[]> => {
  const { rows } = await db.pool.query<ChangeOfRecord>({
    name: 'report-changes-since',
    text: `with asked as (select i."id" as "record", i."id" as "subject" from unnest($3::text[]) i("id")
        union all select p."caseId"::text, p."id"::text from "Petition" p where p."communeId" = $1 and p."caseId" = any($3::uuid[]))
      select k."record" as "subjectId", a."at", a."action", u."name" as "actorName"
      from asked k join "AuditEntry" a on a."subjectId" = k."subject" left join "User" u on u."id" = a."actorId"
      where a."communeId" = $1 and a."subjectType" = any($2) and a."at" >= $4 and a."action" not like 'read%'
      order by a."sequence" desc limit 200`,
    values: [communeId, CHANGED_SUBJECTS, ids, since],
  })
  return rows
}
