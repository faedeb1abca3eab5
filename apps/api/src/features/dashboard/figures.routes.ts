import * as contract from '@gandan/contracts/dashboard/figures'
import { getPeriodStanding, lockPeriod, unlockPeriod } from '@gandan/contracts/indicators/period-standing'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { findPlanHead } from '../plan/plans.queries.ts'
import { readFigureRecords } from './figure-records.read.ts'
import { readComparison, readFigureList, readFigureSeries, seenCommune } from './figures.read.ts'
import { createFigureKeeper } from './kept-figures.ts'
import * as weights from './objective-weights.actions.ts'
import { readObjectiveScore } from './objective-score.read.ts'
import * as periods from './period-standing.actions.ts'
import { readPeriodStanding } from './period-standing.read.ts'
import { readPlanMatrix } from './plan-matrix.read.ts'

export const figureRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  const keepList = createFigureKeeper(services, contract.listFigures)
  const keepComparison = createFigureKeeper(services, contract.compareFigures)
  open(app, services, contract.listFigures, ({ ctx, params, query, reply }) => {
    const communeId = seenCommune(ctx, params.communeId)
    return keepList({ ctx, address: { params, query }, reply }, [communeId], () =>
      readFigureList(db, ctx, communeId, query),
    )
  })
  open(app, services, contract.getFigureSeries, ({ ctx, params, query }) => readFigureSeries(db, ctx, params, query))
  open(app, services, contract.listFigureRecords, ({ ctx, params, query }) => readFigureRecords(db, ctx, params, query))
  open(app, services, contract.compareFigures, ({ ctx, query, reply }) =>
    keepComparison({ ctx, address: query, reply }, ctx.actor.communeIds, () => readComparison(db, ctx, query)),
  )
  open(app, services, contract.getObjectiveScore, ({ ctx, params, query }) =>
    readObjectiveScore(db, ctx, params.id, query.on),
  )
  open(app, services, contract.setObjectiveWeights, async ({ body, ctx, params }) => {
    await weights.setObjectiveWeights(db, ctx, params.id, body)
    return readObjectiveScore(db, ctx, params.id, undefined)
  })
  open(app, services, contract.getPlanMatrix, async ({ ctx, params, query }) => {
    const plan = await findPlanHead(db, ctx.actor.communeIds, params.id)
    if (!plan) throw new DomainError('notFound')
    return readPlanMatrix(db, plan, query, ctx.today)
  })
  open(app, services, getPeriodStanding, ({ ctx, query }) => readPeriodStanding(db, ctx, query))
  open(app, services, lockPeriod, async ({ body, ctx }) => {
    await periods.lockPeriod(db, ctx, body)
    return readPeriodStanding(db, ctx, body)
  })
  open(app, services, unlockPeriod, async ({ body, ctx }) => {
    await periods.unlockPeriod(db, ctx, body)
    return readPeriodStanding(db, ctx, body)
  })
}
