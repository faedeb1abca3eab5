// Applies the migrations, leaving the same records in _prisma_migrations as `prisma migrate deploy` would.
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/**
 * @typedef {{ name: string, sql: string, checksum: string }} Migration
 * @typedef {{ migration_name: string, checksum: string, finished_at: Date | null, rolled_back_at: Date | null }} Row
 */

/** The advisory lock that Prisma's own engine takes. */
const LOCK_ID = 72707369

/** A first line that opts out of the transaction, for what Postgres refuses inside one (create index concurrently). */
const NO_TRANSACTION = /^-- no transaction\b/

export const migrationsDir = fileURLToPath(new URL('../migrations', import.meta.url))

const CREATE_TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`
const INSERT = 'insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)'
const FINISH = `update _prisma_migrations set finished_at = clock_timestamp(), applied_steps_count = 1 where id = $1`
const FAIL = `insert into _prisma_migrations (id, checksum, migration_name, logs) values ($1, $2, $3, $4)
  on conflict (id) do update set logs = excluded.logs`

/**
 * @param {string} dir
 * @returns {Migration[]} in the order in which they apply
 */
export function readMigrations(dir) {
  if (!fs.existsSync(dir)) return []
  return fs
    .readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(dir, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * @param {Row[]} rows
 * @param {Migration[]} migrations
 * @returns {Migration[]} those still to apply
 */
function findPending(rows, migrations) {
  const live = rows.filter((row) => !row.rolled_back_at)
  const failed = live.filter((row) => !row.finished_at).map((row) => row.migration_name)
  if (failed.length > 0) {
    throw new Error(
      `A migration failed here before: ${failed.join(', ')}. Repair it, then: npm run migration -- retry ${failed[0]}`,
    )
  }
  const applied = new Map(live.map((row) => [row.migration_name, row.checksum]))
  const known = new Set(migrations.map((migration) => migration.name))
  const missing = [...applied.keys()].filter((name) => !known.has(name))
  if (missing.length > 0) {
    throw new Error(
      `The database has migrations that this build does not know (an older build?): ${missing.join(', ')}`,
    )
  }
  const edited = migrations.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum)
  if (edited) throw new Error(`Migration ${edited.name} was changed after it was applied: write a new one instead`)
  return migrations.filter(({ name }) => !applied.has(name))
}

/**
 * The record and the change commit together, so a process killed half-way leaves neither.
 * @param {pg.Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql, checksum }) {
  const id = randomUUID()
  const isTransaction = !NO_TRANSACTION.test(sql)
  try {
    if (isTransaction) await client.query('begin')
    await client.query(INSERT, [id, checksum, name])
    await client.query(sql)
    await client.query(FINISH, [id])
    if (isTransaction) await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => {})
    const message = cause instanceof Error ? cause.message : String(cause)
    // With the connection gone there is nothing to record: the transaction is gone too.
    await client.query(FAIL, [id, checksum, name, `Migration ${name} failed to apply: ${message}`]).catch(() => {})
    throw new Error(`Migration ${name} failed: ${message}`, { cause })
  }
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withLock(url, work) {
  const client = new pg.Client({ connectionString: url, application_name: 'gandan-migrate' })
  // A lost connection also rejects the query that waits on it; unheard, this event would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query("set lock_timeout = '60s'")
    await client.query('select pg_advisory_lock($1)', [LOCK_ID])
    await client.query(CREATE_TABLE)
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * Applies what is pending, one process at a time; refuses edited, unknown and formerly failed migrations.
 * @param {string} url
 * @param {{ dir?: string, log?: (message: string) => void }} [options]
 * @returns {Promise<string[]>} the names applied
 */
export function deploy(url, { dir = migrationsDir, log = () => {} } = {}) {
  return withLock(url, async (client) => {
    const { rows } = await client.query('select * from _prisma_migrations order by started_at')
    const pending = findPending(rows, readMigrations(dir))
    for (const migration of pending) {
      await apply(client, migration)
      log(`applied ${migration.name}`)
    }
    return pending.map(({ name }) => name)
  })
}

/**
 * Marks a failed migration as rolled back, so the next deploy tries it again.
 * @param {string} url
 * @param {string} name
 */
export function retry(url, name) {
  return withLock(url, async (client) => {
    const sql = `update _prisma_migrations set rolled_back_at = now()
      where migration_name = $1 and finished_at is null and rolled_back_at is null`
    const { rowCount } = await client.query(sql, [name])
    if (!rowCount) throw new Error(`No failed migration called ${name}`)
  })
}
