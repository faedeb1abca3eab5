import * as contract from '@gandan/contracts/indicators/imports'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { asFile } from '../../http/file-reply.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { importFile, previewImport, undoImport, writeTemplate, type GivenFile } from './imports.actions.ts'
import { findImport, listImports } from './imports.queries.ts'
import { MOST_BYTES } from './import-sheet.ts'

const fileOf = async (request: FastifyRequest): Promise<GivenFile> => {
  const part = request.isMultipart() ? await request.file({ limits: { fileSize: MOST_BYTES } }) : undefined
  if (!part) throw new DomainError('fileMissing')
  const bytes = await part.toBuffer()
  if (bytes.length === 0) throw new DomainError('fileMissing')
  return { name: part.filename.normalize('NFC').slice(-200), bytes }
}

export const importRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.downloadImportTemplate, async ({ ctx, query, reply }) => {
    const { what, kind, year, index } = query
    const bytes = await writeTemplate(db, ctx, query)
    return asFile(reply, `${what}-${kind}-${year}-${index}`, 'xlsx').send(Buffer.from(bytes))
  })
  open(app, services, contract.importFile, async ({ ctx, query: { isPreview, ...asked }, request }) => {
    const file = await fileOf(request)
    return isPreview === 'true' ? previewImport(db, ctx, asked, file) : importFile(db, ctx, asked, file)
  })
  open(app, services, contract.listIndicatorImports, ({ ctx, query }) => listImports(db, homeCommuneOf(ctx), query))
  open(app, services, contract.undoIndicatorImport, async ({ ctx, params }) => {
    await undoImport(db, ctx, params.id)
    const row = await findImport(db, homeCommuneOf(ctx), params.id)
    if (!row) throw new DomainError('notFound')
    return row
  })
}
