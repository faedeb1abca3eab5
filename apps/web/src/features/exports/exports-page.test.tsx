import type { listExportSchedules } from '@gandan/contracts/exports/export-schedules'
import type {
  cancelPreparedExport,
  createPreparedExport,
  deletePreparedExport,
  getPreparedExport,
  listPreparedExports,
  PreparedExport,
} from '@gandan/contracts/exports/prepared-exports'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply, type StubRoute } from '../../testing/api-stub.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

const ID = '01890000-0000-7000-8000-0000000007a1'
const file = (over: Partial<PreparedExport> = {}): PreparedExport => ({
  id: ID,
  title: 'Danh sách vụ việc',
  state: 'done',
  rows: 12_345,
  bytes: 3_355_443,
  fileName: 'vu-viec-2023-06-05.xlsx',
  sha256: 'a'.repeat(64),
  problem: null,
  isScheduled: false,
  createdAt: '2023-06-05T01:00:00.000Z',
  startedAt: '2023-06-05T01:00:01.000Z',
  finishedAt: '2023-06-05T01:00:09.000Z',
  expiresAt: '2023-06-12T01:00:09.000Z',
  ...over,
})

const open = (rows: PreparedExport[] | (() => PreparedExport[]), routes: StubRoute[] = [], address = '/exports') =>
  renderPage(
    address,
    [
      reply<typeof listPreparedExports>('GET', '/prepared-exports', () => ({
        items: typeof rows === 'function' ? rows() : rows,
        nextCursor: null,
      })),
      reply<typeof listExportSchedules>('GET', '/export-schedules', { items: [] }),
      ...routes,
    ],
    meAs('officeClerk'),
  )

const rowOf = async (title: string) => within(await screen.findByRole('row', { name: new RegExp(title) }))

test('a finished file says its rows, size and until when it is kept, and is fetched by the browser itself', async () => {
  await open([file()])
  const row = await rowOf('Danh sách vụ việc')
  expect(row.getByText('12.345 dòng, 3,2 MB')).toBeTruthy()
  expect(row.getByText('giữ đến 08:00 ngày 12/6/2023')).toBeTruthy()
  const link = row.getByRole('link', { name: 'Tải về: Danh sách vụ việc' })
  expect(link.getAttribute('href')).toBe(`/api/v1/prepared-exports/${ID}/file`)
})

test('while a file is made its progress moves by itself, until it is done', async () => {
  let asked = 0
  await open(() => {
    asked += 1
    return asked === 1 ? [file({ state: 'running', rows: 2_000, bytes: 300_000, expiresAt: null })] : [file()]
  })
  expect((await rowOf('Danh sách')).getByText('2.000 dòng, 293 KB')).toBeTruthy()
  expect(await screen.findByText('12.345 dòng, 3,2 MB')).toBeTruthy()
})

test('one that is being made is stopped, not downloaded', async () => {
  let state: PreparedExport['state'] = 'running'
  const { user, calls } = await open(
    () => [file({ state })],
    [
      reply<typeof cancelPreparedExport>('POST', '/prepared-exports/:id/cancel', () => {
        state = 'cancelled'
        return file({ state })
      }),
    ],
  )
  const row = await rowOf('Danh sách')
  expect(row.queryByRole('link', { name: /Tải về/ })).toBeNull()
  await user.click(row.getByRole('button', { name: 'Dừng: Danh sách vụ việc' }))
  expect(await screen.findByText('Đã dừng')).toBeTruthy()
  expect(calls.some(({ address }) => address === `/prepared-exports/${ID}/cancel`)).toBe(true)
})

test('a file is removed only once that is confirmed', async () => {
  let rows = [file()]
  const { user, calls } = await open(
    () => rows,
    [
      reply<typeof deletePreparedExport>('DELETE', '/prepared-exports/:id', () => {
        rows = []
        return undefined
      }),
    ],
  )
  const removed = () => calls.filter(({ method }) => method === 'DELETE').length
  await user.click((await rowOf('Danh sách')).getByRole('button', { name: 'Xoá: Danh sách vụ việc' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Xoá tệp này?' }))
  expect(removed()).toBe(0)
  await user.click(dialog.getByRole('button', { name: 'Xoá' }))
  expect(await screen.findByText('Chưa có tệp nào')).toBeTruthy()
  expect(removed()).toBe(1)
})

test('an expired file and one that failed say so in words, and cannot be downloaded', async () => {
  const problem = { code: 'roleRefused', title: 'Vai trò của bạn không được làm việc này' }
  await open([
    file({ state: 'expired' }),
    file({ id: ID.replace('a1', 'a2'), title: 'Công việc', state: 'failed', problem }),
  ])
  expect(await screen.findByText('Hết thời gian lưu, đã xoá')).toBeTruthy()
  expect((await rowOf('Công việc')).getByText('Vai trò của bạn không được làm việc này')).toBeTruthy()
  expect(screen.queryByRole('link', { name: /Tải về:/ })).toBeNull()
})

test('the address of one file shows that file first', async () => {
  const one = reply<typeof getPreparedExport>('GET', '/prepared-exports/:id', file({ title: 'Báo cáo tháng' }))
  await open([], [one], `/exports/${ID}`)
  expect(await screen.findByRole('link', { name: 'Tải về: Báo cáo tháng' })).toBeTruthy()
})

test('the address of a file of another is said in words', async () => {
  const notFound = { status: 404, code: 'notFound', title: 'Không tìm thấy' }
  await open([], [refuse<typeof getPreparedExport>('GET', '/prepared-exports/:id', notFound)], `/exports/${ID}`)
  expect((await screen.findByRole('alert')).textContent).toContain('Không tìm thấy')
})

test('files that cannot be read are said in words, with another try', async () => {
  await open(
    [],
    [refuse<typeof listPreparedExports>('GET', '/prepared-exports', { status: 503, code: 'notReady', title: 'Bận' })],
  )
  expect(await screen.findByRole('button', { name: 'Thử lại' })).toBeTruthy()
})

test('a list is prepared in the background with the filter of its page, and the notice leads to the files', async () => {
  const total = { count: 0, isExact: true }
  const phases = { unclassified: 0 }
  const { user, calls, location } = await renderPage(
    '/cases?kind=complaint',
    [
      { method: 'GET', path: '/cases', answer: () => ({ status: 200, body: { items: [], nextCursor: null, total } }) },
      { method: 'GET', path: '/cases/counts', answer: () => ({ status: 200, body: { asOf: '2023-06-05', phases } }) },
      { method: 'GET', path: '/cases/forecast', answer: () => ({ status: 503, body: { code: 'notReady' } }) },
      ...['/saved-views', '/people', '/units'].map((path) => ({
        method: 'GET',
        path,
        answer: () => ({ status: 200, body: { items: [] } }),
      })),
      reply<typeof listPreparedExports>('GET', '/prepared-exports', { items: [file()], nextCursor: null }),
      reply<typeof listExportSchedules>('GET', '/export-schedules', { items: [] }),
      reply<typeof createPreparedExport>('POST', '/prepared-exports', file({ state: 'queued' })),
    ],
    meAs('officeClerk'),
  )
  await user.click(await screen.findByRole('button', { name: /^Tải về:/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Chuẩn bị trong nền: Excel' }))
  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toBeTruthy())
  const body = calls.find(({ method }) => method === 'POST')?.body as { address: string }
  expect(body.address).toBe('/exports/cases?kind=complaint&sort=dueOn&format=xlsx')
  await user.click(await screen.findByRole('button', { name: 'Xem tệp' }))
  await waitFor(() => expect(location()).toBe('/exports'))
})
