import { createDatabase, dropDatabase, urlOfDatabase } from '../databases.mjs'
import { deploy } from '../migrate.mjs'
import { startTemporaryServer } from '../temporary-server.mjs'
import { announceTestServer } from './test-server.ts'

const sharedKey = Symbol.for('gandan.test-server')
const shared = globalThis as { [sharedKey]?: Promise<() => Promise<void>> }

/** Gives a vitest run one Postgres with one migrated template; TEST_DATABASE_URL names an external server instead. */
async function start(): Promise<() => Promise<void>> {
  const external = process.env.TEST_DATABASE_URL
  const temporary = external ? undefined : await startTemporaryServer()
  const { serverUrl, template } = announceTestServer(external ?? temporary?.adminUrl ?? '')
  try {
    await createDatabase(serverUrl, template)
    await deploy(urlOfDatabase(serverUrl, template))
  } catch (error) {
    await temporary?.stop()
    throw error
  }
  return async () => {
    if (temporary) await temporary.stop()
    else await dropDatabase(serverUrl, template)
  }
}

/** Vitest calls this once per project, each time with a fresh copy of this module: the first one starts the server. */
export async function setup(): Promise<() => Promise<void>> {
  if (shared[sharedKey]) {
    await shared[sharedKey]
    return async () => {}
  }
  shared[sharedKey] = start()
  return shared[sharedKey]
}
