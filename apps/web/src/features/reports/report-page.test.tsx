import type { listReportDifferences } from '@gandan/contracts/reports/report-differences'
import type { editReportSection, getReport, ReportDetail, signReport } from '@gandan/contracts/reports/reports'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply, type StubRoute } from '../../testing/api-stub.ts'
import { CASE_ID } from '../../testing/case-fixtures.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'
import { differencesSince, REPORT_ID, reportDetail, signedReport } from '../../testing/report-fixtures.ts'

const ADDRESS = `/reports/${REPORT_ID}`
const shown = (report: ReportDetail) => reply<typeof getReport>('GET', '/reports/:id', report)
const unchanged = reply<typeof listReportDifferences>('GET', '/reports/:id/differences', differencesSince())
const open = (routes: readonly StubRoute[], role: Parameters<typeof meAs>[0] = 'officeClerk') =>
  renderPage(ADDRESS, routes, meAs(role))

const typeInto = async (user: Awaited<ReturnType<typeof open>>['user'], words: string) => {
  await user.click(await screen.findByRole('button', { name: 'Sửa mục I. Tình hình chung' }))
  const text = await screen.findByRole('textbox', { name: 'Nội dung mục I. Tình hình chung' })
  await user.clear(text)
  await user.type(text, words)
  return text as HTMLTextAreaElement
}

test('what could not be saved stays as typed, says why, and is saved by asking again', async () => {
  let isDown = true
  const saved = reply<typeof editReportSection>('PUT', '/reports/:id/sections/:sectionId', reportDetail({ version: 5 }))
  const { user, calls } = await open([
    shown(reportDetail()),
    {
      ...saved,
      answer: (call) =>
        isDown
          ? refuse('PUT', saved.path, { status: 503, code: 'overloaded', title: 'Máy chủ đang bận' }).answer(call)
          : saved.answer(call),
    },
  ])
  const text = await typeInto(user, 'Xã đã tổ chức ba hội nghị.')
  expect(await screen.findByText(/Chưa lưu được. Nội dung bạn gõ vẫn còn ở đây./)).toBeTruthy()
  expect(text.value).toBe('Xã đã tổ chức ba hội nghị.')
  isDown = false
  await user.click(screen.getByRole('button', { name: 'Lưu lại' }))
  expect(await screen.findByText('Đã lưu')).toBeTruthy()
  expect(calls.findLast(({ method }) => method === 'PUT')?.body).toEqual({ text: 'Xã đã tổ chức ba hội nghị.' })
})

test('a version that someone else moved on is said, and keeping mine saves it over the newest', async () => {
  let version = 4
  const { user, calls } = await open([
    reply<typeof getReport>('GET', '/reports/:id', () => reportDetail({ version })),
    {
      method: 'PUT',
      path: '/reports/:id/sections/:sectionId',
      answer: (call) =>
        call.headers.get('if-match') === '"9"'
          ? { status: 200, body: reportDetail({ version: 10 }) }
          : refuse('PUT', '/reports/:id', { status: 409, code: 'staleVersion', title: 'Đã có bản mới' }).answer(call),
    },
  ])
  const text = await typeInto(user, 'Bản của tôi')
  version = 9
  expect(await screen.findByText('Người khác đã sửa trước bạn')).toBeTruthy()
  expect(text.value).toBe('Bản của tôi')
  await user.click(screen.getByRole('button', { name: 'Giữ nội dung của tôi và lưu đè' }))
  expect(await screen.findByText('Đã lưu')).toBeTruthy()
  const sent = calls.filter(({ method }) => method === 'PUT').map(({ headers }) => headers.get('if-match'))
  expect(sent).toEqual(['"4"', '"9"'])
})

const STEPS = ['Trình ký', 'Trả lại', 'Ký báo cáo', 'Gửi báo cáo', 'Lập báo cáo điều chỉnh']

test.each([
  ['its writer hands a draft in', 'officeClerk', reportDetail(), ['Trình ký']],
  [
    'a leader signs what is handed in, or gives it back',
    'chairman',
    reportDetail({ state: 'review', can: { edit: false, openRecords: true, steps: ['return', 'sign'] } }),
    ['Trả lại', 'Ký báo cáo'],
  ],
  [
    'a reader takes no step',
    'upperReader',
    signedReport({ state: 'sent', can: { edit: false, openRecords: false, steps: [] } }),
    [],
  ],
] as const)('%s', async (_, role, report, steps) => {
  await open([shown(report), unchanged], role)
  await screen.findByRole('heading', { level: 1, name: report.title })
  const offered = STEPS.filter((name) => screen.queryByRole('button', { name }) !== null)
  expect(offered).toEqual(steps)
  expect(screen.queryByRole('button', { name: /^Sửa mục/ }) !== null).toBe(report.can.edit)
})

test('a signature needs a number and a day: without a number nothing is sent, and the day cannot be emptied', async () => {
  const review = reportDetail({ state: 'review', can: { edit: false, openRecords: true, steps: ['return', 'sign'] } })
  const { user, calls } = await open(
    [shown(review), unchanged, reply<typeof signReport>('POST', '/reports/:id/signature', signedReport())],
    'chairman',
  )
  await user.click(await screen.findByRole('button', { name: 'Ký báo cáo' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Ký báo cáo' }))
  const number = dialog.getByRole('textbox', { name: /Số báo cáo/ }) as HTMLInputElement
  expect(number.value).toBe('7')
  await user.clear(number)
  await user.click(dialog.getByRole('button', { name: 'Ký báo cáo' }))
  expect(dialog.getByText('Cần một số từ 1 đến 9999')).toBeTruthy()
  expect(calls.some(({ method }) => method === 'POST')).toBe(false)
  await user.type(number, '12')
  const day = await dialog.findByRole<HTMLInputElement>('textbox', { name: /Ngày ký/ })
  await user.clear(day)
  await user.tab()
  expect(day.value).toBe('16/03/2023')
  await user.click(dialog.getByRole('button', { name: 'Ký báo cáo' }))
  expect(await screen.findByText('07/BC-UBND', { exact: false })).toBeTruthy()
  const sent = calls.find(({ method }) => method === 'POST')
  expect(sent?.body).toEqual({ number: 12, signedOn: '2023-03-16' })
  expect(sent?.headers.get('if-match')).toBe('"4"')
})

test('where nothing changed after issue the page says so of figures and of forms', async () => {
  await open([shown(signedReport()), unchanged])
  expect(await screen.findByText('Số liệu hiện nay vẫn như khi ký.')).toBeTruthy()
  expect(screen.getByText('Các biểu thống kê kèm theo vẫn như khi ký.')).toBeTruthy()
})

const record = {
  subject: 'petition',
  id: '01890000-0000-7000-8000-000000000911',
  title: '2023/0008 – Mương thoát nước bị tắc',
  link: { page: 'case' as const, id: CASE_ID },
  reasons: [{ at: '2023-06-01T03:00:00.000Z', action: 'registerPetition', actorName: 'Lê Thị Mai' }],
}

const changed = differencesSince({
  items: [
    {
      key: 'DV01.01',
      name: 'Hội nghị tuyên truyền',
      frozenText: '2 cuộc',
      liveText: '3 cuộc',
      frozen: { numerator: 2, denominator: null, value: 2 },
      live: { numerator: 3, denominator: null, value: 3 },
      came: [{ part: 'numerator', ...record, subject: 'activity', title: 'Quán triệt Luật', link: null }],
      went: [],
      cameCount: 1,
      wentCount: 0,
    },
  ],
  cells: {
    isKept: true,
    total: 250,
    items: [
      {
        form: '02/XLD',
        formTitle: 'Xử lý đơn khiếu nại',
        row: 'xã Sơn Trường',
        ms: 5,
        label: 'Tiếp nhận trong kỳ, Tổng',
        was: '2',
        is: '3',
        moved: 1,
        records: [{ ...record, was: null, is: 1 }],
      },
      {
        form: '02/XLD',
        formTitle: 'Xử lý đơn khiếu nại',
        row: 'xã Sơn Trường',
        ms: 9,
        label: 'Tiền thu hồi',
        was: '5',
        is: null,
        moved: 0,
        records: [],
      },
    ],
  },
})

test('what changed after issue stands with what it was, is and why; a cell leads to its records in the form', async () => {
  await open([shown(signedReport()), reply<typeof listReportDifferences>('GET', '/reports/:id/differences', changed)])
  const figure = within(await screen.findByRole('row', { name: /DV01.01/ }))
  for (const words of ['2 cuộc', '3 cuộc', 'Quán triệt Luật']) expect(figure.getByText(words)).toBeTruthy()
  const cells = within(screen.getByRole('region', { name: 'Ô của biểu thống kê đã thay đổi' }))
  expect(screen.getByText('Hiện 2 ô đầu trong 250 ô đã thay đổi.')).toBeTruthy()
  const cell = within(cells.getByRole('row', { name: /cột 5: Tiếp nhận trong kỳ/ }))
  expect(cell.getByText('khi ký —, nay 1', { exact: false })).toBeTruthy()
  expect(cell.getByText(/^Tiếp nhận đơn, Lê Thị Mai/)).toBeTruthy()
  expect(cell.getByRole('link', { name: record.title }).getAttribute('href')).toBe(`/cases/${CASE_ID}`)
  expect(cell.getByRole('link', { name: /cột 5/ }).getAttribute('href')).toBe(
    '/reports/forms/02-XLD/cells/5?period=quarter&year=2023&index=1',
  )
  const empty = within(cells.getByRole('row', { name: /cột 9/ }))
  expect(empty.getByText('…')).toBeTruthy()
  expect(empty.getByRole('link', { name: /cột 9/ }).getAttribute('href')).toContain('/reports/forms?period=quarter')
})
