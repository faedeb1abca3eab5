import type { getDashboard, getObjective } from '@gandan/contracts/dashboard'
import type { CaseStatistics, getCaseStatistics } from '@gandan/contracts/petitions/case-figures'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply } from '../../testing/api-stub.ts'
import { caseStatistics, meAs, planRow } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'
import { dashboard, OBJECTIVE_ID, objectiveDetail, PLAN_ID } from './dashboard-fixtures.ts'

const ADDRESS = `/plans/${PLAN_ID}/dashboard`
const VILLAGE = '01890000-0000-7000-8000-000000000022'
const LAZY = { timeout: 10_000 }

const FIGURES: Partial<CaseStatistics> = {
  months: [
    { month: '2023-05-01', received: 8, settled: 5, inTime: 4, backlog: 6 },
    { month: '2023-06-01', received: 3, settled: 0, inTime: 0, backlog: 9 },
  ],
  topics: [
    { topicCode: 'TP01', count: 9 },
    { topicCode: 'TP06', count: 1 },
    { topicCode: 'TP07', count: null },
  ],
  villages: [{ villageId: VILLAGE, villageName: 'Thôn 2', count: 7 }],
  open: 9,
  overdue: 2,
  dueSoon: 3,
  inTimeShare: 0.8,
}

const answers = (isToday = true, over: Partial<CaseStatistics> = FIGURES) => [
  reply<typeof getDashboard>('GET', '/plans/:id/dashboard', dashboard({ isToday })),
  reply<typeof getCaseStatistics>('GET', '/cases/statistics', caseStatistics(over)),
]
const hrefOf = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href')

test('the sentence says how many cases are late and soon due, and the numbers open their lists', async () => {
  const { calls } = await renderPage(ADDRESS, answers())
  await screen.findByRole('link', { name: '2 vụ việc quá hạn' })
  expect(hrefOf('2 vụ việc quá hạn')).toBe('/cases?phase=overdue')
  expect(hrefOf('3 vụ việc đến hạn trong 7 ngày')).toBe('/cases?phase=dueSoon')
  const asked = calls.filter(({ address }) => address.startsWith('/cases/statistics'))
  expect(asked.map(({ address }) => address)).toEqual([
    `/cases/statistics?communeId=${planRow().communeId}&from=2023-01-01&to=2023-06-05`,
  ])
})

test('the share in time stands against its target and opens the cases it counts', async () => {
  await renderPage(ADDRESS, answers())
  const card = within(
    (await screen.findByRole('heading', { name: 'Giải quyết đúng hạn' })).closest('li') as HTMLElement,
  )
  expect(card.getByText('80 %')).toBeTruthy()
  expect(card.getByText('4/5 vụ việc đã giải quyết')).toBeTruthy()
  expect(card.getByText(/chỉ tiêu 95 %: chưa đạt chỉ tiêu/)).toBeTruthy()
  expect(card.getByRole('link').getAttribute('href')).toBe(
    '/cases?settled=inTime&settledFrom=2023-01-01&settledTo=2023-06-30&sort=-settledOn',
  )
})

test('each month is in the picture and in the table, whose numbers open their lists', async () => {
  await renderPage(ADDRESS, answers())
  expect(await screen.findByRole('img', { name: /tiếp nhận 11, giải quyết 5, tồn 9 vụ việc/ }, LAZY)).toBeTruthy()
  const may = within(screen.getByRole('row', { name: 'T5 8 5 4 6' }))
  expect(may.getByRole('link', { name: '8' }).getAttribute('href')).toBe(
    '/cases?receivedFrom=2023-05-01&receivedTo=2023-05-31',
  )
  expect(within(screen.getByRole('row', { name: 'T6 3 0 0 9' })).getAllByRole('link')).toHaveLength(1)
})

test('fewer than five cases are named but neither counted nor ranked', async () => {
  await renderPage(ADDRESS, answers())
  expect(
    await screen.findByText('Dưới 5 vụ việc, không xếp hạng: Chế độ, chính sách, an sinh; Ô nhiễm môi trường.'),
  ).toBeTruthy()
  expect(hrefOf('7')).toBe(`/cases?receivedFrom=2023-01-01&receivedTo=2023-06-30&village=${VILLAGE}`)
  expect(screen.queryByRole('row', { name: /Ô nhiễm môi trường/ })).toBeNull()
})

test('on a past day nothing is said of what is late now', async () => {
  await renderPage(`${ADDRESS}?on=2023-06-05`, answers(false))
  await screen.findByRole('heading', { name: 'Giải quyết đúng hạn' })
  expect(screen.queryByText(/vụ việc quá hạn/)).toBeNull()
  expect(screen.queryByRole('heading', { name: 'Vụ việc quá hạn' })).toBeNull()
})

test('a reader who may not open the lists reads the same figures without links', async () => {
  await renderPage(ADDRESS, answers(), meAs('partyReader'))
  expect(await screen.findByText('2 vụ việc quá hạn')).toBeTruthy()
  expect(screen.queryAllByRole('link').filter((link) => link.getAttribute('href')?.startsWith('/cases?'))).toEqual([])
})

test.each([
  ['II.4', 1],
  ['II.5', 0],
])('objective %s shows its petitions %i times', async (code, times) => {
  await renderPage(`/plans/${PLAN_ID}/objectives/${OBJECTIVE_ID}`, [
    ...answers(),
    reply<typeof getObjective>('GET', '/objectives/:id', objectiveDetail({ code })),
  ])
  await screen.findByText('Thực hiện tốt công tác tiếp công dân.')
  expect(screen.queryAllByRole('heading', { name: 'Đơn thư, khiếu nại, tố cáo, phản ánh' })).toHaveLength(times)
})
