import * as contract from '@gandan/contracts/indicators/statistics'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { createChartNote, deleteChartNote, updateChartNote } from './chart-notes.actions.ts'
import { createExternalScore, deleteExternalScore } from './external-scores.actions.ts'
import { findScore, listOneStopRows, listScores } from './statistics.queries.ts'

export const statisticsRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.listOneStopMonths, async ({ ctx, query }) => ({
    items: await listOneStopRows(db, homeCommuneOf(ctx), query.year),
  }))
  open(app, services, contract.listExternalScores, async ({ ctx, query }) => ({
    items: await listScores(db, ctx.actor.communeIds, query.year),
  }))
  open(app, services, contract.createExternalScore, async ({ body, ctx }) => {
    const { id } = await createExternalScore(db, ctx, body)
    const score = await findScore(db, homeCommuneOf(ctx), id)
    if (!score) throw new DomainError('notFound')
    return score
  })
  open(app, services, contract.deleteExternalScore, async ({ ctx, params }) => {
    await deleteExternalScore(db, ctx, params.id)
    return undefined
  })
  open(app, services, contract.createChartNote, ({ body, ctx }) => createChartNote(db, ctx, body))
  open(app, services, contract.updateChartNote, ({ body, ctx, params }) => updateChartNote(db, ctx, params.id, body))
  open(app, services, contract.deleteChartNote, async ({ ctx, params }) => {
    await deleteChartNote(db, ctx, params.id)
    return undefined
  })
}
