import type { listUnits } from '@gandan/contracts/organisation/units'
import type {
  createUser,
  listUsers,
  resetUserPassword,
  updateUser,
  UserRow,
} from '@gandan/contracts/organisation/users'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply } from '../../../testing/api-stub.ts'
import { meAs } from '../../../testing/fixtures.ts'
import { renderPage } from '../../../testing/render-page.tsx'

const me = meAs('administrator')
const OFFICE = '01890000-0000-7000-8000-000000000021'

const user = (over: Partial<UserRow> = {}): UserRow => ({
  id: '01890000-0000-7000-8000-000000000012',
  username: 'dang.lan',
  displayName: 'Đặng Thị Lan',
  disabledAt: null,
  mustChangePassword: false,
  hasTotp: false,
  lastSeenAt: '2023-06-05T09:30:00.000Z',
  assignments: [
    {
      id: '01890000-0000-7000-8000-000000000031',
      roleId: 'officeClerk',
      unitId: OFFICE,
      unitName: 'Văn phòng – Thống kê',
      validFrom: '2022-01-01',
      validTo: null,
    },
    {
      id: '01890000-0000-7000-8000-000000000032',
      roleId: 'radio',
      unitId: OFFICE,
      unitName: 'Đài truyền thanh',
      validFrom: '2020-01-01',
      validTo: '2021-12-31',
    },
  ],
  version: 4,
  ...over,
})
const own = user({ id: me.userId, username: me.username, displayName: me.displayName, assignments: [] })
const list = reply<typeof listUsers>('GET', '/users', { items: [user(), own] })
const units = reply<typeof listUnits>('GET', '/units', {
  items: [
    {
      id: OFFICE,
      gsoCode: null,
      name: 'Văn phòng – Thống kê',
      level: 'department',
      communeId: me.commune?.id ?? null,
      validFrom: '2021-01-01',
      validTo: null,
      version: 1,
    },
  ],
})
const open = (...routes: Parameters<typeof renderPage>[1] & object) =>
  renderPage('/admin/users', [list, units, ...routes], me)

const openEdit = async (page: Awaited<ReturnType<typeof open>>) => {
  await page.user.click(await screen.findByRole('button', { name: 'Sửa tài khoản Đặng Thị Lan' }))
  return within(await screen.findByRole('dialog', { name: 'Sửa tài khoản Đặng Thị Lan' }))
}

test('an account shows its roles in words, and a past assignment as over', async () => {
  await open()
  const row = within(await screen.findByRole('row', { name: /Đặng Thị Lan/ }))
  expect(row.getByText('Văn phòng, Văn phòng – Thống kê')).toBeTruthy()
  expect(row.getByText('từ 01/01/2020 đến 31/12/2021 (đã hết)')).toBeTruthy()
  expect(row.getByText('16:30 ngày 05/6/2023')).toBeTruthy()
})

test('search needs no diacritics and is in the address', async () => {
  const { user: person, location } = await open()
  await person.type(await screen.findByLabelText(/Tìm theo tên/), 'dang thi')
  expect(screen.getByText('1 trong 2 tài khoản')).toBeTruthy()
  await waitFor(() => expect(location()).toContain('q=dang+thi'))
})

test('the own account can be neither disabled nor reset here', async () => {
  await open()
  const row = within(await screen.findByRole('row', { name: new RegExp(`${me.displayName}.*bạn`) }))
  expect(row.getAllByRole('button')).toHaveLength(1)
})

test('disabling asks first, says that sessions end, and sends the version', async () => {
  const page = await open(reply<typeof updateUser>('PATCH', '/users/:id', user({ disabledAt: '2023-06-05T09:31:00Z' })))
  await page.user.click(await screen.findByRole('button', { name: 'Khoá tài khoản Đặng Thị Lan' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Khoá tài khoản này?' }))
  expect(dialog.getByText(/Mọi phiên đăng nhập của Đặng Thị Lan kết thúc ngay/)).toBeTruthy()
  await page.user.click(dialog.getByRole('button', { name: 'Khoá' }))
  expect(await screen.findByText('Đã khoá tài khoản Đặng Thị Lan.')).toBeTruthy()
  const sent = page.calls.find((call) => call.method === 'PATCH')
  expect(sent?.body).toEqual({ isDisabled: true })
  expect(sent?.headers.get('if-match')).toBe('"4"')
})

test('a reset password is shown once with the words that it will not be shown again', async () => {
  const page = await open(
    reply<typeof resetUserPassword>('POST', '/users/:id/password-resets', { temporaryPassword: 'tam-thoi-2468' }),
  )
  await page.user.click(await screen.findByRole('button', { name: 'Đặt lại mật khẩu của Đặng Thị Lan' }))
  const ask = within(await screen.findByRole('dialog', { name: 'Đặt lại mật khẩu?' }))
  await page.user.click(ask.getByRole('button', { name: 'Đặt lại mật khẩu' }))
  const shown = within(await screen.findByRole('dialog', { name: 'Mật khẩu tạm' }))
  expect(shown.getByDisplayValue('tam-thoi-2468')).toBeTruthy()
  expect(shown.getByText(/sẽ không hiện lại/)).toBeTruthy()
  await page.user.click(shown.getByRole('button', { name: 'Tôi đã chép, đóng lại' }))
  await waitFor(() => expect(screen.queryByDisplayValue('tam-thoi-2468')).toBeNull())
})

test('an incomplete new account is said at its fields and not sent; a taken name too', async () => {
  const page = await open(
    refuse<typeof createUser>('POST', '/users', {
      status: 409,
      code: 'usernameTaken',
      title: 'Tên đăng nhập đã có người dùng',
    }),
  )
  await page.user.click(await screen.findByRole('button', { name: 'Thêm tài khoản' }))
  const form = within(await screen.findByRole('dialog', { name: 'Thêm tài khoản' }))
  await page.user.click(form.getByRole('button', { name: 'Tạo tài khoản' }))
  expect(form.getByText('Hãy nhập họ và tên')).toBeTruthy()
  expect(form.getByText('Hãy chọn đơn vị', { selector: 'p' })).toBeTruthy()
  expect(page.calls.some((call) => call.method === 'POST')).toBe(false)
  await page.user.type(form.getByLabelText('Họ và tên'), 'Trần Văn Bình')
  await page.user.type(form.getByLabelText('Tên đăng nhập'), 'dang.lan')
  await page.user.selectOptions(form.getByLabelText('Đơn vị'), 'Văn phòng – Thống kê')
  await page.user.click(form.getByRole('button', { name: 'Tạo tài khoản' }))
  expect(await form.findByText('Tên đăng nhập đã có người dùng')).toBeTruthy()
  expect(form.getByDisplayValue('Trần Văn Bình')).toBeTruthy()
  expect(page.calls.find((call) => call.method === 'POST')?.body).toMatchObject({
    assignments: [{ roleId: 'officeClerk', unitId: OFFICE, validFrom: '2023-06-05', validTo: null }],
  })
})

test('editing keeps past assignments out of what is sent and shows them as history', async () => {
  const page = await open(reply<typeof updateUser>('PATCH', '/users/:id', user()))
  const form = await openEdit(page)
  expect(form.getByRole('region', { name: 'Phân công đã qua' }).textContent).toContain('Đài truyền thanh')
  await page.user.click(form.getByRole('button', { name: 'Lưu' }))
  await waitFor(() => expect(page.calls.some((call) => call.method === 'PATCH')).toBe(true))
  const body = page.calls.find((call) => call.method === 'PATCH')?.body as { assignments: unknown[] }
  expect(body.assignments).toEqual([{ roleId: 'officeClerk', unitId: OFFICE, validFrom: '2022-01-01', validTo: null }])
})

test('after a stale edit what was typed stays, and saving over it uses the newer version', async () => {
  const current = user({ displayName: 'Đặng Thị Ngọc Lan', version: 9 })
  const page = await open(
    refuse<typeof updateUser>('PATCH', '/users/:id', {
      status: 409,
      code: 'staleVersion',
      title: 'Nội dung đã được người khác sửa',
      details: { current },
    }),
  )
  const form = await openEdit(page)
  await page.user.type(form.getByLabelText('Họ và tên'), ' (mới)')
  await page.user.click(form.getByRole('button', { name: 'Lưu' }))
  expect((await form.findByRole('alert')).textContent).toContain('Đặng Thị Ngọc Lan')
  expect(form.getByDisplayValue('Đặng Thị Lan (mới)')).toBeTruthy()
  await page.user.click(form.getByRole('button', { name: 'Giữ nội dung của tôi và lưu đè' }))
  await waitFor(() => expect(page.calls.filter((call) => call.method === 'PATCH')).toHaveLength(2))
  expect(page.calls.findLast((call) => call.method === 'PATCH')?.headers.get('if-match')).toBe('"9"')
})
