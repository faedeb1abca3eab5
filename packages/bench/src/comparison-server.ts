// A process of its own, as the API is: Fastify with nothing but (a) a constant reply and (b) the API's statements
// through bare `pg`, rows sent as they come.
import Fastify from 'fastify'
import pg from 'pg'
import { createTask, type TaskPlace } from './bare-create.ts'
import type { Statement } from './api-process.ts'

interface Order {
  databaseUrl: string
  constant: string
  statements: Record<string, Statement[]>
  place: TaskPlace
}

const serve = async ({ databaseUrl, constant, statements, place }: Order): Promise<string> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
  const app = Fastify()
  const body: unknown = JSON.parse(constant)
  app.get('/constant', () => body)
  for (const [name, list] of Object.entries(statements))
    app.get(`/bare/${name}`, async () => {
      const results = await Promise.all(list.map((statement) => pool.query(statement)))
      return results.map((result) => result.rows as unknown[])
    })
  app.post('/bare/create', () => createTask(pool, place))
  return app.listen({ host: '127.0.0.1', port: 0 })
}

process.once('message', (order: Order) => {
  void serve(order).then((url) => process.send?.({ type: 'ready', url }))
})
process.on('disconnect', () => process.exit(0))
process.send?.({ type: 'waiting' })
