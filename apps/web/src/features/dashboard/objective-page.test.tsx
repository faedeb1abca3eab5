import type { getObjective } from '@gandan/contracts/dashboard'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply } from '../../testing/api-stub.ts'
import { renderPage } from '../../testing/render-page.tsx'
import { OBJECTIVE_ID, objectiveDetail, PLAN_ID } from './dashboard-fixtures.ts'

const ADDRESS = `/plans/${PLAN_ID}/objectives/${OBJECTIVE_ID}`
const answer = (over: Parameters<typeof objectiveDetail>[0] = {}) =>
  reply<typeof getObjective>('GET', '/objectives/:id', objectiveDetail(over))

test('the standing says its reasons in words', async () => {
  await renderPage(ADDRESS, [answer()])
  expect(await screen.findByText('Có việc trễ 12 ngày')).toBeTruthy()
  expect(screen.getByText('Chậm 18 điểm so với thời gian')).toBeTruthy()
})

test('the explanation’s rows add up to the progress', async () => {
  const { user } = await renderPage(ADDRESS, [answer()])
  await user.click(await screen.findByText('Cách tính'))
  const sum = within(screen.getByRole('row', { name: /^Cộng/ }))
  expect(sum.getAllByText('40 %')).toHaveLength(2)
})

test('the way back keeps the day looked at', async () => {
  const { calls } = await renderPage(`${ADDRESS}?on=2023-05-01`, [answer({ on: '2023-05-01' })])
  const back = await screen.findByRole('link', { name: 'Bảng điều hành năm 2023' })
  expect(back.getAttribute('href')).toBe(`/plans/${PLAN_ID}/dashboard?on=2023-05-01`)
  expect(calls.map(({ address }) => address)).toContain(`/objectives/${OBJECTIVE_ID}?on=2023-05-01`)
})

test('a count of a person opens that person’s tasks of the objective', async () => {
  await renderPage(ADDRESS, [answer()])
  const row = within(await screen.findByRole('row', { name: /^Lê Thị Mai.*1/ }))
  expect(row.getByRole('link', { name: '1' }).getAttribute('href')).toBe(
    `/plans/${PLAN_ID}/tasks?objective=${OBJECTIVE_ID}&owner=01890000-0000-7000-8000-000000000012&due=overdue`,
  )
})

test('an objective without tasks says that there is no data yet', async () => {
  await renderPage(ADDRESS, [
    answer({
      tasks: [],
      explanation: [],
      people: [],
      curve: [],
      rag: 'grey',
      progress: null,
      timeElapsed: null,
      reasons: [{ code: 'noData', level: 'grey', value: null }],
    }),
  ])
  expect(await screen.findByText('Mục tiêu chưa có công việc nào')).toBeTruthy()
  expect(screen.queryByText('Cách tính')).toBeNull()
})
