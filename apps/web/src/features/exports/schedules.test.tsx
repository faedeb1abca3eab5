import type {
  createExportSchedule,
  deleteExportSchedule,
  ExportSchedule,
  listExportDeliveries,
  listExportRecipients,
  listExportSchedules,
  updateExportSchedule,
} from '@gandan/contracts/exports/export-schedules'
import type { listPreparedExports } from '@gandan/contracts/exports/prepared-exports'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply, type StubRoute } from '../../testing/api-stub.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

const ID = '01890000-0000-7000-8000-0000000007b1'
const AN = '01890000-0000-7000-8000-000000000011'
const BINH = '01890000-0000-7000-8000-000000000012'
const ADDRESS = '/exports/cases?kind=complaint&format=xlsx'

const schedule = (over: Partial<ExportSchedule> = {}): ExportSchedule => ({
  id: ID,
  title: 'Danh sách vụ việc',
  address: ADDRESS,
  cadence: 'monthly',
  day: 15,
  covers: 'periodEnded',
  recipientIds: [AN],
  recipientNames: ['Nguyễn Văn An'],
  ownerName: 'Nguyễn Văn An',
  isActive: true,
  nextRunOn: '2023-06-15',
  version: 3,
  ...over,
})

const open = (rows: () => ExportSchedule[], routes: StubRoute[] = [], address = '/exports') =>
  renderPage(
    address,
    [
      reply<typeof listPreparedExports>('GET', '/prepared-exports', { items: [], nextCursor: null }),
      reply<typeof listExportSchedules>('GET', '/export-schedules', () => ({ items: rows() })),
      reply<typeof listExportRecipients>('GET', '/export-recipients', {
        items: [
          { userId: AN, displayName: 'Nguyễn Văn An', isAbove: false },
          { userId: BINH, displayName: 'Trần Thị Bình', isAbove: true },
        ],
      }),
      ...routes,
    ],
    meAs('officeClerk'),
  )
const dialogOf = async (name: string) => within(await screen.findByRole('dialog', { name }))
const sent = (calls: { method: string; body: unknown }[], method: string) =>
  calls.filter((call) => call.method === method).map(({ body }) => body)

test('the schedule of a file asks for its recipients, and is made with its address', async () => {
  let rows: ExportSchedule[] = []
  const { user, calls, location } = await open(
    () => rows,
    [
      reply<typeof createExportSchedule>('POST', '/export-schedules', () => {
        rows = [schedule()]
        return schedule()
      }),
    ],
    `/exports?address=${encodeURIComponent(ADDRESS)}&title=V%E1%BB%A5%20vi%E1%BB%87c`,
  )
  const dialog = await dialogOf('Gửi tệp định kỳ')
  await dialog.findByRole('checkbox', { name: 'Trần Thị Bình (cấp trên)' })
  await user.click(dialog.getByRole('button', { name: 'Lập lịch gửi' }))
  expect(await dialog.findByText('Chọn ít nhất một người nhận')).toBeTruthy()
  await user.click(dialog.getByRole('checkbox', { name: 'Nguyễn Văn An' }))
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Chu kỳ' }), 'quarterly')
  await user.click(dialog.getByRole('button', { name: 'Lập lịch gửi' }))
  expect(await screen.findByText('Hằng tháng, ngày 15, từ 07:00')).toBeTruthy()
  expect(sent(calls, 'POST')).toEqual([
    { title: 'Vụ việc', cadence: 'quarterly', day: 15, covers: 'periodEnded', recipientIds: [AN], address: ADDRESS },
  ])
  await waitFor(() => expect(location()).toBe('/exports'))
})

test('a refusal of the API stays in the dialog with what was typed', async () => {
  const title = 'Có người nhận không thuộc xã'
  const { user } = await open(
    () => [schedule()],
    [
      refuse<typeof updateExportSchedule>('PUT', '/export-schedules/:id', {
        status: 422,
        code: 'exportRecipientRefused',
        title,
      }),
    ],
  )
  await user.click(await screen.findByRole('button', { name: 'Sửa lịch gửi: Danh sách vụ việc' }))
  const dialog = await dialogOf('Sửa lịch gửi')
  const field = dialog.getByRole('textbox', { name: /^Tên tệp/ })
  await user.clear(field)
  await user.type(field, 'Tên khác')
  await user.click(dialog.getByRole('button', { name: 'Sửa' }))
  expect((await dialog.findByRole('alert')).textContent).toContain(title)
  expect(dialog.getByRole('textbox', { name: /^Tên tệp/ }).getAttribute('value')).toBe('Tên khác')
})

test('a schedule is paused on top of the version that is shown', async () => {
  let isActive = true
  const { user, calls } = await open(
    () => [schedule({ isActive })],
    [
      reply<typeof updateExportSchedule>('PUT', '/export-schedules/:id', () => {
        isActive = false
        return schedule({ isActive })
      }),
    ],
  )
  await user.click(await screen.findByRole('button', { name: 'Tạm dừng: Danh sách vụ việc' }))
  expect(await screen.findByText('Đang tạm dừng')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Gửi tiếp: Danh sách vụ việc' })).toBeTruthy()
  expect(calls.find(({ method }) => method === 'PUT')?.headers.get('if-match')).toBe('"3"')
})

test('a schedule ends only once that is confirmed', async () => {
  let rows = [schedule()]
  const { user, calls } = await open(
    () => rows,
    [
      reply<typeof deleteExportSchedule>('DELETE', '/export-schedules/:id', () => {
        rows = []
        return undefined
      }),
    ],
  )
  await user.click(await screen.findByRole('button', { name: 'Xoá lịch gửi: Danh sách vụ việc' }))
  const dialog = await dialogOf('Xoá lịch gửi này?')
  expect(sent(calls, 'DELETE')).toEqual([])
  await user.click(dialog.getByRole('button', { name: 'Xoá' }))
  expect(await screen.findByText('Chưa có lịch gửi nào')).toBeTruthy()
})

test('the log says for each recipient what became of the letter, and why none went', async () => {
  const delivery = {
    runOn: '2023-05-15',
    userId: AN,
    userName: 'Nguyễn Văn An',
    period: 'tháng 5 năm 2023 (15/4/2023 – 14/5/2023)',
    state: 'sent' as const,
    problem: null,
    attempts: 1,
    sentAt: '2023-05-15T00:01:00.000Z',
  }
  const problem = { code: 'roleRefused', title: 'Vai trò của bạn không được làm việc này' }
  const refused = {
    ...delivery,
    userId: BINH,
    userName: 'Trần Thị Bình',
    state: 'refused' as const,
    problem,
    sentAt: null,
  }
  const { user } = await open(
    () => [schedule()],
    [
      reply<typeof listExportDeliveries>('GET', '/export-schedules/:id/deliveries', {
        items: [delivery, refused],
        nextCursor: null,
      }),
    ],
  )
  await user.click(await screen.findByRole('button', { name: 'Nhật ký gửi: Danh sách vụ việc' }))
  const log = await dialogOf('Nhật ký gửi: Danh sách vụ việc')
  expect((await log.findByRole('row', { name: /Nguyễn Văn An/ })).textContent).toContain(
    'Đã gửi thư07:01 ngày 15/5/2023',
  )
  expect(log.getByRole('row', { name: /Trần Thị Bình/ }).textContent).toContain(problem.title)
})
