import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { getForm, listFormRecords, listForms, StatutoryForm } from '@gandan/contracts/reports/forms'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply, type StubRoute } from '../../testing/api-stub.ts'
import { CASE_ID } from '../../testing/case-fixtures.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

const COMMUNE = '01890000-0000-7000-8000-000000000001'
const OTHER = '01890000-0000-7000-8000-000000000002'
const RECORD = '01890000-0000-7000-8000-000000000903'
const PERIOD = { period: 'month', year: 2023, index: 2, from: '2023-01-15', to: '2023-02-14' } as const
const SET = { id: '2021', title: 'Thông tư 02/2021/TT-TTCP', validFrom: '2021-05-10', validTo: '2024-01-19' }
const NEWER = { id: '2024', title: 'Thông tư 01/2024/TT-TTCP', validFrom: '2024-01-20', validTo: null }
const ADDRESS = '/reports/forms?period=month&year=2023&index=2'

const column = (ms: number, label: string, heads: string[] = [], sum: number[] | null = null) =>
  ({ ms, label, heads, sum, unit: 'count' }) as const
const cell = (ms: number, value: string | null) => ({ ms, value, reason: value === null ? 'noSource' : null }) as const

const record = {
  subject: 'petition',
  id: RECORD,
  label: '2023/0007',
  on: '2023-02-01',
  kind: 'complaint',
  text: 'Đơn giá bồi thường',
  caseId: CASE_ID,
  sessionId: null,
} as const

const row = (
  communeId: string,
  communeName: string,
  records: StatutoryForm['rows'][number]['checks'][number]['records'],
) => ({
  communeId,
  communeName,
  cells: [cell(1, '1234'), cell(2, '0'), cell(3, '5'), cell(4, null)],
  checks: [
    { kind: 'crossFoot', ms: 1, parts: [2, 3], standing: 'failed', left: '6', right: '5', brokenBy: 1, records },
    { kind: 'carryOver', ms: 2, parts: [2], standing: 'passed', left: '0', right: '0', brokenBy: 0, records: [] },
    { kind: 'crossFoot', ms: 3, parts: [4], standing: 'unknown', left: '5', right: null, brokenBy: 0, records: [] },
  ] satisfies StatutoryForm['rows'][number]['checks'],
})

const sheet = (over: Partial<StatutoryForm> = {}): StatutoryForm => ({
  window: PERIOD,
  asOf: '2023-06-05',
  set: SET,
  form: { code: '01/XLD', title: 'Tổng hợp kết quả xử lý đơn', isOpen: false },
  columns: [
    column(1, 'Tổng số đơn', [], [2, 3]),
    column(2, 'Kỳ trước', ['Nguồn đơn']),
    column(3, 'Trong kỳ', ['Nguồn đơn']),
    column(4, 'Tiền thu hồi'),
  ],
  noteMs: null,
  rows: [row(COMMUNE, 'xã Sơn Trường', [record])],
  total: null,
  canOpenFigures: true,
  ...over,
})

const routes = (form: StatutoryForm = sheet()): StubRoute[] => [
  reply<typeof listForms>('GET', '/reports/forms', {
    window: PERIOD,
    set: form.set,
    sets: [SET, NEWER],
    forms: [
      { code: '01/XLD', title: 'Tổng hợp', isOpen: false },
      { code: '03/KQGQ', title: 'Giải quyết tố cáo', isOpen: true },
    ],
  }),
  reply<typeof getForm>('GET', '/reports/forms/:code', form),
]

test('the form stands as it is printed: merged heads, the row of numbers, what is not recorded as such', async () => {
  await renderPage(ADDRESS, routes())
  const table = within(await screen.findByRole('table'))
  expect(table.getByRole('columnheader', { name: 'Nguồn đơn' }).getAttribute('colspan')).toBe('2')
  expect(table.getByRole('columnheader', { name: 'Tổng số đơn' }).getAttribute('rowspan')).toBe('2')
  const cells = within(table.getByRole('row', { name: /xã Sơn Trường/ })).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent)).toEqual(['1.234', '0', '5', '…chưa có nguồn số liệu', ''])
  expect(within(table.getByRole('row', { name: /^MS/ })).getAllByRole('cell')[0]?.textContent).toBe('1= 2 + 3')
  expect(screen.getByText('“…”: chưa có nguồn số liệu (cột 4)')).toBeTruthy()
  expect(screen.getByText('Số liệu từ ngày 15/01/2023 đến hết ngày 14/02/2023')).toBeTruthy()
})

test('a figure leads to its records, nought and the empty one nowhere; the file is that of the period', async () => {
  await renderPage(ADDRESS, routes())
  const link = await screen.findByRole('link', { name: '1.234' })
  expect(link.getAttribute('href')).toBe('/reports/forms/01-XLD/cells/1?period=month&year=2023&index=2&form=01-XLD')
  expect(screen.queryByRole('link', { name: '0' })).toBeNull()
  expect(screen.getByRole('link', { name: 'Tải XLSX' }).getAttribute('href')).toBe(
    '/api/v1/reports/forms/01-XLD/file.xlsx?period=month&year=2023&index=2',
  )
})

test('the checks say in words what holds and what breaks them, with links to the records', async () => {
  await renderPage(ADDRESS, routes())
  const panel = within(await screen.findByRole('region', { name: 'Kiểm tra biểu' }))
  expect(panel.getByText(/Cột 1 bằng cột 2 \+ 3 \(6 và 5\)/)).toBeTruthy()
  expect(panel.getByRole('link', { name: 'Đơn 2023/0007' }).getAttribute('href')).toBe(`/cases/${CASE_ID}`)
  expect(panel.getByText(/bằng phần chưa xong khi chốt kỳ trước \(0 và 0\)/)).toBeTruthy()
  expect(panel.getByText(/có cột chưa có nguồn số liệu/)).toBeTruthy()
})

test('the period and the circular are chosen with their days shown, and kept in the address', async () => {
  const { user, calls, location } = await renderPage(ADDRESS, routes())
  await user.selectOptions(await screen.findByLabelText('Tháng'), '3 (15/02/2023 – 14/3/2023)')
  await waitFor(() => expect(location()).toBe('/reports/forms?period=month&year=2023&index=3&form=01-XLD'))
  await user.selectOptions(screen.getByLabelText('Kỳ báo cáo'), 'Năm')
  await user.selectOptions(screen.getByLabelText('Theo thông tư'), NEWER.title)
  await waitFor(() => expect(location()).toContain('period=year&year=2023&index=1&set=2024'))
  await waitFor(() =>
    expect(calls.map(({ address }) => address)).toContain(
      '/reports/forms/01-XLD?period=year&year=2023&index=1&set=2024',
    ),
  )
})

test('without a period the address stands for the last month that is over', async () => {
  const { calls } = await renderPage('/reports/forms', routes())
  await screen.findByRole('table')
  expect(calls.map(({ address }) => address)).toContain('/reports/forms/01-XLD?period=month&year=2023&index=5')
})

test('a form known by title only says so and offers no file', async () => {
  const open = sheet({
    set: NEWER,
    form: { code: '03/KQGQ', title: 'Giải quyết tố cáo', isOpen: true },
    columns: [],
    rows: [],
  })
  await renderPage(`${ADDRESS}&form=03-KQGQ`, routes(open))
  expect(await screen.findByText('Biểu này mới có mã và tên')).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Tải XLSX' })).toBeNull()
  const before = screen.getByRole('link', { name: `Xem theo ${SET.title}` })
  expect(before.getAttribute('href')).toBe('/reports/forms?period=month&year=2023&index=2&set=2021')
})

test('the upper level reads a row a commune and the total, and figures lead nowhere', async () => {
  const rows = [row(COMMUNE, 'xã Kim Hoa', []), row(OTHER, 'xã Sơn Trường', [])]
  const total = [cell(1, '12'), cell(2, '0'), cell(3, '10'), cell(4, null)]
  await renderPage(ADDRESS, routes(sheet({ rows, total, canOpenFigures: false })), meAs('upperReader'))
  const table = within(await screen.findByRole('table'))
  expect(table.getByRole('row', { name: /Tổng số 12/ })).toBeTruthy()
  expect(table.queryAllByRole('link')).toEqual([])
  expect(screen.getAllByText('1 trong 3 quan hệ bị lệch')).toHaveLength(2)
  expect(screen.getAllByText('1 bản ghi làm lệch')).toHaveLength(2)
})

test('behind a figure stand its records, more on demand, and how many are hidden', async () => {
  const page = (over: object): ResponseOf<typeof listFormRecords> => ({
    window: PERIOD,
    column: column(2, 'Kỳ trước', ['Nguồn đơn']),
    cell: cell(2, '7'),
    items: [{ ...record, amount: 1 }],
    hidden: 2,
    nextCursor: 'next',
    ...over,
  })
  const visit = {
    ...record,
    id: OTHER,
    subject: 'visit' as const,
    label: '2023/0009',
    caseId: null,
    sessionId: COMMUNE,
  }
  const { user } = await renderPage('/reports/forms/01-XLD/cells/2?period=month&year=2023&index=2', [
    reply<typeof listFormRecords>('GET', '/reports/forms/:code/cells/:ms', ({ address }) =>
      address.includes('cursor=next') ? page({ items: [{ ...visit, amount: 6 }], nextCursor: null }) : page({}),
    ),
  ])
  expect(await screen.findByRole('heading', { name: 'Cột 2: Nguồn đơn, Kỳ trước' })).toBeTruthy()
  expect(screen.getByText('Biểu 01/XLD, từ 15/01/2023 đến 14/02/2023: 7')).toBeTruthy()
  expect(screen.getByText('Và 2 bản ghi khác mà bạn không được xem.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Xem thêm' }))
  const link = await screen.findByRole('link', { name: 'Lượt tiếp 2023/0009' })
  expect(link.getAttribute('href')).toBe(`/receptions/${COMMUNE}`)
})
