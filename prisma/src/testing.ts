import { randomBytes } from 'node:crypto'
import { createDatabase, dropDatabase, urlOfDatabase } from './databases.mjs'
import { readTestServer } from './testing/test-server.ts'

export type TestDatabase = { url: string; drop: () => Promise<void> }

/** Makes a migrated, empty database for the caller alone, from the template of this test run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { serverUrl, template } = readTestServer()
  const name = `test_${randomBytes(6).toString('hex')}`
  await createDatabase(serverUrl, name, { template })
  return { url: urlOfDatabase(serverUrl, name), drop: () => dropDatabase(serverUrl, name) }
}
