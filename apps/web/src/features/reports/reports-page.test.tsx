import type { createReport, listReports, ReportRow } from '@gandan/contracts/reports/reports'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply, type StubRoute } from '../../testing/api-stub.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'
import { REPORT_ID, reportRow } from '../../testing/report-fixtures.ts'

const list = (items: ReportRow[]) => reply<typeof listReports>('GET', '/reports', { items, nextCursor: null })
const open = (routes: readonly StubRoute[], role: Parameters<typeof meAs>[0] = 'officeClerk') =>
  renderPage('/reports', routes, meAs(role))

test('each report stands with its number, state and day, and an adjustment says that it is one', async () => {
  await open([
    list([
      reportRow({ state: 'sent', numberText: '07/BC-UBND', signedOn: '2023-03-16' }),
      reportRow({ id: '01890000-0000-7000-8000-000000000602', edition: 2, title: 'Báo cáo điều chỉnh' }),
    ]),
  ])
  const row = within(await screen.findByRole('row', { name: /quý I năm 2023/ }))
  expect(row.getByRole('link').getAttribute('href')).toBe(`/reports/${REPORT_ID}`)
  for (const words of ['07/BC-UBND', 'Đã gửi', '16/3/2023']) expect(row.getByText(words)).toBeTruthy()
  const adjustment = within(screen.getByRole('row', { name: /Báo cáo điều chỉnh/ }))
  expect(adjustment.getByText('Điều chỉnh lần 1')).toBeTruthy()
  expect(adjustment.getByText('Đang soạn')).toBeTruthy()
  expect(screen.queryByRole('columnheader', { name: 'Xã' })).toBeNull()
})

test('who reads several communes sees whose report each is, and begins none', async () => {
  await open([list([reportRow({ state: 'sent' })])], 'upperReader')
  expect(await screen.findByRole('cell', { name: 'xã Sơn Trường' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Lập báo cáo' })).toBeNull()
})

test('without a report the page says so', async () => {
  await open([list([])])
  expect(await screen.findByText('Chưa có báo cáo nào')).toBeTruthy()
})

test('a list that cannot be read says why and is asked for again', async () => {
  let isDown = true
  const rows = list([reportRow()])
  const { user } = await open([
    {
      ...rows,
      answer: (call) =>
        isDown
          ? refuse('GET', '/reports', { status: 403, code: 'roleRefused', title: 'Bạn không được xem' }).answer(call)
          : rows.answer(call),
    },
  ])
  expect(await screen.findByText('Bạn không được xem')).toBeTruthy()
  isDown = false
  await user.click(screen.getByRole('button', { name: 'Thử lại' }))
  expect(await screen.findByRole('row', { name: /quý I năm 2023/ })).toBeTruthy()
})

test('a second report of a period is refused in the API’s words, and the dialog keeps what was chosen', async () => {
  const words = 'Kỳ này đã có báo cáo'
  const { user, calls } = await open([
    list([reportRow()]),
    refuse<typeof createReport>('POST', '/reports', { status: 409, code: 'reportExists', title: words }),
  ])
  await user.click(await screen.findByRole('button', { name: 'Lập báo cáo' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Lập báo cáo' }))
  await user.selectOptions(dialog.getByLabelText('Kỳ báo cáo'), 'quarter')
  await user.selectOptions(dialog.getByLabelText('Quý'), '2')
  await user.click(dialog.getByRole('button', { name: 'Lập báo cáo' }))
  expect(await dialog.findByText(words)).toBeTruthy()
  expect((dialog.getByLabelText('Quý') as HTMLSelectElement).value).toBe('2')
  const sent = calls.find(({ method }) => method === 'POST')
  expect(sent?.body).toEqual({ kind: 'mobilization', period: 'quarter', year: 2023, index: 2 })
  expect(sent?.headers.get('idempotency-key')).toBeTruthy()
})
