// Stops what was started, the last first, whatever ends the run: Ctrl-C, SIGTERM, an error, or the end of npm itself.
import fs from 'node:fs'

/**
 * @typedef {{ stop: () => Promise<void> }} Stoppable
 * @typedef {object} Supervisor
 * @property {<T extends Stoppable>(started: T | Promise<T>) => Promise<T>} own
 * @property {(exitCode: number) => Promise<void>} stop
 * @property {(error: unknown) => Promise<void>} fail
 */

const PARENT_CHECK_MS = 500

/** @returns {Supervisor} */
export function createSupervisor() {
  /** @type {Promise<Stoppable>[]} */
  const owned = []
  let isStopping = false

  /** @param {number} exitCode */
  async function stop(exitCode) {
    if (isStopping) return
    isStopping = true
    for (const started of owned.reverse()) {
      // What failed to start has nothing to stop, and one that will not stop must not keep the others running.
      await started.then((thing) => thing.stop()).catch(() => {})
    }
    process.exit(exitCode)
  }

  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  process.on('SIGHUP', () => void stop(0))
  stopWithNpm(() => void stop(0))

  return {
    own(started) {
      const promise = Promise.resolve(started)
      owned.push(promise)
      return promise
    },
    stop,
    async fail(error) {
      if (isStopping) return
      console.error(error instanceof Error ? error.message : error)
      await stop(1)
    },
  }
}

/**
 * npm runs scripts through a shell that outlives it, so the shell's parent tells more than our own.
 * @returns {string}
 */
function readAncestry() {
  try {
    const parent = fs.readFileSync(`/proc/${process.ppid}/status`, 'utf8')
    return `${process.ppid} ${/^PPid:\s*(\d+)/m.exec(parent)?.[1]}`
  } catch {
    return String(process.ppid)
  }
}

/**
 * A killed npm cannot tell us, and would leave the port taken.
 * @param {() => void} stop
 */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const ancestry = readAncestry()
  setInterval(() => {
    if (readAncestry() !== ancestry) stop()
  }, PARENT_CHECK_MS).unref()
}
