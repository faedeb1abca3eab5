import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createTestDatabase } from '@gandan/db/testing'
import { openDatabase } from '@gandan/db/database'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { buildApp } from '../app.ts'
import type { Config } from '../config.ts'
import type { Database } from '../context.ts'
import { createFileStore, type FileStore } from '../features/files/file-store.ts'
import { createIdentityVault, type IdentityVault } from '../features/petitions/identity-vault.ts'
import { createAuth } from '../features/organisation/auth.ts'

export interface TestApp {
  app: FastifyInstance
  db: Database
  databaseUrl: string
  config: Config
  vault: IdentityVault
  files: FileStore
  now: () => number
  /** Sets the instant that the next requests happen at. */
  setNow: (instant: string) => void
  close: () => Promise<void>
}

/** The real app on a database of its own, at an instant the test sets. */
export const startTestApp = async (overrides: Partial<Config> = {}): Promise<TestApp> => {
  const { url, drop } = await createTestDatabase()
  const db = openDatabase(url, { connections: 4 })
  let now = Date.now()
  const config: Config = {
    databaseUrl: url,
    secret: 'test-secret-test-secret-test-secret!',
    identityKeys: new Map([[1, Buffer.alloc(32, 7)]]),
    mode: 'production',
    host: '127.0.0.1',
    port: 3000,
    publicUrl: null,
    webDist: null,
    filesDir: path.join(tmpdir(), `gandan-files-${randomUUID()}`),
    setupToken: null,
    logLevel: 'silent',
    trustProxy: false,
    requestsPerMinute: 100_000,
    // Tests run side by side on few cores: a busy moment is not overload.
    maxEventLoopDelayMs: 0,
    connections: 4,
    keptReplies: 500,
    smtpUrl: null,
    mailFrom: 'Gần Dân <no-reply@localhost>',
    ...overrides,
  }
  const vault = createIdentityVault(config.identityKeys)
  const files = createFileStore(config.filesDir)
  const app = await buildApp({
    db,
    config,
    auth: createAuth(db, config),
    files,
    vault,
    clock: () => now,
    demoAccounts: [],
  })
  return {
    app,
    db,
    databaseUrl: url,
    config,
    vault,
    files,
    now: () => now,
    setNow: (instant) => {
      now = Date.parse(instant)
    },
    close: async () => {
      await app.close()
      await db.close()
      await drop()
    },
  }
}

export interface Caller {
  (
    method: string,
    path: string,
    options?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<LightMyRequestResponse>
}

/** Calls `/api/v1` with the cookie of a signed-in person. */
export const callerWith = (app: FastifyInstance, cookie = ''): Caller => {
  return (method, url, { body, headers = {} } = {}) =>
    app.inject({
      method: method as 'GET',
      url: `/api/v1${url}`,
      headers: { ...(cookie ? { cookie } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    })
}

/** Signs in through the API and returns a caller with that session. */
export const signInAs = async (app: FastifyInstance, username: string, password: string): Promise<Caller> => {
  const response = await callerWith(app)('POST', '/sessions', { body: { username, password } })
  if (response.statusCode !== 200)
    throw new Error(`sign-in of ${username} answered ${response.statusCode}: ${response.body}`)
  return callerWith(
    app,
    response.cookies.map((cookie) => `${cookie.name}=${encodeURIComponent(cookie.value)}`).join('; '),
  )
}
