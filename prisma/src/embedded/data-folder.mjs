// Makes the data folder once, all or nothing, and remembers its password and port.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { findFreePort } from './ports.mjs'

const CONNECTION_FILE = 'gandan-connection.json'

/** @typedef {{ port: number, password: string }} Connection */

/**
 * @param {string} file
 * @param {string} text
 * @param {import('./account.mjs').Account} account
 */
function writePrivate(file, text, { uid, gid }) {
  fs.writeFileSync(file, text, { mode: 0o600 })
  if (uid !== undefined && gid !== undefined) fs.chownSync(file, uid, gid)
}

/**
 * Builds beside the final place and renames, so an interrupted start leaves no half-made database, and of two
 * simultaneous starts one simply wins.
 * @param {string} dir
 * @param {string} user
 * @param {import('./binaries.mjs').Toolbox} toolbox
 */
async function createDataFolder(dir, user, { binaries, account, run }) {
  const draft = `${dir}.draft-${process.pid}-${randomBytes(3).toString('hex')}`
  const passwordFile = `${draft}.password`
  const password = randomBytes(24).toString('base64url')
  try {
    fs.mkdirSync(draft, { mode: 0o700, recursive: true })
    if (account.uid !== undefined && account.gid !== undefined) fs.chownSync(draft, account.uid, account.gid)
    writePrivate(passwordFile, `${password}\n`, account)
    const locale = ['--locale-provider=icu', '--icu-locale=vi']
    if (process.platform !== 'win32') locale.push('--locale=C.UTF-8')
    const access = ['-U', user, '--pwfile', passwordFile, '-A', 'scram-sha-256']
    const result = run(binaries.initdb, [
      '-D',
      draft,
      ...access,
      '-E',
      'UTF8',
      ...locale,
      '--no-sync',
      '--no-instructions',
    ])
    if (result.status !== 0) throw new Error(`initdb failed: ${result.error ?? result.stderr}`)
    const connection = { port: await findFreePort(), password }
    writePrivate(path.join(draft, CONNECTION_FILE), JSON.stringify(connection), account)
    fs.renameSync(draft, dir)
  } catch (error) {
    if (!isDataFolder(dir)) throw error
  } finally {
    fs.rmSync(passwordFile, { force: true })
    fs.rmSync(draft, { recursive: true, force: true })
  }
}

/** @param {string} dir */
const isDataFolder = (dir) => fs.existsSync(path.join(dir, 'PG_VERSION'))

/**
 * @param {string} dir
 * @param {string} user
 * @param {import('./binaries.mjs').Toolbox} toolbox
 * @returns {Promise<Connection>}
 */
export async function openDataFolder(dir, user, toolbox) {
  if (!isDataFolder(dir)) await createDataFolder(dir, user, toolbox)
  return JSON.parse(fs.readFileSync(path.join(dir, CONNECTION_FILE), 'utf8'))
}

/**
 * @param {string} dir
 * @param {Connection} connection
 */
export function rememberConnection(dir, connection) {
  fs.writeFileSync(path.join(dir, CONNECTION_FILE), JSON.stringify(connection), { mode: 0o600 })
}
