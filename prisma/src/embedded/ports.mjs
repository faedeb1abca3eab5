import net from 'node:net'

/**
 * @param {number} port 0 asks for any free one
 * @returns {Promise<number>}
 */
function tryToListen(port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      const bound = typeof address === 'object' && address ? address.port : port
      probe.close(() => resolve(bound))
    })
  })
}

export const findFreePort = () => tryToListen(0)

/** @param {number} port */
export const preferPort = (port) => tryToListen(port).catch(findFreePort)
