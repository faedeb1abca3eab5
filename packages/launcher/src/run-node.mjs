import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Runs a script in the foreground; a Ctrl-C reaches it directly, and its exit code is ours.
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export async function runNode(args, options = {}) {
  const child = spawn(process.execPath, args, { stdio: 'inherit', ...options })
  const keepWaiting = () => {}
  const passOn = () => child.kill('SIGTERM')
  process.on('SIGINT', keepWaiting)
  process.on('SIGTERM', passOn)
  const [code] = await once(child, 'exit')
  process.off('SIGINT', keepWaiting)
  process.off('SIGTERM', passOn)
  return code ?? 1
}
