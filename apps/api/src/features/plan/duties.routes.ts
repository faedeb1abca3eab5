import * as contract from '@gandan/contracts/plan/duties'
import { hasRole, LEADER_ROLES } from '@gandan/domain/organisation/roles'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyInstance } from 'fastify'
import type { Context, Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { inTransaction } from '../audit/transaction.ts'
import { createRecurringDuty, endRecurringDuty } from './duties.actions.ts'
import { findDuty, listDuties } from './duties.queries.ts'
import { listMyWork, listUnreadNotices, markNoticeRead } from './my-work.queries.ts'

const readDuty = async (services: Services, ctx: Context, id: string) => {
  const duty = await findDuty(services.db, ctx.actor.communeIds, id)
  if (!duty) throw new DomainError('notFound')
  return duty
}

export const dutyRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.listRecurringDuties, async ({ ctx, query }) => ({
    items: await listDuties(db, ctx.actor.communeIds, query.planId),
  }))
  open(app, services, contract.createRecurringDuty, async ({ body, ctx }) =>
    readDuty(services, ctx, await createRecurringDuty(db, ctx, body)),
  )
  open(app, services, contract.endRecurringDuty, async ({ body, ctx, params }) => {
    await endRecurringDuty(db, ctx, params.id, body.reason)
    return readDuty(services, ctx, params.id)
  })
  open(app, services, contract.getMyWork, async ({ ctx, query }) => {
    const [groups, notices] = await Promise.all([
      listMyWork(db, ctx, query.planId, hasRole(ctx.actor, ...LEADER_ROLES)),
      listUnreadNotices(db, ctx),
    ])
    return { ...groups, notices }
  })
  open(app, services, contract.readNotice, ({ ctx, params }) =>
    inTransaction(db, ctx, async (tx) => {
      if (!(await markNoticeRead(tx, ctx, params.id))) throw new DomainError('notFound')
      return undefined
    }),
  )
}
