import type { QueryOf, ResponseOf } from '@gandan/contracts/endpoint'
import type { StatutoryForm } from '@gandan/contracts/reports/forms'
import type * as contract from '@gandan/contracts/reports/reports'
import type { ReportDetail, ReportFigureShape, ReportSection } from '@gandan/contracts/reports/reports'
import type { PeriodWindow } from '@gandan/domain/organisation/reporting-periods'
import type { OrgUnit } from '@gandan/domain/organisation/units'
import { outlineOf, type OutlineSection } from '@gandan/domain/reports/outlines/report-outline'
import {
  canEditReport,
  canOpenFigures,
  canReadReport,
  readableStates,
  reportStepsFor,
} from '@gandan/domain/reports/permissions'
import type { ReportedCell } from '@gandan/domain/reports/form-differences'
import { checkReport } from '@gandan/domain/reports/report-checks'
import { figureText, piecesOf, type ReportFigure } from '@gandan/domain/reports/report-figures'
import {
  addresseeOf,
  numberText,
  partyDay,
  recipientsOf,
  symbolOf,
  territoryNotes,
  upperUnitOf,
} from '@gandan/domain/reports/report-parties'
import { isFrozen } from '@gandan/domain/reports/report-state'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { hanoiDayOf, yearOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import { readFormsOfCommune, type FormsOfCommune } from './forms.read.ts'
import { readReportFigures } from './report-figures.read.ts'
import { findReportFile, listFrozenFigures } from './report-frozen.queries.ts'
import { periodOf } from './report-narrative.read.ts'
import {
  findReport,
  listAdjustments,
  listReportEvents,
  listReportRows,
  nextReportNumber,
  rowOf,
  type ReportRecord,
} from './report-rows.queries.ts'
import { asNobody, type ReportSources } from './report-sources.ts'
import { readTerritory } from './report-territory.queries.ts'

/** A report the reader may see; any other does not exist for him. */
export const seenReport = async (db: Database, ctx: Context, id: string): Promise<ReportRecord> => {
  const found = await findReport(db, ctx.actor.communeIds, id)
  if (!found || !canReadReport(ctx.actor, found)) throw new DomainError('notFound')
  return found
}

export const readReportList = async (
  db: Database,
  ctx: Context,
  query: QueryOf<typeof contract.listReports>,
): Promise<ResponseOf<typeof contract.listReports>> => {
  const { actor } = ctx
  const place = actor.communeId ?? ''
  const scope = {
    communeIds: actor.communeId === null ? actor.communeIds : [actor.communeId],
    mobilization: readableStates(actor, { communeId: place, kind: 'mobilization' }),
    supervision: readableStates(actor, { communeId: place, kind: 'supervision' }),
  }
  const found = await listReportRows(db, scope, { ...query, after: decodeCursor(query.cursor), limit: query.limit + 1 })
  const items = found.slice(0, query.limit)
  const last = items.at(-1)
  return {
    items: items.map(rowOf),
    nextCursor: found.length > query.limit && last ? encodeCursor({ key: last.year, id: last.id }) : null,
  }
}

export type WrittenSection = OutlineSection & { text: string }

/** All that a report's page and its paper are made of. */
export interface ReportState {
  record: ReportRecord
  period: PeriodWindow
  sections: WrittenSection[]
  figures: ReportFigure[]
  asOf: IsoDate
  isPeriodClosed: boolean
  upper: OrgUnit | null
  notes: string[]
  forms: StatutoryForm[]
  cells: ReportedCell[]
}

export const writtenSections = ({
  outlineId,
  sections,
}: Pick<ReportRecord, 'outlineId' | 'sections'>): WrittenSection[] => {
  const texts = new Map(sections.map(({ id, text }) => [id, text]))
  return outlineOf(outlineId).sections.map((section) => ({ ...section, text: texts.get(section.id) ?? '' }))
}

const readFiguresOf = async (db: Database, ctx: Context, sources: ReportSources, record: ReportRecord) => {
  if (!isFrozen(record.state)) return readReportFigures(db, ctx, sources, record.communeId, periodOf(record))
  const [frozen, file] = await Promise.all([
    listFrozenFigures(db, record.communeId, record.id),
    findReportFile(db, record.communeId, record.id),
  ])
  const asOf = file === null ? ctx.today : hanoiDayOf(Date.parse(file.frozenAt))
  return { figures: frozen.map(({ figure }) => figure), isPeriodClosed: true, asOf }
}

const NO_FORMS: FormsOfCommune = { forms: [], cells: [] }

/** A report as it stands: live figures while it is written, those of the signature afterwards. */
export const readReportState = async (
  db: Database,
  ctx: Context,
  sources: ReportSources,
  record: ReportRecord,
): Promise<ReportState> => {
  const period = periodOf(record)
  const hasForms = outlineOf(record.outlineId).hasForms && !isFrozen(record.state)
  const [live, territory, { forms, cells }] = await Promise.all([
    readFiguresOf(db, ctx, sources, record),
    readTerritory(db, record.communeId),
    hasForms ? readFormsOfCommune(db, asNobody(ctx, record.communeId), record.communeId, period) : NO_FORMS,
  ])
  const day = partyDay(record.signedOn, ctx.today, record.communeUntil)
  return {
    record,
    period,
    sections: writtenSections(record),
    figures: live.figures,
    asOf: live.asOf,
    isPeriodClosed: live.isPeriodClosed,
    upper: upperUnitOf(territory, record.communeId, day),
    notes: territoryNotes(territory, record.communeId, period).map(({ text }) => text),
    forms,
    cells,
  }
}

const brokenIn = ({ rows }: StatutoryForm): number[] =>
  rows.flatMap(({ checks }) => checks.filter(({ standing }) => standing === 'failed').map(({ ms }) => ms))

export const checksOf = (state: ReportState, today: IsoDate) => {
  const { record, period, sections, figures, isPeriodClosed, upper, notes, forms } = state
  if (isFrozen(record.state)) return []
  return checkReport({
    sections,
    figures: new Map(figures.map((figure) => [figure.key, figure])),
    periodTo: period.to,
    today,
    isPeriodClosed,
    hasAddressee: addresseeOf(record.kind, upper, record.communeName) !== null,
    territoryNotes: notes,
    forms: forms.map((form) => ({ code: form.form.code, isOpen: form.form.isOpen, brokenColumns: brokenIn(form) })),
  })
}

const sectionShape = (
  { id, level, number, heading, text }: WrittenSection,
  figures: ReadonlyMap<string, ReportFigure>,
): ReportSection => ({
  id,
  level,
  number,
  heading,
  text,
  paragraphs: paragraphsOf(text).map((paragraph) =>
    piecesOf(paragraph, figures).map((piece) =>
      piece.kind === 'figure'
        ? { kind: piece.kind, text: piece.text, key: piece.key, form: piece.form }
        : { kind: piece.kind, text: piece.text, key: null, form: null },
    ),
  ),
})

/** A line is a paragraph; empty ones are none. */
export const paragraphsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const figureShape = (figure: ReportFigure): ReportFigureShape => ({ ...figure, text: figureText(figure, 'full') })

const canOf = ({ actor }: Context, record: ReportRecord): ReportDetail['can'] => ({
  edit: canEditReport(actor, record),
  openRecords: canOpenFigures(actor, record.communeId),
  steps: reportStepsFor(actor, record),
})

const fileShape = async (db: Database, { communeId, id, state }: ReportRecord): Promise<ReportDetail['file']> => {
  const file = isFrozen(state) ? await findReportFile(db, communeId, id) : null
  return file && { name: file.name, byteSize: file.byteSize, sha256: file.sha256, code: file.code }
}

export const readReport = async (
  db: Database,
  ctx: Context,
  sources: ReportSources,
  id: string,
): Promise<ReportDetail> => {
  const record = await seenReport(db, ctx, id)
  const { communeId, kind, communeName } = record
  const [state, events, file, adjustments, nextNumber] = await Promise.all([
    readReportState(db, ctx, sources, record),
    listReportEvents(db, communeId, id),
    fileShape(db, record),
    listAdjustments(db, communeId, id, readableStates(ctx.actor, record)),
    nextReportNumber(db, communeId, kind, yearOf(ctx.today)),
  ])
  const figures = new Map(state.figures.map((figure) => [figure.key, figure]))
  return {
    ...rowOf(record),
    asOf: state.asOf,
    isFrozen: isFrozen(record.state),
    addressee: addresseeOf(kind, state.upper, communeName),
    recipients: recipientsOf(kind, state.upper),
    symbol: symbolOf(kind),
    nextNumber,
    signerName: record.signerName,
    signerOffice: record.signerOffice,
    sections: state.sections.map((section) => sectionShape(section, figures)),
    figures: state.figures.map(figureShape),
    checks: checksOf(state, ctx.today),
    notes: state.notes,
    events,
    file,
    adjustments: adjustments.map((one) => ({
      id: one.id,
      edition: one.edition,
      numberText: one.number === null ? null : numberText(one.kind, one.number),
    })),
    adjustReason: record.adjustReason,
    can: canOf(ctx, record),
  }
}
