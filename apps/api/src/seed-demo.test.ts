import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import type { FigureRow } from '@gandan/contracts/dashboard/figures'
import type { PeriodStanding } from '@gandan/contracts/indicators/period-standing'
import type { ReceptionDay, ReceptionSession } from '@gandan/contracts/petitions/receptions'
import { COMMUNE_ORGANISATIONS } from '@gandan/domain/organisation/commune-units'
import { UNIT_CONFIGURATION_IDS } from '@gandan/domain/organisation/unit-configurations'
import { DEMO_PASSWORD } from '@gandan/db/seeds/demo-accounts'
import { seedDemo } from '@gandan/db/seeds/demo'
import type { SealPeople } from '@gandan/db/seeds/petitions/citizens'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendAudit, verifyAudit } from './features/audit/audit.queries.ts'
import { RECOUNTS } from './features/dashboard/measure-sources.ts'
import { recountMeasures } from './features/measures/recount.queries.ts'
import { hashPassword } from './features/organisation/password-hash.ts'
import { sealedForJson } from './features/petitions/identities.queries.ts'
import { signInAs, startTestApp, type TestApp } from './testing/test-app.ts'

let it: TestApp

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2026-11-24T09:00:00+07:00')
  const { vault } = it
  const sealPeople: SealPeople = (named) => sealedForJson(vault, named)
  await seedDemo(it.db, { today: '2026-11-24', hashPassword, appendAudit, sealPeople })
}, 60_000)
afterAll(() => it.close())

test('the demonstration leaves a whole audit chain in each commune', async () => {
  for (const configuration of UNIT_CONFIGURATION_IDS) {
    const { communeId } = COMMUNE_ORGANISATIONS[configuration]
    expect(await verifyAudit(it.db, communeId)).toEqual({ checked: 1, brokenAt: null })
  }
})

test('its records amount to what the roll-up of measures says', async () => {
  expect(await it.db.prisma.measureDay.count()).toBeGreaterThan(500)
  expect(await recountMeasures(it.db, RECOUNTS, { mode: 'verify' })).toEqual([])
})

test('its people sign in and find their plan with its tasks', async () => {
  for (const [username, year] of [
    ['chutich', 2026],
    ['sontruong', 2023],
  ] as const) {
    const call = await signInAs(it.app, username, DEMO_PASSWORD)
    const plans = await call('GET', '/plans')
    expect(plans.json()).toMatchObject({ items: [{ year, edition: 1, objectiveCount: 10, hasDraft: false }] })
    const [plan] = plans.json<{ items: { id: string; opensOn: string; taskCount: number }[] }>().items as [
      { id: string; opensOn: string; taskCount: number },
    ]
    const late = await call('GET', `/tasks?planId=${plan.id}&due=overdue&on=${plan.opensOn}`)
    expect(late.json<{ total: number }>().total).toBeGreaterThan(2)
  }
})

test('every petition of the demonstration but a tip is from sealed, invented people, and a name finds it', async () => {
  const call = await signInAs(it.app, 'chutich', DEMO_PASSWORD)
  const cases = await call('GET', '/cases?kind=complaint&isOpen=true')
  const [first] = cases.json<{ items: { id: string }[] }>().items as [{ id: string }]
  const { petitions } = (await call('GET', `/cases/${first.id}`)).json<CaseDetail>()
  const reading = await call('POST', `/petitions/${petitions[0]?.id}/identity-readings`, {
    body: { reason: 'Xem dữ liệu minh hoạ' },
  })
  const [person] = reading.json<{ people: { name: string; phone: string }[] }>().people
  expect(person?.phone).toMatch(/^0900\d{6}$/)
  const found = await call('GET', `/cases?q=${encodeURIComponent(person?.name ?? '')}`)
  expect(found.json<{ items: { id: string }[] }>().items.map(({ id }) => id)).toContain(first.id)
  const { rows } = await it.db.pool.query<{ kind: string; isNamed: boolean; hasTokens: boolean }>(
    `select distinct p."kind", s."id" is not null as "isNamed", coalesce(cardinality(s."nameTokens") > 0, false) as "hasTokens"
     from "Petition" p left join "SealedIdentity" s on s."communeId" = p."communeId" and s."subjectId" = p."id"`,
  )
  for (const { kind, isNamed, hasTokens } of rows) {
    expect(isNamed, kind).toBe(kind !== 'anonymousTip')
    expect(hasTokens, kind).toBe(kind !== 'anonymousTip' && kind !== 'denunciation')
  }
})

test('the chairman of the demonstration keeps his duty to receive, with days on which nobody came', async () => {
  for (const [username, from, to] of [
    ['chutich', '2026-01-01', '2026-11-23'],
    ['sontruong', '2023-01-01', '2023-12-31'],
  ] as const) {
    const call = await signInAs(it.app, username, DEMO_PASSWORD)
    const days = (await call('GET', `/reception-days?from=${from}&to=${to}`)).json<{ items: ReceptionDay[] }>().items
    const counts = (month: string) => days.filter(({ on }) => on.startsWith(month)).length
    expect(counts(`${from.slice(0, 4)}-04`)).toBeGreaterThanOrEqual(4)
    expect(counts(`${from.slice(0, 4)}-09`)).toBe(from < '2026-01-01' ? 4 : 2)
    const sessions = await call('GET', `/receptions?from=${from}&to=${to}&limit=100`)
    const visits = sessions.json<{ items: ReceptionSession[] }>().items.map(({ visitCount }) => visitCount)
    expect(visits.some((count) => count === 0)).toBe(true)
    expect(visits.some((count) => count > 1)).toBe(true)
  }
})

test('each objective of the demonstration has figures to show, some aimed at, and somebody owes one', async () => {
  for (const [username, year, index] of [
    ['chutich', 2026, 3],
    ['sontruong', 2023, 4],
  ] as const) {
    const call = await signInAs(it.app, username, DEMO_PASSWORD)
    const { communeId } = COMMUNE_ORGANISATIONS[year === 2023 ? '2023-three-tier' : '2026-two-tier']
    const reply = await call('GET', `/communes/${communeId}/figures?kind=quarter&year=${year}&index=${index}`)
    const { items } = reply.json<{ items: FigureRow[] }>()
    const known = items.filter(({ figure }) => figure.value !== null)
    const objectives = [...new Set(known.map(({ objectiveCode }) => objectiveCode))]
    expect(objectives.toSorted()).toEqual(['II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'II.6', 'II.7', 'II.9', 'III.2'])
    const statuses = new Set(known.map(({ status }) => status))
    expect(statuses.size, [...statuses].join()).toBeGreaterThan(3)
    expect(
      items.filter(({ figure: { numerator: n, denominator: d }, unit }) => unit === '%' && n !== null && n > (d ?? 0)),
    ).toEqual([])
    const standing = (
      await call('GET', `/indicator-periods?kind=quarter&year=${year}&index=${index}`)
    ).json<PeriodStanding>()
    expect(standing.owed.length, JSON.stringify(standing.owed)).toBeGreaterThan(0)
  }
})
