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
 * @property {string} identityKeys  what seals who petitions are from
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
 * @param {string} file
 * @returns {{ secret?: string, identityKeys?: string }}
 */
function readSecrets(file) {
  if (!fs.existsSync(file)) return {}
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch (cause) {
    const remedy = `start with the account that made ${path.dirname(file)}, or move that folder away`
    throw new Error(`${file} cannot be read: ${remedy}`, { cause })
  }
}

/**
 * Kept, so that sessions outlive a restart and what was sealed can be opened.
 * @param {string} file
 */
function keepSecrets(file) {
  const kept = readSecrets(file)
  const secrets = {
    secret: kept.secret ?? randomBytes(32).toString('base64url'),
    identityKeys: kept.identityKeys ?? `1:${randomBytes(32).toString('base64')}`,
  }
  if (kept.secret && kept.identityKeys) return secrets
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 })
  return secrets
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} dataDir
 */
function secretsOf(env, dataDir) {
  const { GANDAN_SECRET: secret, GANDAN_IDENTITY_KEYS: identityKeys } = env
  if (secret && identityKeys) return { secret, identityKeys }
  const kept = keepSecrets(path.join(dataDir, 'secret.json'))
  return { secret: secret || kept.secret, identityKeys: identityKeys || kept.identityKeys }
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
  if (env.NODE_ENV === 'production' && !env.GANDAN_IDENTITY_KEYS) {
    throw new Error('NODE_ENV=production needs GANDAN_IDENTITY_KEYS: "1:" and 32 random bytes in base64, kept for ever')
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
    ...secretsOf(env, dataDir),
  }
}

/**
 * @param {Settings} settings
 * @param {string} databaseUrl
 * @returns {NodeJS.ProcessEnv} what the API server reads
 */
export function serverEnvironment({ mode, dataDir, port, host, secret, identityKeys }, databaseUrl) {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    FILES_DIR: process.env.FILES_DIR ?? path.join(dataDir, 'files'),
    GANDAN_IDENTITY_KEYS: identityKeys,
    GANDAN_MODE: mode,
    GANDAN_SECRET: secret,
    HOST: host,
    // A demonstration talks to the person at the terminal, who reads no request logs.
    LOG_LEVEL: process.env.LOG_LEVEL ?? (mode === 'demo' ? 'warn' : 'info'),
    PORT: String(port),
    WEB_DIST: process.env.WEB_DIST ?? inRoot('apps/web/dist'),
  }
}
