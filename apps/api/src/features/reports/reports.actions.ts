import type * as contract from '@gandan/contracts/reports/reports'
import type { BodyOf } from '@gandan/contracts/endpoint'
import { periodWindow } from '@gandan/domain/organisation/reporting-periods'
import { outlineFor } from '@gandan/domain/reports/outlines/report-outline'
import { canDraftReport, canEditReport, canReadReport, canTakeReportStep } from '@gandan/domain/reports/permissions'
import { checkCommuneInPeriod, reportTitle } from '@gandan/domain/reports/report-parties'
import { nextReportState, type ReportStep } from '@gandan/domain/reports/report-state'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { readReportFigures } from './report-figures.read.ts'
import { draftAllSections, draftOneSection, periodOf, readNarrativeFacts } from './report-narrative.read.ts'
import { lastEdition, lockReport } from './report-rows.queries.ts'
import type { ReportSources } from './report-sources.ts'
import { readTerritory } from './report-territory.queries.ts'
import { appendReportEvent, insertReport, updateReport, type ReportChange } from './report-writes.queries.ts'
import { seenReport } from './reports.read.ts'

export type LockedReport = NonNullable<Awaited<ReturnType<typeof lockReport>>>

export const doerOf = (ctx: Context) => ({ actorId: ctx.actor.userId, at: new Date(ctx.nowMs) })

const FIRST_EDITION = 1

/** Begins the report of a period, its sections drafted from the data; one a kind and period. */
export const createReport = async (
  db: Database,
  ctx: Context,
  sources: ReportSources,
  input: BodyOf<typeof contract.createReport>,
): Promise<string> => {
  const communeId = homeCommuneOf(ctx)
  const { kind } = input
  if (!canDraftReport(ctx.actor, { communeId, kind })) throw new DomainError('notPermitted')
  const period = periodWindow(input.period, input.year, input.index)
  if (ctx.today < period.from) throw new DomainError('periodNotBegun', { from: period.from })
  checkCommuneInPeriod(await readTerritory(db, communeId), communeId, period)
  const { figures } = await readReportFigures(db, ctx, sources, communeId, period)
  const facts = await readNarrativeFacts(db, ctx, communeId, period, figures)
  const outline = outlineFor(kind, period.to)
  const place = { communeId, kind, periodKind: period.kind, year: period.year, index: period.index }
  return inTransaction(db, ctx, async (tx, note) => {
    if ((await lastEdition(tx, place)) > 0) throw new DomainError('reportExists', { ...input })
    const id = uuidv7()
    await insertReport(tx, doerOf(ctx), {
      ...place,
      id,
      edition: FIRST_EDITION,
      outlineId: outline.id,
      title: reportTitle(kind, period),
      sections: draftAllSections(outline.id, facts),
      adjustsId: null,
      adjustReason: null,
    })
    const event = { step: 'create' as const, from: null, to: 'draft' as const, reason: null }
    await appendReportEvent(tx, { communeId, id }, doerOf(ctx), event)
    note({ action: 'createReport', subjectType: 'report', subjectId: id, changes: { ...place, outlineId: outline.id } })
    return id
  })
}

/** A section as the data would write it today; nothing is kept. */
export const draftReportSection = async (
  db: Database,
  ctx: Context,
  sources: ReportSources,
  { id, sectionId }: { id: string; sectionId: string },
): Promise<{ text: string }> => {
  const record = await seenReport(db, ctx, id)
  if (!canEditReport(ctx.actor, record)) throw new DomainError('notPermitted')
  const period = periodOf(record)
  const { figures } = await readReportFigures(db, ctx, sources, record.communeId, period)
  const facts = await readNarrativeFacts(db, ctx, record.communeId, period, figures)
  return { text: draftOneSection(record.outlineId, sectionId, facts) }
}

/** The report under its lock, as its reader knew it. Throws notFound, staleVersion. */
export const loadReport = async (tx: Tx, ctx: Context, id: string): Promise<LockedReport> => {
  const report = await lockReport(tx, ctx.actor.communeIds, id)
  if (!report || !canReadReport(ctx.actor, report)) throw new DomainError('notFound')
  if (ctx.expectedVersion !== undefined && report.version !== ctx.expectedVersion)
    throw new DomainError('staleVersion', {
      expected: ctx.expectedVersion,
      current: { version: report.version, state: report.state, sections: report.sections },
    })
  return report
}

const withWriter = (writerIds: readonly string[], userId: string): string[] => [...new Set([...writerIds, userId])]

export const editReportSection = (
  db: Database,
  ctx: Context,
  { id, sectionId }: { id: string; sectionId: string },
  text: string,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const report = await loadReport(tx, ctx, id)
    if (!canDraftReport(ctx.actor, report)) throw new DomainError('notPermitted')
    if (report.state !== 'draft') throw new DomainError('reportStateForbids', { state: report.state, step: 'edit' })
    const before = report.sections.find((section) => section.id === sectionId)
    if (!before) throw new DomainError('notFound')
    const sections = report.sections.map((section) =>
      section.id === sectionId ? { id: sectionId, text: text.normalize('NFC') } : section,
    )
    await updateReport(tx, report, { sections, writerIds: withWriter(report.writerIds, ctx.actor.userId) })
    const changes = { sectionId, length: { from: before.text.length, to: text.length } }
    note({ action: 'editReportSection', subjectType: 'report', subjectId: id, changes })
  })

const refuseStep = (ctx: Context, report: LockedReport, step: ReportStep): void => {
  if (step === 'sign' && report.writerIds.includes(ctx.actor.userId)) throw new DomainError('writerMaySignNot')
  if (!canTakeReportStep(ctx.actor, report, step)) throw new DomainError('notPermitted')
}

/** One step of a report's life: its rule, its state, its event. */
export const takeStep = async (
  tx: Tx,
  ctx: Context,
  report: LockedReport,
  { step, reason }: { step: ReportStep; reason: string | null },
  change: ReportChange = {},
): Promise<void> => {
  refuseStep(ctx, report, step)
  const to = nextReportState(report.state, step)
  await updateReport(tx, report, { ...change, state: to })
  await appendReportEvent(tx, report, doerOf(ctx), { step, from: report.state, to, reason })
}

export const submitReport = (db: Database, ctx: Context, id: string): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const report = await loadReport(tx, ctx, id)
    const writerIds = withWriter(report.writerIds, ctx.actor.userId)
    await takeStep(tx, ctx, report, { step: 'submit', reason: null }, { writerIds })
    note({ action: 'submitReport', subjectType: 'report', subjectId: id, changes: {} })
  })

export const returnReport = (db: Database, ctx: Context, id: string, reason: string): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const report = await loadReport(tx, ctx, id)
    await takeStep(tx, ctx, report, { step: 'return', reason })
    note({ action: 'returnReport', subjectType: 'report', subjectId: id, changes: { reason } })
  })

export const sendReport = (db: Database, ctx: Context, id: string): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const report = await loadReport(tx, ctx, id)
    await takeStep(tx, ctx, report, { step: 'send', reason: null }, { sentAt: new Date(ctx.nowMs) })
    note({ action: 'sendReport', subjectType: 'report', subjectId: id, changes: {} })
  })

/** The next edition of a sent report's period, its text taken over; only the latest one is adjusted. */
export const adjustReport = async (db: Database, ctx: Context, id: string, reason: string): Promise<string> => {
  const record = await seenReport(db, ctx, id)
  const { communeId, kind, periodKind, year, index, outlineId, title, sections } = record
  return inTransaction(db, ctx, async (tx, note) => {
    const report = await loadReport(tx, ctx, id)
    await takeStep(tx, ctx, report, { step: 'adjust', reason })
    const edition = (await lastEdition(tx, report)) + 1
    if (edition !== report.edition + 1) throw new DomainError('reportAlreadyAdjusted')
    const next = uuidv7()
    const place = { communeId, kind, periodKind, year, index, edition }
    const text = { outlineId, title, sections }
    await insertReport(tx, doerOf(ctx), { ...place, ...text, id: next, adjustsId: id, adjustReason: reason })
    const event = { step: 'create' as const, from: null, to: 'draft' as const, reason }
    await appendReportEvent(tx, { communeId, id: next }, doerOf(ctx), event)
    note({ action: 'adjustReport', subjectType: 'report', subjectId: next, changes: { ...place, adjusts: id, reason } })
    return next
  })
}
