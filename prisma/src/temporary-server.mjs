import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from './embedded-server.mjs'

/**
 * A server in a folder that goes away with it. It trades safety for speed, so nothing worth keeping goes in.
 * @param {Record<string, string | number>} [more]  postgresql.conf settings beside its own
 * @returns {Promise<import('./embedded-server.mjs').EmbeddedServer>}
 */
export async function startTemporaryServer(more = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gandan-pg-'))
  // The account that Postgres runs as must be able to enter.
  fs.chmodSync(folder, 0o755)
  const remove = () => fs.rmSync(folder, { recursive: true, force: true })
  try {
    const settings = {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      shared_buffers: '64MB',
      ...more,
    }
    const server = await startEmbedded({ dir: path.join(folder, 'pg'), settings })
    return { ...server, stop: () => server.stop().then(remove) }
  } catch (error) {
    remove()
    throw error
  }
}
