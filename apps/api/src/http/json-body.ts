import type { FastifyInstance } from 'fastify'

/** An escaped NUL that is not itself behind a backslash: JSON may carry it, PostgreSQL's text may not. */
const ESCAPED_NUL = /((?:^|[^\\])(?:\\\\)*)(?:\\u0000)+/g

/** JSON bodies as Fastify reads them, without NUL characters. */
export const parseJson = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    void parse(request, String(body).replace(ESCAPED_NUL, '$1'), done)
  })
}
