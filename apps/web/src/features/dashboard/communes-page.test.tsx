import type { compareCommunes } from '@gandan/contracts/dashboard'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply } from '../../testing/api-stub.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'
import { communeStanding, PLAN_ID } from './dashboard-fixtures.ts'

const answer = reply<typeof compareCommunes>('GET', '/communes/comparison', {
  on: '2023-06-05',
  year: 2023,
  items: [
    communeStanding(),
    communeStanding({
      communeId: '01890000-0000-7000-8000-000000000502',
      communeName: 'xã Kim Hoa',
      isInOffice: false,
      rag: 'red',
    }),
    communeStanding({
      communeId: '01890000-0000-7000-8000-000000000503',
      communeName: 'xã An Hoà',
      planId: null,
      progress: null,
    }),
  ],
})

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)

test('the worst commune comes first, one without a plan last; a merged one is marked', async () => {
  await renderPage('/communes', [answer], meAs('upperReader'))
  await screen.findByRole('link', { name: 'Xã Sơn Trường' })
  expect(names()).toEqual(['Xã Kim Hoađã sáp nhập', 'Xã Sơn Trường', 'Xã An Hoà'])
  expect(screen.getByText('không có kế hoạch')).toBeTruthy()
})

test('a press on a column sorts by it, says so, and is kept in the address', async () => {
  const { user, location } = await renderPage('/communes', [answer], meAs('upperReader'))
  await user.click(await screen.findByRole('button', { name: 'Xã' }))
  expect(screen.getByRole('columnheader', { name: 'Xã' }).getAttribute('aria-sort')).toBe('ascending')
  expect(names()).toEqual(['Xã Kim Hoađã sáp nhập', 'Xã Sơn Trường', 'Xã An Hoà'])
  await user.click(screen.getByRole('button', { name: 'Xã' }))
  expect(names()[0]).toBe('Xã Sơn Trường')
  expect(location()).toContain('sort=name&dir=desc')
})

test('figures open the commune’s dashboard and its lists on that day', async () => {
  const { calls } = await renderPage('/communes?on=2023-05-01', [answer], meAs('upperReader'))
  const row = within(await screen.findByRole('row', { name: /Sơn Trường/ }))
  expect(row.getByRole('link', { name: '3' }).getAttribute('href')).toContain(`/plans/${PLAN_ID}/tasks?on=`)
  expect(row.getByText('đúng tiến độ')).toBeTruthy()
  expect(calls.at(-1)?.address).toBe('/communes/comparison?year=2023&on=2023-05-01')
})
