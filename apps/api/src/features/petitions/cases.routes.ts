import * as contract from '@gandan/contracts/petitions/cases'
import * as settings from '@gandan/contracts/petitions/petition-settings'
import { draftOf } from '@gandan/domain/petitions/document-drafts'
import { topicName } from '@gandan/domain/petitions/topics'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { asFile } from '../../http/file-reply.ts'
import { renderPaper } from '../../render/render.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { readCase, readCaseDeadlines, readCaseDocument, readCaseFile } from './case-detail.read.ts'
import { previewCaseStep, takeCaseStep } from './case-steps.actions.ts'
import { assignCases, correctCaseEvent, mergeCase, splitCase } from './cases.actions.ts'
import { documentPaper } from './document-paper.ts'
import { previewCalendar, updatePetitionSettings } from './petition-settings.actions.ts'
import { readSettings } from './petition-settings.queries.ts'

const openReads = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.getCase, ({ ctx, params }) => readCase(db, ctx, params.id))
  open(app, services, contract.listCaseDeadlines, ({ ctx, params }) => readCaseDeadlines(db, ctx, params.id))
  open(app, services, contract.getCaseDocument, ({ ctx, params }) =>
    readCaseDocument(db, ctx, params.id, params.documentId),
  )
  open(app, services, contract.draftDocument, async ({ ctx, params: { id, template } }) => {
    const { record, communeName, petitions } = await readCaseFile(db, ctx, id)
    const [first] = petitions
    const about = {
      topicName: topicName(record.topicCode),
      summary: first?.summary ?? record.title,
      request: first?.request ?? null,
      toBody: record.proposal?.toBody ?? null,
    }
    return { template, ...draftOf(template, { ...record, ...about, communeName, today: ctx.today }) }
  })
}

const sendPaper = async (reply: FastifyReply, name: string, text: string, title: string): Promise<FastifyReply> =>
  asFile(reply, name, 'docx').send(Buffer.from(await renderPaper(documentPaper(text, title))))

/** The same texts as Word files. */
const openPapers = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.fileDraft, async ({ body, ctx, params: { id, template }, reply }) => {
    const { record } = await readCaseFile(db, ctx, id)
    return sendPaper(reply, `du-thao-${template}-${record.code}`, body.text, record.title)
  })
  open(app, services, contract.downloadCaseDocument, async ({ ctx, params, reply }) => {
    const { template, text, title } = await readCaseDocument(db, ctx, params.id, params.documentId)
    return sendPaper(reply, `van-ban-${template}-${params.documentId}`, text, title)
  })
}

const openSteps = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.previewCaseStep, ({ body, ctx, params }) => previewCaseStep(db, ctx, params.id, body))
  open(app, services, contract.takeCaseStep, async ({ body, ctx, params }) => {
    await takeCaseStep(services, ctx, params.id, body)
    return readCase(db, ctx, params.id)
  })
  open(app, services, contract.correctCaseEvent, ({ body, ctx, params }) =>
    correctCaseEvent(services, ctx, params.id, body),
  )
  open(app, services, contract.mergeCase, async ({ body, ctx, params }) => {
    await mergeCase(services, ctx, params.id, body)
    return readCase(db, ctx, params.id)
  })
  open(app, services, contract.splitCase, async ({ body, ctx, params }) => {
    await splitCase(services, ctx, params.id, body)
    return readCase(db, ctx, params.id)
  })
  open(app, services, contract.assignCases, async ({ body, ctx }) => ({ assigned: await assignCases(db, ctx, body) }))
}

const openRules = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, settings.getPetitionSettings, ({ ctx }) => readSettings(db, homeCommuneOf(ctx)))
  open(app, services, settings.updatePetitionSettings, ({ body, ctx }) => updatePetitionSettings(db, ctx, body))
  open(app, services, settings.previewCalendar, ({ body, ctx }) => previewCalendar(db, ctx, body))
}

/** One case with its ledger, and the rules it is counted by. */
export const caseRoutes = (app: FastifyInstance, services: Services): void => {
  openReads(app, services)
  openPapers(app, services)
  openSteps(app, services)
  openRules(app, services)
}
