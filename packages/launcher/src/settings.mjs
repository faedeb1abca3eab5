// Turns the environment into the settings of one start.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot } from './paths.mjs'

/**
 * @typedef {object} Settings
 * @property {'demo' | 'production'} mode
 * @property {string | undefined} databaseUrl  undefined: the embedded database
 * @property {string} dataDir
 * @property {number} port
 * @property {string} host
 * @property {string} secret
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings['mode']}
 */
export function chooseMode(env) {
  const isProduction = env.NODE_ENV === 'production'
  if (isProduction && !env.DATABASE_URL) {
    throw new Error('NODE_ENV=production needs DATABASE_URL: the embedded database is for demonstrations')
  }
  const wished = env.GANDAN_MODE || undefined
  if (wished !== undefined && wished !== 'demo' && wished !== 'production') {
    throw new Error(`GANDAN_MODE is "demo" or "production", not "${wished}"`)
  }
  if (isProduction && wished === 'demo') throw new Error('GANDAN_MODE=demo cannot go with NODE_ENV=production')
  return wished ?? (env.DATABASE_URL ? 'production' : 'demo')
}

/**
 * Kept, so that sessions outlive a restart.
 * @param {string} file
 */
function keepSecret(file) {
  if (fs.existsSync(file)) {
    try {
      return JSON.parse(fs.readFileSync(file, 'utf8')).secret
    } catch (cause) {
      const remedy = `start with the account that made ${path.dirname(file)}, or move that folder away`
      throw new Error(`${file} cannot be read: ${remedy}`, { cause })
    }
  }
  const secret = randomBytes(32).toString('base64url')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, JSON.stringify({ secret }), { mode: 0o600 })
  return secret
}

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Settings}
 */
export function readSettings(env = process.env) {
  const mode = chooseMode(env)
  const dataDir = path.resolve(env.GANDAN_DATA_DIR ?? inRoot('.data'))
  if (env.NODE_ENV === 'production' && !env.GANDAN_SECRET) {
    throw new Error('NODE_ENV=production needs GANDAN_SECRET, 32 random characters or more that stay the same')
  }
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is a number from 1 to 65535, not "${env.PORT}"`)
  }
  return {
    mode,
    databaseUrl: env.DATABASE_URL || undefined,
    dataDir,
    port,
    host: env.HOST || '127.0.0.1',
    secret: env.GANDAN_SECRET || keepSecret(path.join(dataDir, 'secret.json')),
  }
}

/**
 * @param {Settings} settings
 * @param {string} databaseUrl
 * @returns {NodeJS.ProcessEnv} what the API server reads
 */
export function serverEnvironment({ mode, dataDir, port, host, secret }, databaseUrl) {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    FILES_DIR: process.env.FILES_DIR ?? path.join(dataDir, 'files'),
    GANDAN_MODE: mode,
    GANDAN_SECRET: secret,
    HOST: host,
    // A demonstration talks to the person at the terminal, who reads no request logs.
    LOG_LEVEL: process.env.LOG_LEVEL ?? (mode === 'demo' ? 'warn' : 'info'),
    PORT: String(port),
    WEB_DIST: process.env.WEB_DIST ?? inRoot('apps/web/dist'),
  }
}
