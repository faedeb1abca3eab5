import type { ReportRow } from '@gandan/contracts/reports/reports'
import { periodWindow, type PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import type { SignerOffice } from '@gandan/domain/reports/report-parties'
import { numberText } from '@gandan/domain/reports/report-parties'
import type { ReportKind, ReportState, ReportStep } from '@gandan/domain/reports/report-state'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database, Tx } from '../../context.ts'

export interface SectionText {
  id: string
  text: string
}

/** A report as its row says it. */
export interface ReportRecord {
  communeId: string
  communeName: string
  communeUntil: IsoDate | null
  id: string
  kind: ReportKind
  periodKind: PeriodKind
  year: number
  index: number
  edition: number
  outlineId: string
  title: string
  state: ReportState
  sections: SectionText[]
  writerIds: string[]
  number: number | null
  signedOn: IsoDate | null
  signerId: string | null
  signerName: string | null
  signerOffice: SignerOffice | null
  sentAt: string | null
  adjustsId: string | null
  adjustReason: string | null
  version: number
}

const COLUMNS = `r."communeId", c."name" as "communeName", c."validTo"::text as "communeUntil", r."id", r."kind", r."periodKind", r."year",
  r."index", r."edition", r."outlineId", r."title", r."state", r."sections", r."writerIds"::text[] as "writerIds", r."number", r."signedOn"::text,
  r."signerId", s."name" as "signerName", r."signerOffice", r."sentAt", r."adjustsId", r."adjustReason", r."version"`

const FROM = `from "Report" r join "OrgUnit" c on c."id" = r."communeId" left join "User" s on s."id" = r."signerId"`

export const rowOf = (one: ReportRecord): ReportRow => ({
  id: one.id,
  communeId: one.communeId,
  communeName: one.communeName,
  kind: one.kind,
  period: periodWindow(one.periodKind, one.year, one.index),
  edition: one.edition,
  title: one.title,
  state: one.state,
  numberText: one.number === null ? null : numberText(one.kind, one.number),
  signedOn: one.signedOn,
  sentAt: one.sentAt,
  adjustsId: one.adjustsId,
  version: one.version,
})

export interface ReportScope {
  communeIds: readonly string[]
  mobilization: readonly ReportState[]
  supervision: readonly ReportState[]
}

/** Reports in the states that the reader sees, latest year first. */
export const listReportRows = async (
  db: Database,
  scope: ReportScope,
  filter: {
    kind?: ReportKind | undefined
    year?: number | undefined
    after: { key: string | number; id: string } | null
    limit: number
  },
): Promise<ReportRecord[]> => {
  const { rows } = await db.pool.query<ReportRecord>({
    name: 'report-list',
    text: `select ${COLUMNS} ${FROM}
      where r."communeId" = any($1::uuid[])
        and ((r."kind" = 'mobilization' and r."state" = any($2)) or (r."kind" = 'supervision' and r."state" = any($3)))
        and ($4::text is null or r."kind" = $4) and ($5::int is null or r."year" = $5)
        and ($6::int is null or (r."year", r."id") < ($6::int, $7::uuid))
      order by r."year" desc, r."id" desc limit $8`,
    values: [
      scope.communeIds,
      scope.mobilization,
      scope.supervision,
      filter.kind ?? null,
      filter.year ?? null,
      filter.after === null ? null : Number(filter.after.key),
      filter.after?.id ?? null,
      filter.limit,
    ],
  })
  return rows
}

export const findReport = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<ReportRecord | null> => {
  const { rows } = await db.pool.query<ReportRecord>({
    name: 'report',
    text: `select ${COLUMNS} ${FROM} where r."communeId" = any($1::uuid[]) and r."id" = $2`,
    values: [communeIds, id],
  })
  return rows[0] ?? null
}

/** Which report it is. */
export type ReportIdentity = Pick<
  ReportRecord,
  'communeId' | 'id' | 'kind' | 'periodKind' | 'year' | 'index' | 'edition'
>

export type LockedReport = ReportIdentity &
  Pick<ReportRecord, 'outlineId' | 'state' | 'sections' | 'writerIds' | 'version'>

/** The report, held against other changes until the transaction ends. */
export const lockReport = async (tx: Tx, communeIds: readonly string[], id: string): Promise<LockedReport | null> => {
  const [found] = await tx.$queryRawUnsafe<ReportRecord[]>(
    `select "communeId", "id", "kind", "periodKind", "year", "index", "edition", "outlineId", "state", "sections",
       "writerIds"::text[] as "writerIds", "version"
     from "Report" where "communeId" = any($1::uuid[]) and "id" = $2::uuid for update`,
    communeIds,
    id,
  )
  return found ?? null
}

/** The next free number of a kind in a calendar year: the series begins anew on 1 January (NĐ 30/2020/NĐ-CP Điều 15). */
export const nextReportNumber = async (
  db: Database,
  communeId: string,
  kind: ReportKind,
  year: number,
): Promise<number> => {
  const { rows } = await db.pool.query<{ next: number }>({
    name: 'report-next-number',
    text: `select coalesce(max("number"), 0)::int + 1 as "next" from "Report"
      where "communeId" = $1 and "kind" = $2 and "numberYear" = $3`,
    values: [communeId, kind, year],
  })
  return rows[0]?.next ?? 1
}

/** A race between two signatures is settled by the unique key. */
export const isReportNumberTaken = async (
  tx: Tx,
  { communeId, kind }: Pick<ReportRecord, 'communeId' | 'kind'>,
  { number, year }: { number: number; year: number },
): Promise<boolean> => (await tx.report.count({ where: { communeId, kind, numberYear: year, number } })) > 0

export const lastEdition = async (
  tx: Tx,
  {
    communeId,
    kind,
    periodKind,
    year,
    index,
  }: Pick<ReportRecord, 'communeId' | 'kind' | 'periodKind' | 'year' | 'index'>,
): Promise<number> => {
  const last = await tx.report.findFirst({
    where: { communeId, kind, periodKind, year, index },
    orderBy: { edition: 'desc' },
    select: { edition: true },
  })
  return last?.edition ?? 0
}

export interface ReportEventRow {
  sequence: number
  at: string
  actorName: string | null
  step: string
  to: ReportState
  reason: string | null
}

export const listReportEvents = async (
  db: Database,
  communeId: string,
  reportId: string,
): Promise<ReportEventRow[]> => {
  const { rows } = await db.pool.query<ReportEventRow>({
    name: 'report-events',
    text: `select e."sequence", e."at", u."name" as "actorName", e."step", e."to", e."reason" from "ReportEvent" e
      left join "User" u on u."id" = e."actorId"
      where e."communeId" = $1 and e."reportId" = $2 order by e."sequence" desc limit 100`,
    values: [communeId, reportId],
  })
  return rows
}

export const listAdjustments = async (
  db: Database,
  communeId: string,
  reportId: string,
  states: readonly ReportState[],
): Promise<{ id: string; edition: number; kind: ReportKind; number: number | null }[]> => {
  const { rows } = await db.pool.query<{ id: string; edition: number; kind: ReportKind; number: number | null }>({
    name: 'report-adjustments',
    text: `select "id", "edition", "kind", "number" from "Report"
      where "communeId" = $1 and "adjustsId" = $2 and "state" = any($3) order by "edition" limit 50`,
    values: [communeId, reportId, states],
  })
  return rows
}

export interface StepOfReport {
  step: ReportStep | 'create'
  from: ReportState | null
  to: ReportState
  reason: string | null
}
