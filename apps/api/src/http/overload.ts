import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** A start compiles and connects: what the loop waits then says nothing of the load. */
const START_MS = 30_000
const RETRY_AFTER_SECONDS = 10

/**
 * Turns a request away with 503 when the event loop is behind. Not during the start, and not on an infinite delay:
 * that is what the watcher says of a second in which it measured nothing, such as one long pause.
 */
export const refuseOverload = (clock: () => number) => {
  const startedAt = clock()
  return (_request: FastifyRequest, reply: FastifyReply, _type: string, delayMs: number | undefined): void => {
    if (delayMs === undefined || !Number.isFinite(delayMs) || clock() - startedAt < START_MS) return
    reply.header('retry-after', RETRY_AFTER_SECONDS)
    throw new DomainError('notReady')
  }
}
