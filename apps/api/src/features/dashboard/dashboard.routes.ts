import * as contract from '@gandan/contracts/dashboard'
import type { PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context, Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { serializerFor } from '../../http/serializer.ts'
import { asOf } from '../plan/as-of.ts'
import type { PlanHead } from '../plan/plans.queries.ts'
import { compareCommunes } from './comparison.read.ts'
import { readDashboard } from './dashboard.read.ts'
import { readObjective } from './objective.read.ts'
import { createPlanHeadReader } from './plan-heads.ts'
import { createReplyCache } from './reply-cache.ts'

/** Names of people and units are not counted by a plan's revision: they are at most this old. */
const NAMES_AGE_MS = 5 * 60_000

const keyOf = (plan: PlanHead, on: string, period: PeriodKind, { nowMs, today }: Context): string =>
  [plan.id, plan.revision, plan.changes, on, period, today, Math.floor(nowMs / NAMES_AGE_MS)].join('.')

const isKnown = (request: FastifyRequest, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(', ').includes(etag)

export const dashboardRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  const cache = createReplyCache(services.config.keptReplies)
  const readPlanHead = createPlanHeadReader(db, services.clock)
  const serialize = serializerFor(contract.Dashboard)

  const sendDashboard = async (
    plan: PlanHead,
    { on, period }: { on: string; period: PeriodKind },
    { ctx, request, reply }: { ctx: Context; request: FastifyRequest; reply: FastifyReply },
  ): Promise<FastifyReply> => {
    const key = keyOf(plan, on, period, ctx)
    const etag = `W/"${key}"`
    reply.header('etag', etag).header('cache-control', 'private, no-cache')
    if (isKnown(request, etag)) return reply.code(304).send()
    const known = cache.get(key)
    const bytes = known ?? Buffer.from(serialize(await readDashboard(db, plan, { on, today: ctx.today, period })))
    if (!known) cache.set(key, bytes)
    return reply.type('application/json; charset=utf-8').send(bytes)
  }

  open(app, services, contract.getDashboard, async (call) => {
    const { ctx, params, query } = call
    const plan = await readPlanHead(ctx.actor.communeIds, params.id)
    if (!plan) throw new DomainError('notFound')
    return sendDashboard(plan, { on: asOf(query.on, ctx.today).on, period: query.period }, call)
  })
  open(app, services, contract.getObjective, ({ ctx, params, query }) => readObjective(db, ctx, params.id, query.on))
  open(app, services, contract.compareCommunes, ({ ctx, query }) => compareCommunes(db, ctx, query))
}
