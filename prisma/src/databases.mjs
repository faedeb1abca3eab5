// Creates and drops whole databases on a server; every name is checked, since SQL has no parameters for names.
import pg from 'pg'

/** @param {string} name */
function quoteName(name) {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`Not a database name: ${name}`)
  return `"${name}"`
}

/**
 * @param {string} url
 * @param {string} database
 */
export function urlOfDatabase(url, database) {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url })
  // A lost connection also rejects the query that waits on it; unheard, this event would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * @param {string} adminUrl
 * @param {string} name
 * @param {{ template?: string }} [options]
 */
export function createDatabase(adminUrl, name, { template = 'template0' } = {}) {
  const sql = `create database ${quoteName(name)} template ${quoteName(template)}`
  return withClient(adminUrl, (client) => client.query(sql)).then(() => {})
}

/**
 * @param {string} adminUrl
 * @param {string} name
 */
export function dropDatabase(adminUrl, name) {
  const sql = `drop database if exists ${quoteName(name)} with (force)`
  return withClient(adminUrl, (client) => client.query(sql)).then(() => {})
}

/**
 * @param {string} adminUrl
 * @param {string} name
 */
export async function ensureDatabase(adminUrl, name) {
  const found = await withClient(adminUrl, (client) =>
    client.query('select 1 from pg_database where datname = $1', [name]),
  )
  if (found.rowCount === 0) await createDatabase(adminUrl, name)
}
