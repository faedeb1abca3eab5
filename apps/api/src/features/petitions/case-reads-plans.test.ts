import type { Context } from '../../context.ts'
import type { QueryConfig } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { insertTestCases, type NewTestCase } from '../../testing/test-case-rows.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { countPhases } from './case-counts.queries.ts'
import { listForecast } from './case-forecast.queries.ts'
import { listCasePage } from './case-list.queries.ts'
import { readStatistics } from './case-statistics.read.ts'
import { LIKE_ENOUGH, LOOKALIKES } from './petitions.queries.ts'

const CLOSED = 20_000
const OPEN = 200
const TODAY = '2026-06-15'

let it: TestApp
let commune: TestCommune

const dayOf = (index: number): string => new Date(Date.UTC(2021, 0, 1 + (index % 1_900))).toISOString().slice(0, 10)
const placeOf = (index: number): NewTestCase => ({
  kind: (['complaint', 'feedback', 'denunciation'] as const)[index % 3] ?? 'complaint',
  topicCode: `TP0${1 + (index % 9)}`,
  receivedOn: dayOf(index),
})

beforeAll(async () => {
  it = await startTestApp()
  commune = await addCommune(it, 'Xã Lớn', ['chairman', 'landOfficer'])
  const handlerUserId = commune.person('landOfficer').userId
  await insertTestCases(it, commune.communeId, [
    ...Array.from({ length: CLOSED }, (_, index) => ({
      ...placeOf(index),
      state: 'closed' as const,
      settledOn: dayOf(index + 20),
      handlerUserId: index % 1_000 === 0 ? handlerUserId : null,
    })),
    ...Array.from({ length: OPEN }, (_, index) => ({
      ...placeOf(index),
      dueOn: index % 4 === 0 ? null : `2026-06-${String(1 + (index % 30)).padStart(2, '0')}`,
      handlerUserId,
    })),
  ])
  await it.db.pool.query('vacuum analyze "Case"')
}, 120_000)
afterAll(() => it.close())

interface Plan {
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Plan[]
}

/** Rows of a table that a plan touched. */
const touched = (plan: Plan, table = 'Case'): number =>
  (plan['Relation Name'] === table
    ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops']
    : 0) + (plan.Plans ?? []).reduce((sum, one) => sum + touched(one, table), 0)

type Explained = { 'QUERY PLAN': { Plan: Plan }[] }[]

const planOf = ([row]: Explained): Plan => {
  const plan = row?.['QUERY PLAN'][0]?.Plan
  if (!plan) throw new Error('no plan')
  return plan
}

/** Runs a read, then asks the server how it found the rows of each of its statements. */
const mostTouched = async (read: () => Promise<unknown>, table = 'Case'): Promise<number> => {
  const seen: QueryConfig[] = []
  const { pool } = it.db
  const ask = pool.query.bind(pool) as (config: QueryConfig) => Promise<{ rows: Explained }>
  const spy = vi.spyOn(pool, 'query').mockImplementation(((first: QueryConfig | string, values?: unknown[]) => {
    const config = typeof first === 'string' ? { text: first, values: values ?? [] } : first
    seen.push(config)
    return ask(config)
  }) as typeof pool.query)
  await read()
  spy.mockRestore()
  expect(seen.length).toBeGreaterThan(0)
  const plans = await Promise.all(
    seen.map(({ text, values = [] }) => ask({ text: `explain (analyze, buffers, format json) ${text}`, values })),
  )
  return Math.max(...plans.map(({ rows }) => touched(planOf(rows), table)))
}

const reachOf = (width: 'all' | 'handled') => ({
  secret: width,
  ordinary: width,
  userId: commune.person('landOfficer').userId,
})
const scopeOf = (width: 'all' | 'handled') => ({ communeId: commune.communeId, reach: reachOf(width) })

test.each(['all', 'handled'] as const)(
  'no pile of a reader who sees %s is counted over the closed cases',
  async (width) => {
    const { userId } = reachOf(width)
    expect(await mostTouched(() => countPhases(it.db, scopeOf(width), TODAY, null))).toBeLessThanOrEqual(
      OPEN + CLOSED / 1_000,
    )
    expect(await mostTouched(() => countPhases(it.db, scopeOf(width), TODAY, userId))).toBeLessThanOrEqual(
      OPEN + CLOSED / 1_000,
    )
  },
)

test('neither forecast nor statistics look at the closed cases', async () => {
  const actor = {
    userId: commune.person('chairman').userId,
    roles: ['chairman'],
    communeId: commune.communeId,
    communeIds: [commune.communeId],
  }
  expect(await mostTouched(() => listForecast(it.db, scopeOf('all'), TODAY))).toBeLessThanOrEqual(OPEN)
  expect(
    await mostTouched(() => readStatistics(it.db, { actor, today: TODAY } as unknown as Context, {})),
  ).toBeLessThanOrEqual(OPEN)
})

test.each(['dueOn', 'receivedOn', '-receivedOn', '-settledOn'] as const)(
  'a page by %s touches little more than it shows, on the first page and on the fifth',
  async (sort) => {
    const question = { scope: scopeOf('all'), filter: {}, sort, today: TODAY, nameTokens: [] }
    let cursor: string | undefined
    for (let page = 0; page < 5; page += 1) {
      const at = cursor
      expect(await mostTouched(() => listCasePage(it.db, question, { cursor: at, limit: 50 }))).toBeLessThan(1_000)
      cursor = (await listCasePage(it.db, question, { cursor: at, limit: 50 })).nextCursor ?? undefined
    }
  },
)

test('words are found through their index', async () => {
  const question = {
    scope: scopeOf('all'),
    filter: { q: 'so 7777' },
    sort: 'dueOn' as const,
    today: TODAY,
    nameTokens: [],
  }
  expect(await mostTouched(() => listCasePage(it.db, question, { limit: 50 }))).toBeLessThan(1_000)
})

test('a name is looked for among the people of the commune, however many share it elsewhere', async () => {
  const tokens = it.vault.nameTokensOf('Trần Thị Đông')
  await it.db.pool.query(
    `insert into "SealedIdentity" ("communeId", "id", "subjectType", "subjectId", "ordinal", "role", "keyVersion", "sealed", "nameTokens")
     select k, gen_random_uuid(), 'petition', gen_random_uuid(), 1, 'petitioner', 1, ''::bytea, $2::text[]
     from (select gen_random_uuid() as k from generate_series(1, 50)) c, generate_series(1, 100)
     union all select $1::uuid, gen_random_uuid(), 'petition', gen_random_uuid(), 1, 'petitioner', 1, ''::bytea, $2::text[] from generate_series(1, 10)`,
    [commune.communeId, tokens],
  )
  await it.db.pool.query('vacuum analyze "SealedIdentity"')
  const asked = { scope: scopeOf('all'), filter: { q: 'tran thi dong' }, sort: 'dueOn' as const, today: TODAY }
  const question = { ...asked, nameTokens: it.vault.wordTokensOf('tran thi dong') }
  const people = await mostTouched(() => listCasePage(it.db, question, { limit: 50 }), 'SealedIdentity')
  expect(people).toBe(10)
})

test('cases that are alike are found through the index of words', async () => {
  const summary = 'trại lợn gây mùi hôi bên đường liên thôn'
  const plan = await it.db.prisma.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`set local pg_trgm.similarity_threshold = ${LIKE_ENOUGH}`)
    const asked = [commune.communeId, summary, [], '2024-06-01', 3, LIKE_ENOUGH, '[]'] as const
    return planOf(await tx.$queryRawUnsafe<Explained>(`explain (analyze, format json) ${LOOKALIKES}`, ...asked))
  })
  expect(touched(plan)).toBeLessThan(1_000)
})
