import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const START_PATIENCE_MS = 180_000
const STOP_PATIENCE_MS = 20_000

export interface Running {
  /** What the first matching line said. */
  said: string
  stop: () => Promise<void>
}

export const inRoot = (...parts: string[]): string => path.join(ROOT, ...parts)

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

const stopper = (child: ChildProcess) => async (): Promise<void> => {
  if (hasEnded(child)) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS)
  await ended
  clearTimeout(timer)
}

/** Runs a script of the repository until its output matches; what it said is in the error when it never does. */
export const startScript = (script: string, ready: RegExp, env: NodeJS.ProcessEnv): Promise<Running> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inRoot(script)], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const stop = stopper(child)
    let output = ''
    const fail = (why: string) => void stop().then(() => reject(new Error(`${script} ${why}:\n${output}`)))
    const timer = setTimeout(() => fail('is not ready in time'), START_PATIENCE_MS)
    const listen = (chunk: Buffer) => {
      output += chunk.toString()
      const said = ready.exec(output)?.[1]
      if (said === undefined) return
      clearTimeout(timer)
      resolve({ said, stop })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code) => fail(`ended with ${code}`))
  })
