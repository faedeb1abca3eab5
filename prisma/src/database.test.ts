import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from './database.ts'
import { withClient } from './databases.mjs'
import { createTestDatabase } from './testing.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: Database

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url, { connections: 2 })
})

afterAll(async () => {
  await db.close()
  await database.drop()
})

const preparedIn = (texts: readonly string[]): Promise<string[]> =>
  db.prisma.$transaction(async (tx) => {
    for (const text of texts) await tx.$queryRawUnsafe(text)
    const rows = await tx.$queryRawUnsafe<{ statement: string }[]>('select "statement" from pg_prepared_statements')
    return rows.map((row) => row.statement)
  })

test('what Prisma asks is prepared once a connection, and texts without end do not fill it', async () => {
  const again = 'select 1 as "again"'
  expect((await preparedIn([again, again])).filter((text) => text === again)).toHaveLength(1)
  const many = Array.from({ length: 300 }, (_, index) => `select ${index} as "one"`)
  expect((await preparedIn(many)).length).toBeLessThan(220)
})

test('a hot read keeps the plan of its first call, however the server guesses the length of a list', async () => {
  const client = await db.pool.connect()
  const statement = { name: 'units', text: 'select "id" from "OrgUnit" where "id" = any($1::uuid[])', values: [[]] }
  for (let call = 0; call < 3; call += 1) await client.query(statement)
  const { rows } = await client.query(
    `select "generic_plans", "custom_plans" from pg_prepared_statements where "name" = 'units'`,
  )
  client.release()
  expect(rows).toEqual([{ generic_plans: 3, custom_plans: 0 }])
})

test('a server that closes idle connections does not end the process: the next query opens another', async () => {
  await db.pool.query('select 1')
  await withClient(database.url, (client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name = 'gandan'`),
  )
  await expect.poll(() => db.pool.totalCount).toBe(0)
  const { rows } = await db.pool.query('select 2 as "two"')
  expect(rows).toEqual([{ two: 2 }])
})
