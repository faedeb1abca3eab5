import { createHash } from 'node:crypto'
import type { Endpoint, BodyOf, ParamsOf, QueryOf, ResponseOf } from '@gandan/contracts/endpoint'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { hanoiDayOf } from '@gandan/domain/shared/iso-date'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context, Services } from '../context.ts'
import { waitTurn } from './file-turns.ts'
import { languageOf } from './problems.ts'

export interface Call<E extends Endpoint> {
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  /** Absent only on endpoints that anyone may call. */
  ctx: Context
  request: FastifyRequest
  reply: FastifyReply
}

type Handler<E extends Endpoint> = (call: Call<E>) => Promise<ResponseOf<E> | FastifyReply>

declare module 'fastify' {
  interface FastifyContextConfig {
    endpoint?: Endpoint
  }
}

const versionOf = (request: FastifyRequest): number => {
  const match = /^(?:W\/)?"?(\d+)"?$/.exec(request.headers['if-match'] ?? '')
  if (!match) throw new DomainError('preconditionRequired')
  return Number(match[1])
}

const idempotencyOf = (request: FastifyRequest, endpoint: Endpoint): Context['idempotency'] => {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key.length === 0) return undefined
  if (key.length > 100) throw new DomainError('idempotencyKeyReused')
  const requestHash = createHash('sha256')
    .update(JSON.stringify([request.params, request.body ?? request.headers['content-length']]))
    .digest('hex')
  return { key, operation: endpoint.name, requestHash }
}

const contextOf = (request: FastifyRequest, endpoint: Endpoint, services: Services): Context => {
  const nowMs = services.clock()
  return {
    actor: request.actor as Context['actor'],
    requestId: request.id,
    nowMs,
    today: hanoiDayOf(nowMs),
    language: languageOf(request),
    ...(endpoint.kind === 'edit' ? { expectedVersion: versionOf(request) } : {}),
    ...(endpoint.kind === 'create' ? { idempotency: idempotencyOf(request, endpoint) } : {}),
  }
}

/** Opens one endpoint: its door, shapes and kind come from the contract, the handler only says what it does. */
export const open = <E extends Endpoint>(
  app: FastifyInstance,
  services: Services,
  endpoint: E,
  handler: Handler<E>,
): void => {
  const status = endpoint.status ?? 200
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: {
      endpoint,
      ...(endpoint.perMinute ? { rateLimit: { max: endpoint.perMinute, timeWindow: '1 minute' } } : {}),
    },
    ...(endpoint.ranges ? { compress: false } : {}),
    schema: {
      operationId: endpoint.name,
      summary: endpoint.summary,
      ...(endpoint.params ? { params: endpoint.params } : {}),
      ...(endpoint.query ? { querystring: endpoint.query } : {}),
      ...(endpoint.body ? { body: endpoint.body } : {}),
      ...(endpoint.response ? { response: { [status]: endpoint.response } } : {}),
      ...(endpoint.upload ? { consumes: ['multipart/form-data'] } : {}),
    } as object,
    handler: async (request, reply) => {
      const ctx = contextOf(request, endpoint, services)
      reply.code(status)
      if (endpoint.file) await waitTurn(request, reply)
      const result = await handler({
        params: request.params,
        query: request.query,
        body: request.body,
        ctx,
        request,
        reply,
      } as Call<E>)
      return status === 204 ? reply.send() : result
    },
  })
}
