import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const getHealth = endpoint({
  name: 'getHealth',
  method: 'GET',
  path: '/health',
  summary: 'The process answers',
  roles: 'anyone',
  response: z.object({ status: z.literal('ok') }),
})

export const getReadiness = endpoint({
  name: 'getReadiness',
  method: 'GET',
  path: '/health/ready',
  summary: 'The process answers and reaches its database',
  roles: 'anyone',
  response: z.object({ status: z.literal('ready') }),
})
