import { COMMUNE_ORGANISATIONS } from '@gandan/domain/organisation/commune-units'
import { UNIT_CONFIGURATION_IDS } from '@gandan/domain/organisation/unit-configurations'
import { DEMO_PASSWORD } from '@gandan/db/seeds/demo-accounts'
import { seedDemo } from '@gandan/db/seeds/demo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendAudit, verifyAudit } from './features/audit/audit.queries.ts'
import { RECOUNTS } from './features/dashboard/measure-sources.ts'
import { recountMeasures } from './features/measures/recount.queries.ts'
import { hashPassword } from './features/organisation/password-hash.ts'
import { signInAs, startTestApp, type TestApp } from './testing/test-app.ts'

let it: TestApp

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2026-11-24T09:00:00+07:00')
  await seedDemo(it.db, { today: '2026-11-24', hashPassword, appendAudit })
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
