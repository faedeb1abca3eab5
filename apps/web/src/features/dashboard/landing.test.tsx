import type { getMe } from '@gandan/contracts/organisation/session'
import type { listPlans } from '@gandan/contracts/plan/plans'
import type { RoleId } from '@gandan/domain/organisation/roles'
import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply } from '../../testing/api-stub.ts'
import { meAs, planRow } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'
import { landingOf } from './landing.ts'

const plan = planRow()
const older = planRow({ id: 'older', year: 2022 })
const draft = planRow({ id: 'draft', year: 2024, state: 'draft' })
const foreign = planRow({ id: 'foreign', year: 2025, communeId: 'elsewhere' })

const placeOf = (role: RoleId, plans = [draft, foreign, plan, older]) => {
  const landing = landingOf(meAs(role), plans)
  return 'params' in landing ? landing.to.replace('$planId', landing.params.planId) : landing.to
}

test.each(['chairman', 'viceChairman', 'administrator', 'mttq', 'peopleInspection', 'partyReader'] as const)(
  'a %s lands on the dashboard of the newest adopted plan of the own commune',
  (role) => expect(placeOf(role)).toBe(`/plans/${plan.id}/dashboard`),
)

test.each(['officeClerk', 'justiceOfficer', 'landOfficer', 'cultureOfficer', 'oneStop', 'radio', 'village'] as const)(
  'a %s lands on the own work',
  (role) => expect(placeOf(role)).toBe('/my-work'),
)

test('a reader of the upper level lands on the comparison of communes', () => {
  expect(placeOf('upperReader')).toBe('/communes')
})

test('an administrator who is also an officer lands on the own work', () => {
  expect(landingOf(meAs('administrator', { roles: ['administrator', 'officeClerk'] }), [plan])).toEqual({
    to: '/my-work',
  })
})

test('without an adopted plan everyone lands on the plans', () => {
  expect(placeOf('chairman', [draft])).toBe('/plans')
})

test('the start page leads there', async () => {
  const page = await renderPage('/', [reply<typeof listPlans>('GET', '/plans', { items: [plan] })], meAs('radio'))
  await waitFor(() => expect(page.location()).toBe('/my-work'))
})

test('without a session every page leads to the sign-in and back', async () => {
  const page = await renderPage('/plans?x=1', [
    refuse<typeof getMe>('GET', '/me', { status: 401, code: 'signInRequired', title: 'Cần đăng nhập' }),
  ])
  await waitFor(() => expect(page.location()).toMatch(/^\/sign-in\?next=/))
  expect(page.router.state.location.search).toMatchObject({ next: expect.stringContaining('/plans') })
})
