import * as contract from '@gandan/contracts/exports/prepared-exports'
import type { PreparedExport } from '@gandan/contracts/exports/prepared-exports'
import { isUnderWay, mayStillHave } from '@gandan/domain/exports/prepared-exports'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyInstance } from 'fastify'
import type { Context, Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { keptProblem } from '../../http/problem-texts.ts'
import { sendRanged } from '../../http/ranges.ts'
import { doorOf } from './export-addresses.ts'
import {
  cancelPreparedExport,
  createPreparedExport,
  deletePreparedExport,
  ownExport,
} from './prepared-exports.actions.ts'
import { listOwnExports, type ExportRow, type OwnExport } from './prepared-exports.queries.ts'

const shown = ({ language }: Context, { problem, ...row }: ExportRow): PreparedExport => ({
  ...row,
  problem: keptProblem(problem, language),
})

/** The finished file, when its owner may still have what is in it. */
const finishedOf = (ctx: Context, one: OwnExport) => {
  const { state, fileId, fileName, contentType, sha256, rights, expiresAt } = one
  if (isUnderWay(state)) throw new DomainError('exportNotReady')
  if (state === 'expired' || (expiresAt !== null && Date.parse(expiresAt) <= ctx.nowMs))
    throw new DomainError('exportExpired')
  if (state !== 'done' || !fileId || !fileName || !contentType || !sha256 || !rights) throw new DomainError('notFound')
  if (!mayStillHave(ctx.actor, rights, doorOf(one.endpoint))) throw new DomainError('exportRightsLost')
  return { fileId, fileName, contentType, sha256 }
}

export const preparedExportRoutes = (app: FastifyInstance, services: Services): void => {
  const { db, files } = services
  const read = async (ctx: Context, id: string) => shown(ctx, await ownExport(db, ctx, id))
  open(app, services, contract.createPreparedExport, async ({ body, ctx }) =>
    read(ctx, await createPreparedExport(db, ctx, body)),
  )
  open(app, services, contract.listPreparedExports, async ({ ctx, query }) => {
    const { items, nextCursor } = await listOwnExports(db, ctx, query)
    return { items: items.map((row) => shown(ctx, row)), nextCursor }
  })
  open(app, services, contract.getPreparedExport, ({ ctx, params }) => read(ctx, params.id))
  open(app, services, contract.cancelPreparedExport, async ({ ctx, params }) => {
    await cancelPreparedExport(db, ctx, params.id)
    return read(ctx, params.id)
  })
  open(app, services, contract.deletePreparedExport, async ({ ctx, params }) => {
    await deletePreparedExport(db, files, ctx, params.id)
    return undefined
  })
  open(app, services, contract.downloadPreparedExport, async ({ ctx, params, reply }) => {
    const one = await ownExport(db, ctx, params.id)
    const { fileId, fileName, contentType, sha256 } = finishedOf(ctx, one)
    reply.headers({
      'content-type': contentType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-cache',
    })
    return sendRanged(reply, {
      size: one.bytes,
      sha256,
      read: (range) => files.read(one.communeId, fileId, range),
    })
  })
}
