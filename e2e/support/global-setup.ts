import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort, startScript, type Running } from './processes.ts'
import { SETUP_TOKEN } from './product.ts'

const START = 'packages/launcher/src/start.mjs'
const READY = /Gần Dân is ready after [\d.]+ s: (\S+)/

/** The journeys come from one address and share a busy machine: neither may turn them away. */
const LIMITS = { REQUESTS_PER_MINUTE: '100000', MAX_EVENT_LOOP_DELAY_MS: '0' }

const cleanEnvironment = (): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _url, NODE_ENV: _env, GANDAN_MODE: _mode, GANDAN_SECRET: _secret, ...rest } = process.env
  return { ...rest, ...LIMITS }
}

const startDemo = async (dataDir: string): Promise<Running> => {
  const port = String(await freePort())
  return startScript(START, READY, { ...cleanEnvironment(), GANDAN_DATA_DIR: dataDir, PORT: port })
}

const startProduction = async (dataDir: string, databaseUrl: string): Promise<Running> => {
  const port = String(await freePort())
  return startScript(START, READY, {
    ...cleanEnvironment(),
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    GANDAN_DATA_DIR: dataDir,
    GANDAN_SECRET: 'a-secret-of-the-journeys-only-0123456789',
    GANDAN_IDENTITY_KEYS: `1:${Buffer.alloc(32, 3).toString('base64')}`,
    SETUP_TOKEN,
    LOG_LEVEL: 'warn',
    PORT: port,
  })
}

/** The product as `npm start` gives it, twice: a demonstration, and a production on an empty external Postgres. */
export default async function startProducts(): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gandan-journeys-'))
  const started: Running[] = []
  const own = async (starting: Promise<Running>): Promise<Running> => {
    const running = await starting
    started.push(running)
    return running
  }
  const stop = async () => {
    for (const running of started.toReversed()) await running.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  try {
    const postgres = await own(
      startScript('packages/launcher/src/temporary-postgres.mjs', /ready: (\S+)/, cleanEnvironment()),
    )
    // DEMO_URL set: the demonstration that already runs there, which saves its start while journeys are written.
    process.env.DEMO_URL ??= (await own(startDemo(path.join(folder, 'demo')))).said
    process.env.PRODUCTION_URL = (await own(startProduction(path.join(folder, 'production'), postgres.said))).said
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
