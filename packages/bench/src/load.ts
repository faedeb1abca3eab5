import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'

export interface Load {
  url: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: object
  /** Adds a fresh Idempotency-Key to every request. */
  hasKey?: boolean
}

export interface Figures {
  perSecond: number
  p99: number
}

const CONNECTIONS = 16
const PATIENCE_SECONDS = 120

const run = (load: Load, seconds: number): Promise<autocannon.Result> =>
  autocannon({
    url: load.url,
    connections: CONNECTIONS,
    duration: seconds,
    timeout: PATIENCE_SECONDS,
    method: load.method ?? 'GET',
    headers: { ...load.headers, ...(load.body ? { 'content-type': 'application/json' } : {}) },
    ...(load.body ? { body: JSON.stringify(load.body) } : {}),
    ...(load.hasKey
      ? {
          requests: [
            {
              setupRequest: (request) => ({
                ...request,
                headers: { ...request.headers, 'idempotency-key': randomUUID() },
              }),
            },
          ],
        }
      : {}),
  })

const FEWEST = 50
const LONGEST_FACTOR = 64

/** Requests a second and the 99th percentile in ms; any answer that is not 2xx or 304 ends the run, too few lengthen it. */
const runOnce = async (load: Load, seconds: number): Promise<Figures> => {
  for (let factor = 1; factor <= LONGEST_FACTOR; factor *= 2) {
    const result = await run(load, seconds * factor)
    const refused = result['4xx'] + result['5xx'] + result.errors
    if (refused > 0) throw new Error(`${load.url}: ${refused} requests were refused`)
    const perSecond = result.requests.total / result.duration
    if (result.requests.total >= FEWEST) return { perSecond, p99: result.latency.p99 }
  }
  throw new Error(`${load.url}: fewer than ${FEWEST} answers in ${seconds * LONGEST_FACTOR} s`)
}

const CALM = { connections: 4, overallRate: 40 }

/** How long a page takes at a rate far below what the machine can do. */
export const measureAtRate = async ({ url, headers = {} }: Load, seconds: number): Promise<Figures> => {
  const result = await autocannon({ url, headers, duration: seconds, timeout: PATIENCE_SECONDS, ...CALM })
  if (result.non2xx + result.errors > 0) throw new Error(`${url}: ${result.non2xx + result.errors} were refused`)
  return { perSecond: result.requests.total / result.duration, p99: result.latency.p99 }
}

/** Loads that are held against each other in turn, several times over; of each its best, for what else the machine does only slows. */
export const measureInTurn = async (
  loads: readonly [name: string, load: Load][],
  seconds: number,
  turns: number,
): Promise<Record<string, Figures>> => {
  const best: Record<string, Figures> = {}
  for (const [, load] of loads) await run(load, 1)
  for (let turn = 0; turn < turns; turn += 1)
    for (const [name, load] of loads) {
      const figures = await runOnce(load, seconds)
      if (figures.perSecond > (best[name]?.perSecond ?? 0)) best[name] = figures
    }
  return best
}

/** Pages of one database, answered by processes of their own. */
export interface OpenPages {
  loads: Record<string, Load>
  residentMb: () => number
  stop: () => Promise<void>
}

/** How many times longer each page takes on the second than on the first, both asked in turn so that the machine's other work falls on both. */
export const measureGrowth = async (
  [small, large]: readonly [OpenPages, OpenPages],
  seconds: number,
  turns: number,
): Promise<Record<string, number>> => {
  const growth: Record<string, number> = {}
  for (const [name, load] of Object.entries(small.loads)) {
    const other = large.loads[name]
    if (!other) throw new Error(`${name} is a page of the first only`)
    const { before, after } = await measureInTurn(
      [
        ['before', load],
        ['after', other],
      ],
      seconds,
      turns,
    )
    if (before && after) growth[name] = before.perSecond / after.perSecond
  }
  return growth
}
