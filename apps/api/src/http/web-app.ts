import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const HASHED = /\/assets\//

/** The built web app: hashed assets for a year, every other address answers with the page itself. */
export const serveWebApp = async (app: FastifyInstance, dist: string): Promise<void> => {
  const page = await readFile(path.join(dist, 'index.html'), 'utf8')
  await app.register(fastifyStatic, {
    root: dist,
    index: false,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, file) => {
      reply.header('cache-control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
  )
  app.setNotFoundHandler((request, reply) =>
    request.method === 'GET' && !path.extname(request.url.split('?')[0] ?? '')
      ? reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
      : reply.code(404).send(),
  )
}
