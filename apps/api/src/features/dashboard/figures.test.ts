import type { FigureRow, FigureSeries } from '@gandan/contracts/dashboard/figures'
import type { PeriodStanding } from '@gandan/contracts/indicators/period-standing'
import { seedReference } from '@gandan/db/seeds/reference'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCase, readCaseAs, stepAs } from '../../testing/test-cases.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'

const NOW = Date.parse('2026-05-20T03:00:00Z')

let it: TestApp
let commune: TestCommune
let other: TestCommune

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
  it.setNow(new Date(NOW).toISOString())
  const roles = ['chairman', 'officeClerk', 'cultureOfficer', 'oneStop', 'mttq'] as const
  commune = await addCommune(it, 'Xã Một', roles)
  other = await addCommune(it, 'Xã Hai', ['officeClerk'])
  await seedOneStop()
})
afterAll(() => it.close())

const ONE_STOP = [
  { month: 4, field: 'Tư pháp – hộ tịch', received: [30, 10], resolved: [20, 15, 5] },
  { month: 5, field: 'Tư pháp – hộ tịch', received: [45, 5], resolved: [30, 18, 2] },
  { month: 5, field: 'Đất đai', received: [5, 15], resolved: [0, 8, 8] },
]

const seedOneStop = async () => {
  for (const { month, field, received, resolved } of ONE_STOP)
    await it.db.prisma.oneStopMonth.create({
      data: {
        communeId: commune.communeId,
        year: 2026,
        month,
        field,
        carried: 0,
        receivedOnline: received[0] ?? 0,
        receivedDirect: received[1] ?? 0,
        resolvedEarly: resolved[0] ?? 0,
        resolvedOnTime: resolved[1] ?? 0,
        resolvedLate: resolved[2] ?? 0,
        pending: 0,
        withFee: 10,
        paidOnline: 4,
        digitised: 6,
        apologies: 1,
      },
    })
}

const clerk = () => commune.person('officeClerk').call
const figuresOf = async (query: string): Promise<FigureRow[]> => {
  const reply = await clerk()('GET', `/communes/${commune.communeId}/figures?${query}`)
  expect(reply.statusCode).toBe(200)
  return reply.json().items as FigureRow[]
}
const figure = async (code: string, query: string): Promise<FigureRow> => {
  const found = (await figuresOf(query)).find((one) => one.code === code)
  if (!found) throw new Error(`no ${code}`)
  return found
}

test('a rate shows its two sums, and nothing that occurred is null, never 0 % or 100 %', async () => {
  const april = await figure('DV06.03', 'kind=month&year=2026&index=4')
  expect(april.figure).toEqual({ numerator: 35, denominator: 40, value: 87.5 })
  const march = await figure('DV06.03', 'kind=month&year=2026&index=3')
  expect(march.figure).toEqual({ numerator: 0, denominator: 0, value: null })
})

test('a quarter is made of the sums of its months and not of their rates', async () => {
  const quarter = await figure('DV06.03', 'kind=quarter&year=2026&index=2')
  expect(quarter.figure).toEqual({ numerator: 35 + 48 + 8, denominator: 40 + 50 + 16, value: (91 * 100) / 106 })
})

test('what waits for a room of its own says so and has no figure at all', async () => {
  const oversight = await figure('DV10.01', 'kind=quarter&year=2026&index=2')
  expect(oversight).toMatchObject({ awaits: 'oversight', figure: { numerator: null, value: null } })
})

test('a figure looked at on an earlier day counts only what had happened by then', async () => {
  const before = await figure('DV06.03', 'kind=quarter&year=2026&index=2&on=2026-05-13')
  expect(before.figure).toMatchObject({ numerator: 35, denominator: 40 })
})

test('a series has one point a period up to the day, each with its sums', async () => {
  const reply = await clerk()(
    'GET',
    `/communes/${commune.communeId}/figures/DV06.03/series?kind=month&year=2026&index=5`,
  )
  const series = reply.json() as FigureSeries
  expect(series.points.map(({ period }) => period.index)).toEqual([1, 2, 3, 4, 5, 6])
  expect(series.points[4]).toMatchObject({ numerator: 56, denominator: 66 })
})

test('the records of a part add up to it', async () => {
  for (const part of ['numerator', 'denominator'] as const) {
    const reply = await clerk()(
      'GET',
      `/communes/${commune.communeId}/figures/DV06.03/records?kind=quarter&year=2026&index=2&part=${part}`,
    )
    const { items, total } = reply.json() as { items: { amount: number }[]; total: number }
    expect(items.reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
    expect(total).toBe(part === 'numerator' ? 91 : 106)
  }
})

test('the own target of a period counts, and the status follows from published numbers', async () => {
  const set = await clerk()('PUT', '/indicator-targets', {
    body: { items: [{ code: 'DV06.03', kind: 'month', year: 2026, index: 4, baseline: null, target: 90, version: 0 }] },
  })
  expect(set.statusCode).toBe(200)
  const april = await figure('DV06.03', 'kind=month&year=2026&index=4')
  expect(april).toMatchObject({ target: { value: 90, setBy: 'commune' }, status: 'onTrack' })
  expect(april.statusBecause.ratio).toBeCloseTo(87.5 / 90)
})

test('kept bytes give way to what is entered, and nobody else is given them', async () => {
  const query = 'kind=month&year=2026&index=5'
  const before = await figure('DV01.01', query)
  expect((await figure('DV01.01', query)).figure).toEqual(before.figure)
  const activity = { on: '2026-05-04', form: 'conference', topic: 'Quán triệt Luật Thực hiện dân chủ ở cơ sở' }
  const made = await commune.person('cultureOfficer').call('POST', '/activities', { body: activity })
  expect(made.statusCode, made.body).toBe(201)
  expect((await figure('DV01.01', query)).figure.value).toBe((before.figure.value ?? 0) + 1)
  const neighbour = await other.person('officeClerk').call('GET', `/communes/${commune.communeId}/figures?${query}`)
  expect(neighbour.statusCode).toBe(404)
})

test('another commune’s figures do not exist for its neighbour', async () => {
  const stranger = other.person('officeClerk').call
  const reply = await stranger('GET', `/communes/${commune.communeId}/figures?kind=year&year=2026`)
  expect(reply.statusCode).toBe(404)
})

test('a period closes only once it is over, keeps what it showed, and opens again with a reason', async () => {
  const chairman = commune.person('chairman').call
  const period = { kind: 'month', year: 2026, index: 4 }
  const close = (body: object) =>
    chairman('POST', '/indicator-periods/locks', { body: { ...period, version: 0, ...body } })
  expect((await close({ index: 6 })).json()).toMatchObject({ code: 'periodNotOver' })
  expect((await close({})).json()).toMatchObject({ code: 'periodHasWarnings' })
  expect((await close({ isDespiteWarnings: true })).json()).toMatchObject({ state: 'locked', version: 1 })
  await it.db.prisma.oneStopMonth.updateMany({ where: { month: 4 }, data: { resolvedLate: 500 } })
  expect((await figure('DV06.03', 'kind=month&year=2026&index=4')).figure).toMatchObject({ denominator: 40 })
  const opened = await chairman('POST', '/indicator-periods/unlocks', {
    body: { ...period, version: 1, reason: 'Bộ phận một cửa gửi lại số liệu' },
  })
  expect(opened.json()).toMatchObject({ state: 'open', reason: 'Bộ phận một cửa gửi lại số liệu' })
  expect((await figure('DV06.03', 'kind=month&year=2026&index=4')).figure).toMatchObject({ denominator: 535 })
})

test('a case closed without anything sent to its petitioner is told before the period closes', async () => {
  const [chairman, keeper] = [commune.person('chairman'), commune.person('officeClerk')]
  const { caseId } = await openTestCase(it, commune, { kind: 'feedback', receivedOn: '2026-03-20' }, NOW)
  const taken = async (person: typeof keeper, kind: string, rest: object = {}) => {
    const answer = await stepAs(person, caseId, { kind, on: '2026-03-25', ...rest })
    expect(answer.statusCode, answer.body).toBe(200)
  }
  const told = async () => {
    const reply = await keeper.call('GET', '/indicator-periods?kind=month&year=2026&index=4')
    return (reply.json() as PeriodStanding).checks.filter(({ code }) => code === 'closedWithoutReply')
  }
  await taken(chairman, 'decided', { decisionNumber: '12/CV-UBND', outcome: 'answered' })
  expect(await told()).toEqual([])
  await taken(keeper, 'closed')
  expect(await told()).toMatchObject([{ indicatorCode: 'DV04.07', severity: 'warning', parts: { count: 1 } }])
  expect((await readCaseAs(keeper, caseId)).state).toBe('closed')
})
