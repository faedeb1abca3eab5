import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Comparison {
  url: string
  stop: () => Promise<void>
}

/** The child's next message; a child that ends first is an error, not a wait without end. */
const nextMessage = async (child: ChildProcess): Promise<unknown> => {
  const said = new AbortController()
  const ended = once(child, 'exit', { signal: said.signal }).then(([code]) => {
    throw new Error(`The comparison ended (exit ${code})`)
  })
  const [message] = (await Promise.race([once(child, 'message'), ended]).finally(() => {
    ended.catch(() => undefined)
    said.abort()
  })) as [unknown]
  return message
}

/** Starts a comparison server with its order. */
export const startComparison = async (server: URL, order: object): Promise<Comparison> => {
  const child = fork(fileURLToPath(server), { execArgv: process.execArgv })
  await nextMessage(child)
  child.send(order)
  const { url } = (await nextMessage(child)) as { url: string }
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
