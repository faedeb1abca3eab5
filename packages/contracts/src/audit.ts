import { LEADER_ROLES, OVERSIGHT_ROLES } from '@gandan/domain/organisation/roles'
import { z } from 'zod'
import { Id, Instant, pageOf, pageQuery } from './common.ts'
import { endpoint } from './endpoint.ts'

export const AuditEntry = z
  .object({
    sequence: z.number().int(),
    at: Instant,
    actorId: Id.nullable(),
    actorName: z.string().nullable(),
    action: z.string(),
    subjectType: z.string(),
    subjectId: z.string(),
    changes: z.record(z.string(), z.unknown()),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.output<typeof AuditEntry>

const AUDITORS = ['administrator', ...LEADER_ROLES, ...OVERSIGHT_ROLES] as const

export const listAuditEntries = endpoint({
  name: 'listAuditEntries',
  method: 'GET',
  path: '/audit-entries',
  summary: 'What changed, newest first',
  roles: AUDITORS,
  query: z.object({
    ...pageQuery,
    subjectType: z.string().max(40).optional(),
    subjectId: z.string().max(60).optional(),
    actorId: Id.optional(),
  }),
  response: pageOf(AuditEntry),
})

export const exportAuditEntries = endpoint({
  name: 'exportAuditEntries',
  method: 'GET',
  path: '/exports/audit-entries',
  file: true,
  summary: 'The entries of that filter as Excel or CSV, streamed',
  roles: AUDITORS,
  query: listAuditEntries.query.omit({ cursor: true, limit: true }).extend({ format: z.enum(['xlsx', 'csv']) }),
})

export const verifyAuditChain = endpoint({
  name: 'verifyAuditChain',
  method: 'GET',
  path: '/audit-entries/verification',
  summary: 'Recomputes the chain: how many entries hold, and the first that does not',
  roles: AUDITORS,
  response: z.object({ checked: z.number().int(), brokenAt: z.number().int().nullable() }),
})
