import * as contract from '@gandan/contracts/organisation/units'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { askedCommuneOf } from './commune-scope.ts'
import { createUnit, updateUnit } from './units.actions.ts'
import { listSuccessions, listUnits } from './units.queries.ts'

export const unitsRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.listUnits, async ({ ctx, query }) => {
    const communeId = askedCommuneOf(ctx.actor, query.communeId)
    const communeIds = communeId === null ? ctx.actor.communeIds : [communeId]
    // Above the communes their names are a choice to make; the offices of one come when it is asked for.
    return { items: await listUnits(db, communeIds, { on: query.on ?? null, hasParts: communeId !== null }) }
  })
  open(app, services, contract.createUnit, ({ ctx, body }) => createUnit(db, ctx, body))
  open(app, services, contract.updateUnit, ({ ctx, params, body }) => updateUnit(db, ctx, params.id, body))
  open(app, services, contract.listSuccessions, async () => ({ items: await listSuccessions(db) }))
}
