import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { NODE_FLAGS, SERVER_ENVIRONMENT } from '@gandan/launcher/server-process'

/** 32 bytes that the measured API seals with. */
export const IDENTITY_KEY = Buffer.alloc(32, 1)

export const SECRETS = {
  GANDAN_SECRET: 'bench-secret-bench-secret-bench-secret',
  GANDAN_IDENTITY_KEYS: `1:${IDENTITY_KEY.toString('base64')}`,
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
export const API = path.join(ROOT, 'apps/api')
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
  /** The most that was resident since the last time this was asked. */
  takePeakMb: () => number
  stop: () => Promise<void>
}

const until = async (child: ChildProcess, type: string): Promise<Record<string, unknown>> => {
  for (;;) {
    const [message] = (await once(child, 'message')) as [Record<string, unknown>]
    if (message.type === type) return message
  }
}

const RESET_PEAK = '5'

const statusMb = (child: ChildProcess, field: 'VmRSS' | 'VmHWM'): number => {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)
}

const startProcess = async (
  server: string,
  databaseUrl: string,
  extra: Record<string, string>,
  execArgv: string[],
): Promise<ApiProcess> => {
  const child = fork(path.join(API, server), {
    cwd: API,
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...SERVER_ENVIRONMENT,
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      ...SECRETS,
      PORT: '0',
      LOG_LEVEL: 'error',
      REQUESTS_PER_MINUTE: '100000000',
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
    residentMb: () => statusMb(child, 'VmRSS'),
    takePeakMb: () => {
      const peak = statusMb(child, 'VmHWM')
      writeFileSync(`/proc/${child.pid}/clear_refs`, RESET_PEAK)
      return peak
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
