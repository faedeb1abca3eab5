import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertCommune, personWith } from './testing/people.ts'
import { startTestApp, type TestApp } from './testing/test-app.ts'
import { insertTestCases } from './testing/test-case-rows.ts'

const cwd = fileURLToPath(new URL('..', import.meta.url))
let it: TestApp

beforeAll(async () => {
  it = await startTestApp()
})
afterAll(() => it.close())

const KEYS = `1:${Buffer.alloc(32, 7).toString('base64')}`

const run = async (...command: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
  const env = {
    ...process.env,
    DATABASE_URL: it.databaseUrl,
    GANDAN_SECRET: it.config.secret,
    GANDAN_IDENTITY_KEYS: KEYS,
  }
  try {
    return {
      code: 0,
      ...(await promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...command], { cwd, env })),
    }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

test('seed-reference may run again and again', async () => {
  for (const _ of [1, 2]) expect(await run('seed-reference')).toMatchObject({ code: 0 })
  expect(await it.db.prisma.calendarVersion.count()).toBe(1)
})

test('verify-audit names every chain and fails when one of them is broken', async () => {
  const communes = [await insertCommune(it, 'xã Một'), await insertCommune(it, 'xã Hai')]
  for (const communeId of communes) {
    const { call } = await personWith(it, communeId, 'administrator')
    const body = { name: 'Thôn 1', level: 'village', validFrom: '2026-01-01' }
    expect((await call('POST', '/units', { body })).statusCode).toBe(201)
  }
  const whole = await run('verify-audit')
  expect([whole.code, whole.stdout]).toEqual([0, expect.stringContaining('xã Một: 1 held, whole')])
  await it.db.pool.query(
    `begin; alter table "AuditEntry" disable trigger "AuditEntry_append_only";
     update "AuditEntry" set "actorId" = null where "communeId" = '${communes[1]}';
     alter table "AuditEntry" enable trigger "AuditEntry_append_only"; commit`,
  )
  const broken = await run('verify-audit')
  expect([broken.code, broken.stdout]).toEqual([1, expect.stringContaining('xã Hai: 0 held, broken at 1')])
  expect(broken.stdout).toContain('xã Một: 1 held, whole')
})

test('verify-tallies recounts the cases and fails where a roll-up says something else', async () => {
  await insertTestCases(it, await insertCommune(it, 'xã Ba'), [{}, { state: 'closed', settledOn: '2026-04-01' }])
  expect(await run('verify-tallies')).toMatchObject({ code: 0, stdout: expect.stringContaining('tallies: exact') })
  await it.db.pool.query(`update "SettlementTally" set "inTime" = 3`)
  const drifted = await run('verify-tallies')
  expect([drifted.code, drifted.stdout]).toEqual([1, expect.stringContaining('2026-04-01 complaint TP01')])
  expect(drifted.stdout).toContain('inTime: kept 3, counted 1')
})

test('verify-measures recounts what indicators count, fails where the roll-up drifted, and mends it when asked', async () => {
  await insertTestCases(it, await insertCommune(it, 'xã Tư'), [{}, { state: 'closed', settledOn: '2026-04-01' }])
  expect(await run('verify-measures', '--repair')).toMatchObject({ code: 0 })
  expect(await run('verify-measures')).toMatchObject({ code: 0, stdout: expect.stringContaining('measures: exact') })
  await it.db.pool.query(`update "MeasureDay" set "amount" = 9 where "measure" = 'case.resolved'`)
  const drifted = await run('verify-measures')
  expect([drifted.code, drifted.stdout]).toEqual([1, expect.stringContaining('case.resolved 2026-04-01 complaint')])
  expect(drifted.stdout).toContain('kept 9, counted')
  expect(await run('verify-measures', '--repair')).toMatchObject({ code: 0 })
  expect(await run('verify-measures')).toMatchObject({ code: 0 })
})

test('an unknown command lists the known ones', async () => {
  expect(await run('nonsense')).toMatchObject({ code: 1, stderr: expect.stringContaining('verify-audit') })
})
