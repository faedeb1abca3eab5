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
