import type { uploadFile } from '@gandan/contracts/files'
import type { TaskOriginEndpoint } from '../../../shell/task-origin.api.ts'
import type {
  getTask,
  listTasks,
  reportProgress,
  setTaskChecklist,
  setTaskDependencies,
  TaskDetail,
  transitionTask,
} from '@gandan/contracts/plan/tasks'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply } from '../../../testing/api-stub.ts'
import { meAs } from '../../../testing/fixtures.ts'
import { renderPage } from '../../../testing/render-page.tsx'
import { choiceRoutes, taskDetail, taskEvent, taskRow, UNIT_ID } from '../../../testing/task-fixtures.ts'

const task = taskDetail()
const ADDRESS = `/plans/${task.planId}/tasks/${task.id}`
const found = (detail: TaskDetail) => reply<typeof getTask>('GET', '/tasks/:id', detail)

test('what the reader may not do is not on the page', async () => {
  const can = { edit: false, assign: false, report: false, comment: false, remind: false, extend: false, actions: [] }
  await renderPage(ADDRESS, [...choiceRoutes, found(taskDetail({ can }))], meAs('mttq'))
  expect(await screen.findByRole('heading', { level: 1, name: task.title })).toBeTruthy()
  const main = within(screen.getByRole('main'))
  expect(main.queryAllByRole('button')).toEqual([])
  expect(main.queryByRole('textbox')).toBeNull()
})

test('an unknown task answers not found, with a way to try again', async () => {
  await renderPage(ADDRESS, [
    ...choiceRoutes,
    refuse<typeof getTask>('GET', '/tasks/:id', { status: 404, code: 'notFound', title: 'Không tìm thấy' }),
  ])
  expect(await screen.findByText('Không tìm thấy trang này')).toBeTruthy()
})

test('evidence of a wrong type is refused before it is sent; a report carries percent, note and files', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    ...choiceRoutes,
    found(task),
    reply<typeof uploadFile>('POST', '/files', {
      id: 'file-1',
      name: 'anh.png',
      mediaType: 'image/png',
      byteSize: 3,
      uploadedAt: '2023-06-05T01:00:00.000Z',
    }),
    reply<typeof reportProgress>('POST', '/tasks/:id/updates', taskDetail({ percent: 75 })),
  ])
  await user.click(await screen.findByRole('button', { name: 'Cập nhật tiến độ' }))
  const dialog = within(await screen.findByRole('dialog', { name: /Cập nhật tiến độ/ }))
  const input = dialog.getByLabelText('Tệp minh chứng', { selector: 'input' })
  const chosen = (name: string) => new File(['abc'], name)
  fireEvent.change(input, { target: { files: [chosen('chay.exe'), chosen('anh.png')] } })
  expect(await dialog.findByText(/Loại tệp này không được nhận/)).toBeTruthy()
  expect(calls.filter((call) => call.address === '/files')).toHaveLength(1)
  await user.click(dialog.getByRole('button', { name: '75 %' }))
  await user.click(dialog.getByRole('button', { name: 'Lưu tiến độ' }))
  expect(dialog.getByText('Cần ghi vài lời về việc đã làm')).toBeTruthy()
  await user.type(dialog.getByRole('textbox', { name: /Đã làm gì/ }), 'Đã họp thôn')
  await user.click(dialog.getByRole('button', { name: 'Bỏ tệp chay.exe' }))
  await user.click(dialog.getByRole('button', { name: 'Lưu tiến độ' }))
  expect(await screen.findByText('Đã cập nhật tiến độ việc số 1')).toBeTruthy()
  const sent = calls.find((call) => call.address.endsWith('/updates'))
  expect(sent?.body).toEqual({ percent: 75, note: 'Đã họp thôn', fileIds: ['file-1'] })
  expect(sent?.headers.get('idempotency-key')).toBeTruthy()
})

test('returning a task needs a reason', async () => {
  const submitted = taskDetail({
    state: 'submitted',
    can: { ...task.can, report: false, actions: ['confirm', 'return'] },
  })
  const { user, calls } = await renderPage(ADDRESS, [
    ...choiceRoutes,
    found(submitted),
    reply<typeof transitionTask>('POST', '/tasks/:id/transitions', taskDetail({ state: 'returned' })),
  ])
  await user.click(await screen.findByRole('button', { name: 'Trả lại' }))
  const dialog = within(await screen.findByRole('dialog', { name: /Trả lại/ }))
  await user.click(dialog.getByRole('button', { name: 'Trả lại' }))
  expect(dialog.getByText('Cần nêu lý do')).toBeTruthy()
  expect(calls.some((call) => call.method === 'POST')).toBe(false)
  await user.type(dialog.getByRole('textbox', { name: /Lý do/ }), 'Thiếu biên bản')
  await user.click(dialog.getByRole('button', { name: 'Trả lại' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const sent = calls.find((call) => call.address.endsWith('/transitions'))
  expect(sent?.body).toEqual({ action: 'return', note: 'Thiếu biên bản', fileIds: [] })
  expect(sent?.headers.get('if-match')).toBe('"3"')
})

test('an edit that comes too late keeps what was typed, says who was quicker, and saves over the new version', async () => {
  const fresh = taskDetail({ version: 4, events: [taskEvent({ actorName: 'Lê Văn Chín', kind: 'extended' })] })
  let stored = task
  const { user, calls } = await renderPage(ADDRESS, [
    ...choiceRoutes,
    reply<typeof getTask>('GET', '/tasks/:id', () => stored),
    {
      method: 'PATCH',
      path: '/tasks/:id',
      answer: ({ headers }) =>
        headers.get('if-match') === '"4"'
          ? { status: 200, body: fresh }
          : { status: 409, body: { code: 'staleVersion', title: 'Nội dung đã được người khác sửa', requestId: 'r' } },
    },
  ])
  await user.click(await screen.findByRole('button', { name: 'Sửa' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Sửa việc số 1' }))
  stored = fresh
  const title = dialog.getByRole('textbox', { name: /^Tên việc/ })
  await user.type(title, ' lần hai')
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect(await dialog.findByText(/Lê Văn Chín đã gia hạn/)).toBeTruthy()
  expect(dialog.getByDisplayValue(`${task.title} lần hai`)).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: 'Giữ nội dung của tôi' }))
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect(await screen.findByText('Đã lưu việc số 1')).toBeTruthy()
  const body = calls.findLast((call) => call.method === 'PATCH')?.body as Parameters<typeof Object.keys>[0]
  expect(body).toMatchObject({ title: `${task.title} lần hai` } satisfies Partial<TaskDetail>)
  expect(Object.keys(body)).not.toContain('dueOn')
})

test('a circle of tasks waiting for each other is refused in words', async () => {
  const other = taskRow({ number: 2, title: 'Việc hai' })
  const { user } = await renderPage(ADDRESS, [
    ...choiceRoutes,
    found(task),
    reply<typeof listTasks>('GET', '/tasks', { items: [taskRow(), other], nextCursor: null, total: 2 }),
    refuse<typeof setTaskDependencies>('PUT', '/tasks/:id/dependencies', {
      status: 422,
      code: 'dependencyCircle',
      title: 'Các việc đang chờ nhau thành vòng tròn',
    }),
  ])
  await user.type(await screen.findByRole('searchbox', { name: 'Tìm việc phải xong trước' }), 'viec')
  await user.click(await screen.findByRole('button', { name: /Thêm việc số 2/ }))
  expect(await screen.findByText(/hai việc sẽ chờ nhau thành vòng tròn/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Thêm việc số 1/ })).toBeNull()
})

test('unfinished prerequisites warn above everything else', async () => {
  const first = { id: 'p1', number: 9, title: 'Lập danh sách', state: 'planned' as const, dueOn: '2023-05-20' }
  const second = { ...first, id: 'p2', number: 10, title: 'Đã xong', state: 'done' as const }
  await renderPage(ADDRESS, [...choiceRoutes, found(taskDetail({ prerequisites: [first, second] }))])
  const warning = within(
    (await screen.findByText('Còn 1 việc phải xong trước mà chưa xong')).closest('[role=alert]') as HTMLElement,
  )
  expect(warning.getByRole('link', { name: '9. Lập danh sách' })).toBeTruthy()
  expect(warning.queryByText(/Đã xong/)).toBeNull()
})

test('a task promised at a dialogue leads back to it', async () => {
  const dialogue = { id: 'dialogue-1', title: 'Đối thoại năm 2023', on: '2023-06-01', issueNumber: 2, isPublic: true }
  await renderPage(ADDRESS, [
    ...choiceRoutes,
    found(taskDetail({ source: 'dialogue' })),
    reply<TaskOriginEndpoint>('GET', '/tasks/:id/origin', { dialogue }),
  ])
  const link = await screen.findByRole('link', { name: 'Đối thoại năm 2023, ngày 01/6/2023' })
  expect(link.getAttribute('href')).toBe('/dialogues/dialogue-1')
})

test('the history says who changed what in words, with its evidence to download', async () => {
  const file = {
    id: 'f1',
    name: 'bien-ban.pdf',
    mediaType: 'application/pdf',
    byteSize: 9,
    uploadedAt: '2023-05-02T01:00:00.000Z',
  }
  const events = [
    taskEvent({
      id: 'e2',
      kind: 'assigned',
      actorName: 'Nguyễn Văn An',
      changes: { ownerUnitId: { from: null, to: UNIT_ID }, dueOn: { from: '2023-05-20', to: '2023-06-20' } },
      files: [file],
    }),
    taskEvent(),
  ]
  await renderPage(ADDRESS, [...choiceRoutes, found(taskDetail({ events }))])
  expect(await screen.findByText('Đơn vị: không có → Văn phòng')).toBeTruthy()
  expect(screen.getByText('Hạn: 20/5/2023 → 20/6/2023')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Tải tệp bien-ban.pdf' }).getAttribute('href')).toBe(
    '/api/v1/files/f1/content',
  )
})

test('moving a step up saves the whole order with the version seen', async () => {
  const checklist = [
    { id: 's1', text: 'Mời dân', doneAt: null },
    { id: 's2', text: 'Lập biên bản', doneAt: '2023-05-03T01:00:00.000Z' },
  ]
  const { user, calls } = await renderPage(ADDRESS, [
    ...choiceRoutes,
    found(taskDetail({ checklist })),
    reply<typeof setTaskChecklist>('PUT', '/tasks/:id/checklist', taskDetail({ checklist: checklist.toReversed() })),
  ])
  expect(await screen.findByText('1/2 bước đã xong')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Đưa lên: Lập biên bản' }))
  await waitFor(() => expect(calls.some((call) => call.method === 'PUT')).toBe(true))
  const sent = calls.find((call) => call.method === 'PUT')
  expect(sent?.headers.get('if-match')).toBe('"3"')
  expect(sent?.body).toEqual({
    items: [
      { id: 's2', text: 'Lập biên bản', isDone: true },
      { id: 's1', text: 'Mời dân', isDone: false },
    ],
  })
})

test('quick changes of the steps are saved one after the other, each on the version before, and a deletion can be undone', async () => {
  let stored = taskDetail({ checklist: [{ id: 's1', text: 'Mời dân', doneAt: null }] })
  const { user, calls } = await renderPage(ADDRESS, [
    ...choiceRoutes,
    reply<typeof getTask>('GET', '/tasks/:id', () => stored),
    reply<typeof setTaskChecklist>('PUT', '/tasks/:id/checklist', ({ body }) => {
      const { items } = body as { items: { id: string | null; text: string; isDone: boolean }[] }
      const checklist = items.map(({ id, text, isDone }) => ({
        id: id ?? text,
        text,
        doneAt: isDone ? stored.events[0]!.at : null,
      }))
      stored = { ...stored, checklist, version: stored.version + 1 }
      return stored
    }),
  ])
  await user.click(await screen.findByRole('checkbox', { name: 'Mời dân' }))
  await user.click(screen.getByRole('button', { name: 'Xoá bước: Mời dân' }))
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  await waitFor(() => expect(stored.version).toBe(6))
  const writes = calls.filter((call) => call.method === 'PUT')
  expect(writes.map((call) => call.headers.get('if-match'))).toEqual(['"3"', '"4"', '"5"'])
  expect(stored.checklist).toMatchObject([{ text: 'Mời dân', doneAt: stored.events[0]!.at }])
})
