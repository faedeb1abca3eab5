import type { getMyWork, Notice, readNotice } from '@gandan/contracts/plan/duties'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply } from '../../../testing/api-stub.ts'
import { meAs, ownWork } from '../../../testing/fixtures.ts'
import { renderPage } from '../../../testing/render-page.tsx'
import { taskRow } from '../../../testing/task-fixtures.ts'

type Work = ResponseOf<typeof getMyWork>

const queue = (over: Partial<Work> = {}) => reply<typeof getMyWork>('GET', '/my-work', ownWork(over))
const clerk = meAs('officeClerk')
const mine = taskRow({ number: 7, title: 'Việc của tôi', ownerUserId: clerk.userId, ownerUserName: clerk.displayName })

const notice: Notice = {
  id: 'n1',
  taskId: mine.id,
  taskNumber: 7,
  taskTitle: 'Việc của tôi',
  kind: 'reminder',
  message: 'Xong trước thứ Sáu nhé',
  fromName: 'Lê Văn Chín',
  createdAt: '2023-06-04T02:00:00.000Z',
  readAt: null,
}

test('an empty queue says so and leads to the list', async () => {
  await renderPage('/my-work', [queue()], clerk)
  expect(await screen.findByText('Không có việc nào đang chờ bạn')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Xem tất cả công việc' })).toBeTruthy()
})

test('a leader sees first what waits for confirmation, and may confirm or return it there', async () => {
  const submitted = taskRow({ number: 8, title: 'Việc đã trình', state: 'submitted', percent: 100 })
  const late = taskRow({ number: 9, title: 'Việc trễ', ownerUserId: meAs('chairman').userId })
  await renderPage('/my-work', [
    queue({ awaitingConfirmation: { total: 1, items: [submitted] }, overdue: { total: 1, items: [late] } }),
  ])
  await screen.findByRole('heading', { name: /Quá hạn/ })
  const headings = within(screen.getByRole('main')).getAllByRole('heading', { level: 2 })
  expect(headings.map((heading) => heading.textContent)).toEqual(['Chờ tôi xác nhận 1', 'Quá hạn 1'])
  expect(screen.getByRole('button', { name: 'Xác nhận hoàn thành: Việc số 8' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Trả lại: Việc số 8' })).toBeTruthy()
})

test('an officer reports from the queue and has no word on confirmation', async () => {
  const { user } = await renderPage('/my-work', [queue({ dueSoon: { total: 1, items: [mine] } })], clerk)
  expect(await screen.findByRole('heading', { name: /Đến hạn trong 7 ngày/ })).toBeTruthy()
  expect(screen.queryByText('Chờ tôi xác nhận')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Cập nhật tiến độ: Việc số 7' }))
  expect(await screen.findByRole('dialog', { name: 'Cập nhật tiến độ: Việc số 7' })).toBeTruthy()
})

test('a notice is read by one click and leaves', async () => {
  let unread = [notice]
  const { user, calls } = await renderPage(
    '/my-work',
    [
      reply<typeof getMyWork>('GET', '/my-work', () => ownWork({ notices: unread })),
      reply<typeof readNotice>('POST', '/notices/:id/readings', () => {
        unread = []
        return undefined as never
      }),
    ],
    clerk,
  )
  const list = within((await screen.findByRole('heading', { name: /Thông báo/ })).closest('section') as HTMLElement)
  expect(list.getByText('Lê Văn Chín nhắc')).toBeTruthy()
  expect(list.getByText('Xong trước thứ Sáu nhé')).toBeTruthy()
  await user.click(list.getByRole('button', { name: 'Đã đọc thông báo về việc số 7' }))
  await waitFor(() => expect(screen.queryByText('Lê Văn Chín nhắc')).toBeNull())
  expect(calls.some((call) => call.address === '/notices/n1/readings')).toBe(true)
})

test('a reader of the Front is told that the role holds no tasks, and nothing is asked', async () => {
  const { calls } = await renderPage('/my-work', [], meAs('mttq'))
  expect(await screen.findByText('Vai trò của bạn không giữ việc trong kế hoạch')).toBeTruthy()
  expect(calls.some((call) => call.address.startsWith('/my-work'))).toBe(false)
})
