import type { getInstance, getMe, signIn, verifyTotp } from '@gandan/contracts/organisation/session'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply } from '../../testing/api-stub.ts'
import { instance, meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

const fill = async (user: Awaited<ReturnType<typeof renderPage>>['user']) => {
  await user.type(await screen.findByLabelText('Tên đăng nhập'), 'chutich')
  await user.type(screen.getByLabelText('Mật khẩu'), 'mat-khau-thu')
  await user.click(screen.getByRole('button', { name: 'Đăng nhập' }))
}

test('a wrong password says so, keeps the user name and empties the password', async () => {
  const { user } = await renderPage('/sign-in', [
    refuse<typeof signIn>('POST', '/sessions', {
      status: 401,
      code: 'signInFailed',
      title: 'Tên đăng nhập hoặc mật khẩu chưa đúng',
    }),
  ])
  await fill(user)
  expect(await screen.findByRole('alert')).toHaveProperty('textContent', 'Tên đăng nhập hoặc mật khẩu chưa đúng')
  expect(screen.getByLabelText('Tên đăng nhập')).toHaveProperty('value', 'chutich')
  expect(screen.getByLabelText('Mật khẩu')).toHaveProperty('value', '')
})

test('without an answer the reader is told to look at the network', async () => {
  const { user } = await renderPage('/sign-in', [
    reply<typeof signIn>('POST', '/sessions', () => {
      throw new TypeError('network')
    }),
  ])
  await fill(user)
  expect((await screen.findByRole('alert')).textContent).toContain('Không kết nối được với máy chủ')
})

test('the right password leads back to where the reader wanted to go', async () => {
  const page = await renderPage('/sign-in?next=%2Fplans', [
    reply<typeof signIn>('POST', '/sessions', { needsTotp: false }),
  ])
  await fill(page.user)
  await waitFor(() => expect(page.location()).toBe('/plans'))
  expect(page.calls.find((call) => call.method === 'POST')?.body).toEqual({
    username: 'chutich',
    password: 'mat-khau-thu',
  })
})

test('an address outside the product is not followed after signing in', async () => {
  const page = await renderPage(
    '/sign-in?next=%2F%2Felsewhere.example',
    [reply<typeof signIn>('POST', '/sessions', { needsTotp: false })],
    meAs('radio'),
  )
  await fill(page.user)
  await waitFor(() => expect(page.location()).toBe('/my-work'))
})

test('an account with two steps is asked for the code, and a wrong code can be tried again', async () => {
  let isRight = false
  const page = await renderPage(
    '/sign-in',
    [
      reply<typeof signIn>('POST', '/sessions', { needsTotp: true }),
      {
        ...refuse<typeof verifyTotp>('POST', '/sessions/totp', { status: 401, code: 'totpWrong', title: 'Mã sai' }),
        answer: () =>
          isRight
            ? { status: 200, body: { needsTotp: false } }
            : { status: 401, body: { code: 'totpWrong', title: 'Mã xác thực chưa đúng', requestId: 'r' } },
      },
    ],
    meAs('radio'),
  )
  await fill(page.user)
  const code = await screen.findByLabelText('Mã xác thực')
  await page.user.type(code, '111111')
  await page.user.click(screen.getByRole('button', { name: 'Xác nhận' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Mã xác thực chưa đúng')
  isRight = true
  await page.user.type(code, '222222')
  await page.user.click(screen.getByRole('button', { name: 'Xác nhận' }))
  await waitFor(() => expect(page.location()).toBe('/my-work'))
})

test('one press signs a demonstration account in', async () => {
  const account = {
    username: 'sontruong.chutich',
    password: 'thu-nghiem-2023',
    displayName: 'Trần Văn Bình',
    role: 'chairman',
    place: 'Xã Sơn Trường',
  }
  const page = await renderPage('/sign-in', [
    reply<typeof getInstance>('GET', '/instance', instance({ mode: 'demo', demoAccounts: [account] })),
    reply<typeof signIn>('POST', '/sessions', { needsTotp: false }),
    reply<typeof getMe>('GET', '/me', meAs('village')),
  ])
  expect(screen.getByText('Dữ liệu minh hoạ')).toBeTruthy()
  await page.user.click(screen.getByRole('button', { name: /Chủ tịch UBND Trần Văn Bình/ }))
  await waitFor(() => expect(page.location()).toBe('/my-work'))
})
