import type { AuditEntry, listAuditEntries, verifyAuditChain } from '@gandan/contracts/audit'
import type { listUnits } from '@gandan/contracts/organisation/units'
import type { listPeople } from '@gandan/contracts/organisation/users'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { refuse, reply, type SeenCall } from '../../testing/api-stub.ts'
import { renderPage } from '../../testing/render-page.tsx'

const PERSON = '01890000-0000-7000-8000-000000000051'

const entry = (sequence: number, over: Partial<AuditEntry> = {}): AuditEntry => ({
  sequence,
  at: '2023-06-05T09:30:00.000Z',
  actorId: PERSON,
  actorName: 'Lê Thị Mai',
  action: 'extendTask',
  subjectType: 'task',
  subjectId: '01890000-0000-7000-8000-000000abcdef',
  changes: { dueOn: { from: '2023-06-01', to: '2023-06-30' }, reason: 'Chờ kinh phí' },
  hash: 'f'.repeat(64),
  ...over,
})
const newest = entry(3, {
  action: 'somethingNew',
  changes: { ownerUserId: { from: null, to: PERSON } },
})
const log = reply<typeof listAuditEntries>('GET', '/audit-entries', ({ address }: SeenCall) =>
  address.includes('cursor=2')
    ? { items: [entry(1, { actorId: null, actorName: null })], nextCursor: null }
    : { items: [newest, entry(2)], nextCursor: '2' },
)
const names = [
  reply<typeof listPeople>('GET', '/people', {
    items: [{ id: PERSON, displayName: 'Lê Thị Mai', roleId: 'officeClerk', unitId: 'u', unitName: 'Văn phòng' }],
  }),
  reply<typeof listUnits>('GET', '/units', { items: [] }),
]
const open = (address = '/audit', routes: Parameters<typeof renderPage>[1] = []) =>
  renderPage(address, [log, ...names, ...routes])

test('an entry says when, who and what in words, and each field from one value to another', async () => {
  await open()
  const row = await screen.findByRole('row', { name: /Gia hạn công việc/ })
  expect(row.textContent).toContain('16:30 ngày 05/6/2023')
  expect(row.textContent).toContain('Hạn hoàn thành: 01/6/2023 thành → 30/6/2023')
  expect(row.textContent).toContain('Lý do: Chờ kinh phí')
})

test('an unknown action is shown as it is, and an id by the name it stands for', async () => {
  await open()
  const row = await screen.findByRole('row', { name: /somethingNew/ })
  await waitFor(() => expect(row.textContent).toContain('Người giữ việc: trống thành → Lê Thị Mai'))
})

test('older entries come on request below the newer ones', async () => {
  const { user } = await open()
  await user.click(await screen.findByRole('button', { name: 'Tải thêm' }))
  await waitFor(() => expect(screen.getByText('Đang hiện 3 mục, mới nhất trước')).toBeTruthy())
  expect(within(screen.getAllByRole('row').at(-1) as HTMLElement).getByText('Hệ thống')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Tải thêm' })).toBeNull()
})

test('the filters are in the address and asked of the API', async () => {
  const { user, calls, location } = await open('/audit?subject=task')
  await user.selectOptions(await screen.findByLabelText('Người thực hiện'), 'Lê Thị Mai')
  await waitFor(() => expect(location()).toBe(`/audit?subject=task&actor=${PERSON}`))
  await waitFor(() =>
    expect(calls.some(({ address }) => address.includes(`subjectType=task&actorId=${PERSON}`))).toBe(true),
  )
})

test('the chain is said to hold with its count, or where it breaks', async () => {
  let broken: number | null = null
  const { user } = await open('/audit', [
    reply<typeof verifyAuditChain>('GET', '/audit-entries/verification', () => ({ checked: 1234, brokenAt: broken })),
  ])
  await user.click(await screen.findByRole('button', { name: 'Kiểm tra chuỗi' }))
  expect(await screen.findByText('Chuỗi nguyên vẹn: cả 1.234 mục đều khớp.')).toBeTruthy()
  broken = 1235
  await user.click(screen.getByRole('button', { name: 'Kiểm tra chuỗi' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Chuỗi đứt ở mục số 1.235')
})

test('who may not read the log is told so', async () => {
  await renderPage('/audit', [
    refuse<typeof listAuditEntries>('GET', '/audit-entries', { status: 403, code: 'roleRefused', title: 'Không được' }),
    ...names,
  ])
  expect(await screen.findByText('Bạn không có quyền xem trang này')).toBeTruthy()
})

test('the log is taken along as a file of the filter on screen', async () => {
  const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x')
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const file = { method: 'GET', path: '/exports/audit-entries', answer: () => ({ status: 200, body: {} }) }
  const { calls, user } = await open(`/audit?subject=task&actor=${PERSON}`, [file])
  await user.click(await screen.findByRole('button', { name: 'Tải về: Nhật ký hệ thống' }))
  await user.click(await screen.findByRole('menuitem', { name: 'CSV' }))
  await waitFor(() => expect(saved).toHaveBeenCalledOnce())
  const address = `/exports/audit-entries?subjectType=task&actorId=${PERSON}&format=csv`
  expect(calls.map((call) => call.address)).toContain(address)
})
