// Writes and checks migrations: `new NAME`, `check`, `drift [url]`, `retry NAME`.
// Replays the migrations into a scratch database and lets Prisma's engine compare that database with the schema folder.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDatabase, dropDatabase, urlOfDatabase, withClient } from './databases.mjs'
import { migrationsDir, readMigrations, retry } from './migrate.mjs'
import { compareWithSchema } from './schema-engine.mjs'
import { startTemporaryServer } from './temporary-server.mjs'

const schemaDir = fileURLToPath(new URL('../schema', import.meta.url))
const SCRATCH = /^scratch_[0-9a-f]+$/

/**
 * @template T
 * @param {(serverUrl: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withServer(work) {
  const given = process.env.DATABASE_URL
  if (given) return work(given)
  const server = await startTemporaryServer()
  try {
    return await work(server.adminUrl)
  } finally {
    await server.stop()
  }
}

/** @param {string} serverUrl */
async function dropLeftovers(serverUrl) {
  const { rows } = await withClient(serverUrl, (client) => client.query('select datname from pg_database'))
  for (const { datname } of rows) if (SCRATCH.test(datname)) await dropDatabase(serverUrl, datname).catch(() => {})
}

/**
 * @template T
 * @param {string} serverUrl a server whose user may create databases
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withReplayedMigrations(serverUrl, work) {
  await dropLeftovers(serverUrl)
  const name = `scratch_${randomBytes(6).toString('hex')}`
  await createDatabase(serverUrl, name)
  try {
    const url = urlOfDatabase(serverUrl, name)
    await withClient(url, async (client) => {
      for (const { sql } of readMigrations(migrationsDir)) await client.query(sql)
    })
    return await work(url)
  } finally {
    await dropDatabase(serverUrl, name)
  }
}

const compareMigrations = () =>
  withServer((serverUrl) =>
    withReplayedMigrations(serverUrl, (url) => compareWithSchema(url, { schemaDir, asScript: true })),
  )

/** @param {string | undefined} name */
async function writeMigration(name) {
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error('Name the migration in snake_case: new add_petitions')
  const difference = await compareMigrations()
  if (!difference) return 'No difference: nothing to write'
  const folder = path.join(migrationsDir, `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`)
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'migration.sql'), difference)
  const lock = '# Written by Prisma; keep it in version control.\nprovider = "postgresql"\n'
  fs.writeFileSync(path.join(migrationsDir, 'migration_lock.toml'), lock)
  return `Wrote ${path.relative(process.cwd(), folder)}`
}

/** @param {string | undefined} difference */
function expectNone(difference) {
  if (difference) throw new Error(`${difference}\nThe schema is ahead: npm run migration -- new NAME`)
  return 'In step'
}

/** @type {Record<string, (argument: string | undefined) => Promise<string>>} */
const commands = {
  new: writeMigration,
  check: async () => expectNone(await compareMigrations()),
  drift: async (url = process.env.DATABASE_URL) => {
    if (!url) throw new Error('Name the database: drift postgresql://…, or set DATABASE_URL')
    return expectNone(await compareWithSchema(url, { schemaDir, asScript: false }))
  },
  retry: async (name) => {
    if (!process.env.DATABASE_URL || !name) throw new Error('Set DATABASE_URL and name the migration: retry NAME')
    await retry(process.env.DATABASE_URL, name)
    return `Marked ${name} as rolled back: the next start tries it again`
  },
}

const [command = '', argument] = process.argv.slice(2)
try {
  const run = commands[command]
  if (!run) throw new Error(`Usage: npm run migration -- ${Object.keys(commands).join(' | ')}`)
  console.log(await run(argument))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
