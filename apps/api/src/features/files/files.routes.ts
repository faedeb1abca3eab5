import * as contract from '@gandan/contracts/files'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context, Database, Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { uploadFile } from './files.actions.ts'
import { findFile, type LinkedFile } from './files.queries.ts'

const fileOf = async (request: FastifyRequest): Promise<{ name: string; bytes: Uint8Array }> => {
  const part = request.isMultipart() ? await request.file() : undefined
  if (!part) throw new DomainError('fileMissing')
  return { name: part.filename, bytes: await part.toBuffer() }
}

const quoted = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase()}`

/** Always an attachment; its Vietnamese name travels as RFC 5987 asks. */
const dispositionOf = (name: string): string =>
  `attachment; filename="${name.normalize('NFD').replace(/[^\w. -]/g, '')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, quoted)}`

/** Whether a reader may have a file that proves this; a room names the subjects that not all of a commune may see. */
export type FileGuards = Readonly<Record<string, (db: Database, ctx: Context, subjectId: string) => Promise<boolean>>>

const mayRead = async (db: Database, ctx: Context, guards: FileGuards, file: LinkedFile): Promise<boolean> => {
  if (file.subjectType === null) return file.uploadedBy === ctx.actor.userId
  const guard = guards[file.subjectType]
  return guard === undefined || (file.subjectId !== null && (await guard(db, ctx, file.subjectId)))
}

export const filesRoutes =
  (guards: FileGuards) =>
  (app: FastifyInstance, services: Services): void => {
    const { db, files } = services
    open(app, services, contract.uploadFile, async ({ ctx, request }) =>
      uploadFile(db, files, ctx, await fileOf(request)),
    )
    open(app, services, contract.downloadFile, async ({ ctx, params, reply }) => {
      const file = await findFile(db, ctx.actor.communeIds, params.id)
      if (!file || !(await mayRead(db, ctx, guards, file))) throw new DomainError('notFound')
      return reply
        .headers({
          'content-type': file.mediaType,
          'content-length': file.byteSize,
          'content-disposition': dispositionOf(file.name),
          'content-security-policy': "sandbox; default-src 'none'",
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-cache',
          etag: `"${file.sha256}"`,
        })
        .send(files.read(file.communeId, file.id))
    })
  }
