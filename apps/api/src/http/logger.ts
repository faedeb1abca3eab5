import type { FastifyServerOptions } from 'fastify'
import type { Config } from '../config.ts'

/** Structured lines with route patterns instead of addresses: no query, no name and no body ever reaches a log. */
export const loggerOptions = (level: Config['logLevel']): FastifyServerOptions['logger'] =>
  level === 'silent'
    ? false
    : {
        level,
        serializers: {
          req: (request) => ({
            method: request.method,
            route: request.routeOptions?.url ?? 'unknown',
            requestId: request.id,
          }),
          res: (reply) => ({ statusCode: reply.statusCode }),
        },
      }
