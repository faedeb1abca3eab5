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

const run = (load: Load, seconds: number): Promise<autocannon.Result> =>
  autocannon({
    url: load.url,
    connections: CONNECTIONS,
    duration: seconds,
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

/** Requests a second and the 99th percentile in ms; any answer that is not 2xx or 304 ends the run. */
export const measure = async (load: Load, seconds: number): Promise<Figures> => {
  await run(load, 1)
  const result = await run(load, seconds)
  const refused = result['4xx'] + result['5xx'] + result.errors
  if (refused > 0) throw new Error(`${load.url}: ${refused} requests were refused`)
  return { perSecond: result.requests.average, p99: result.latency.p99 }
}
