import { randomBytes } from 'node:crypto'
import { openDatabase } from '@gandan/db/database'
import { demoAccounts } from '@gandan/db/seeds/demo-accounts'
import { seedReference } from '@gandan/db/seeds/reference'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { startExports } from './features/exports/export-run.ts'
import { startSchedules } from './features/exports/schedule-run.ts'
import { createFileStore } from './features/files/file-store.ts'
import { createAuth } from './features/organisation/auth.ts'
import { createIdentityVault } from './features/petitions/identity-vault.ts'
import { isSetupOpen } from './features/organisation/setup.queries.ts'
import { startReminders } from './features/petitions/reminder-run.ts'
import { createMailer } from './mail.ts'

const environment = readConfig(process.env)
const db = openDatabase(environment.databaseUrl, { connections: environment.connections })
await seedReference(db)

/** Without a SETUP_TOKEN, a production that has nobody yet makes one and shows it here alone. */
const makeSetupToken = async (): Promise<string | null> => {
  if (environment.mode !== 'production' || !(await isSetupOpen(db))) return null
  const token = randomBytes(18).toString('base64url')
  process.stdout.write(`Setup token, until the first administrator exists: ${token}\n`)
  return token
}

const config = { ...environment, setupToken: environment.setupToken ?? (await makeSetupToken()) }
const accounts = config.mode === 'demo' ? demoAccounts() : []
const files = createFileStore(config.filesDir)
const app = await buildApp({
  db,
  config,
  auth: createAuth(db, config),
  files,
  vault: createIdentityVault(config.identityKeys),
  clock: Date.now,
  demoAccounts: accounts,
})

const mailer = config.smtpUrl ? await createMailer(config.smtpUrl, config.mailFrom) : null
const stopReminders = startReminders({ db, clock: Date.now, mailer, publicUrl: config.publicUrl }, (error) =>
  app.log.error({ err: error }, 'reminders'),
)

const stopSchedules = startSchedules({ db, clock: Date.now, mailer, publicUrl: config.publicUrl }, (error) =>
  app.log.error({ err: error }, 'schedules'),
)
const stopExports = startExports({ app, db, files, clock: Date.now }, (error) =>
  app.log.error({ err: error }, 'exports'),
)

let closing: Promise<void> | undefined
const close = (): Promise<void> =>
  (closing ??= (async () => {
    stopReminders()
    stopSchedules()
    await stopExports()
    mailer?.close()
    await app.close()
    await db.close()
    process.exit(0)
  })())

process.on('SIGTERM', close)
process.on('SIGINT', close)
// The launcher holds the other end: when it dies, even by kill -9, nothing of it may stay behind.
process.on('disconnect', close)

const url = await app.listen({ host: config.host, port: config.port })
process.send?.({ type: 'ready', url, accounts })
