import * as contract from '@gandan/contracts/system'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../context.ts'
import { open } from './endpoint-route.ts'

export const systemRoutes = (app: FastifyInstance, services: Services): void => {
  open(app, services, contract.getHealth, async () => ({ status: 'ok' as const }))
  open(app, services, contract.getReadiness, async () => {
    await services.db.pool.query('select 1').catch(() => {
      throw new DomainError('notReady')
    })
    return { status: 'ready' as const }
  })
}
