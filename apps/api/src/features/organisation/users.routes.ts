import * as contract from '@gandan/contracts/organisation/users'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { askedCommuneOf, homeCommuneOf } from './commune-scope.ts'
import { createUser, resetUserPassword, updateUser } from './users.actions.ts'
import { listPeople, listUsers } from './users.queries.ts'

export const usersRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.listUsers, async ({ ctx }) => ({ items: await listUsers(db, homeCommuneOf(ctx)) }))
  open(app, services, contract.createUser, ({ ctx, body }) => createUser(db, ctx, body))
  open(app, services, contract.updateUser, async ({ ctx, params, body }) => {
    const user = await updateUser(db, ctx, params.id, body)
    app.sessions.forget(user.id)
    return user
  })
  open(app, services, contract.resetUserPassword, async ({ ctx, params }) => {
    const reset = await resetUserPassword(db, ctx, params.id)
    app.sessions.forget(params.id)
    return reset
  })
  open(app, services, contract.listPeople, async ({ ctx, query }) => {
    const communeId = askedCommuneOf(ctx.actor, query.communeId)
    return { items: communeId === null ? [] : await listPeople(db, communeId, query.on ?? ctx.today) }
  })
}
