import * as contract from '@gandan/contracts/dashboard/exports'
import { periodWindow, type PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { FastifyInstance } from 'fastify'
import type { Context, Services } from '../../../context.ts'
import { open } from '../../../http/endpoint-route.ts'
import { sendDocument, sendExhibit } from '../../../render/export-reply.ts'
import { readStatistics } from '../../petitions/case-statistics.read.ts'
import { findPlanHead, type PlanHead } from '../../plan/plans.queries.ts'
import { compareCommunes } from '../comparison.read.ts'
import { readDashboard } from '../dashboard.read.ts'
import { listCommuneNames } from '../figures.queries.ts'
import { definitionOf, readComparison, readFigureSeries, readObjectiveSeries } from '../figures.read.ts'
import { readObjective } from '../objective.read.ts'
import { readPlanMatrix } from '../plan-matrix.read.ts'
import { readDashboardDocument } from './dashboard.document.ts'
import { figureComparison } from './comparison.exhibit.ts'
import { caseMonths, communeComparison, figureSeries } from './figures.exhibits.ts'
import { capitalised } from './frame-words.ts'
import { objectiveFigures } from './objective-figures.exhibit.ts'
import { objectiveCurve, readObjectiveDocument } from './objective.document.ts'
import { planCurve, planMatrix, planObjectives } from './plan.exhibits.ts'

type Db = Services['db']

const planOf = async (db: Db, ctx: Context, id: string): Promise<PlanHead> => {
  const plan = await findPlanHead(db, ctx.actor.communeIds, id)
  if (!plan) throw new DomainError('notFound')
  return plan
}

const dashboardOf = async (db: Db, ctx: Context, id: string, asked: { on?: IsoDate; period: PeriodKind }) => {
  const plan = await planOf(db, ctx, id)
  const { today } = ctx
  return readDashboard(db, plan, { on: asked.on ?? today, today, period: asked.period })
}

/** The commune a statistic is of, by name; of all that a reader above sees, their number. */
const communeWords = async (db: Db, ctx: Context, asked: string | undefined): Promise<string> => {
  const id = asked ?? ctx.actor.communeId
  const names = await listCommuneNames(db, id === null ? ctx.actor.communeIds : [id])
  return names.length === 1 ? capitalised(names[0]?.name ?? '') : `${names.length} xã thuộc phạm vi theo dõi`
}

const openPlan = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.exportPlanCurve, async ({ ctx, params, query, reply }) =>
    sendExhibit(reply, planCurve(ctx, await dashboardOf(db, ctx, params.id, query)), query),
  )
  open(app, services, contract.exportPlanObjectives, async ({ ctx, params, query, reply }) =>
    sendExhibit(reply, planObjectives(ctx, await dashboardOf(db, ctx, params.id, query)), query),
  )
  open(app, services, contract.exportPlanMatrix, async ({ ctx, params, query, reply }) => {
    const plan = await planOf(db, ctx, params.id)
    return sendExhibit(reply, planMatrix(ctx, plan, await readPlanMatrix(db, plan, query, ctx.today)), query)
  })
  open(app, services, contract.exportDashboard, async ({ ctx, params, query, reply }) => {
    const plan = await planOf(db, ctx, params.id)
    return sendDocument(reply, await readDashboardDocument(db, ctx, plan, query), query)
  })
}

const openObjective = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.exportObjectiveCurve, async ({ ctx, params, query, reply }) => {
    const objective = await readObjective(db, ctx, params.id, query.on)
    const plan = await planOf(db, ctx, objective.planId)
    return sendExhibit(reply, objectiveCurve(ctx, plan, objective), query)
  })
  open(app, services, contract.exportObjective, async ({ ctx, params, query, reply }) =>
    sendDocument(reply, await readObjectiveDocument(db, ctx, params.id, query), query),
  )
}

const openFigures = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.exportFigureSeries, async ({ ctx, params, query, reply }) => {
    const { to } = periodWindow(query.kind, query.year, query.index)
    const series = await readFigureSeries(db, ctx, params, query)
    const [definition, communeName] = await Promise.all([
      definitionOf(db, params.communeId, params.code, to),
      communeWords(db, ctx, params.communeId),
    ])
    return sendExhibit(reply, figureSeries(ctx, series, { communeName, definition }), query)
  })
  open(app, services, contract.exportObjectiveFigures, async ({ ctx, params, query, reply }) => {
    const { objectiveCode } = query
    const series = await readObjectiveSeries(db, ctx, params.communeId, query)
    const communeName = await communeWords(db, ctx, params.communeId)
    return sendExhibit(reply, objectiveFigures(ctx, series, { objectiveCode, communeName }), query)
  })
  open(app, services, contract.exportCaseMonths, async ({ ctx, query, reply }) => {
    const statistics = await readStatistics(db, ctx, query)
    return sendExhibit(reply, caseMonths(ctx, statistics, await communeWords(db, ctx, query.communeId)), query)
  })
  open(app, services, contract.exportCommuneComparison, async ({ ctx, query, reply }) =>
    sendExhibit(reply, communeComparison(ctx, await compareCommunes(db, ctx, query)), query),
  )
  open(app, services, contract.exportFigureComparison, async ({ ctx, query, reply }) => {
    const comparison = await readComparison(db, ctx, query)
    const [first] = comparison.items
    if (!first) throw new DomainError('nothingToExport')
    const definition = await definitionOf(db, first.communeId, query.code, comparison.period.to)
    return sendExhibit(reply, figureComparison(ctx, comparison, definition), query)
  })
}

/** The charts and tables of the pages as files: the same reads, so that the numbers are the same. */
export const chartExportRoutes = (app: FastifyInstance, services: Services): void => {
  openPlan(app, services)
  openObjective(app, services)
  openFigures(app, services)
}
