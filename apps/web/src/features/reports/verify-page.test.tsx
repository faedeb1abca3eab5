import type { getMe } from '@gandan/contracts/organisation/session'
import type { verifyCode, verifyFile } from '@gandan/contracts/reports/verify'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply, type StubRoute } from '../../testing/api-stub.ts'
import { renderPage } from '../../testing/render-page.tsx'
import { verification } from '../../testing/report-fixtures.ts'

const CODE = '0123456789ABCDEF'
/** SHA-256 of `abc`, FIPS 180-2 appendix B.1. */
const SHA_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

const stranger = refuse<typeof getMe>('GET', '/me', { status: 401, code: 'signedOut', title: 'Chưa đăng nhập' })
const open = (address: string, routes: readonly StubRoute[]) => renderPage(address, [stranger, ...routes])
const asked = (answer: ReturnType<typeof verification>) => reply<typeof verifyCode>('GET', '/verify/:code', answer)

test('a code of a signed report says which one, to anyone, without signing in', async () => {
  const { calls, location } = await open(`/verify?code=${CODE}`, [asked(verification())])
  expect(await screen.findByText('Mã này thuộc một báo cáo đã ký')).toBeTruthy()
  for (const words of ['07/BC-UBND', '16/3/2023', 'xã Sơn Trường']) expect(screen.getByText(words)).toBeTruthy()
  expect(location()).toContain('/verify')
  expect(calls.some(({ address }) => address === '/me')).toBe(false)
})

test('a code that no report has is said; one that is no code is not even asked', async () => {
  const { user, calls } = await open('/verify', [asked(verification({ report: null }))])
  const field = await screen.findByRole('textbox', { name: 'Mã xác thực (in dưới mã QR)' })
  await user.type(field, 'abc')
  await user.click(screen.getByRole('button', { name: 'Kiểm tra mã' }))
  expect(await screen.findByText('Mã gồm 16 chữ và số')).toBeTruthy()
  expect(calls.some(({ address }) => address.startsWith('/verify'))).toBe(false)
  await user.clear(field)
  await user.type(field, '0123 4567 89ab cdef')
  await user.click(screen.getByRole('button', { name: 'Kiểm tra mã' }))
  expect(await screen.findByText('Không có báo cáo nào đã ký với mã này')).toBeTruthy()
  expect(calls.filter(({ address }) => address.startsWith('/verify')).map(({ address }) => address)).toEqual([
    `/verify/${CODE}`,
  ])
})

const withFile = (answer: ReturnType<typeof verification>) => [
  asked(verification()),
  reply<typeof verifyFile>('POST', '/verify', answer),
]

test('the signed file is said to be genuine; only its SHA-256 left the machine', async () => {
  const { user, calls } = await open(`/verify?code=${CODE}`, withFile(verification({ isSameFile: true })))
  await user.upload(await screen.findByLabelText(/Chọn hoặc kéo tệp/), new File(['abc'], 'bao-cao.docx'))
  expect(await screen.findByText('Tệp này đúng là bản đã ký')).toBeTruthy()
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ sha256: SHA_OF_ABC, code: CODE })
})

test('a file that was changed is said not to be the signed one, and a later adjustment is told', async () => {
  const report = { ...verification().report, isAdjusted: true } as ReturnType<typeof verification>['report']
  const { user } = await open(`/verify?code=${CODE}`, withFile(verification({ report, isSameFile: false })))
  await user.upload(await screen.findByLabelText(/Chọn hoặc kéo tệp/), new File(['abd'], 'bao-cao.docx'))
  expect(await screen.findByText('Tệp này KHÔNG phải bản đã ký')).toBeTruthy()
  expect(screen.getByText('Tệp đã bị sửa, hoặc là một tệp khác.')).toBeTruthy()
  expect(screen.getByText('Báo cáo này đã có báo cáo điều chỉnh sau đó.')).toBeTruthy()
})
