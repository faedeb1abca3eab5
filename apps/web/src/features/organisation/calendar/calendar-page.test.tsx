import type {
  Calendar,
  getCalendar,
  listCalendarVersions,
  updateCalendar,
} from '@gandan/contracts/organisation/calendar'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { refuse, reply, type SeenCall, type StubRoute } from '../../../testing/api-stub.ts'
import { meAs } from '../../../testing/fixtures.ts'
import { renderPage } from '../../../testing/render-page.tsx'

/** A year of days is long to draw, and roles and names over it are slow to find: words and labels here. */
vi.setConfig({ testTimeout: 30_000 })

const saveButton = () => screen.getByText('Lưu thành bản mới').closest('button') as HTMLElement
const dayButton = (on: string) => document.querySelector<HTMLElement>(`[data-on="${on}"]`)

const DAYS: Calendar['days'] = [
  { on: '2023-04-28', kind: 'swapOff', name: 'Nghỉ hoán đổi', noticeNumber: '1/TB' },
  { on: '2023-05-01', kind: 'holiday', name: 'Ngày Quốc tế Lao động 01/5', noticeNumber: '1/TB' },
  { on: '2023-05-06', kind: 'swapWork', name: 'Làm bù', noticeNumber: '1/TB' },
]
const PROPOSALS: Calendar['days'] = [
  { on: '2027-01-01', kind: 'holiday', name: 'Tết Dương lịch (dự kiến)', noticeNumber: null },
  { on: '2027-05-03', kind: 'compensatory', name: 'Nghỉ bù Lao động (dự kiến)', noticeNumber: null },
]
const calendarOf = (year: number): Calendar => ({
  year,
  version: 5,
  days: year === 2023 ? DAYS : [],
  proposals: year === 2027 ? PROPOSALS : [],
})
const calendars = reply<typeof getCalendar>('GET', '/calendars/:year', ({ address }: SeenCall) =>
  calendarOf(Number(address.slice(-4))),
)
const versions = reply<typeof listCalendarVersions>('GET', '/calendars/versions', {
  items: [
    { number: 5, createdAt: '2022-12-01T02:00:00Z', createdBy: null, createdByName: null, reason: 'Theo thông báo' },
  ],
})
const moves: StubRoute = {
  method: 'POST',
  path: '/cases/calendar-previews',
  answer: () => ({
    status: 200,
    body: {
      moves: [
        {
          caseId: '901',
          code: 'VV-2023-0007',
          title: 'Lối đi chung',
          limitId: 'KN_SOLVE_1',
          ordinal: 1,
          from: '2023-10-10',
          to: '2023-10-20',
        },
      ],
      total: 1,
    },
  }),
}
const open = (address: string, routes: Parameters<typeof renderPage>[1] = [], me = meAs('administrator')) =>
  renderPage(address, [calendars, versions, moves, ...routes], me)

test('a marked day says its kind and name to those who see no colour, in the grid and in the list', async () => {
  await open('/calendar?year=2023', [], meAs('chairman'))
  const may = (await screen.findByText('Tháng 5')).closest('table')
  expect(may?.textContent).toContain('1N, Nghỉ lễ, tết: Ngày Quốc tế Lao động 01/5')
  const row = screen.getByText('06/5/2023').closest('tr')
  expect(row?.textContent).toContain('Thứ BảyLàm bù (L)Làm bù1/TB')
  expect(screen.queryByText('Sửa lịch')).toBeNull()
})

test('the sum names what it passes over and stands in the address', async () => {
  const { location, user } = await open('/calendar?year=2023&from=2023-04-27&count=2&unit=working')
  expect(await screen.findByText('Hạn là Thứ Tư, ngày 03/5/2023.')).toBeTruthy()
  expect(screen.getByText(/28\/4\/2023 \(Nghỉ hoán đổi\); 01\/5\/2023 .*; 2 ngày cuối tuần/)).toBeTruthy()
  await user.selectOptions(screen.getByLabelText('Tính theo'), 'ngày thường (kể cả ngày nghỉ)')
  await waitFor(() => expect(location()).toContain('unit=calendar'))
})

test('a year without notice shows expected days and takes them into the edit in one step', async () => {
  const page = await open('/calendar?year=2027', [
    reply<typeof updateCalendar>('PUT', '/calendars/:year', { ...calendarOf(2027), version: 6 }),
  ])
  await page.user.click(await screen.findByText('Đưa các ngày dự kiến vào bản sửa'))
  expect(screen.getByText('Thay đổi chưa lưu: 2 ngày thêm hoặc sửa, 0 ngày bỏ.')).toBeTruthy()
  await page.user.type(screen.getByLabelText('Số thông báo cho các ngày chưa có'), '99/TB')
  await page.user.click(screen.getByText('Điền'))
  await page.user.click(saveButton())
  expect(screen.getByText('Hãy nêu lý do sửa')).toBeTruthy()
  expect(page.calls.some((call) => call.method === 'PUT')).toBe(false)
  await page.user.type(screen.getByLabelText('Lý do sửa'), 'Theo TB{Control>}{Enter}{/Control}')
  expect(await screen.findByText('Đã lưu lịch, bản 6.')).toBeTruthy()
  const sent = page.calls.find((call) => call.method === 'PUT')
  expect(sent?.headers.get('if-match')).toBe('"5"')
  expect(sent?.body).toMatchObject({
    reason: 'Theo TB',
    days: [{ name: 'Tết Dương lịch', noticeNumber: '99/TB' }, { noticeNumber: '99/TB' }],
  })
})

test('while editing the arrow keys move over days and Enter opens one', async () => {
  const { user } = await open('/calendar?year=2023')
  await user.click(await screen.findByText('Sửa lịch'))
  dayButton('2023-06-05')?.focus()
  await user.keyboard('{ArrowDown}{ArrowLeft}')
  expect(document.activeElement?.textContent).toBe('11 tháng 6')
  await user.keyboard('{Enter}')
  const form = within(await screen.findByRole('dialog', { name: 'Ngày 11/6/2023' }))
  expect((form.getByLabelText('Loại') as HTMLSelectElement).value).toBe('swapWork')
  await user.type(form.getByLabelText('Tên'), 'Làm bù')
  await user.click(form.getByRole('button', { name: 'Xong' }))
  await waitFor(() => expect(dayButton('2023-06-11')?.textContent).toBe('11L tháng 6, Làm bù: Làm bù'))
})

test('after a stale save the edited days stay and the other version can be loaded', async () => {
  const current = { ...calendarOf(2023), version: 8, days: DAYS.slice(0, 1) }
  const page = await open('/calendar?year=2023', [
    refuse<typeof updateCalendar>('PUT', '/calendars/:year', {
      status: 409,
      code: 'staleVersion',
      title: 'Đã được sửa',
      details: { current },
    }),
  ])
  await page.user.click(await screen.findByText('Sửa lịch'))
  await page.user.click(screen.getByLabelText('Bỏ ngày 06/5/2023'))
  await page.user.type(screen.getByLabelText('Lý do sửa'), 'Bỏ hoán đổi')
  await page.user.click(saveButton())
  expect(await screen.findByText(/bản 8, 1 ngày/)).toBeTruthy()
  expect(screen.getByText(/0 ngày thêm hoặc sửa, 1 ngày bỏ/)).toBeTruthy()
  await page.user.click(screen.getByText('Tải bản mới'))
  expect(screen.getByText('Chưa có thay đổi nào.')).toBeTruthy()
  expect(screen.queryByText('01/5/2023')).toBeNull()
})

test('the next year is in the address', async () => {
  const { user, location } = await open('/calendar?year=2023')
  await user.click(await screen.findByText('Năm sau'))
  await waitFor(() => expect(location()).toBe('/calendar?year=2024'))
  expect(await screen.findByText('Lịch làm việc năm 2024')).toBeTruthy()
})

test('a changed year says which open cases it would move before it is saved', async () => {
  const { user, calls } = await open('/calendar?year=2027')
  await user.click(await screen.findByText('Đưa các ngày dự kiến vào bản sửa'))
  expect(await screen.findByText(/từ 10\/10\/2023 sang 20\/10\/2023/)).toBeTruthy()
  const asked = calls.findLast(({ address }) => address === '/cases/calendar-previews')?.body as { year: number }
  expect(asked.year).toBe(2027)
  expect(calls.some(({ method }) => method === 'PUT')).toBe(false)
})
