import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withClient } from './databases.mjs'
import { startEmbedded } from './embedded-server.mjs'

const settings = { shared_buffers: '16MB' }
let folder: string
let dir: string
let running: { stop: () => Promise<void> }[]

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gandan-embedded-'))
  fs.chmodSync(folder, 0o755)
  dir = path.join(folder, 'pg')
})

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

beforeEach(() => {
  running = []
})

afterEach(async () => {
  for (const server of running) await server.stop()
})

async function start() {
  const log: string[] = []
  const server = await startEmbedded({ dir, settings, log: (message) => log.push(message) })
  running.push(server)
  return { ...server, log }
}

/** Lets another process write until it has 50 acknowledged rows, then kills it, and its server when asked. */
async function writeUntilKilled({ killServer }: { killServer: boolean }): Promise<number> {
  const script = fileURLToPath(new URL('testing/writing-process.mjs', import.meta.url))
  const writer = spawn(process.execPath, [script, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  let serverPid = 0
  let acknowledged = 0
  for await (const line of readline.createInterface({ input: writer.stdout })) {
    const [word, number] = line.split(' ')
    if (word === 'server') serverPid = Number(number)
    else acknowledged = Number(number)
    if (acknowledged === 50) {
      writer.kill('SIGKILL')
      if (killServer) process.kill(serverPid, 'SIGKILL')
    }
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit')
  return acknowledged
}

const countRows = (url: string) =>
  withClient(url, async (client) => Number((await client.query('select max(id) as last from written')).rows[0].last))

describe('after a kill -9', () => {
  test('of the process, its orphaned server is stopped and every acknowledged row is there', async () => {
    const acknowledged = await writeUntilKilled({ killServer: false })
    const server = await start()
    expect(server.log).toContain('stopping the server of a killed process')
    expect(await countRows(server.adminUrl)).toBeGreaterThanOrEqual(acknowledged)
  })

  test('of the process and of the server, the next start recovers every acknowledged row', async () => {
    const acknowledged = await writeUntilKilled({ killServer: true })
    const server = await start()
    expect(server.log.join('\n')).toMatch(/automatic recovery/)
    expect(await countRows(server.adminUrl)).toBeGreaterThanOrEqual(acknowledged)
  })
})

test('a second start in the same folder is refused and leaves the first one running', async () => {
  const first = await start()
  await expect(start()).rejects.toThrow(/Already running in .*: stop that one first/)
  expect(await withClient(first.adminUrl, async (client) => (await client.query('select 1 as one')).rows)).toEqual([
    { one: 1 },
  ])
})

test('a pid file that names another living program leaves that program alone', async () => {
  await (await start()).stop()
  const stranger = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
  fs.writeFileSync(path.join(dir, 'postmaster.pid'), `${stranger.pid}\n${dir}\n`)
  const server = await start()
  expect(server.log).toContain('removing a postmaster.pid that names another program')
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull()
  stranger.kill()
})

test('a taken port is left to its owner and another is chosen', async () => {
  const first = await start()
  const otherDir = path.join(folder, 'other')
  const other = await startEmbedded({ dir: otherDir, settings, port: first.port })
  running.push(other)
  expect(other.port).not.toBe(first.port)
})

test('stop is clean: the next start has nothing to recover', async () => {
  await (await start()).stop()
  const again = await start()
  expect(again.log.join('\n')).toMatch(/was shut down at/)
  expect(again.log.join('\n')).not.toMatch(/recovery/)
})

test('a setting that Postgres refuses is reported in its words', async () => {
  await expect(startEmbedded({ dir, settings: { shared_buffers: 'much' } })).rejects.toThrow(
    /invalid value.*shared_buffers/,
  )
})

test('the database compares and folds Vietnamese letters', async () => {
  const server = await start()
  const rows = await withClient(server.adminUrl, async (client) => {
    await client.query('create extension unaccent')
    const sql = `select lower('ĐƠN THƯ') as lower, unaccent('Đơn thư') as plain,
      array(select x from unnest(array['Đ', 'E', 'D', 'Ă', 'A']) as x order by x) as sorted`
    return (await client.query(sql)).rows
  })
  expect(rows).toEqual([{ lower: 'đơn thư', plain: 'Don thu', sorted: ['A', 'Ă', 'D', 'Đ', 'E'] }])
})
