import type { getDashboard, getObjective } from '@gandan/contracts/dashboard'
import type { getPlanMatrix } from '@gandan/contracts/dashboard/figures'
import type { remindTask } from '@gandan/contracts/plan/tasks'
import { periodWindow } from '@gandan/domain/organisation/reporting-periods'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply } from '../../testing/api-stub.ts'
import { meAs, planRow } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'
import { dashboard, OBJECTIVE_ID, objectiveDetail, PLAN_ID, taskRow } from './dashboard-fixtures.ts'

const ADDRESS = `/plans/${PLAN_ID}/dashboard`
/** What comes as a chunk of its own may take longer than a second on a busy machine. */
const LAZY = { timeout: 10_000 }

const answer = (over: Parameters<typeof dashboard>[0] = {}) =>
  reply<typeof getDashboard>('GET', '/plans/:id/dashboard', dashboard(over))

const hrefOf = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href')

test('the sentence says the day and its numbers open the lists they count', async () => {
  await renderPage(ADDRESS, [answer()])
  expect(await screen.findByText(/^Đến \d\d:\d\d ngày 05\/6\/2023:$/)).toBeTruthy()
  expect(hrefOf('3 việc quá hạn')).toBe(`/plans/${PLAN_ID}/tasks?due=overdue`)
  expect(hrefOf('5 việc đến hạn trong 7 ngày')).toBe(`/plans/${PLAN_ID}/tasks?due=dueSoon`)
  expect(hrefOf('2 việc chờ xác nhận')).toBe(`/plans/${PLAN_ID}/tasks?state=submitted`)
})

test('a past day is kept by every link, and nobody acts on it', async () => {
  const { calls } = await renderPage(`${ADDRESS}?on=2023-05-01`, [answer({ on: '2023-05-01', isToday: false })])
  expect(await screen.findByText('Hết ngày 01/5/2023:')).toBeTruthy()
  expect(hrefOf('3 việc quá hạn')).toBe(`/plans/${PLAN_ID}/tasks?on=2023-05-01&due=overdue`)
  expect(screen.queryByRole('button', { name: /^Nhắc/ })).toBeNull()
  expect(calls.some(({ address }) => address === `/plans/${PLAN_ID}/dashboard?on=2023-05-01&period=month`)).toBe(true)
})

test('where nothing is due the sentence says so, without a link', async () => {
  const { kpis } = dashboard()
  const none = { ...kpis.overdue, value: 0 }
  await renderPage(ADDRESS, [
    answer({
      urgent: { overdueTotal: 0, dueSoonTotal: 0, items: [] },
      kpis: { ...kpis, overdue: none, dueSoon: none, awaitingConfirmation: none },
    }),
  ])
  expect(await screen.findByText('không có việc quá hạn')).toBeTruthy()
  expect(screen.getByText('Không có việc quá hạn hoặc đến hạn trong 7 ngày')).toBeTruthy()
  expect(screen.queryByRole('link', { name: /không có việc/ })).toBeNull()
})

test('a figure stands beside the end of the period before; what has not arisen is a dash', async () => {
  const { kpis } = dashboard()
  const onTime = { value: null, previous: null, numerator: 0, denominator: 0 }
  await renderPage(ADDRESS, [answer({ kpis: { ...kpis, onTime } })])
  const card = (name: string) => within(screen.getByRole('heading', { name }).closest('li') as HTMLElement)
  await screen.findByRole('heading', { name: 'Việc quá hạn' })
  expect(card('Tiến độ kế hoạch').getByText('tăng 4,4 điểm %')).toBeTruthy()
  expect(card('Việc quá hạn').getByText('tăng 3')).toBeTruthy()
  expect(card('Đến hạn trong 7 ngày').getByText('giảm 2')).toBeTruthy()
  expect(card('Chờ xác nhận').getByText('không đổi')).toBeTruthy()
  expect(card('Đúng hạn trong kỳ').getByText('—')).toBeTruthy()
  expect(card('Đúng hạn trong kỳ').getByText('chưa phát sinh')).toBeTruthy()
})

test('the on-time card opens the tasks due from the period’s first day to the day looked at', async () => {
  await renderPage(ADDRESS, [answer()])
  await screen.findByText('4/8 việc đến hạn')
  const href = hrefOf(/Đúng hạn trong kỳ/)
  expect(href).toContain('dueFrom=2023-05-15&dueTo=2023-06-05')
  expect(href).not.toContain('cancelled')
})

test('the urgent list says how late and who holds; only what the reader may do is there', async () => {
  await renderPage(ADDRESS, [answer()])
  const row = async (name: RegExp) => within(await screen.findByRole('row', { name }))
  expect((await row(/trễ 12 ngày/)).getByText('trễ 12 ngày')).toBeTruthy()
  expect((await row(/còn 3 ngày/)).getByText('còn 3 ngày')).toBeTruthy()
  expect((await row(/còn 3 ngày/)).getByText('Chưa giao')).toBeTruthy()
  expect((await row(/còn 3 ngày/)).queryByRole('button', { name: /^Nhắc/ })).toBeNull()
  expect((await row(/còn 3 ngày/)).getByRole('button', { name: 'Giao: Lắp hòm thư góp ý' })).toBeTruthy()
})

test('the Front reads the same screen without any button to act', async () => {
  await renderPage(ADDRESS, [answer()], meAs('mttq'))
  expect(await screen.findByRole('link', { name: 'Tiếp công dân định kỳ' })).toBeTruthy()
  expect(screen.queryByRole('columnheader', { name: 'Thao tác' })).toBeNull()
})

test('objectives show bar, words and counts; the worst can come first', async () => {
  const { user, location } = await renderPage(ADDRESS, [answer()])
  const table = () => within(screen.getByRole('table', { name: '3 mục tiêu của kế hoạch' }))
  const codes = () =>
    table()
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent?.slice(0, 4))
  await screen.findByRole('heading', { name: '3 mục tiêu của kế hoạch' })
  expect(codes()).toEqual(['II.1', 'II.4', 'II.8'])
  expect(table().getAllByRole('img', { name: 'Tiến độ 40 %, thời gian đã qua 60 %' })).toHaveLength(2)
  expect(table().getByRole('img', { name: 'Chưa có số liệu' })).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Xấu nhất trước' }))
  expect(codes()).toEqual(['II.4', 'II.1', 'II.8'])
  expect(location()).toContain('order=worst')
})

test('the trend is also a table of the same points', async () => {
  const { user } = await renderPage(`${ADDRESS}?trend=table`, [answer()])
  const row = within(await screen.findByRole('row', { name: /^05\/6\/2023/ }))
  expect(row.getByText('45 %')).toBeTruthy()
  expect(row.getByText('-5 điểm %')).toBeTruthy()
  const tabs = within(screen.getByRole('tablist', { name: 'Cách xem' }))
  await user.click(tabs.getByRole('tab', { name: 'Biểu đồ' }))
  expect(await screen.findByRole('img', { name: /đến ngày 05\/6\/2023, thực tế đạt 40 %/ }, LAZY)).toBeTruthy()
})

test('a reminder is sent from the list and said aloud', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    answer(),
    reply<typeof remindTask>('POST', '/tasks/:id/reminders', () => undefined as never),
  ])
  await user.click(await screen.findByRole('button', { name: 'Nhắc: Tiếp công dân định kỳ' }))
  await user.type(await screen.findByLabelText(/Lời nhắc/, {}, LAZY), 'Báo cáo trước thứ Sáu')
  await user.click(screen.getByRole('button', { name: 'Gửi lời nhắc' }))
  expect(await screen.findByText('Đã nhắc Lê Thị Mai (1 việc).')).toBeTruthy()
  expect(calls.find(({ method }) => method === 'POST')).toMatchObject({
    address: `/tasks/${taskRow().id}/reminders`,
    body: { message: 'Báo cáo trước thứ Sáu' },
  })
})

test('upper readers see whose dashboard it is; an unknown plan is said to be not found', async () => {
  await renderPage(ADDRESS, [answer()], meAs('upperReader'))
  expect(await screen.findByRole('heading', { level: 1, name: /Xã Sơn Trường/ })).toBeTruthy()
})

test('a plan that is not there is said so', async () => {
  const other = PLAN_ID.replace(/1$/, '9')
  await renderPage(`/plans/${other}/dashboard`, [
    refuse<typeof getDashboard>('GET', '/plans/:id/dashboard', {
      status: 404,
      code: 'notFound',
      title: 'Không tìm thấy',
    }),
  ])
  expect(await screen.findByText('Không tìm thấy trang này')).toBeTruthy()
  expect(planRow().id).not.toBe(other)
})

const matrix = reply<typeof getPlanMatrix>('GET', '/plans/:id/matrix', {
  on: '2023-06-05',
  periods: [periodWindow('quarter', 2023, 1), periodWindow('quarter', 2023, 2)],
  rows: [
    {
      objectiveId: OBJECTIVE_ID,
      code: 'II.4',
      title: 'Tiếp công dân',
      cells: [
        { index: 1, progress: 0.31, rag: 'green' },
        { index: 2, progress: null, rag: 'grey' },
      ],
    },
  ],
})

test('each cell of the matrix opens the objective as it stood then, and the way back keeps the filters', async () => {
  const { user, location } = await renderPage(`${ADDRESS}?period=quarter`, [
    answer(),
    matrix,
    reply<typeof getObjective>('GET', '/objectives/:id', objectiveDetail()),
  ])
  const { to } = periodWindow('quarter', 2023, 1)
  const cell = await screen.findByRole('link', { name: /^Mục II.4, Quý I\/2023: 31 %, đúng tiến độ/ })
  expect(cell.getAttribute('href')).toBe(`/plans/${PLAN_ID}/objectives/${OBJECTIVE_ID}?on=${to}`)
  expect(hrefOf(/^Mục II.4, Quý II\/2023: —/)).toBe(`/plans/${PLAN_ID}/objectives/${OBJECTIVE_ID}`)
  await user.click(cell)
  expect(location()).toBe(`/plans/${PLAN_ID}/objectives/${OBJECTIVE_ID}?on=${to}`)
  const back = await screen.findByRole('link', { name: 'Bảng điều hành năm 2023' })
  expect(back.getAttribute('href')).toBe(`/plans/${PLAN_ID}/dashboard?period=quarter`)
})

test('the matrix as a table is plain numbers, in an address that can be shared, and says which is shown', async () => {
  const { user, location } = await renderPage(ADDRESS, [answer(), matrix])
  const region = await screen.findByRole('region', { name: 'Mười mục qua các kỳ: Bảng' })
  expect(region.querySelector('svg')).toBeTruthy()
  await user.click(within(screen.getByRole('tablist', { name: /Mười mục/ })).getByRole('tab', { name: 'Bảng' }))
  const table = screen.getByRole('region', { name: 'Mười mục qua các kỳ: Bảng' })
  expect(within(table).getByText('31 %')).toBeTruthy()
  expect(table.querySelector('svg')).toBeNull()
  expect(location()).toContain('matrix=table')
  const said = screen.getByText('Đang xem bảng: 1 mục tiêu, 2 kỳ, số liệu đến hết ngày 05/6/2023.')
  expect(said.getAttribute('aria-live')).toBe('polite')
})
