import * as contract from '@gandan/contracts/audit'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { listAudit, verifyAudit } from './audit.queries.ts'
import { communeOf } from './idempotency.queries.ts'

export const auditRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.listAuditEntries, async ({ query, ctx }) => {
    const { cursor, limit, ...filter } = query
    const before = cursor && /^\d{1,9}$/.test(cursor) ? Number(cursor) : null
    const rows = await listAudit(db, communeOf(ctx), { before, limit, ...filter })
    const items = rows.slice(0, limit)
    return { items, nextCursor: rows.length > limit ? String(items.at(-1)?.sequence) : null }
  })
  open(app, services, contract.verifyAuditChain, ({ ctx }) => verifyAudit(db, communeOf(ctx)))
}
