import { DIRECTIVE_TYPES } from '@gandan/domain/plan/import/plan-document'
import { z } from 'zod'
import { Day, Id, IdParams, listOf, PLANNERS, READERS, ShortText, Version } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const ImplementingDocument = z
  .object({ id: Id, number: z.string(), title: z.string(), issuedOn: Day, version: Version })
  .meta({ id: 'ImplementingDocument' })
export type ImplementingDocument = z.output<typeof ImplementingDocument>

export const ImplementedDirective = z
  .object({
    id: Id,
    planId: Id,
    type: z.enum(DIRECTIVE_TYPES),
    number: z.string(),
    issuedOn: Day.nullable(),
    issuer: z.string().nullable(),
    title: z.string().nullable(),
    dueOn: Day.nullable().describe('By when the commune must have issued its own document on it'),
    documents: z.array(ImplementingDocument).describe('What the commune issued on it, the earliest first'),
    can: z.object({ edit: z.boolean() }),
    version: Version,
  })
  .meta({ id: 'ImplementedDirective' })
export type ImplementedDirective = z.output<typeof ImplementedDirective>

export const listImplementedDirectives = endpoint({
  name: 'listImplementedDirectives',
  method: 'GET',
  path: '/directives',
  summary: 'Directives that an objective cites, with their due days and what the commune issued on them (at most 200)',
  roles: READERS,
  query: z.object({ objectiveId: Id }),
  response: listOf(ImplementedDirective),
})

export const getImplementedDirective = endpoint({
  name: 'getImplementedDirective',
  method: 'GET',
  path: '/directives/:id',
  summary: 'One directive with its due day and what the commune issued on it',
  roles: READERS,
  params: IdParams,
  response: ImplementedDirective,
})

export const setDirectiveDue = endpoint({
  name: 'setDirectiveDue',
  method: 'PUT',
  path: '/directives/:id/due',
  summary: 'Say by when the commune must have issued its own document on a directive',
  roles: PLANNERS,
  kind: 'edit',
  params: IdParams,
  body: z.object({ dueOn: Day.nullable() }),
  response: ImplementedDirective,
})

export const addImplementingDocument = endpoint({
  name: 'addImplementingDocument',
  method: 'POST',
  path: '/directives/:id/implementing-documents',
  summary: 'Enter a document that the commune issued on a directive',
  roles: PLANNERS,
  kind: 'create',
  params: IdParams,
  body: z.object({ number: z.string().trim().min(1).max(60), title: ShortText, issuedOn: Day }),
  response: ImplementedDirective,
  status: 201,
})

export const removeImplementingDocument = endpoint({
  name: 'removeImplementingDocument',
  method: 'DELETE',
  path: '/implementing-documents/:id',
  summary: 'Take out a document entered by mistake',
  roles: PLANNERS,
  kind: 'edit',
  params: IdParams,
  response: ImplementedDirective,
})

export const restoreImplementingDocument = endpoint({
  name: 'restoreImplementingDocument',
  method: 'POST',
  path: '/implementing-documents/:id/restorations',
  summary: 'Put back a document that was taken out',
  roles: PLANNERS,
  kind: 'edit',
  params: IdParams,
  response: ImplementedDirective,
})
