import type { Endpoint, ResponseOf } from '@gandan/contracts/endpoint'
import type { FastifyReply } from 'fastify'
import type { Context, Services } from '../../context.ts'
import { serializerFor } from '../../http/serializer.ts'
import { readChangeStamp } from './figures.queries.ts'
import { createReplyCache } from './reply-cache.ts'

/** Names of units are in no stamp: they are at most this old. */
const NAMES_AGE_MS = 5 * 60_000

interface Asked {
  ctx: Context
  /** Path parameters and query: what the address says. */
  address: unknown
  reply: FastifyReply
}

/**
 * Sends what an endpoint read for this reader as bytes, and the same bytes again until something changes in the
 * communes it is about, in what is published to them, in the calendar, or the day.
 */
export const createFigureKeeper = <E extends Endpoint & { response: NonNullable<Endpoint['response']> }>(
  { db, config }: Pick<Services, 'db' | 'config'>,
  endpoint: E,
): ((asked: Asked, communeIds: readonly string[], read: () => Promise<ResponseOf<E>>) => Promise<FastifyReply>) => {
  const cache = createReplyCache(config.keptReplies)
  const serialize = serializerFor(endpoint.response)
  return async ({ ctx, address, reply }, communeIds, read) => {
    const stamp = await readChangeStamp(db, communeIds)
    const age = Math.floor(ctx.nowMs / NAMES_AGE_MS)
    const key = JSON.stringify([stamp, communeIds.length, ctx.today, age, ctx.actor.userId, address])
    const known = cache.get(key)
    const bytes = known ?? Buffer.from(serialize(await read()))
    if (!known) cache.set(key, bytes)
    return reply.type('application/json; charset=utf-8').send(bytes)
  }
}
