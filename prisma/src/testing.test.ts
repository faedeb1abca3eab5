import { expect, test } from 'vitest'
import { withClient } from './databases.mjs'
import { createTestDatabase } from './testing.ts'

test('a test database has every migration and is gone after drop', async () => {
  const database = await createTestDatabase()
  const { rows } = await withClient(database.url, (client) =>
    client.query('select count(*)::int as unfinished from _prisma_migrations where finished_at is null'),
  )
  expect(rows).toEqual([{ unfinished: 0 }])
  await database.drop()
  await expect(withClient(database.url, (client) => client.query('select 1'))).rejects.toThrow(/does not exist/)
})
