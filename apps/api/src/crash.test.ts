import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@gandan/db/database'
import { ensureDatabase } from '@gandan/db/databases'
import { startEmbedded } from '@gandan/db/embedded-server'
import { deploy } from '@gandan/db/migrate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFaults } from './testing/case-faults.ts'
import { insertCommune, insertPerson, TEST_PASSWORD } from './testing/people.ts'

const CLIENTS = 4
const ACKNOWLEDGED_BEFORE_KILL = 24
const cwd = fileURLToPath(new URL('..', import.meta.url))

interface Written {
  client: number
  key: string
  reply: { petition: { id: string; code: string }; caseId: string } | null
  isStepAcknowledged: boolean
}

let folder: string
let postgres: Awaited<ReturnType<typeof startEmbedded>>
let api: ChildProcess
let base: string
let communeId: string
const cookies: string[] = []
const written: Written[] = []

const startPostgres = () => startEmbedded({ dir: path.join(folder, 'pg'), settings: { shared_buffers: '16MB' } })

const startApi = async (): Promise<void> => {
  api = fork('src/server.ts', {
    cwd,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      DATABASE_URL: postgres.url,
      GANDAN_SECRET: 'a-secret-that-outlives-the-process!!',
      GANDAN_IDENTITY_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}`,
      FILES_DIR: path.join(folder, 'files'),
      PORT: '0',
      LOG_LEVEL: 'silent',
      REQUESTS_PER_MINUTE: '100000',
      MAX_EVENT_LOOP_DELAY_MS: '0',
    },
  })
  const ended = once(api, 'exit').then(([code]) => {
    throw new Error(`the server ended before it listened: ${code}`)
  })
  const [message] = (await Promise.race([once(api, 'message'), ended])) as [{ url: string }]
  base = `${message.url}/api/v1`
  ended.catch(() => undefined)
}

const post = (client: number, url: string, headers: Record<string, string>, body: object) =>
  fetch(`${base}${url}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: cookies[client] ?? '', ...headers },
    body: JSON.stringify(body),
  })

const register = ({ client, key }: Written) =>
  post(
    client,
    '/petitions',
    { 'idempotency-key': key },
    {
      kind: 'feedback',
      receivedOn: '2026-03-02',
      channel: 'counter',
      topicCode: 'TP06',
      summary: `Rác thải ven kênh, phản ánh ${key}`,
      people: [{ name: 'Nguyễn Thị Ánh' }],
    },
  )

const takeStep = ({ client, reply }: Written) =>
  post(
    client,
    `/cases/${reply?.caseId}/steps`,
    { 'if-match': '"1"' },
    {
      kind: 'supplementRequested',
      on: '2026-03-03',
      reason: 'Thiếu địa chỉ',
    },
  )

/** Writes one petition and its step after the other until an answer does not come; the last one is in doubt. */
const writeUntilLost = async (client: number, round: string, onAcknowledged: () => void): Promise<void> => {
  for (let number = 0; ; number++) {
    const one: Written = { client, key: `${round}-${client}-${number}`, reply: null, isStepAcknowledged: false }
    written.push(one)
    const made = await register(one).catch(() => null)
    if (made?.status !== 201) return
    one.reply = (await made.json()) as Written['reply']
    onAcknowledged()
    const stepped = await takeStep(one).catch(() => null)
    if (stepped?.status !== 200) return
    one.isStepAcknowledged = true
    onAcknowledged()
  }
}

const writeUntilKilled = async (round: string, kill: () => void): Promise<void> => {
  let acknowledged = 0
  const count = () => {
    acknowledged += 1
    if (acknowledged === ACKNOWLEDGED_BEFORE_KILL) kill()
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => writeUntilLost(client, round, count)))
  expect(acknowledged).toBeGreaterThanOrEqual(ACKNOWLEDGED_BEFORE_KILL)
}

/** A request is sent again until the restarted side answers. */
const untilAnswered = async (send: () => Promise<Response>): Promise<Response> => {
  for (let attempt = 0; ; attempt++) {
    const answer = await send().catch(() => null)
    if (answer && answer.status < 500) return answer
    if (attempt === 40) throw new Error(`no answer: ${answer?.status} ${await answer?.text()}`)
    await sleep(250)
  }
}

const repeat = async (one: Written): Promise<void> => {
  const again = await untilAnswered(() => register(one))
  expect(again.status).toBe(201)
  const reply = (await again.json()) as NonNullable<Written['reply']>
  if (one.reply) expect([reply.petition.id, reply.caseId]).toEqual([one.reply.petition.id, one.reply.caseId])
  one.reply = reply
  const stepped = await untilAnswered(() => takeStep(one))
  expect(one.isStepAcknowledged ? [409] : [200, 409]).toContain(stepped.status)
  one.isStepAcknowledged = true
}

/** Every request of a round again, with its own key or version: what was done stays one, what was not is done now. */
const repeatAll = async (round: string): Promise<void> => {
  const all = written.filter(({ key }) => key.startsWith(round))
  const clients = Array.from({ length: CLIENTS }, (_, client) => all.filter((one) => one.client === client))
  await Promise.all(
    clients.map(async (own) => {
      for (const one of own) await repeat(one)
    }),
  )
}

const expectEachOnce = async (): Promise<void> => {
  const db = openDatabase(postgres.url, { connections: 2 })
  try {
    const { rows } = await db.pool.query<{ id: string; caseId: string; code: string; steps: number }>(
      `select p."id", p."caseId", p."year" || '/' || lpad(p."number"::text, 4, '0') as "code", count(e."id")::int as "steps"
       from "Petition" p left join "CaseEvent" e on e."communeId" = p."communeId" and e."caseId" = p."caseId"
         and e."kind" = 'supplementRequested'
       where p."communeId" = $1 group by p."communeId", p."id" order by p."number"`,
      [communeId],
    )
    const known = written
      .map(({ reply }) => reply)
      .toSorted((a, b) => ((a?.petition.code ?? '') < (b?.petition.code ?? '') ? -1 : 1))
    expect(rows).toEqual(
      known.map((reply) => ({ id: reply?.petition.id, caseId: reply?.caseId, code: reply?.petition.code, steps: 1 })),
    )
    expect(rows.map(({ code }) => code)).toEqual(rows.map((_, index) => `2026/${String(index + 1).padStart(4, '0')}`))
    expect(await findFaults(db, [communeId])).toEqual([])
  } finally {
    await db.close()
  }
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gandan-crash-'))
  fs.chmodSync(folder, 0o755)
  postgres = await startPostgres()
  await ensureDatabase(postgres.adminUrl, 'gandan')
  await deploy(postgres.url)
  const db = openDatabase(postgres.url, { connections: 2 })
  communeId = await insertCommune({ db }, 'xã Mất Điện')
  const people = []
  for (let client = 0; client < CLIENTS; client++) people.push(await insertPerson({ db }, communeId, 'officeClerk'))
  await db.close()
  await startApi()
  for (const { username } of people) {
    const answer = await post(cookies.length, '/sessions', {}, { username, password: TEST_PASSWORD })
    cookies.push(
      answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    )
  }
}, 180_000)

afterAll(async () => {
  api?.kill('SIGTERM')
  if (api && api.exitCode === null && api.signalCode === null) await once(api, 'exit')
  await postgres?.stop()
  fs.rmSync(folder, { recursive: true, force: true })
})

test('after a kill -9 of the server under load every acknowledged write is there once, and a repeated one adds none', async () => {
  await writeUntilKilled('api', () => api.kill('SIGKILL'))
  expect(api.signalCode ?? (await once(api, 'exit'))[1]).toBe('SIGKILL')
  await startApi()
  await repeatAll('api')
  await expectEachOnce()
}, 120_000)

test('after a kill -9 of Postgres under load the server goes on by itself with every acknowledged write there once', async () => {
  await writeUntilKilled('postgres', () => process.kill(postgres.pid, 'SIGKILL'))
  await postgres.exited
  postgres = await startPostgres()
  await repeatAll('postgres')
  await expectEachOnce()
  expect([api.exitCode, api.signalCode]).toEqual([null, null])
}, 120_000)
