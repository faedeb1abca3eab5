import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { ALL_ENDPOINTS } from '@gandan/contracts/all-endpoints'
import type { PreparedExport } from '@gandan/contracts/exports/prepared-exports'
import { seedReference } from '@gandan/db/seeds/reference'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { insertCommune, personWith } from '../../testing/people.ts'
import { insertTestCases } from '../../testing/test-case-rows.ts'
import { startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'
import type { FileStore } from '../files/file-store.ts'
import { claimExport } from './export-queue.queries.ts'
import { runExports } from './export-run.ts'

const CASES = 2_300
const LIST = '/exports/cases?format=csv&kind=complaint'

let it: TestApp
let communeId: string
let clerk: { id: string; call: Caller }

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
  communeId = await insertCommune(it)
  clerk = await personWith(it, communeId, 'officeClerk')
  await insertTestCases(
    it,
    communeId,
    Array.from({ length: CASES }, (_, index) => ({ title: `Vụ việc, "số" ${index}` })),
  )
})
afterAll(() => it.close())
beforeEach(async () => {
  it.setNow('2026-03-10T09:00:00+07:00')
  await it.db.prisma.preparedExport.deleteMany()
})

const run = (files: Partial<FileStore> = {}) =>
  runExports({ app: it.app, db: it.db, files: { ...it.files, ...files }, clock: it.now })

const prepare = async (address = LIST, call = clerk.call): Promise<PreparedExport> => {
  const answer = await call('POST', '/prepared-exports', { body: { address, title: 'Danh sách vụ việc' } })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<PreparedExport>()
}
const read = async (id: string, call = clerk.call) =>
  (await call('GET', `/prepared-exports/${id}`)).json<PreparedExport>()
const download = (id: string, headers: Record<string, string> = {}, call = clerk.call) =>
  call('GET', `/prepared-exports/${id}/file`, { headers })

const prepared = async (address = LIST) => {
  const { id } = await prepare(address)
  await run()
  return read(id)
}

const keptFiles = async (): Promise<string[]> => {
  const names = await readdir(it.config.filesDir, { recursive: true, withFileTypes: true }).catch(() => [])
  return names.filter((one) => one.isFile()).map(({ name }) => name)
}

/** Holds the bytes back after the first piece until something has happened. */
const pausedAfterFirstPiece = (happen: () => Promise<unknown>): Partial<FileStore> => ({
  putStream: (commune, id, source, options) => {
    const paused = async function* pause() {
      let isFirst = true
      for await (const piece of source) {
        yield piece as Buffer
        if (isFirst) await happen()
        isFirst = false
      }
    }
    return it.files.putStream(commune, id, Readable.from(paused(), { objectMode: false }), options)
  },
})

test('a list made in the background is byte for byte the one downloaded at once', async () => {
  const asked = await prepare()
  expect(asked).toMatchObject({ state: 'queued', rows: 0, title: 'Danh sách vụ việc', expiresAt: null })
  await run()
  const [made, direct, file] = [await read(asked.id), await clerk.call('GET', LIST), await download(asked.id)]
  expect(file.rawPayload.equals(direct.rawPayload)).toBe(true)
  expect(file.headers['content-type']).toBe(direct.headers['content-type'])
  expect(file.headers['content-disposition']).toBe(direct.headers['content-disposition'])
  expect(made).toMatchObject({ state: 'done', rows: CASES, bytes: direct.rawPayload.length, problem: null })
  expect(made.sha256).toBe(createHash('sha256').update(direct.rawPayload).digest('hex'))
  expect(made.expiresAt).toBe('2026-03-17T02:00:00.000Z')
})

test('while it is made its owner sees how many rows are written', async () => {
  const { id } = await prepare()
  const seen: PreparedExport[] = []
  const look = () =>
    vi.waitFor(
      async () => {
        seen.push(await read(id))
        expect(seen.at(-1)?.rows).toBeGreaterThan(0)
      },
      { timeout: 20_000, interval: 100 },
    )
  await run(pausedAfterFirstPiece(look))
  expect(seen.at(-1)).toMatchObject({ state: 'running' })
  expect(seen.at(-1)?.rows).toBeLessThan(CASES)
  expect(await read(id)).toMatchObject({ state: 'done', rows: CASES })
})

test('a broken download goes on where it stopped, and the whole has the hash that was promised', async () => {
  const { id, bytes, sha256 } = await prepared()
  const etag = `"${sha256}"`
  const first = await download(id, { range: 'bytes=0-999' })
  expect([first.statusCode, first.headers['content-range'], first.headers.etag]).toEqual([
    206,
    `bytes 0-999/${bytes}`,
    etag,
  ])
  const rest = await download(id, { range: 'bytes=1000-', 'if-range': etag, 'accept-encoding': 'br, gzip' })
  expect([rest.statusCode, rest.headers['content-encoding'], rest.headers['content-length']]).toEqual([
    206,
    undefined,
    String(bytes - 1000),
  ])
  const whole = Buffer.concat([first.rawPayload, rest.rawPayload])
  expect(createHash('sha256').update(whole).digest('hex')).toBe(sha256)
})

test('a range of another file, or beyond the end, is not answered with the wrong bytes', async () => {
  const { id, bytes } = await prepared()
  const changed = await download(id, { range: 'bytes=1000-', 'if-range': '"another"' })
  expect([changed.statusCode, changed.rawPayload.length]).toEqual([200, bytes])
  const beyond = await download(id, { range: `bytes=${bytes}-` })
  expect([beyond.statusCode, beyond.headers['content-range'], beyond.json().code]).toEqual([
    416,
    `bytes */${bytes}`,
    'rangeNotSatisfiable',
  ])
})

test('one that is cancelled while it is made leaves nothing', async () => {
  const before = await keptFiles()
  const { id } = await prepare(`${LIST}&q=v%E1%BB%A5`)
  const cancel = async () =>
    expect((await clerk.call('POST', `/prepared-exports/${id}/cancel`)).json()).toMatchObject({ state: 'cancelled' })
  await run(pausedAfterFirstPiece(cancel))
  expect(await read(id)).toMatchObject({ state: 'cancelled', rows: 0, bytes: 0, sha256: null })
  expect(await keptFiles()).toEqual(before)
  expect((await download(id)).statusCode).toBe(404)
  expect((await clerk.call('POST', `/prepared-exports/${id}/cancel`)).json()).toMatchObject({ code: 'exportOver' })
  expect((await it.db.prisma.preparedExport.findFirstOrThrow()).address).not.toContain('q=')
})

test('one that is removed while it is made leaves nothing', async () => {
  const before = await keptFiles()
  const { id } = await prepare()
  await run(pausedAfterFirstPiece(() => clerk.call('DELETE', `/prepared-exports/${id}`)))
  expect((await clerk.call('GET', `/prepared-exports/${id}`)).statusCode).toBe(404)
  expect(await keptFiles()).toEqual(before)
})

test('a finished file that is removed loses its bytes', async () => {
  const before = await keptFiles()
  const { id } = await prepared()
  expect(await keptFiles()).toHaveLength(before.length + 1)
  expect((await clerk.call('DELETE', `/prepared-exports/${id}`)).statusCode).toBe(204)
  expect(await keptFiles()).toEqual(before)
})

test('nobody else finds, stops, removes or downloads a file, not even the chairman', async () => {
  const { id } = await prepared()
  const chairman = await personWith(it, communeId, 'chairman')
  const answers = await Promise.all([
    chairman.call('GET', `/prepared-exports/${id}`),
    chairman.call('POST', `/prepared-exports/${id}/cancel`),
    chairman.call('DELETE', `/prepared-exports/${id}`),
    download(id, {}, chairman.call),
  ])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404])
  expect((await chairman.call('GET', '/prepared-exports')).json()).toEqual({ items: [], nextCursor: null })
})

test('who has lost the role that a file was made with cannot download it', async () => {
  const person = await personWith(it, communeId, 'justiceOfficer')
  const { id } = await prepare(LIST, person.call)
  await run()
  expect((await download(id, {}, person.call)).statusCode).toBe(200)
  await it.db.prisma.assignment.updateMany({ where: { userId: person.id }, data: { roleId: 'radio' } })
  it.setNow('2026-03-10T09:00:10+07:00')
  expect((await download(id, {}, person.call)).json()).toMatchObject({ status: 403, code: 'exportRightsLost' })
})

test('a file is made with the rights of the day it is made, not of the day it was asked for', async () => {
  const person = await personWith(it, communeId, 'justiceOfficer')
  const { id } = await prepare(LIST, person.call)
  await it.db.prisma.assignment.updateMany({ where: { userId: person.id }, data: { roleId: 'partyReader' } })
  await run()
  it.setNow('2026-03-10T09:00:10+07:00')
  expect(await read(id, person.call)).toMatchObject({ state: 'failed', problem: { code: 'roleRefused' } })
})

test.each([
  '/users',
  '/audit-entries',
  '/cases',
  '/exports/cases',
  '/exports/cases?format=exe',
  '/exports/cases?format=csv&format=xlsx',
  '/exports/objectives/not-an-id?format=pdf',
])('%s is not the address of a file', async (address) => {
  const answer = await clerk.call('POST', '/prepared-exports', { body: { address, title: 'x' } })
  expect(answer.json()).toMatchObject({ status: 422, code: 'exportAddressUnknown' })
})

test.each(['https://example.com/a', '//example.com/cases.csv', '/exports/cases?format=csv#x'])(
  'an address that leads elsewhere is refused: %s',
  async (address) => {
    const answer = await clerk.call('POST', '/prepared-exports', { body: { address, title: 'x' } })
    expect([400, 422]).toContain(answer.statusCode)
  },
)

test('every list that a page offers for download can be prepared', () => {
  const lists = ALL_ENDPOINTS.filter(({ method, path }) => method === 'GET' && path.startsWith('/exports/'))
  expect(lists.filter(({ file }) => !file).map(({ name }) => name)).toEqual([])
})

test('what a role may not download at once it may not prepare', async () => {
  const { call } = await personWith(it, communeId, 'partyReader')
  const answer = await call('POST', '/prepared-exports', { body: { address: LIST, title: 'x' } })
  expect(answer.json()).toMatchObject({ status: 403, code: 'roleRefused' })
})

test('a person has three under way at most, however fast he asks, and the same key makes one', async () => {
  const body = { address: LIST, title: 'x' }
  const key = { 'idempotency-key': 'một-lần' }
  const [first, again] = [
    await clerk.call('POST', '/prepared-exports', { body, headers: key }),
    await clerk.call('POST', '/prepared-exports', { body, headers: key }),
  ]
  expect(again.json()).toEqual(first.json())
  const answers = await Promise.all(Array.from({ length: 5 }, () => clerk.call('POST', '/prepared-exports', { body })))
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 201, 409, 409, 409])
  expect(answers.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({ code: 'exportsFull' })
})

test('two processes never make the same file', async () => {
  const ids = [await prepare(), await prepare(), await prepare()].map(({ id }) => id)
  const made: string[] = []
  const counting = {
    putStream: ((...given) => (made.push(given[1]), it.files.putStream(...given))) as FileStore['putStream'],
  }
  await Promise.all([run(counting), run(counting), run(counting)])
  expect(made).toHaveLength(3)
  for (const id of ids) expect(await read(id)).toMatchObject({ state: 'done' })
})

test('what a crashed process left is taken again once its lease is over, not before', async () => {
  const { id } = await prepare()
  const fileId = '01890000-0000-7000-8000-00000000aaaa'
  const at = (seconds: number) => new Date(it.now() + seconds * 1000)
  await claimExport(it.db, { now: at(0), leaseUntil: at(60), fileId })
  await run()
  expect(await read(id)).toMatchObject({ state: 'running' })
  it.setNow('2026-03-10T09:01:01+07:00')
  await run()
  expect(await read(id)).toMatchObject({ state: 'done', rows: CASES })
})

test('one whose maker dies again and again is given up', async () => {
  const { id } = await prepare()
  await it.db.prisma.preparedExport.updateMany({ data: { attempts: 3 } })
  await run()
  expect(await read(id)).toMatchObject({ state: 'failed', problem: { code: 'exportGivenUp' } })
})

test('a list that breaks off in the middle is no file', async () => {
  const before = await keptFiles()
  const { id } = await prepare()
  const breakOff = () => it.db.pool.query('alter table "Case" rename column "title" to "heading"')
  await expect(run(pausedAfterFirstPiece(breakOff))).rejects.toThrow('response destroyed before completion')
  await it.db.pool.query('alter table "Case" rename column "heading" to "title"')
  expect(await read(id)).toMatchObject({ state: 'failed', problem: { code: 'internal' }, sha256: null })
  expect(await keptFiles()).toEqual(before)
})

test('after a week the bytes are gone and the list says so', async () => {
  const before = await keptFiles()
  const { id } = await prepared()
  it.setNow('2026-03-17T09:00:00+07:00')
  expect((await download(id)).json()).toMatchObject({ status: 410, code: 'exportExpired' })
  await run()
  expect(await keptFiles()).toEqual(before)
  expect(await read(id)).toMatchObject({ state: 'expired' })
  it.setNow('2026-05-01T09:00:00+07:00')
  await run()
  expect((await clerk.call('GET', `/prepared-exports/${id}`)).statusCode).toBe(404)
})

test('words that were searched for are forgotten once the file is made', async () => {
  const { id } = await prepared(`${LIST}&q=Nguy%E1%BB%85n`)
  expect(await read(id)).toMatchObject({ state: 'done' })
  expect((await it.db.prisma.preparedExport.findFirstOrThrow()).address).toBe(LIST)
})

test('the list is read page by page, newest first', async () => {
  const ids = [await prepare(), await prepare(), await prepare()].map(({ id }) => id).toReversed()
  const first = (await clerk.call('GET', '/prepared-exports?limit=2')).json<{
    items: PreparedExport[]
    nextCursor: string
  }>()
  const second = (await clerk.call('GET', `/prepared-exports?limit=2&cursor=${first.nextCursor}`)).json<typeof first>()
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids)
  expect(second.nextCursor).toBeNull()
})

test('nobody from outside speaks as another, whatever headers he sends', async () => {
  const answer = await it.app.inject({
    method: 'GET',
    url: `/api/v1${LIST}`,
    headers: { 'x-insider': clerk.id, 'x-user-id': clerk.id, authorization: `Bearer ${clerk.id}` },
  })
  expect(answer.statusCode).toBe(401)
})
