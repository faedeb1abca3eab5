import type { listIndicatorDefinitions } from '@gandan/contracts/indicators/definitions'
import type { EntryGrid, getEntryGrid, saveEntryCells } from '@gandan/contracts/indicators/values'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply } from '../../../testing/api-stub.ts'
import { meAs } from '../../../testing/fixtures.ts'
import { renderPage } from '../../../testing/render-page.tsx'
import { withNamedParts } from './named-parts.ts'

const cell: EntryGrid['rows'][number]['cells'][number] = {
  id: null,
  code: 'DV03.04',
  detail: '',
  detailName: null,
  numerator: null,
  denominator: null,
  value: null,
  previousValue: null,
  state: null,
  note: '',
  fileCount: 0,
  enteredByName: null,
  enteredAt: null,
  submittedBy: null,
  returnReason: null,
  changesSinceApproval: 0,
  version: 0,
}
const grid = (isOpenToParts: boolean): EntryGrid => ({
  period: { kind: 'quarter', year: 2023, index: 1, from: '2022-12-15', to: '2023-03-14', dueOn: '2023-03-21' },
  isLocked: false,
  rows: [
    {
      code: 'DV03.04',
      name: 'Số việc theo lĩnh vực',
      unit: 'việc',
      kind: 'count',
      numeratorName: null,
      denominatorName: null,
      objectiveCode: 'II.3',
      decimals: 0,
      canEnter: true,
      canApprove: false,
      isOpenToParts,
      cells: [cell],
    },
  ],
})
const open = (isOpenToParts: boolean) =>
  renderPage(
    '/indicators/entry?period=quarter&year=2023&index=1',
    [
      reply<typeof getEntryGrid>('GET', '/indicator-values', grid(isOpenToParts)),
      reply<typeof listIndicatorDefinitions>('GET', '/indicator-definitions', { items: [] }),
      reply<typeof saveEntryCells>('PUT', '/indicator-values', grid(isOpenToParts)),
    ],
    meAs('officeClerk'),
  )

test('a part that nobody listed is named, typed into and saved under its name; the same name again is refused', async () => {
  const { user, calls } = await open(true)
  const name = async (part: string) => {
    await user.click(await screen.findByRole('button', { name: 'Thêm phân tổ: Số việc theo lĩnh vực' }))
    await user.type(await screen.findByLabelText('Tên phân tổ'), `${part}{Enter}`)
  }
  await name('Chăn nuôi')
  const input = await screen.findByRole('textbox', { name: 'DV03.04 Chăn nuôi: Kết quả' })
  await user.type(input, '7')
  await name('Chăn nuôi')
  expect(await screen.findByText('Phân tổ này đã có')).toBeTruthy()
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: 'Lưu tất cả' }))
  await waitFor(() => expect(calls.some(({ method }) => method === 'PUT')).toBe(true))
  expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({
    cells: [{ code: 'DV03.04', detail: 'Chăn nuôi', value: 7, version: 0 }],
  })
})

test('where the parts are listed none is named', async () => {
  await open(false)
  const row = within(await screen.findByRole('rowheader', { name: /Số việc theo lĩnh vực/ }))
  expect(row.queryByRole('button', { name: /^Thêm phân tổ/ })).toBeNull()
})

test('once saved, a part stands once', () => {
  const saved = grid(true)
  const [row] = saved.rows
  row?.cells.push({ ...cell, detail: 'Chăn nuôi', detailName: 'Chăn nuôi', value: 7, version: 1 })
  const cells = withNamedParts(saved, { 'DV03.04': ['Chăn nuôi', 'Thuỷ sản'] }).rows[0]?.cells
  expect(cells?.map(({ detail, version }) => [detail, version])).toEqual([
    ['', 0],
    ['Chăn nuôi', 1],
    ['Thuỷ sản', 0],
  ])
})
