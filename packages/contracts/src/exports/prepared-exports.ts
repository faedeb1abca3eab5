import { EXPORT_STATES } from '@gandan/domain/exports/prepared-exports'
import { z } from 'zod'
import { Id, IdParams, Instant, pageOf, pageQuery, READERS, ShortText } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const ExportAddress = z
  .string()
  .min(2)
  .max(2_000)
  .regex(/^\/[\w./-]+(\?[^#]*)?$/)
  .describe('Path and query below /api/v1 of an endpoint that answers with a file: `/exports/cases?format=xlsx`')

export const PreparedExport = z
  .object({
    id: Id,
    title: z.string(),
    state: z.enum(EXPORT_STATES),
    rows: z.number().int().describe('Rows of a list written so far; 0 for pictures and papers'),
    bytes: z.number().int().describe('Written so far; of a finished file, its size'),
    fileName: z.string().nullable(),
    sha256: z.string().nullable(),
    problem: z
      .object({ code: z.string(), title: z.string() })
      .nullable()
      .describe('The refusal that ended it, in the language asked for'),
    isScheduled: z.boolean(),
    createdAt: Instant,
    startedAt: Instant.nullable(),
    finishedAt: Instant.nullable(),
    expiresAt: Instant.nullable(),
  })
  .meta({ id: 'PreparedExport' })
export type PreparedExport = z.output<typeof PreparedExport>

export const createPreparedExport = endpoint({
  name: 'createPreparedExport',
  method: 'POST',
  path: '/prepared-exports',
  summary: 'Have a file made in the background, with the own rights; at most 3 at once',
  roles: READERS,
  kind: 'create',
  status: 201,
  body: z.object({ address: ExportAddress, title: ShortText }),
  response: PreparedExport,
})

export const listPreparedExports = endpoint({
  name: 'listPreparedExports',
  method: 'GET',
  path: '/prepared-exports',
  summary: 'The own files, newest first',
  roles: READERS,
  query: z.object(pageQuery),
  response: pageOf(PreparedExport),
})

export const getPreparedExport = endpoint({
  name: 'getPreparedExport',
  method: 'GET',
  path: '/prepared-exports/:id',
  summary: 'An own file and how far it is',
  roles: READERS,
  params: IdParams,
  response: PreparedExport,
})

export const cancelPreparedExport = endpoint({
  name: 'cancelPreparedExport',
  method: 'POST',
  path: '/prepared-exports/:id/cancel',
  summary: 'Stop making an own file; nothing of it is kept',
  roles: READERS,
  params: IdParams,
  response: PreparedExport,
})

export const deletePreparedExport = endpoint({
  name: 'deletePreparedExport',
  method: 'DELETE',
  path: '/prepared-exports/:id',
  summary: 'Remove an own file, stopping it first when it is being made',
  roles: READERS,
  params: IdParams,
  status: 204,
})

export const downloadPreparedExport = endpoint({
  name: 'downloadPreparedExport',
  method: 'GET',
  path: '/prepared-exports/:id/file',
  summary:
    'The bytes of an own finished file, whole or a Range of them; refused once the rights it was made with are gone',
  roles: READERS,
  params: IdParams,
  ranges: true,
})
