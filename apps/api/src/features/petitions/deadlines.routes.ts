import * as contract from '@gandan/contracts/petitions/deadlines'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { readDeadline, readDeadlineRules } from './deadlines.read.ts'

export const deadlineRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.calculateDeadline, ({ body }) => readDeadline(db, body))
  open(app, services, contract.listDeadlineRules, async ({ query }) => ({ items: readDeadlineRules(query.on) }))
}
