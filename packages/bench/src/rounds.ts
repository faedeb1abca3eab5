import { startApi, startRecordedApi, type Statement } from './api-process.ts'
import { ask, headersOf, startComparison } from './comparison-process.ts'
import { measureInTurn, type Figures, type Load, type OpenPages } from './load.ts'
import type { RoundResult } from './report.ts'
import type { SeededCommune } from './seed.ts'

export interface Target {
  commune: SeededCommune
  objectiveId: string
}

const pathsOf = ({ planId }: SeededCommune) => ({
  dashboard: `/api/v1/plans/${planId}/dashboard?period=month`,
  pastDashboard: `/api/v1/plans/${planId}/dashboard?period=month&on=2026-06-30`,
  list: `/api/v1/tasks?planId=${planId}&limit=50`,
})

/** What each page asks of the database, read off a recorded copy of the API. */
const recordStatements = async (databaseUrl: string, { commune }: Target): Promise<Record<string, Statement[]>> => {
  const api = await startRecordedApi(databaseUrl)
  const statements: Record<string, Statement[]> = {}
  for (const [name, path] of Object.entries(pathsOf(commune))) {
    await api.takeStatements()
    await ask(`${api.url}${path}`, commune.chairmanToken)
    statements[name] = await api.takeStatements()
  }
  await api.stop()
  return statements
}

const createLoad = (url: string, { commune, objectiveId }: Target): Load => ({
  url: `${url}/api/v1/tasks`,
  method: 'POST',
  hasKey: true,
  headers: headersOf(commune.clerkToken),
  body: { planId: commune.planId, objectiveId, title: 'Việc đo tải', startOn: '2026-06-01', dueOn: '2026-12-20' },
})

/** The pages of one commune; those that are to be made anew each time ask a process that keeps no replies. */
export const openPages = async (databaseUrl: string, target: Target): Promise<OpenPages & { constant: string }> => {
  const [api, uncached] = [await startApi(databaseUrl), await startApi(databaseUrl, { KEPT_REPLIES: '0' })]
  const paths = pathsOf(target.commune)
  const { text: constant, etag } = await ask(`${api.url}${paths.dashboard}`, target.commune.chairmanToken)
  const headers = headersOf(target.commune.chairmanToken)
  return {
    constant,
    loads: {
      'dashboard 304': { url: `${api.url}${paths.dashboard}`, headers: { ...headers, 'if-none-match': etag } },
      'dashboard kept': { url: `${api.url}${paths.dashboard}`, headers },
      'dashboard new': { url: `${uncached.url}${paths.dashboard}`, headers },
      'dashboard past': { url: `${uncached.url}${paths.pastDashboard}`, headers },
      list: { url: `${api.url}${paths.list}`, headers },
      create: createLoad(api.url, target),
    },
    residentMb: api.residentMb,
    stop: async () => {
      await Promise.all([api.stop(), uncached.stop()])
    },
  }
}

const comparisonsOf = (bareUrl: string): Record<string, [string, Load]> => ({
  'dashboard new': ['bare', { url: `${bareUrl}/bare/dashboard` }],
  'dashboard past': ['bare', { url: `${bareUrl}/bare/pastDashboard` }],
  list: ['bare', { url: `${bareUrl}/bare/list` }],
  create: ['bare', { url: `${bareUrl}/bare/create`, method: 'POST' }],
})

/** One database size: every page and its comparison, on the same machine in the same minutes. */
export const runRound = async (
  databaseUrl: string,
  communes: number,
  target: Target,
  { seconds, turns }: { seconds: number; turns: number },
): Promise<RoundResult> => {
  const { commune, objectiveId } = target
  const statements = await recordStatements(databaseUrl, target)
  const { constant, loads, residentMb, stop } = await openPages(databaseUrl, target)
  const place = { communeId: commune.communeId, planId: commune.planId, objectiveId, userId: commune.clerkId }
  const order = { databaseUrl, constant, statements, place }
  const bare = await startComparison(new URL('comparison-server.ts', import.meta.url), order)
  const comparisons = comparisonsOf(bare.url)
  const figures: Record<string, Figures> = {}
  try {
    for (const [name, load] of Object.entries(loads)) {
      const [against, other] = comparisons[name] ?? ['constant', { url: `${bare.url}/constant` }]
      Object.assign(
        figures,
        await measureInTurn(
          [
            [name, load],
            [`${name} ${against}`, other],
          ],
          seconds,
          turns,
        ),
      )
    }
    return { size: `${communes} communes`, figures, residentMb: residentMb() }
  } finally {
    await Promise.all([stop(), bare.stop()])
  }
}
