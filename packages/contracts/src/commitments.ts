import { OVERSIGHT_ROLES } from '@gandan/domain/organisation/roles'
import { z } from 'zod'
import { Day, Id, IdParams, WRITERS } from './common.ts'
import { endpoint } from './endpoint.ts'

export const getTaskOrigin = endpoint({
  name: 'getTaskOrigin',
  method: 'GET',
  path: '/tasks/:id/origin',
  summary: 'The dialogue whose promise the task keeps, where the reader may see it',
  roles: [...WRITERS, ...OVERSIGHT_ROLES],
  params: IdParams,
  response: z.object({
    dialogue: z
      .object({ id: Id, title: z.string(), on: Day, issueNumber: z.number().int(), isPublic: z.boolean() })
      .nullable(),
  }),
})
