import type { listIndicatorDefinitions } from '@gandan/contracts/indicators/definitions'
import type {
  actOnValues,
  EntryCell,
  EntryGrid,
  getEntryGrid,
  getIndicatorValue,
  saveEntryCells,
} from '@gandan/contracts/indicators/values'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply } from '../../../testing/api-stub.ts'
import { meAs } from '../../../testing/fixtures.ts'
import { renderPage } from '../../../testing/render-page.tsx'

const ADDRESS = '/indicators/entry?period=quarter&year=2023&index=1'
const me = meAs('chairman')

const cell = (over: Partial<EntryCell> = {}): EntryCell => ({
  id: null,
  code: 'DV06.01',
  detail: '',
  detailName: null,
  numerator: null,
  denominator: null,
  value: null,
  previousValue: 90,
  state: null,
  note: '',
  fileCount: 0,
  enteredByName: null,
  enteredAt: null,
  submittedBy: null,
  returnReason: null,
  changesSinceApproval: 0,
  version: 0,
  ...over,
})

type Row = EntryGrid['rows'][number]
const row = (over: Partial<Row> = {}): Row => ({
  code: 'DV06.01',
  name: 'Tỷ lệ hài lòng',
  unit: '%',
  kind: 'rate',
  numeratorName: 'số phiếu hài lòng',
  denominatorName: 'số phiếu thu về',
  objectiveCode: 'II.6',
  decimals: 1,
  canEnter: true,
  canApprove: true,
  isOpenToParts: false,
  cells: [cell()],
  ...over,
})
const meetings = (over: Partial<EntryCell> = {}, rowOver: Partial<Row> = {}): Row =>
  row({
    code: 'DV01.02',
    name: 'Số buổi tuyên truyền',
    unit: 'buổi',
    kind: 'count',
    numeratorName: null,
    denominatorName: null,
    objectiveCode: 'II.1',
    decimals: 0,
    cells: [cell({ code: 'DV01.02', previousValue: 4, ...over })],
    ...rowOver,
  })
const gridOf = (rows: Row[], isLocked = false): EntryGrid => ({
  period: { kind: 'quarter', year: 2023, index: 1, from: '2022-12-15', to: '2023-03-14', dueOn: '2023-03-21' },
  isLocked,
  rows,
})
const shows = (grid: EntryGrid) => [
  reply<typeof getEntryGrid>('GET', '/indicator-values', grid),
  reply<typeof listIndicatorDefinitions>('GET', '/indicator-definitions', { items: [] }),
]

const at = (line: string, column: string) =>
  screen.findByRole<HTMLInputElement>('textbox', { name: `${line}: ${column}` })
const RATE = 'DV06.01 Tỷ lệ hài lòng'
const COUNT = 'DV01.02 Số buổi tuyên truyền'

test('a paste with a wrong number names its row and column and changes nothing', async () => {
  const { user } = await renderPage(ADDRESS, shows(gridOf([row(), meetings()])))
  const first = await at(RATE, 'Tử số')
  await user.click(first)
  await user.paste('41\tnăm mươi\r\n12\t')
  const alert = await screen.findByRole('alert')
  expect(
    within(alert).getByText('Dòng 1 (DV06.01 Tỷ lệ hài lòng), cột Mẫu số: “năm mươi” không phải là số'),
  ).toBeTruthy()
  expect(within(alert).getByText(/Dòng 2 .*cột Tử số: “12” rơi vào ô không nhập được/)).toBeTruthy()
  expect(first.value).toBe('')
  expect(screen.getByText('Không có thay đổi chưa lưu')).toBeTruthy()
})

test('a block pasted from a spreadsheet fills the cells, is undone in one step and redone', async () => {
  const { user } = await renderPage(
    ADDRESS,
    shows(gridOf([row(), row({ code: 'DV06.02', name: 'Hồ sơ số hoá', cells: [cell({ code: 'DV06.02' })] })])),
  )
  const first = await at(RATE, 'Tử số')
  await user.click(first)
  await user.paste('1.041\t2.082\t50\r\n3\t4\t75\r\n')
  expect(first.value).toBe('1.041')
  expect((await at('DV06.02 Hồ sơ số hoá', 'Mẫu số')).value).toBe('4')
  const line = within(screen.getByRole('rowheader', { name: /Tỷ lệ hài lòng/ }).closest('tr') as HTMLElement)
  expect(line.getByText('50')).toBeTruthy()
  await user.keyboard('{Control>}z{/Control}')
  expect(first.value).toBe('')
  expect(screen.getByText('Không có thay đổi chưa lưu')).toBeTruthy()
  await user.keyboard('{Control>}y{/Control}')
  expect(first.value).toBe('1.041')
})

test('what the rules refuse is said while typing and keeps the grid from being sent', async () => {
  const { user, calls } = await renderPage(ADDRESS, shows(gridOf([row(), meetings()])))
  await user.type(await at(RATE, 'Tử số'), '60')
  await user.type(await at(RATE, 'Mẫu số'), '50')
  expect((await at(RATE, 'Tử số')).getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText('tử số không thể lớn hơn mẫu số')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Lưu tất cả' }))
  expect(await screen.findByText('Có 1 dòng chưa hợp lệ; chưa lưu số liệu nào.')).toBeTruthy()
  expect(calls.some(({ method }) => method === 'PUT')).toBe(false)
})

test('Enter and the arrows move between the cells', async () => {
  const { user } = await renderPage(ADDRESS, shows(gridOf([row(), meetings()])))
  await user.click(await at(RATE, 'Tử số'))
  await user.keyboard('{ArrowRight}')
  expect(document.activeElement).toBe(await at(RATE, 'Mẫu số'))
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(await at(COUNT, 'Kết quả'))
  await user.keyboard('{ArrowUp}')
  expect(document.activeElement).toBe(await at(RATE, 'Mẫu số'))
})

test('saving sends only what changed, with the version it was typed over', async () => {
  const saved = gridOf([
    row({ cells: [cell({ id: 'v1', numerator: 41, denominator: 50, value: 82, state: 'draft', version: 1 })] }),
    meetings(),
  ])
  const { user, calls } = await renderPage(ADDRESS, [
    ...shows(gridOf([row(), meetings()])),
    reply<typeof saveEntryCells>('PUT', '/indicator-values', saved),
  ])
  await user.type(await at(RATE, 'Tử số'), '41')
  await user.type(await at(RATE, 'Mẫu số'), '50')
  await user.click(screen.getByRole('button', { name: 'Lưu tất cả' }))
  expect(await screen.findByText('Đã lưu số liệu')).toBeTruthy()
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
    kind: 'quarter',
    year: 2023,
    index: 1,
    cells: [
      { code: 'DV06.01', detail: '', numerator: 41, denominator: 50, value: null, note: '', fileIds: [], version: 0 },
    ],
  })
  expect(screen.getByText('Không có thay đổi chưa lưu')).toBeTruthy()
})

test('a refused save puts the refusal on its cell and keeps what was typed', async () => {
  const { user } = await renderPage(ADDRESS, [
    ...shows(gridOf([row(), meetings()])),
    refuse<typeof saveEntryCells>('PUT', '/indicator-values', {
      status: 422,
      code: 'cellsInvalid',
      title: 'Có ô chưa hợp lệ',
      errors: [{ field: 'cells.1.value', code: 'indicatorNotEntered', message: 'Chỉ tiêu này không nhập tay' }],
    }),
  ])
  await user.type(await at(RATE, 'Tử số'), '41')
  await user.type(await at(RATE, 'Mẫu số'), '50')
  await user.type(await at(COUNT, 'Kết quả'), '12')
  await user.click(screen.getByRole('button', { name: 'Lưu tất cả' }))
  expect(await screen.findByText('Chưa lưu số liệu nào. Những gì bạn nhập vẫn còn nguyên.')).toBeTruthy()
  const refusedCell = await at(COUNT, 'Kết quả')
  expect(refusedCell.value).toBe('12')
  expect(refusedCell.getAttribute('aria-invalid')).toBe('true')
  expect(within(refusedCell.closest('td') as HTMLElement).getByText('Chỉ tiêu này không nhập tay')).toBeTruthy()
  expect((await at(RATE, 'Tử số')).value).toBe('41')
  expect(screen.getByText('2 dòng chưa lưu')).toBeTruthy()
})

test('a cell that someone else saved meanwhile shows both, and mine is sent over the newer version when I keep it', async () => {
  let version = 1
  const current = () =>
    gridOf([
      meetings({ id: 'v1', value: version === 1 ? 5 : 7, numerator: version === 1 ? 5 : 7, state: 'draft', version }),
    ])
  const stale = refuse<typeof saveEntryCells>('PUT', '/indicator-values', {
    status: 409,
    code: 'staleVersion',
    title: 'Người khác đã sửa',
    errors: [{ field: 'cells.0', code: 'staleVersion', message: 'Người khác đã sửa' }],
  })
  const { user, calls } = await renderPage(ADDRESS, [
    reply<typeof getEntryGrid>('GET', '/indicator-values', current),
    reply<typeof listIndicatorDefinitions>('GET', '/indicator-definitions', { items: [] }),
    stale,
  ])
  const input = await at(COUNT, 'Kết quả')
  await user.clear(input)
  await user.type(input, '9')
  version = 2
  await user.click(screen.getByRole('button', { name: 'Lưu tất cả' }))
  expect(await screen.findByText(/Bản mới nhất: Kết quả 7/)).toBeTruthy()
  expect(screen.getByText('Bạn nhập: Kết quả 9')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Giữ số của tôi' }))
  expect((await at(COUNT, 'Kết quả')).value).toBe('9')
  await user.click(screen.getByRole('button', { name: 'Lưu tất cả' }))
  await waitFor(() => expect(calls.filter(({ method }) => method === 'PUT')).toHaveLength(2))
  expect(calls.findLast(({ method }) => method === 'PUT')?.body).toMatchObject({ cells: [{ value: 9, version: 2 }] })
})

test('a submitter cannot approve; another’s figures are approved together', async () => {
  const own = meetings({ id: 'v1', value: 5, state: 'submitted', submittedBy: me.userId, version: 2 })
  const other = row({
    cells: [
      cell({
        id: 'v2',
        numerator: 1,
        denominator: 2,
        value: 50,
        state: 'submitted',
        submittedBy: 'someone',
        version: 3,
      }),
    ],
  })
  const { user, calls } = await renderPage(ADDRESS, [
    ...shows(gridOf([own, other])),
    reply<typeof actOnValues>('POST', '/indicator-values/actions', { items: [] }),
  ])
  await user.click(await screen.findByRole('checkbox', { name: `Chọn ${COUNT}` }))
  expect(screen.getByText('1 số liệu do chính bạn trình: người khác phải duyệt')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Duyệt|Trả lại/ })).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'Chọn tất cả' }))
  await user.click(screen.getByRole('button', { name: 'Duyệt (1)' }))
  expect(await screen.findByText('Đã duyệt 1 số liệu')).toBeTruthy()
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    action: 'approve',
    values: [{ id: 'v2', version: 3 }],
  })
})

test('returning needs a reason', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    ...shows(gridOf([meetings({ id: 'v1', value: 5, state: 'submitted', submittedBy: 'someone', version: 2 })])),
    reply<typeof actOnValues>('POST', '/indicator-values/actions', { items: [] }),
  ])
  await user.click(await screen.findByRole('checkbox', { name: `Chọn ${COUNT}` }))
  await user.click(screen.getByRole('button', { name: 'Trả lại (1)' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Trả lại 1 số liệu' }))
  await user.click(dialog.getByRole('button', { name: 'Trả lại' }))
  expect(await dialog.findByText('Cần nêu lý do, ít nhất 5 ký tự')).toBeTruthy()
  expect(calls.some(({ method }) => method === 'POST')).toBe(false)
  await user.type(dialog.getByRole('textbox', { name: /Lý do/ }), 'Thiếu minh chứng')
  await user.click(dialog.getByRole('button', { name: 'Trả lại' }))
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
      action: 'return',
      reason: 'Thiếu minh chứng',
    }),
  )
})

test('a closed period is read only and says why', async () => {
  const closed = meetings({ id: 'v1', value: 5, state: 'locked', version: 4 }, { canEnter: false, canApprove: false })
  await renderPage(ADDRESS, shows(gridOf([closed], true)))
  expect(await screen.findByText('Kỳ này đã chốt, không sửa được số liệu')).toBeTruthy()
  expect(screen.queryByRole('textbox', { name: new RegExp(COUNT) })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Lưu tất cả' })).toBeNull()
  expect(screen.getByRole('link', { name: 'Xem trang chốt kỳ' }).getAttribute('href')).toContain('/indicators/periods?')
})

test('parts are folded until opened, and the panel tells the history and takes a note to the grid', async () => {
  const value = cell({ id: 'v1', code: 'DV01.02', value: 5, state: 'approved', changesSinceApproval: 2, version: 6 })
  const parts = meetings({}, { cells: [value, cell({ code: 'DV01.02', detail: 'a', detailName: 'Thôn Đông' })] })
  const { user } = await renderPage(ADDRESS, [
    ...shows(gridOf([parts])),
    reply<typeof getIndicatorValue>('GET', '/indicator-values/:id', {
      ...value,
      kind: 'quarter',
      year: 2023,
      index: 1,
      files: [],
      events: [
        {
          sequence: 1,
          at: '2023-03-16T02:00:00Z',
          actorName: 'Trần Thị Bình',
          action: 'return',
          state: 'returned',
          numerator: null,
          denominator: null,
          value: 5,
          reason: 'Xem lại số buổi',
        },
      ],
    }),
  ])
  expect(await screen.findByText('đã sửa 2 lần sau khi duyệt')).toBeTruthy()
  expect(screen.queryByRole('textbox', { name: /Thôn Đông/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: /1 phân tổ/ }))
  expect(screen.getByRole('textbox', { name: /Thôn Đông/ })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: `Ghi chú, minh chứng, lịch sử: ${COUNT}` }))
  const panel = within(await screen.findByRole('dialog', { name: COUNT }))
  expect(await panel.findByText('Lý do: Xem lại số buổi')).toBeTruthy()
  await user.type(panel.getByRole('textbox', { name: 'Ghi chú' }), 'Đã đối chiếu sổ')
  await user.click(panel.getByRole('button', { name: 'Ghi vào bảng' }))
  expect(await screen.findByText('1 dòng chưa lưu')).toBeTruthy()
  expect(screen.getByText('đã duyệt; sửa thì phải trình và duyệt lại')).toBeTruthy()
})
