import type {
  createIndicatorDefinition,
  IndicatorDefinitionRow,
  IndicatorTarget,
  listIndicatorDefinitions,
  listIndicatorTargets,
  setIndicatorTargets,
} from '@gandan/contracts/indicators/definitions'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply } from '../../../testing/api-stub.ts'
import { meAs } from '../../../testing/fixtures.ts'
import { renderPage } from '../../../testing/render-page.tsx'

const ADDRESS = '/indicators/targets?period=year&year=2023'
const target = (over: Partial<IndicatorTarget>): IndicatorTarget => ({
  code: 'DV04.01',
  kind: 'year',
  year: 2023,
  index: 1,
  baseline: null,
  target: null,
  setBy: 'nobody',
  version: 0,
  ...over,
})
const definition: IndicatorDefinitionRow = {
  code: 'X04.01',
  name: 'Số tổ hoà giải',
  nameEn: '',
  unit: 'tổ',
  kind: 'count',
  direction: 'higher',
  frequency: 'year',
  numeratorName: null,
  denominatorName: null,
  breakdown: null,
  objectiveCode: 'II.4',
  isCore: false,
  typicalTarget: null,
  legalBasis: null,
  decimals: 0,
  validFrom: '2023-01-01',
  validTo: null,
  source: 'entered',
  awaits: null,
  formulaVi: null,
  formulaEn: null,
  id: 'd1',
  owner: 'commune',
  version: 1,
}
const shows = [
  reply<typeof listIndicatorTargets>('GET', '/indicator-targets', {
    items: [
      target({ target: 95, setBy: 'upper', version: 2 }),
      target({ code: 'X04.01', target: 8, setBy: 'commune', version: 3 }),
    ],
  }),
  reply<typeof listIndicatorDefinitions>('GET', '/indicator-definitions', { items: [definition] }),
]
const OWN = 'X04.01 Số tổ hoà giải, Năm 2023: Mục tiêu'

test('the upper level’s target is read only; the commune’s own is saved over the version read', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    ...shows,
    reply<typeof setIndicatorTargets>('PUT', '/indicator-targets', { items: [] }),
  ])
  const input = await screen.findByRole('textbox', { name: OWN })
  expect(screen.getByText('cấp trên giao')).toBeTruthy()
  expect(screen.queryByRole('textbox', { name: /DV04\.01/ })).toBeNull()
  await user.clear(input)
  await user.type(input, '1.200')
  await user.click(screen.getByRole('button', { name: 'Lưu các mức' }))
  expect(await screen.findByText('Đã lưu mức giao')).toBeTruthy()
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
    items: [{ code: 'X04.01', kind: 'year', year: 2023, index: 1, baseline: null, target: 1200, version: 3 }],
  })
})

test('a refused save keeps the targets that were typed', async () => {
  const { user } = await renderPage(ADDRESS, [
    ...shows,
    refuse<typeof setIndicatorTargets>('PUT', '/indicator-targets', {
      status: 409,
      code: 'staleVersion',
      title: 'Người khác đã sửa',
    }),
  ])
  const input = await screen.findByRole<HTMLInputElement>('textbox', { name: OWN })
  await user.clear(input)
  await user.type(input, '9')
  await user.click(screen.getByRole('button', { name: 'Lưu các mức' }))
  expect(await screen.findByText('Chưa lưu mức nào. Những gì bạn nhập vẫn còn nguyên.')).toBeTruthy()
  expect(input.value).toBe('9')
})

test('an upper reader publishes: its own targets are open there', async () => {
  await renderPage(ADDRESS, shows, meAs('upperReader'))
  expect(await screen.findByRole('textbox', { name: 'DV04.01, Năm 2023: Mục tiêu' })).toBeTruthy()
  expect(screen.getByText('Mức giao cho mọi xã trực thuộc.')).toBeTruthy()
})

test('an added indicator needs a code of its own, a name and a unit', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    ...shows,
    reply<typeof createIndicatorDefinition>('POST', '/indicator-definitions', definition),
  ])
  await user.click(await screen.findByRole('button', { name: 'Thêm chỉ tiêu' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Thêm chỉ tiêu' }))
  await user.type(dialog.getByRole('textbox', { name: /^Mã/ }), 'DV04.09')
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect(await dialog.findByText('Mã có dạng X04.01')).toBeTruthy()
  expect(calls.some(({ method }) => method === 'POST')).toBe(false)
  await user.clear(dialog.getByRole('textbox', { name: /^Mã/ }))
  await user.type(dialog.getByRole('textbox', { name: /^Mã/ }), 'X04.02')
  await user.type(dialog.getByRole('textbox', { name: /^Tên chỉ tiêu/ }), 'Số buổi hoà giải')
  await user.type(dialog.getByRole('textbox', { name: /^Đơn vị tính/ }), 'buổi')
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Phân tổ' }), 'Theo thôn')
  await user.type(dialog.getByRole('textbox', { name: 'Mức thường gặp' }), '2,5')
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
      code: 'X04.02',
      unit: 'buổi',
      breakdown: 'village',
      decimals: 0,
      typicalTarget: 2.5,
    }),
  )
})

test('who may only read sees the targets and changes nothing', async () => {
  await renderPage(ADDRESS, shows, meAs('village'))
  expect(await screen.findByText('cấp trên giao')).toBeTruthy()
  expect(screen.queryByRole('textbox', { name: /Mục tiêu/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /Thêm chỉ tiêu|Sửa hoặc dừng/ })).toBeNull()
})
