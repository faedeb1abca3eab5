// The API server as a child: waits for its word that it listens, stops it in order.
import { fork } from 'node:child_process'
import { inRoot } from './paths.mjs'

/** V8 fills what it is given before it cleans up; a commune's server has no use for a gigabyte. */
export const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=8', '--max-old-space-size=160']

/** glibc keeps an arena a thread, and what one frees another does not use. */
export const SERVER_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' }

const STOP_PATIENCE_MS = 10_000

/**
 * @typedef {{ username: string, password: string, role: string }} Account
 * @typedef {{ url: string, accounts: Account[] }} Ready
 */

/**
 * @param {unknown} message
 * @returns {Ready | undefined}
 */
function parseReady(message) {
  if (typeof message !== 'object' || message === null || !('url' in message)) return undefined
  const accounts = 'accounts' in message && Array.isArray(message.accounts) ? message.accounts : []
  return { url: String(message.url), accounts }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ ready: Promise<Ready>, exited: Promise<number>, stop: () => Promise<void> }}
 */
export function startServer(env) {
  const child = fork(inRoot('apps/api/dist/server.mjs'), {
    cwd: inRoot('apps/api'),
    env: { ...SERVER_ENVIRONMENT, ...env },
    execArgv: NODE_FLAGS,
  })
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  /** @type {Promise<Ready>} */
  const ready = new Promise((resolve, reject) => {
    child.on('message', (message) => {
      const parsed = parseReady(message)
      if (parsed) resolve(parsed)
    })
    void exited.then((code) => reject(new Error(`The server ended before it was ready (exit ${code})`)))
  })
  return {
    ready,
    exited,
    async stop() {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS)
      await exited
      clearTimeout(timer)
    },
  }
}
