import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Reader } from '../context.ts'

interface InsideCall {
  reader: Reader
  url: string
  isSpent: boolean
}

/** Lives in this process's memory alone: no header and no cookie can say it. */
const inside = new AsyncLocalStorage<InsideCall>()

/** Asks an address of this very app as that reader, once; its answer comes as a stream. */
export const callInside = (app: FastifyInstance, reader: Reader, url: string, signal: AbortSignal) =>
  // Awaited within: the call is only made when somebody waits for it.
  inside.run(
    { reader, url, isSpent: false },
    async () => await app.inject({ method: 'GET', url, payloadAsStream: true, signal }),
  )

/** The reader on whose behalf the process asks itself; null for every request from outside. */
export const insiderOf = ({ raw }: FastifyRequest): Reader | null => {
  const call = inside.getStore()
  if (!call || call.isSpent || raw.method !== 'GET' || raw.url !== call.url) return null
  call.isSpent = true
  return call.reader
}
