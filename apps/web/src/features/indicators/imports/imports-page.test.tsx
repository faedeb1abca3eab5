import type {
  importFile,
  ImportPreview,
  listIndicatorImports,
  undoIndicatorImport,
} from '@gandan/contracts/indicators/imports'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply } from '../../../testing/api-stub.ts'
import { renderPage } from '../../../testing/render-page.tsx'

const ADDRESS = '/indicators/imports?what=oneStop&period=month&year=2023&index=4'
const preview = (over: Partial<ImportPreview> = {}): ImportPreview => ({
  fileName: 'mot-cua.csv',
  rowCount: 3,
  changes: [{ row: 2, label: 'Tư pháp', column: 'Quá hạn', from: '1', to: '4' }],
  unchangedCount: 2,
  errors: [],
  importId: null,
  ...over,
})
const taken = {
  id: 'i1',
  kind: 'oneStop',
  fileName: 'thang-3.xlsx',
  rowCount: 12,
  byName: 'Lê Thị Cúc',
  at: '2023-04-02T03:00:00Z',
  undoneAt: null,
  canUndo: true,
} as const
const imports = (...items: (typeof taken)[]) =>
  reply<typeof listIndicatorImports>('GET', '/indicator-imports', { items, nextCursor: null })
const choose = async (user: Awaited<ReturnType<typeof renderPage>>['user']) => {
  await screen.findByText('Chưa nhập tệp nào.')
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  await user.upload(input!, new File(['a'], 'mot-cua.csv', { type: 'text/csv' }))
}

test('a file is shown first and taken in only when said so', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    imports(),
    reply<typeof importFile>('POST', '/indicator-imports', preview()),
  ])
  await choose(user)
  const row = within((await screen.findByRole('rowheader', { name: '2' })).closest('tr') as HTMLElement)
  expect(row.getByText('4')).toBeTruthy()
  const sent = () => calls.filter(({ method }) => method === 'POST').map(({ address }) => address)
  expect(sent()).toEqual(['/indicator-imports?what=oneStop&kind=month&year=2023&index=4&isPreview=true'])
  await user.click(screen.getByRole('button', { name: 'Nhập vào hệ thống' }))
  expect(await screen.findByText('Đã nhập số liệu từ tệp')).toBeTruthy()
  expect(sent()[1]).toContain('isPreview=false')
})

test('any error keeps the whole file out and is named by row and column', async () => {
  const errors = [{ row: 3, column: 'Quá hạn', code: 'numberUnreadable', message: 'Không phải là số' }]
  const { user } = await renderPage(ADDRESS, [
    imports(),
    reply<typeof importFile>('POST', '/indicator-imports', preview({ errors })),
  ])
  await choose(user)
  const row = within((await screen.findByRole('rowheader', { name: '3' })).closest('tr') as HTMLElement)
  expect(row.getByText('Quá hạn')).toBeTruthy()
  expect(row.getByText('Không phải là số')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Nhập vào hệ thống' })).toBeNull()
})

test('a file taken in is undone once confirmed', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    imports(taken),
    reply<typeof undoIndicatorImport>('POST', '/indicator-imports/:id/undo', { ...taken, canUndo: false }),
  ])
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác việc nhập thang-3.xlsx' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Hoàn tác tệp đã nhập?' }))
  expect(calls.some(({ method }) => method === 'POST')).toBe(false)
  await user.click(dialog.getByRole('button', { name: 'Hoàn tác' }))
  await waitFor(() => expect(calls.some(({ address }) => address === '/indicator-imports/i1/undo')).toBe(true))
})
