import type { createUnit, listSuccessions, listUnits, Unit, updateUnit } from '@gandan/contracts/organisation/units'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply, refuse, type SeenCall } from '../../../testing/api-stub.ts'
import { meAs } from '../../../testing/fixtures.ts'
import { renderPage } from '../../../testing/render-page.tsx'

const administrator = meAs('administrator')
const COMMUNE = administrator.commune?.id ?? ''

const unit = (id: string, name: string, level: Unit['level'], over: Partial<Unit> = {}): Unit => ({
  id: `01890000-0000-7000-8000-0000000000${id}`,
  gsoCode: null,
  name,
  level,
  communeId: COMMUNE,
  validFrom: '2020-01-01',
  validTo: null,
  version: 3,
  ...over,
})
const all = [
  unit('40', 'tỉnh Hà Tĩnh', 'province', { communeId: null }),
  unit('41', 'huyện Hương Sơn', 'district', { communeId: null, validTo: '2025-06-30' }),
  unit('01', 'xã Sơn Trường', 'commune', { validTo: '2024-12-31', gsoCode: '18223' }),
  unit('42', 'Văn phòng', 'department'),
  unit('43', 'Thôn 1', 'village'),
]
const units = reply<typeof listUnits>('GET', '/units', ({ address }: SeenCall) => ({
  items: address.includes('on=2026-') ? all.slice(0, 1) : all,
}))
const successions = reply<typeof listSuccessions>('GET', '/units/successions', {
  items: [
    {
      fromId: COMMUNE,
      fromName: 'xã Sơn Trường',
      toId: 'x',
      toName: 'xã Hàm Trường',
      on: '2025-01-01',
      legalDocument: 'NQ 1283/NQ-UBTVQH15',
      share: 'whole',
    },
  ],
})
const open = (address = '/units', routes: Parameters<typeof renderPage>[1] = [], me = administrator) =>
  renderPage(address, [units, successions, ...routes], me)

test('the tree stands level below level with dates, and the day looked at is asked of the API', async () => {
  const { calls } = await open('/units?on=2023-09-30')
  const tree = await screen.findByRole('list', { name: 'Cây đơn vị' })
  expect(tree.textContent).toMatch(/Tỉnh.*Hà Tĩnh.*Huyện.*đến 30\/6\/2025.*Xã.*mã 18223.*Bộ phận \(1\).*Thôn \(1\)/)
  expect(calls.some(({ address }) => address === '/units?on=2023-09-30')).toBe(true)
})

test('a day without the commune says so', async () => {
  await open('/units?on=2026-01-01')
  expect(await screen.findByText('Không có đơn vị nào vào ngày này')).toBeTruthy()
})

test('a succession names the resolution beside the note that a code is no identity', async () => {
  await open()
  const row = within(await screen.findByRole('row', { name: /xã Hàm Trường/ }))
  expect(row.getByText('NQ 1283/NQ-UBTVQH15')).toBeTruthy()
  expect(screen.getByText(/Mã đơn vị không phải là danh tính/)).toBeTruthy()
})

test('who is no administrator finds no way to change units', async () => {
  await open('/units', [], meAs('chairman'))
  await screen.findByRole('list', { name: 'Cây đơn vị' })
  expect(screen.queryByRole('button', { name: /Thêm đơn vị|Sửa đơn vị/ })).toBeNull()
})

test('a new unit is sent with one key an opening, and a taken name is said at the field', async () => {
  const page = await open('/units?on=2023-06-05', [
    refuse<typeof createUnit>('POST', '/units', { status: 409, code: 'unitNameTaken', title: 'Tên đã có' }),
  ])
  await page.user.click(await screen.findByRole('button', { name: 'Thêm đơn vị' }))
  const form = within(await screen.findByRole('dialog', { name: 'Thêm đơn vị của xã' }))
  await page.user.selectOptions(form.getByLabelText('Loại'), 'Thôn')
  await page.user.type(form.getByLabelText('Tên'), 'Thôn 1')
  await page.user.click(form.getByRole('button', { name: 'Thêm' }))
  expect(await form.findByText('Tên đã có')).toBeTruthy()
  await page.user.click(form.getByRole('button', { name: 'Thêm' }))
  await waitFor(() => expect(page.calls.filter((call) => call.method === 'POST')).toHaveLength(2))
  const [first, second] = page.calls.filter((call) => call.method === 'POST')
  expect(first?.body).toEqual({ name: 'Thôn 1', level: 'village', validFrom: '2023-06-05' })
  expect(first?.headers.get('idempotency-key')).toBe(second?.headers.get('idempotency-key'))
})

test('ending a unit asks first and sends only what changes, with the version', async () => {
  const page = await open('/units', [reply<typeof updateUnit>('PATCH', '/units/:id', all[4] as Unit)])
  await page.user.click(await screen.findByRole('button', { name: 'Sửa đơn vị Thôn 1' }))
  const form = within(await screen.findByRole('dialog', { name: 'Sửa đơn vị Thôn 1' }))
  await page.user.type(form.getByLabelText('Đến hết ngày'), '2024-06-30')
  await page.user.click(form.getByRole('button', { name: 'Lưu' }))
  const ask = within(await screen.findByRole('dialog', { name: 'Kết thúc đơn vị này?' }))
  expect(page.calls.some((call) => call.method === 'PATCH')).toBe(false)
  await page.user.click(ask.getByRole('button', { name: 'Kết thúc đơn vị' }))
  expect(await screen.findByText('Đã lưu Thôn 1.')).toBeTruthy()
  const sent = page.calls.find((call) => call.method === 'PATCH')
  expect(sent?.body).toEqual({ name: 'Thôn 1', validTo: '2024-06-30' })
  expect(sent?.headers.get('if-match')).toBe('"3"')
})
