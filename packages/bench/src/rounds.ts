import { startApi, startRecordedApi, type ApiProcess, type Statement } from './api-process.ts'
import { ask, headersOf, startComparison } from './comparison-process.ts'
import { measure, type Figures, type Load } from './load.ts'
import type { RoundResult } from './report.ts'
import type { SeededCommune } from './seed.ts'

interface Target {
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

const loadsOf = (
  api: ApiProcess,
  uncached: ApiProcess,
  bareUrl: string,
  target: Target,
  etag: string,
): Record<string, Load> => {
  const { commune } = target
  const headers = headersOf(commune.chairmanToken)
  const paths = pathsOf(commune)
  return {
    constant: { url: `${bareUrl}/constant` },
    'dashboard 304': { url: `${api.url}${paths.dashboard}`, headers: { ...headers, 'if-none-match': etag } },
    'dashboard kept': { url: `${api.url}${paths.dashboard}`, headers },
    'dashboard new': { url: `${uncached.url}${paths.dashboard}`, headers },
    'dashboard new bare': { url: `${bareUrl}/bare/dashboard` },
    'dashboard past': { url: `${uncached.url}${paths.pastDashboard}`, headers },
    'dashboard past bare': { url: `${bareUrl}/bare/pastDashboard` },
    list: { url: `${api.url}${paths.list}`, headers },
    'list bare': { url: `${bareUrl}/bare/list` },
    create: createLoad(api.url, target),
    'create bare': { url: `${bareUrl}/bare/create`, method: 'POST' },
  }
}

/** One database size: every page and its comparisons in turn, on the same machine in the same minutes. */
export const runRound = async (
  databaseUrl: string,
  communes: number,
  target: Target,
  seconds: number,
): Promise<RoundResult> => {
  const { commune, objectiveId } = target
  const statements = await recordStatements(databaseUrl, target)
  const [api, uncached] = [await startApi(databaseUrl), await startApi(databaseUrl, { KEPT_REPLIES: '0' })]
  const { text: constant, etag } = await ask(`${api.url}${pathsOf(commune).dashboard}`, commune.chairmanToken)
  const place = { communeId: commune.communeId, planId: commune.planId, objectiveId, userId: commune.clerkId }
  const bare = await startComparison('comparison-server.ts', { databaseUrl, constant, statements, place })
  const figures: Record<string, Figures> = {}
  try {
    for (const [name, load] of Object.entries(loadsOf(api, uncached, bare.url, target, etag)))
      figures[name] = await measure(load, seconds)
    return { size: `${communes} communes`, figures, residentMb: api.residentMb() }
  } finally {
    await Promise.all([api.stop(), uncached.stop(), bare.stop()])
  }
}
