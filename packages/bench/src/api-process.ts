import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { NODE_FLAGS, SERVER_ENVIRONMENT } from '@gandan/launcher/server-process'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const RECORDER = new URL('record-statements.ts', import.meta.url).href

export interface Statement {
  name?: string
  text: string
  values: unknown[]
}

export interface ApiProcess {
  url: string
  /** What the last requests asked of the database, apart from the session check. */
  takeStatements: () => Promise<Statement[]>
  residentMb: () => number
  stop: () => Promise<void>
}

/** The child's next message of a type; a child that ends before it has said so is an error, not a wait without end. */
const until = (child: ChildProcess, type: string): Promise<Record<string, unknown>> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`The API ended (exit ${code}) before it sent ${type}`))
    const listen = (message: Record<string, unknown>) => {
      if (message.type !== type) return
      child.off('message', listen).off('exit', ended)
      resolve(message)
    }
    child.on('message', listen).once('exit', ended)
  })

const startProcess = async (
  server: string,
  databaseUrl: string,
  extra: Record<string, string>,
  execArgv: string[],
): Promise<ApiProcess> => {
  const child = fork(path.join(ROOT, 'apps/api', server), {
    cwd: path.join(ROOT, 'apps/api'),
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...SERVER_ENVIRONMENT,
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      GANDAN_SECRET: 'bench-secret-bench-secret-bench-secret',
      GANDAN_IDENTITY_KEYS: `1:${Buffer.alloc(32, 1).toString('base64')}`,
      PORT: '0',
      LOG_LEVEL: 'error',
      REQUESTS_PER_MINUTE: '100000000',
      MAX_EVENT_LOOP_DELAY_MS: '600000',
      FILES_DIR: path.join(ROOT, '.data/bench-files'),
      ...extra,
    },
  })
  const { url } = await until(child, 'ready')
  return {
    url: String(url),
    takeStatements: async () => {
      child.send('take-statements')
      const { statements } = await until(child, 'statements')
      return (statements as Statement[]).filter((statement) => statement.name !== 'session-holder')
    },
    residentMb: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
    },
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

/** The built API as production starts it. */
export const startApi = (databaseUrl: string, extra: Record<string, string> = {}): Promise<ApiProcess> =>
  startProcess('dist/server.mjs', databaseUrl, extra, NODE_FLAGS)

/** The same from its sources, so that its `pg` can be listened to; never the one that is timed. */
export const startRecordedApi = (databaseUrl: string): Promise<ApiProcess> =>
  startProcess('src/server.ts', databaseUrl, {}, [...process.execArgv, '--import', RECORDER])
