import { listReportDifferences } from '@gandan/contracts/reports/report-differences'
import * as contract from '@gandan/contracts/reports/reports'
import { canReadReport } from '@gandan/domain/reports/permissions'
import { isFrozen } from '@gandan/domain/reports/report-state'
import type { FastifyInstance } from 'fastify'
import type { Context, Database, Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { asFile } from '../../http/file-reply.ts'
import { renderPaper } from '../../render/render.ts'
import { readDifferences } from './report-differences.read.ts'
import { findReportFile } from './report-frozen.queries.ts'
import { withPlanPictures } from './report-pictures.ts'
import { reportFileName, reportPaper } from './report-paper.ts'
import { findReport } from './report-rows.queries.ts'
import { signReport } from './report-sign.actions.ts'
import type { ReportSources } from './report-sources.ts'
import * as actions from './reports.actions.ts'
import { readReport, readReportList, readReportState, seenReport } from './reports.read.ts'

/** The frozen file is read by whoever reads its report. */
export const mayReadReportFile = async (db: Database, ctx: Context, reportId: string): Promise<boolean> => {
  const found = await findReport(db, ctx.actor.communeIds, reportId)
  return found !== null && canReadReport(ctx.actor, found)
}

const openReads = (app: FastifyInstance, services: Services, sources: ReportSources): void => {
  const { db, files } = services
  open(app, services, contract.listReports, ({ ctx, query }) => readReportList(db, ctx, query))
  open(app, services, contract.getReport, ({ ctx, params }) => readReport(db, ctx, sources, params.id))
  open(app, services, contract.draftReportSection, ({ ctx, params }) =>
    actions.draftReportSection(db, ctx, sources, params),
  )
  open(app, services, listReportDifferences, ({ ctx, params }) => readDifferences(db, ctx, sources, params.id))
  open(app, services, contract.downloadReport, async ({ ctx, params, reply }) => {
    const record = await seenReport(db, ctx, params.id)
    const file = isFrozen(record.state) ? await findReportFile(db, record.communeId, record.id) : null
    if (file) return asFile(reply, reportFileName(record), 'docx').send(files.read(record.communeId, file.fileId))
    const state = await readReportState(db, ctx, sources, record)
    const paper = await withPlanPictures(db, ctx, sources, state, reportPaper(state, null, null))
    return asFile(reply, `du-thao-${reportFileName(record)}`, 'docx').send(Buffer.from(await renderPaper(paper)))
  })
}

const openWriting = (app: FastifyInstance, services: Services, sources: ReportSources): void => {
  const { db } = services
  const read = (ctx: Context, id: string) => readReport(db, ctx, sources, id)
  open(app, services, contract.createReport, async ({ body, ctx }) =>
    read(ctx, await actions.createReport(db, ctx, sources, body)),
  )
  open(app, services, contract.editReportSection, async ({ body, ctx, params }) => {
    await actions.editReportSection(db, ctx, params, body.text)
    return read(ctx, params.id)
  })
  open(app, services, contract.adjustReport, async ({ body, ctx, params }) =>
    read(ctx, await actions.adjustReport(db, ctx, params.id, body.reason)),
  )
}

const openLife = (app: FastifyInstance, services: Services, sources: ReportSources): void => {
  const { db } = services
  const read = (ctx: Context, id: string) => readReport(db, ctx, sources, id)
  open(app, services, contract.submitReport, async ({ ctx, params }) => {
    await actions.submitReport(db, ctx, params.id)
    return read(ctx, params.id)
  })
  open(app, services, contract.returnReport, async ({ body, ctx, params }) => {
    await actions.returnReport(db, ctx, params.id, body.reason)
    return read(ctx, params.id)
  })
  open(app, services, contract.signReport, async ({ body, ctx, params }) => {
    await signReport(services, ctx, sources, params.id, body)
    return read(ctx, params.id)
  })
  open(app, services, contract.sendReport, async ({ ctx, params }) => {
    await actions.sendReport(db, ctx, params.id)
    return read(ctx, params.id)
  })
}

/** Reports from draft to sent; `sources` are the figures of the dashboard. */
export const reportRoutes =
  (sources: ReportSources) =>
  (app: FastifyInstance, services: Services): void => {
    openReads(app, services, sources)
    openWriting(app, services, sources)
    openLife(app, services, sources)
  }
