import { Readable } from 'node:stream'
import * as contract from '@gandan/contracts/petitions/cases'
import * as figures from '@gandan/contracts/petitions/case-figures'
import type { CaseRow } from '@gandan/contracts/petitions/case-shapes'
import { canSearchByName, caseReachOf } from '@gandan/domain/petitions/permissions'
import type { FastifyInstance } from 'fastify'
import type { Context, Database, Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import type { CaseScope } from './case-conditions.queries.ts'
import { countPhases } from './case-counts.queries.ts'
import { caseCsv } from './case-csv.ts'
import { readForecast } from './case-forecast.read.ts'
import { countMatching, listCasePage, type CaseQuestion } from './case-list.queries.ts'
import { readStatistics } from './case-statistics.read.ts'

const BATCH = 1_000

const scopeOf = (ctx: Context): CaseScope => ({ communeId: homeCommuneOf(ctx), reach: caseReachOf(ctx.actor) })

async function* batchesOf(db: Database, question: CaseQuestion): AsyncGenerator<CaseRow[]> {
  let cursor: string | undefined
  do {
    const page = await listCasePage(db, question, { cursor, limit: BATCH })
    if (page.items.length > 0) yield page.items
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
}

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
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="vu-viec-${ctx.today}.csv"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(caseCsv(batchesOf(db, question))))
  })
  open(app, services, figures.countCases, async ({ ctx, query }) => ({
    asOf: ctx.today,
    phases: await countPhases(db, scopeOf(ctx), ctx.today, query.handlerUserId ?? null),
  }))
  open(app, services, figures.getCaseForecast, ({ ctx }) => readForecast(db, scopeOf(ctx), ctx.today))
  open(app, services, figures.getCaseStatistics, ({ ctx, query }) => readStatistics(db, ctx, query))
}
