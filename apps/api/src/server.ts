import { openDatabase } from '@gandan/db/database'
import { demoAccounts } from '@gandan/db/seeds/demo-accounts'
import { seedReference } from '@gandan/db/seeds/reference'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { createFileStore } from './features/files/file-store.ts'
import { createAuth } from './features/organisation/auth.ts'

const config = readConfig(process.env)
const db = openDatabase(config.databaseUrl, { connections: config.connections })
await seedReference(db)
const accounts = config.mode === 'demo' ? demoAccounts() : []
const app = await buildApp({
  db,
  config,
  auth: createAuth(db, config),
  files: createFileStore(config.filesDir),
  clock: Date.now,
  demoAccounts: accounts,
})

let closing: Promise<void> | undefined
const close = (): Promise<void> =>
  (closing ??= (async () => {
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
