import * as contract from '@gandan/contracts/petitions/cases'
import * as figures from '@gandan/contracts/petitions/case-figures'
import type { CaseRow } from '@gandan/contracts/petitions/case-shapes'
import { canSearchByName, caseReachOf } from '@gandan/domain/petitions/permissions'
import type { FastifyInstance } from 'fastify'
import type { Context, Database, Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { batchesOf, LIST_BATCH, sendList } from '../../render/list-export.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import type { CaseScope } from './case-conditions.queries.ts'
import { countPhases } from './case-counts.queries.ts'
import { readForecast } from './case-forecast.read.ts'
import { caseListFile } from './case-list-file.ts'
import { countMatching, listCasePage, type CaseQuestion } from './case-list.queries.ts'
import { readStatistics } from './case-statistics.read.ts'

const scopeOf = (ctx: Context): CaseScope => ({ communeId: homeCommuneOf(ctx), reach: caseReachOf(ctx.actor) })

const batchesIn = (db: Database, question: CaseQuestion): AsyncGenerator<readonly CaseRow[]> =>
  batchesOf((cursor) => listCasePage(db, question, { cursor, limit: LIST_BATCH }))

export const caseReadRoutes = (app: FastifyInstance, services: Services): void => {
  const { db, vault } = services
  const tokensOf = (ctx: Context, q: string | undefined): string[] =>
    q !== undefined && canSearchByName(ctx.actor) ? vault.wordTokensOf(q) : []
  open(app, services, contract.listCases, async ({ ctx, query }) => {
    const { sort, cursor, limit, ...filter } = query
    const question = { scope: scopeOf(ctx), filter, sort, today: ctx.today, nameTokens: tokensOf(ctx, filter.q) }
    const [page, total] = await Promise.all([
      listCasePage(db, question, { cursor, limit }),
      countMatching(db, question),
    ])
    return { ...page, total }
  })
  open(app, services, contract.exportCases, async ({ ctx, query, reply }) => {
    const { sort, ...filter } = query
    const question = { scope: scopeOf(ctx), filter, sort, today: ctx.today, nameTokens: tokensOf(ctx, filter.q) }
    return sendList(reply, await caseListFile(db, ctx, query, batchesIn(db, question)), 'csv')
  })
  open(app, services, contract.exportCaseList, async ({ ctx, query, reply }) => {
    const { sort, format, ...filter } = query
    const question = { scope: scopeOf(ctx), filter, sort, today: ctx.today, nameTokens: tokensOf(ctx, filter.q) }
    return sendList(reply, await caseListFile(db, ctx, query, batchesIn(db, question)), format)
  })
  open(app, services, figures.countCases, async ({ ctx, query }) => ({
    asOf: ctx.today,
    phases: await countPhases(db, scopeOf(ctx), ctx.today, query.handlerUserId ?? null),
  }))
  open(app, services, figures.getCaseForecast, ({ ctx }) => readForecast(db, scopeOf(ctx), ctx.today))
  open(app, services, figures.getCaseStatistics, ({ ctx, query }) => readStatistics(db, ctx, query))
}
