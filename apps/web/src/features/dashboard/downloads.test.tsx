import type { exportPlanCurve } from '@gandan/contracts/dashboard/exports'
import type { getDashboard } from '@gandan/contracts/dashboard'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { refuse, reply } from '../../testing/api-stub.ts'
import { renderPage } from '../../testing/render-page.tsx'
import { dashboard, PLAN_ID } from './dashboard-fixtures.ts'

const ADDRESS = `/plans/${PLAN_ID}/dashboard`
const shown = reply<typeof getDashboard>('GET', '/plans/:id/dashboard', dashboard())

test('a chart is downloaded by keyboard, asked for as the page was', async () => {
  const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x')
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const file = { method: 'GET', path: '/exports/plans/:id/curve', answer: () => ({ status: 200, body: {} }) }
  const { calls, user } = await renderPage(`${ADDRESS}?period=quarter`, [shown, file])
  const button = await screen.findByRole('button', { name: 'Tải về: Tiến độ thực tế so với kế hoạch trong năm' })
  button.focus()
  await user.keyboard('{Enter}')
  await screen.findByRole('menuitem', { name: 'Hình PNG khổ lớn, để in' })
  await user.click(screen.getByRole('menuitem', { name: 'Hình PNG khổ lớn, để in' }))
  await waitFor(() => expect(saved).toHaveBeenCalledOnce())
  const address = `/exports/plans/${PLAN_ID}/curve?period=quarter&format=png&scale=print`
  expect(calls.map((call) => call.address)).toContain(address)
})

test('what cannot be made is said in the reader’s words', async () => {
  const { user } = await renderPage(ADDRESS, [
    shown,
    refuse<typeof exportPlanCurve>('GET', '/exports/plans/:id/curve', {
      status: 422,
      code: 'nothingToExport',
      title: 'Không có số liệu nào trong phạm vi đã chọn để tải về',
    }),
  ])
  await user.click(await screen.findByRole('button', { name: /^Tải về: Tiến độ thực tế/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Excel' }))
  expect(await screen.findByText('Không có số liệu nào trong phạm vi đã chọn để tải về')).toBeTruthy()
})

test('a file on its way can be stopped, and says nothing then', async () => {
  const never = {
    method: 'GET',
    path: '/exports/plans/:id/dashboard',
    answer: () => new Promise<never>(() => undefined),
  }
  const { user } = await renderPage(ADDRESS, [shown, never])
  await user.click(await screen.findByRole('button', { name: /^Tải về: .*Bảng điều hành/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'PDF khổ A4' }))
  expect(await screen.findByRole('button', { name: 'Dừng tải' })).toBeTruthy()
  expect(screen.getByText('Đang tạo tệp PDF khổ A4…')).toBeTruthy()
})

const MEGABYTE = 1_000_000

/** A file that comes piece by piece, as the test gives them. */
const comingFile = (headers: Record<string, string>) => {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>>()
  const pieces = writable.getWriter()
  const answerOthers = globalThis.fetch
  vi.stubGlobal('fetch', (...asked: Parameters<typeof fetch>) => {
    const [address] = asked
    return typeof address === 'string' && address.includes('/exports/')
      ? Promise.resolve(new Response(readable, { status: 200, headers }))
      : answerOthers(...asked)
  })
  return {
    give: (bytes: number) => pieces.write(new Uint8Array(bytes)),
    end: () => pieces.close(),
    breakOff: () => pieces.abort(new TypeError('network error')),
  }
}

const openFile = async (headers: Record<string, string>) => {
  const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x')
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const { user } = await renderPage(ADDRESS, [shown])
  const file = comingFile(headers)
  await user.click(await screen.findByRole('button', { name: /^Tải về: .*Bảng điều hành/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'PDF khổ A4' }))
  return { ...file, saved }
}

test('of a file whose length is known it is said how much is there, in megabytes and percent', async () => {
  const file = await openFile({ 'content-length': String(4 * MEGABYTE) })
  await file.give(1.5 * MEGABYTE)
  expect(await screen.findByRole('button', { name: 'Dừng tải (1,5 MB, 35 %)' })).toBeTruthy()
  expect(screen.getByText('Đang tải tệp PDF khổ A4: 1,5 MB, 35 %').getAttribute('role')).toBe('status')
  await file.give(2.5 * MEGABYTE)
  await file.end()
  await waitFor(() => expect(file.saved).toHaveBeenCalledOnce())
  expect(file.saved.mock.calls.map(([blob]) => (blob as Blob).size)).toEqual([4 * MEGABYTE])
  expect(await screen.findByRole('button', { name: /^Tải về: .*Bảng điều hành/ })).toBeTruthy()
})

test('the length of packed bytes says nothing of the file: only megabytes are told', async () => {
  const file = await openFile({ 'content-length': '1000', 'content-encoding': 'gzip' })
  await file.give(2 * MEGABYTE)
  expect(await screen.findByRole('button', { name: 'Dừng tải (2 MB)' })).toBeTruthy()
  await file.end()
  await waitFor(() => expect(file.saved).toHaveBeenCalledOnce())
})

test('a file that breaks off is not kept, and the lost connection is said', async () => {
  const file = await openFile({})
  await file.give(MEGABYTE)
  await screen.findByRole('button', { name: 'Dừng tải (1 MB)' })
  await file.breakOff()
  expect(await screen.findByText(/Không kết nối được/)).toBeTruthy()
  expect(file.saved).not.toHaveBeenCalled()
})
