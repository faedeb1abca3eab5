import { insertAll } from '@gandan/db/database'
import type { ReportedCell } from '@gandan/domain/reports/form-differences'
import type { SignerOffice } from '@gandan/domain/reports/report-parties'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Tx } from '../../context.ts'
import type { FrozenFigure } from './report-frozen.queries.ts'
import type { ReportIdentity, ReportRecord, SectionText, StepOfReport } from './report-rows.queries.ts'

interface ReportKey {
  communeId: string
  id: string
}

interface Doer {
  actorId: string
  at: Date
}

export interface NewReport
  extends ReportIdentity, Pick<ReportRecord, 'outlineId' | 'title' | 'adjustsId' | 'adjustReason'> {
  sections: readonly SectionText[]
}

const sectionsJson = (sections: readonly SectionText[]) => sections.map(({ id, text }) => ({ id, text }))

export const insertReport = async (tx: Tx, { actorId, at }: Doer, report: NewReport): Promise<void> => {
  await tx.report.create({
    data: {
      ...report,
      sections: sectionsJson(report.sections),
      state: 'draft',
      writerIds: [actorId],
      createdBy: actorId,
      createdAt: at,
    },
  })
}

export const appendReportEvent = async (
  tx: Tx,
  { communeId, id }: ReportKey,
  doer: Doer,
  event: StepOfReport,
): Promise<void> => {
  const last = await tx.reportEvent.aggregate({ where: { communeId, reportId: id }, _max: { sequence: true } })
  await tx.reportEvent.create({
    data: { communeId, reportId: id, sequence: (last._max.sequence ?? 0) + 1, ...doer, ...event },
  })
}

export interface ReportChange {
  state?: ReportRecord['state']
  sections?: readonly SectionText[]
  writerIds?: readonly string[]
  number?: number
  numberYear?: number
  signedOn?: IsoDate
  signerId?: string
  signerOffice?: SignerOffice
  signedAt?: Date
  sentAt?: Date
}

export const updateReport = async (tx: Tx, { communeId, id }: ReportKey, change: ReportChange): Promise<void> => {
  const { sections, signedOn, writerIds, ...rest } = change
  await tx.report.update({
    where: { communeId_id: { communeId, id } },
    data: {
      ...rest,
      ...(sections ? { sections: sectionsJson(sections) } : {}),
      ...(signedOn === undefined ? {} : { signedOn: new Date(signedOn) }),
      ...(writerIds ? { writerIds: [...writerIds] } : {}),
      version: { increment: 1 },
    },
  })
}

export interface FrozenFile {
  fileId: string
  sha256: string
  code: string
  auditSequence: number
  auditHash: string
  frozenAt: Date
}

/** What stands from the signature on: every figure and cell with what it counted, and the file. */
export const insertFrozen = async (
  tx: Tx,
  { communeId, id }: ReportKey,
  { figures, cells }: { figures: readonly FrozenFigure[]; cells: readonly ReportedCell[] },
  file: FrozenFile,
): Promise<void> => {
  await insertAll(tx, {
    ReportFigure: figures.map(({ figure, records, isCut }, ordinal) => ({
      communeId,
      reportId: id,
      ordinal,
      ...figure,
      records,
      isCut,
    })),
    ReportFormCell: cells.map((cell) => ({ communeId, reportId: id, ...cell, records: [...cell.records] })),
  })
  await tx.reportFile.create({ data: { communeId, reportId: id, ...file } })
}
