import type { FigureRecord } from '@gandan/contracts/dashboard/figures'
import { SHIPPED_INDICATORS } from '@gandan/domain/indicators/catalogue/shipped'
import { termsOf } from '@gandan/domain/indicators/formula'
import type { RecordPage } from '@gandan/domain/measures/record-page'
import type { RoleId } from '@gandan/domain/organisation/roles'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAllFacts } from '../../testing/figures/all-facts.ts'
import {
  listRecordsAs,
  NOW_MS,
  openFigureWorld,
  readFiguresAs,
  type AskedPeriod,
  type FigureWorld,
} from '../../testing/figures/figure-world.ts'
import { openTestCase, stepAs } from '../../testing/test-cases.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'

let it: TestApp
let world: FigureWorld

beforeAll(async () => {
  it = await startTestApp()
  world = await openFigureWorld(it)
  await enterAllFacts(world)
}, 120_000)
afterAll(() => it.close())

const COMPUTED = new Set(SHIPPED_INDICATORS.filter((one) => termsOf(one).length > 0).map(({ code }) => code))

/** A month, a quarter, 6 months, the running year and the same "luỹ kế" to the end of an earlier month. */
const PERIODS: readonly AskedPeriod[] = [
  { kind: 'month', year: 2026, index: 5 },
  { kind: 'quarter', year: 2026, index: 2 },
  { kind: 'sixMonths', year: 2026, index: 1 },
  { kind: 'year', year: 2026, index: 1 },
  { kind: 'year', year: 2026, index: 1, on: '2026-05-14' },
]

const PARTS = ['numerator', 'denominator'] as const
const sumOf = (items: readonly FigureRecord[]): number => items.reduce((sum, { amount }) => sum + amount, 0)

interface Part {
  name: string
  /** As the page of figures shows it. */
  shown: number | null
  total: number | null
  items: FigureRecord[]
}

const readParts = async (role: RoleId, period: AskedPeriod, limit: number): Promise<Part[]> => {
  const rows = (await readFiguresAs(world, role, period)).filter(({ code }) => COMPUTED.has(code))
  const parts: Part[] = []
  for (const { code, figure } of rows)
    for (const part of PARTS) {
      if (figure[part] === null) continue
      const { total, items } = await listRecordsAs(world, role, code, period, { part, limit })
      parts.push({ name: `${code} ${part} ${Object.values(period).join(' ')}`, shown: figure[part], total, items })
    }
  return parts
}

const expectSame = ({ name, shown, total, items }: Part): void => {
  expect([name, total, sumOf(items)]).toEqual([name, shown, shown])
  expect(items.filter(({ amount }) => amount <= 0)).toEqual([])
  const keys = items.map(({ subject, id, on }) => `${subject} ${id} ${on}`)
  expect([name, new Set(keys).size]).toEqual([name, items.length])
}

for (const period of PERIODS)
  test(`for ${period.kind} ${period.on ?? ''} every sum is that of the records listed for it, page by page`, async () => {
    const parts = await readParts('chairman', period, 4)
    expect(parts.length).toBeGreaterThan(40)
    for (const part of parts) expectSame(part)
  }, 60_000)

const PATHS: Partial<Record<RecordPage, string>> = {
  task: '/tasks',
  case: '/cases',
  reception: '/receptions',
  dialogue: '/dialogues',
  activity: '/activities',
}

const statusOf = async (role: RoleId, link: FigureRecord['link']): Promise<number | null> => {
  const path = link && PATHS[link.page]
  return path ? (await world.commune.person(role).call('GET', `${path}/${link.id}`)).statusCode : null
}

const linksOf = (parts: readonly Part[]): Map<string, FigureRecord['link']> =>
  new Map(parts.flatMap(({ items }) => items.map(({ link }) => [`${link?.page} ${link?.id}`, link])))

const YEAR = PERIODS[3] as AskedPeriod

test('whoever reads opens every record he is shown, and none of the ordinary cases he is not', async () => {
  const whole = linksOf(await readParts('chairman', YEAR, 100))
  const { rows } = await it.db.pool.query<{ id: string }>(
    `select "id" from "Case" where "kind" in ('denunciation', 'anonymousTip')`,
  )
  const secret = new Set(rows.map(({ id }) => id))
  for (const role of ['chairman', 'viceChairman', 'landOfficer', 'mttq'] as const) {
    const seen = linksOf(await readParts(role, YEAR, 100))
    for (const link of seen.values()) expect([role, link?.page, await statusOf(role, link)]).not.toContain(404)
    const hidden = [...whole].flatMap(([key, link]) => (link?.page === 'case' && !seen.has(key) ? [link] : []))
    for (const link of hidden) if (!secret.has(link.id)) expect([role, await statusOf(role, link)]).toEqual([role, 404])
    expect([role, hidden.length > 0]).toEqual([role, role !== 'chairman'])
  }
}, 60_000)

test('the deputy who is accused sees figures that are the records he can open, one petition fewer than the chairman', async () => {
  for (const part of await readParts('viceChairman', YEAR, 100)) expectSame(part)
  const received = async (role: RoleId) =>
    (await readFiguresAs(world, role, YEAR)).find(({ code }) => code === 'DV04.11')?.figure.value
  expect([await received('chairman'), await received('viceChairman')]).toEqual([12, 11])
})

const isOfCases = ({ name }: Part): boolean => /^(DV04\.(03|04|05|06|07|08|11|12)|DV07\.03 numerator)/.test(name)

test('an officer is shown no more records of cases than the figure counts, and all of everything else', async () => {
  for (const period of PERIODS)
    for (const part of await readParts('landOfficer', period, 100)) {
      if (!isOfCases(part)) expectSame(part)
      expect([part.name, part.total]).toEqual([part.name, part.shown])
      expect([part.name, sumOf(part.items) <= (part.shown ?? 0)]).toEqual([part.name, true])
    }
}, 60_000)

test('the Front sees a figure of cases whole or without any denunciation, in both of its sums alike', async () => {
  for (const period of PERIODS) {
    const whole = await readParts('chairman', period, 100)
    const seen = await readParts('mttq', period, 100)
    const isOf = (code: string) => (part: Part) => part.name.startsWith(`${code} `) && isOfCases(part)
    for (const code of COMPUTED) {
      const shown = seen.filter(isOf(code)).map((part) => part.shown)
      const ordinary = seen.filter(isOf(code)).map(({ items }) => sumOf(items))
      const all = whole.filter(isOf(code)).map((part) => part.shown)
      expect([code, [ordinary, all].some((one) => String(one) === String(shown))]).toEqual([code, true])
    }
  }
}, 60_000)

test('what was begun with denunciations is not left over because those that ended were few', async () => {
  const other = await openFigureWorld(it, 'xã Ít Đơn')
  const late = { reason: 'Theo hồ sơ', documentNumber: '2/TB', decisionNumber: '1/KL', outcome: 'wrong' }
  for (let index = 0; index < 4; index++) {
    const { caseId } = await openTestCase(it, other.commune, { kind: 'denunciation', receivedOn: '2026-01-05' }, NOW_MS)
    for (const [role, step] of [
      ['officeClerk', { kind: 'proposed', on: '2026-01-06', disposition: 'accept' }],
      ['chairman', { kind: 'accepted', on: '2026-01-07' }],
      ['chairman', { kind: 'decided', on: '2026-04-20' }],
    ] as const)
      expect((await stepAs(other.commune.person(role), caseId, { ...late, ...step })).statusCode).toBe(200)
  }
  await openTestCase(it, other.commune, { kind: 'feedback', receivedOn: '2026-02-02' }, NOW_MS)
  const overdue = (await readFiguresAs(other, 'mttq', YEAR)).find(({ code }) => code === 'DV04.08')
  expect(overdue?.figure.value).toBe(1)
})

test('a comparison says of a commune what its own page says', async () => {
  const { call } = world.commune.person('chairman')
  const rows = (await readFiguresAs(world, 'chairman', PERIODS[1] as AskedPeriod)).filter(({ code }) =>
    COMPUTED.has(code),
  )
  for (const { code, figure, status } of rows) {
    const reply = await call('GET', `/communes/figures-comparison?code=${code}&kind=quarter&year=2026&index=2`)
    expect(reply.json(), code).toMatchObject({ items: [{ communeName: 'xã Tính Tay', ...figure, status }] })
  }
})
