import type {
  changePassword,
  confirmTotp,
  getMe,
  listSessions,
  revokeSession,
  startTotp,
} from '@gandan/contracts/organisation/session'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply } from '../../testing/api-stub.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

const session = (id: string, isCurrent: boolean, userAgent: string) => ({
  id,
  createdAt: '2023-06-01T01:00:00.000Z',
  lastSeenAt: '2023-06-05T09:30:00.000Z',
  ipAddress: '10.0.0.7',
  userAgent,
  isCurrent,
})
const sessions = reply<typeof listSessions>('GET', '/me/sessions', {
  items: [
    session('s1', true, 'Mozilla/5.0 (Windows NT 10.0) Chrome/130.0'),
    session('s2', false, 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0'),
  ],
})

const typePasswords = async (
  user: Awaited<ReturnType<typeof renderPage>>['user'],
  [current, next, again]: [string, string, string],
) => {
  const form = within((await screen.findByRole('heading', { name: 'Đổi mật khẩu' })).closest('section') as HTMLElement)
  await user.type(form.getByLabelText('Mật khẩu hiện tại'), current)
  await user.type(form.getByLabelText('Mật khẩu mới'), next)
  await user.type(form.getByLabelText('Nhập lại mật khẩu mới'), again)
  await user.click(form.getByRole('button', { name: 'Đổi mật khẩu' }))
}

test('a short or differing new password is said beside its field and not sent', async () => {
  const { user, calls } = await renderPage('/account', [sessions])
  await typePasswords(user, ['mat-khau-cu', 'ngan', 'khac'])
  expect(screen.getByText('Mật khẩu phải có ít nhất 10 ký tự')).toBeTruthy()
  expect(screen.getByText('Hai lần nhập không giống nhau')).toBeTruthy()
  expect(calls.some((call) => call.method === 'POST')).toBe(false)
})

test('a changed password is confirmed aloud', async () => {
  const { user } = await renderPage('/account', [
    sessions,
    reply<typeof changePassword>('POST', '/me/password', undefined),
  ])
  await typePasswords(user, ['mat-khau-cu', 'mat-khau-moi-2023', 'mat-khau-moi-2023'])
  expect(await screen.findByText(/Đã đổi mật khẩu/)).toBeTruthy()
})

test('a refused password is said in the form', async () => {
  const { user } = await renderPage('/account', [
    sessions,
    refuse<typeof changePassword>('POST', '/me/password', {
      status: 422,
      code: 'passwordWrong',
      title: 'Mật khẩu hiện tại chưa đúng',
    }),
  ])
  await typePasswords(user, ['sai', 'mat-khau-moi-2023', 'mat-khau-moi-2023'])
  expect((await screen.findByRole('alert')).textContent).toContain('Mật khẩu hiện tại chưa đúng')
})

test('another session can be ended after a question, the own cannot', async () => {
  const { user, calls } = await renderPage('/account', [
    sessions,
    reply<typeof revokeSession>('DELETE', '/me/sessions/:id', undefined),
  ])
  expect(await screen.findByText('Phiên này')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Kết thúc phiên trên Chrome, Windows' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Kết thúc phiên trên Chrome, Android' }))
  const dialog = await screen.findByRole('dialog', { name: 'Kết thúc phiên đăng nhập này?' })
  await user.click(within(dialog).getByRole('button', { name: 'Kết thúc' }))
  await waitFor(() => expect(calls.some(({ address }) => address === '/me/sessions/s2')).toBe(true))
})

test('two-step sign-in shows key and backup codes, then asks for the first code', async () => {
  const { user, calls } = await renderPage('/account', [
    sessions,
    reply<typeof startTotp>('POST', '/me/totp', {
      uri: 'otpauth://totp/Gan%20Dan:chutich?secret=ABCDEFGHIJKL&issuer=Gan%20Dan',
      backupCodes: ['aaaa1-bbbb2', 'cccc3-dddd4'],
    }),
    reply<typeof confirmTotp>('POST', '/me/totp/confirmation', undefined),
  ])
  const heading = await screen.findByRole('heading', { name: 'Xác thực hai bước' })
  const panel = within(heading.closest('section') as HTMLElement)
  await user.type(panel.getByLabelText('Mật khẩu hiện tại'), 'mat-khau')
  await user.click(panel.getByRole('button', { name: 'Bật xác thực hai bước' }))
  expect(await panel.findByText('ABCD EFGH IJKL')).toBeTruthy()
  expect(panel.getByText('cccc3-dddd4')).toBeTruthy()
  await user.type(panel.getByLabelText('Mã 6 chữ số'), '123456')
  await user.click(panel.getByRole('button', { name: 'Xác nhận và bật' }))
  expect(await screen.findByText('Đã bật xác thực hai bước.')).toBeTruthy()
  expect(calls.at(-1)?.method === 'GET' || calls.some((call) => call.address === '/me/totp/confirmation')).toBe(true)
})

test('a temporary password must be changed first: every page leads there and nothing else is open', async () => {
  const page = await renderPage(
    '/plans',
    [reply<typeof getMe>('GET', '/me', meAs('radio', { mustChangePassword: true }))],
    meAs('radio', { mustChangePassword: true }),
  )
  await waitFor(() => expect(page.location()).toBe('/account'))
  expect(await screen.findByText(/Bạn đang dùng mật khẩu tạm/)).toBeTruthy()
  expect(screen.queryByRole('navigation', { name: 'Điều hướng chính' })).toBeNull()
})

test('the language switch changes words and the document at once', async () => {
  const { user } = await renderPage('/account', [sessions])
  await screen.findByRole('heading', { name: 'Tài khoản của tôi' })
  await user.click(screen.getAllByRole('button', { name: 'EN, English' })[0] as HTMLElement)
  expect(screen.getByRole('heading', { name: 'My account' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
})
