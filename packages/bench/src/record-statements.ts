// Loaded into the API before it starts (node --import): notes what each request asks of the database, so that the
// comparison runs the very same statements. Talks to its parent by IPC and changes nothing.
import pg from 'pg'
import type { Statement } from './api-process.ts'

const query = Reflect.get(pg.Pool.prototype, 'query') as (...given: unknown[]) => unknown
let noted: Statement[] = []

const statementOf = (config: unknown, values: unknown): Statement =>
  typeof config === 'string'
    ? { text: config, values: Array.isArray(values) ? (values as unknown[]) : [] }
    : (config as Statement)

Reflect.set(pg.Pool.prototype, 'query', function (this: pg.Pool, ...given: unknown[]) {
  noted.push(statementOf(given[0], given[1]))
  return query.apply(this, given)
})

process.on('message', (message) => {
  if (message !== 'take-statements') return
  process.send?.({ type: 'statements', statements: noted })
  noted = []
})
