import * as contract from '@gandan/contracts/reports/forms'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { asFile } from '../../http/file-reply.ts'
import { formFileName, formWorkbook } from './form-xlsx.ts'
import { readForm, readFormRecords, readForms } from './forms.read.ts'

export const formRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.listForms, ({ query }) => Promise.resolve(readForms(query)))
  open(app, services, contract.getForm, ({ ctx, params, query }) => readForm(db, ctx, params.code, query))
  open(app, services, contract.listFormRecords, ({ ctx, params, query }) => readFormRecords(db, ctx, params, query))
  open(app, services, contract.exportForm, async ({ ctx, params, query, reply }) => {
    const form = await readForm(db, ctx, params.code, query)
    return asFile(reply, formFileName(form), 'xlsx').send(Buffer.from(await formWorkbook(form)))
  })
}
