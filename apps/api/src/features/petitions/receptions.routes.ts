import * as contract from '@gandan/contracts/petitions/receptions'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import * as actions from './receptions.actions.ts'
import { listReceptionSessions } from './receptions.queries.ts'
import * as read from './receptions.read.ts'

export const receptionRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.listReceptionDays, async ({ ctx, query }) => ({
    items: await read.readReceptionDays(db, ctx, query),
  }))
  open(app, services, contract.createReceptionDay, async ({ body, ctx }) =>
    read.readReceptionDay(db, ctx, await actions.createReceptionDay(db, ctx, body)),
  )
  open(app, services, contract.changeReceptionDay, async ({ body, ctx, params }) => {
    await actions.changeReceptionDay(db, ctx, params.id, body)
    return read.readReceptionDay(db, ctx, params.id)
  })
  open(app, services, contract.getReceptionDuty, ({ ctx, query }) => read.readReceptionDuty(db, ctx, query))
  open(app, services, contract.listReceptionSessions, ({ ctx, query }) =>
    listReceptionSessions(db, ctx.actor.communeIds, query),
  )
  open(app, services, contract.getReceptionSession, ({ ctx, params }) => read.readReceptionSession(db, ctx, params.id))
  open(app, services, contract.openReceptionSession, async ({ body, ctx }) =>
    read.readReceptionSummary(db, ctx, await actions.openReceptionSession(db, ctx, body)),
  )
  open(app, services, contract.concludeReception, async ({ body, ctx, params }) => {
    await actions.concludeReception(services, ctx, params.id, body)
    return read.readReceptionSummary(db, ctx, params.id)
  })
  open(app, services, contract.addReceptionVisit, async ({ body, ctx, params }) =>
    read.readVisit(db, ctx, await actions.addReceptionVisit(services, ctx, params.id, body)),
  )
}
