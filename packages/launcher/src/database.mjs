// Opens the database of a start: the one DATABASE_URL names, else the embedded one.
import path from 'node:path'
import { ensureDatabase } from '@gandan/db/databases'
import { startEmbedded } from '@gandan/db/embedded-server'
import { deploy } from '@gandan/db/migrate'

/**
 * @typedef {object} Database
 * @property {string} url
 * @property {Promise<void>} [exited]  resolves when an embedded server ends
 * @property {() => Promise<void>} stop
 */

/**
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Promise<Database>}
 */
export async function openDatabase({ databaseUrl, dataDir }) {
  if (databaseUrl) return { url: databaseUrl, stop: async () => {} }
  const server = await startEmbedded({ dir: path.join(dataDir, 'postgres') })
  await ensureDatabase(server.adminUrl, new URL(server.url).pathname.slice(1))
  return server
}

/**
 * @param {string} url
 * @param {(message: string) => void} log
 */
export const migrate = (url, log) => deploy(url, { log })
