import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const PATIENCE_MS = 3000

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function isFree(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

/**
 * Asks before anything starts; a killed former start takes a moment to let go of its port.
 * @param {{ port: number, host: string }} address
 */
export async function awaitPort({ port, host }) {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await isFree(port, host))) {
    if (Date.now() > deadline)
      throw new Error(`Port ${port} is taken: choose another, for example PORT=${port + 1} npm start`)
    await sleep(150)
  }
}
