import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import pLimit from 'p-limit'

/** More at once make no more files in the same time, and hold the connections and the moments that pages need. */
const AT_ONCE = 1
const MOST_WAITING = 100

const turns = pLimit(AT_ONCE)
const endings = new WeakMap<FastifyRequest, () => void>()

/**
 * Waits until a file may be read and made. The turn ends when its first byte goes out, however long the rest takes, or
 * when nobody waits for it any more. Throws notReady when too many already wait, or the asker has gone.
 */
export const waitTurn = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  if (turns.pendingCount >= MOST_WAITING) throw new DomainError('notReady')
  await new Promise<void>((begin) => {
    void turns(
      () =>
        new Promise<void>((end) => {
          endings.set(request, end)
          if (request.raw.socket.destroyed) end()
          else reply.raw.once('close', end)
          begin()
        }),
    )
  })
  if (request.raw.socket.destroyed) throw new DomainError('notReady')
}

export const endTurns = (app: FastifyInstance): void => {
  app.addHook('onSend', async (request) => endings.get(request)?.())
}
