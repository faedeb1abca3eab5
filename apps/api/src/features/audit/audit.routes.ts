import * as contract from '@gandan/contracts/audit'
import type { CodeWords } from '@gandan/contracts/columns/audit'
import type { QueryOf } from '@gandan/contracts/endpoint'
import type { FastifyInstance } from 'fastify'
import type { Database, Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { batchesOf, LIST_BATCH, sendList } from '../../render/list-export.ts'
import { auditListFile } from './audit-list-file.ts'
import { listAudit, listAuditNames, verifyAudit } from './audit.queries.ts'
import { communeOf } from './idempotency.queries.ts'

const pageOf = async (db: Database, communeId: string, query: QueryOf<typeof contract.listAuditEntries>) => {
  const { cursor, limit, ...filter } = query
  const before = cursor && /^\d{1,9}$/.test(cursor) ? Number(cursor) : null
  const rows = await listAudit(db, communeId, { before, limit, ...filter })
  const items = rows.slice(0, limit)
  return { items, nextCursor: rows.length > limit ? String(items.at(-1)?.sequence) : null }
}

/** The log and its file; `codes` are the words of rooms for their states. */
export const auditRoutes =
  (codes: CodeWords) =>
  (app: FastifyInstance, services: Services): void => {
    const { db } = services
    open(app, services, contract.listAuditEntries, ({ query, ctx }) => pageOf(db, communeOf(ctx), query))
    open(app, services, contract.exportAuditEntries, async ({ ctx, query, reply }) => {
      const { format, ...asked } = query
      const communeId = communeOf(ctx)
      const batches = batchesOf((cursor) => pageOf(db, communeId, { ...asked, cursor, limit: LIST_BATCH }))
      const names = await listAuditNames(db, communeId)
      return sendList(reply, auditListFile(ctx, asked, { communeId, names, codes }, batches), format)
    })
    open(app, services, contract.verifyAuditChain, ({ ctx }) => verifyAudit(db, communeOf(ctx)))
  }
