import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Comparison {
  url: string
  stop: () => Promise<void>
}

/** Starts a comparison server of this folder with its order. */
export const startComparison = async (file: string, order: object): Promise<Comparison> => {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: process.execArgv })
  await once(child, 'message')
  child.send(order)
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  return {
    url,
    stop: async () => {
      child.kill()
      await once(child, 'exit')
    },
  }
}

export const headersOf = (token: string) => ({ cookie: `gandan.session_token=${token}.x` })

/** Asks once as that person; any answer but a good one ends the run. */
export const ask = async (url: string, token: string): Promise<{ text: string; etag: string }> => {
  const response = await fetch(url, { headers: headersOf(token) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return { text: await response.text(), etag: response.headers.get('etag') ?? '' }
}
