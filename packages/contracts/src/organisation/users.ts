import { ROLE_IDS } from '@gandan/domain/organisation/roles'
import { z } from 'zod'
import { Day, Id, IdParams, Instant, listOf, READERS, ShortText, Version } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Username } from './session.ts'

export const AssignmentRow = z.object({
  id: Id,
  roleId: z.enum(ROLE_IDS),
  unitId: Id,
  unitName: z.string(),
  validFrom: Day,
  validTo: Day.nullable(),
})

export const UserRow = z
  .object({
    id: Id,
    username: z.string(),
    displayName: z.string(),
    disabledAt: Instant.nullable(),
    mustChangePassword: z.boolean(),
    hasTotp: z.boolean(),
    lastSeenAt: Instant.nullable(),
    assignments: z.array(AssignmentRow),
    version: Version,
  })
  .meta({ id: 'User' })
export type UserRow = z.output<typeof UserRow>

const AssignmentInput = z.object({
  roleId: z.enum(ROLE_IDS),
  unitId: Id,
  validFrom: Day,
  validTo: Day.nullable().default(null),
})

export const listUsers = endpoint({
  name: 'listUsers',
  method: 'GET',
  path: '/users',
  summary: 'Accounts of the commune with their assignments (at most 500)',
  roles: ['administrator'],
  response: listOf(UserRow),
})

export const createUser = endpoint({
  name: 'createUser',
  method: 'POST',
  path: '/users',
  summary: 'Create an account; the temporary password is shown this once and never stored, so no Idempotency-Key here',
  roles: ['administrator'],
  body: z.object({ username: Username, displayName: ShortText, assignments: z.array(AssignmentInput).min(1).max(10) }),
  response: z.object({ user: UserRow, temporaryPassword: z.string() }),
  status: 201,
})

export const updateUser = endpoint({
  name: 'updateUser',
  method: 'PATCH',
  path: '/users/:id',
  summary: 'Rename, disable or enable an account, or replace its assignments',
  roles: ['administrator'],
  kind: 'edit',
  params: IdParams,
  body: z.object({
    displayName: ShortText.optional(),
    isDisabled: z.boolean().optional(),
    assignments: z.array(AssignmentInput).max(10).optional(),
  }),
  response: UserRow,
})

export const resetUserPassword = endpoint({
  name: 'resetUserPassword',
  method: 'POST',
  path: '/users/:id/password-resets',
  summary: 'Give a temporary password; all sessions of the account end',
  roles: ['administrator'],
  params: IdParams,
  response: z.object({ temporaryPassword: z.string() }),
})

export const Person = z
  .object({
    id: Id,
    displayName: z.string(),
    roleId: z.enum(ROLE_IDS),
    unitId: Id,
    unitName: z.string(),
  })
  .meta({ id: 'Person' })
export type Person = z.output<typeof Person>

export const listPeople = endpoint({
  name: 'listPeople',
  method: 'GET',
  path: '/people',
  summary: 'Who can hold a task: one row an assignment valid on the day (at most 500)',
  roles: READERS,
  query: z.object({ communeId: Id.optional(), on: Day.optional() }),
  response: listOf(Person),
})
