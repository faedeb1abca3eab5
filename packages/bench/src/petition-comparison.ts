// A process of its own, as the API is: Fastify with nothing but constant replies, the API's statements through bare
// `pg`, a file written from one query, and a petition written by hand. Columns stay text, the fastest `pg` can be.
import Fastify from 'fastify'
import pg from 'pg'
import type { Statement } from './api-process.ts'
import { petitionWriter, type PetitionModel } from './bare-petition.ts'

export interface PetitionOrder {
  databaseUrl: string
  constants: Record<string, string>
  statements: Record<string, Statement[]>
  model: PetitionModel
}

const asText = { getTypeParser: () => (text: string) => text } as unknown as pg.CustomTypesConfig

/** The first page's statement, asked for all rows at once: its last value is how many. */
const wholeOf = (asked: readonly Statement[]): Statement => {
  const first = asked.find(({ text }) => text.includes('from page join "Case"'))
  if (!first) throw new Error('The export asked nothing')
  return { text: first.text, values: [...first.values.slice(0, -1), 1_000_000] }
}

const serve = async ({ databaseUrl, constants, statements, model }: PetitionOrder): Promise<string> => {
  const { csv, ...pages } = statements
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, types: asText })
  const app = Fastify()
  for (const [name, text] of Object.entries(constants)) {
    const body: unknown = JSON.parse(text)
    app.get(`/constant/${name}`, () => body)
  }
  for (const [name, list] of Object.entries(pages))
    app.get(`/bare/${name}`, async () => {
      const results = await Promise.all(list.map((statement) => pool.query(statement)))
      return results.map((result) => result.rows as unknown[])
    })
  const whole = wholeOf(csv ?? [])
  app.get('/bare/csv', async (_, reply) => {
    const { rows } = await pool.query<Record<string, string | null>>(whole)
    const lines = rows.map((row) =>
      Object.values(row)
        .map((value) => `"${(value ?? '').replaceAll('"', '""')}"`)
        .join(','),
    )
    return reply.type('text/csv').send(lines.join('\r\n'))
  })
  const write = await petitionWriter(pool, model)
  app.post('/bare/create', write)
  return app.listen({ host: '127.0.0.1', port: 0 })
}

process.once('message', (order: PetitionOrder) => {
  void serve(order).then((url) => process.send?.({ type: 'ready', url }))
})
process.on('disconnect', () => process.exit(0))
process.send?.({ type: 'waiting' })
