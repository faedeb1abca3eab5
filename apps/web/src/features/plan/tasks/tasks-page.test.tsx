import type { createSavedView, deleteSavedView, listSavedViews } from '@gandan/contracts/plan/plans'
import type { createTask, listTasks, TaskRow } from '@gandan/contracts/plan/tasks'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply, type SeenCall } from '../../../testing/api-stub.ts'
import { meAs, planRow } from '../../../testing/fixtures.ts'
import { renderPage } from '../../../testing/render-page.tsx'
import { choiceRoutes, OBJECTIVE_ID, taskRow } from '../../../testing/task-fixtures.ts'

const ADDRESS = `/plans/${planRow().id}/tasks`

const listOf = (items: TaskRow[], total = items.length, nextCursor: string | null = null) =>
  reply<typeof listTasks>('GET', '/tasks', { items, nextCursor, total })

const three = [
  taskRow({ number: 1, title: 'Việc một' }),
  taskRow({ number: 2, title: 'Việc hai' }),
  taskRow({ number: 3, title: 'Việc ba' }),
]

const lastQuery = (calls: SeenCall[]): URLSearchParams =>
  new URLSearchParams(calls.findLast((call) => call.address.startsWith('/tasks?'))?.address.split('?')[1])

test('the filters of the address are what the API is asked, and one click takes one off', async () => {
  const { user, calls, location } = await renderPage(`${ADDRESS}?state=planned,done&due=overdue`, [
    ...choiceRoutes,
    listOf(three, 128),
  ])
  expect(await screen.findByText('128 việc')).toBeTruthy()
  expect(lastQuery(calls).get('state')).toBe('planned,done')
  await user.click(screen.getByRole('link', { name: 'Bỏ lọc: Chưa bắt đầu' }))
  await waitFor(() => expect(lastQuery(calls).get('state')).toBe('done'))
  expect(location()).toContain('state=done&due=overdue')
  await user.click(screen.getByRole('link', { name: 'Xoá bộ lọc' }))
  await waitFor(() => expect(location()).toBe(ADDRESS))
})

test('ticking a filter and typing words go into the address', async () => {
  const { user, location } = await renderPage(ADDRESS, [...choiceRoutes, listOf(three)])
  await user.click(within(await screen.findByRole('search')).getByRole('button', { name: 'Ưu tiên' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Khẩn' }))
  await waitFor(() => expect(location()).toContain('priority=urgent'))
  await user.type(screen.getByRole('searchbox', { name: 'Tìm theo tên hoặc số' }), 'doi thoai')
  await waitFor(() => expect(location()).toContain('q=doi+thoai'))
})

test('a column header sorts, turns round on the second click and says its direction', async () => {
  const { user, calls } = await renderPage(ADDRESS, [...choiceRoutes, listOf(three)])
  const due = await screen.findByRole('columnheader', { name: 'Hạn' })
  expect(due.getAttribute('aria-sort')).toBe('ascending')
  await user.click(within(due).getByRole('button'))
  await waitFor(() => expect(lastQuery(calls).get('sort')).toBe('-dueOn'))
  expect(screen.getByRole('columnheader', { name: 'Hạn' }).getAttribute('aria-sort')).toBe('descending')
})

test('a past day is read only: it says so, asks for that day and offers nothing to change', async () => {
  const { calls } = await renderPage(`${ADDRESS}?on=2023-03-31`, [...choiceRoutes, listOf(three)])
  expect(await screen.findByText('Danh sách tại ngày 31/3/2023; chỉ xem.')).toBeTruthy()
  expect(await screen.findByRole('link', { name: 'Việc một' })).toBeTruthy()
  expect(lastQuery(calls).get('on')).toBe('2023-03-31')
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(screen.queryByRole('button', { name: /Thêm việc|Thao tác/ })).toBeNull()
})

test('who does not plan is offered no creation and no ticks', async () => {
  await renderPage(ADDRESS, [...choiceRoutes, listOf(three)], meAs('mttq'))
  expect(await screen.findByRole('link', { name: 'Việc một' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Thêm việc|Thao tác/ })).toBeNull()
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('shift takes the rows between, closed tasks cannot be ticked, and the dialog is about those chosen', async () => {
  const closed = taskRow({ number: 4, title: 'Việc bốn', state: 'done', closedOn: '2023-05-30' })
  const { user } = await renderPage(ADDRESS, [...choiceRoutes, listOf([...three, closed])])
  await user.click(await screen.findByRole('checkbox', { name: 'Chọn việc số 1' }))
  await user.keyboard('{Shift>}')
  await user.click(screen.getByRole('checkbox', { name: 'Chọn việc số 3' }))
  await user.keyboard('{/Shift}')
  expect(await screen.findByText('Đã chọn 3 việc')).toBeTruthy()
  expect(screen.queryByRole('checkbox', { name: 'Chọn việc số 4' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Giao việc' }))
  expect(await screen.findByRole('dialog', { name: 'Giao 3 việc' })).toBeTruthy()
})

test('more is loaded with the cursor of the page before', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    ...choiceRoutes,
    reply<typeof listTasks>('GET', '/tasks', ({ address }) =>
      address.includes('cursor=next')
        ? { items: three.slice(2), nextCursor: null, total: 3 }
        : { items: three.slice(0, 2), nextCursor: 'next', total: 3 },
    ),
  ])
  await user.click(await screen.findByRole('button', { name: 'Tải thêm' }))
  expect(await screen.findByRole('link', { name: 'Việc ba' })).toBeTruthy()
  expect(screen.getByText('Đang hiện 3 trên 3 việc')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Tải thêm' })).toBeNull()
  expect(lastQuery(calls).get('cursor')).toBe('next')
})

test('a task without a title is not sent; a refused one keeps what was typed and its key', async () => {
  const { user, calls } = await renderPage(`${ADDRESS}?objective=${OBJECTIVE_ID}`, [
    ...choiceRoutes,
    listOf(three),
    refuse<typeof createTask>('POST', '/tasks', {
      status: 422,
      code: 'planNotAdopted',
      title: 'Kế hoạch chưa được ban hành',
    }),
  ])
  await user.click(await screen.findByRole('button', { name: 'Thêm việc' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Thêm việc' }))
  await user.click(dialog.getByRole('button', { name: 'Thêm việc' }))
  expect(dialog.getByText('Cần ghi tên việc')).toBeTruthy()
  await user.type(dialog.getByRole('textbox', { name: /^Tên việc/ }), 'Khảo sát ý kiến')
  await user.click(dialog.getByRole('button', { name: 'Thêm việc' }))
  expect(await dialog.findByText(/Kế hoạch chưa được ban hành/)).toBeTruthy()
  expect(dialog.getByDisplayValue('Khảo sát ý kiến')).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: 'Thêm việc' }))
  await waitFor(() => expect(calls.filter((call) => call.method === 'POST')).toHaveLength(2))
  const [first, second] = calls.filter((call) => call.method === 'POST')
  expect(first!.body).toMatchObject({ title: 'Khảo sát ý kiến', startOn: '2023-06-05', dueOn: '2023-07-05' })
  expect(second!.headers.get('idempotency-key')).toBe(first!.headers.get('idempotency-key'))
})

test('a saved view keeps the filter without the day, and is deleted only after a yes', async () => {
  const { user, calls } = await renderPage(`${ADDRESS}?due=overdue&on=2023-06-05`, [
    ...choiceRoutes,
    listOf(three),
    reply<typeof listSavedViews>('GET', '/saved-views', {
      items: [{ id: 'v1', name: 'Gấp', query: 'priority=urgent' }],
    }),
    reply<typeof createSavedView>('POST', '/saved-views', { id: 'v2', name: 'Trễ', query: 'due=overdue' }),
    reply<typeof deleteSavedView>('DELETE', '/saved-views/:id', undefined),
  ])
  await user.click(await screen.findByRole('button', { name: 'Bộ lọc đã lưu' }))
  expect((await screen.findByRole('link', { name: 'Gấp' })).getAttribute('href')).toBe(`${ADDRESS}?priority=urgent`)
  await user.type(screen.getByRole('textbox', { name: 'Tên bộ lọc' }), 'Trễ')
  await user.click(screen.getByRole('button', { name: 'Lưu bộ lọc hiện tại' }))
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      list: 'tasks',
      name: 'Trễ',
      query: 'due=overdue',
    }),
  )
  await user.click(await screen.findByRole('button', { name: 'Xoá bộ lọc Gấp' }))
  expect(calls.some((call) => call.method === 'DELETE')).toBe(false)
  await user.click(
    within(await screen.findByRole('dialog', { name: /Xoá bộ lọc đã lưu/ })).getByRole('button', { name: 'Xoá' }),
  )
  await waitFor(() => expect(calls.some((call) => call.method === 'DELETE')).toBe(true))
})

test('the board has a column a state with its count, and a card offers the steps allowed', async () => {
  const submitted = taskRow({ number: 5, title: 'Việc năm', state: 'submitted', percent: 100 })
  const { user } = await renderPage(`${ADDRESS}?view=board`, [...choiceRoutes, listOf([...three, submitted])])
  const column = within(await screen.findByRole('region', { name: /Chờ xác nhận/ }))
  expect(column.getByText('1 việc')).toBeTruthy()
  await user.click(column.getByRole('button', { name: 'Thao tác với việc số 5' }))
  expect(await screen.findByRole('menuitem', { name: 'Xác nhận hoàn thành' })).toBeTruthy()
  expect(screen.queryByRole('menuitem', { name: 'Trình xác nhận' })).toBeNull()
})

test('the timeline says every bar in words, late ones with how late', async () => {
  const late = taskRow({ number: 6, title: 'Việc trễ', dueOn: '2023-06-01', isOverdue: true, daysLate: 4 })
  await renderPage(`${ADDRESS}?view=timeline`, [...choiceRoutes, listOf([late])])
  const row = within((await screen.findByRole('rowheader', { name: 'Việc trễ' })).closest('tr') as HTMLElement)
  expect(row.getByText('từ 01/5/2023 đến 01/6/2023, Đang thực hiện, trễ 4 ngày')).toBeTruthy()
})

test('nothing found says why and clears the filters', async () => {
  const { user, location } = await renderPage(`${ADDRESS}?q=khongco`, [...choiceRoutes, listOf([])])
  expect(await screen.findByText('Không có việc nào khớp bộ lọc')).toBeTruthy()
  await user.click(screen.getAllByRole('link', { name: 'Xoá bộ lọc' }).at(-1)!)
  await waitFor(() => expect(location()).toBe(ADDRESS))
})
