import type {
  compareFigures,
  getFigureSeries,
  getObjectiveScore,
  listFigureRecords,
  listFigures,
  setObjectiveWeights,
} from '@gandan/contracts/dashboard/figures'
import type { getObjective } from '@gandan/contracts/dashboard'
import type { listIndicatorDefinitions } from '@gandan/contracts/indicators/definitions'
import type { createChartNote } from '@gandan/contracts/indicators/statistics'
import { periodWindow } from '@gandan/domain/organisation/reporting-periods'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply } from '../../../testing/api-stub.ts'
import { definitionRow, figureList, figureRow, figureSeries, objectiveScore } from '../../../testing/figure-fixtures.ts'
import { meAs } from '../../../testing/fixtures.ts'
import { renderPage } from '../../../testing/render-page.tsx'
import { OBJECTIVE_ID, objectiveDetail, PLAN_ID } from '../dashboard-fixtures.ts'

const COMMUNE_ID = '01890000-0000-7000-8000-000000000001'
const ADDRESS = `/communes/${COMMUNE_ID}/figures?period=quarter&year=2023&index=2`
const list = (...items: Parameters<typeof figureRow>[0][]) =>
  reply<typeof listFigures>('GET', '/communes/:communeId/figures', figureList(items.map(figureRow)))

test('a rate stands with its two sums, its target and its status in words', async () => {
  await renderPage(ADDRESS, [list({})])
  const row = within(await screen.findByRole('row', { name: /hồ sơ giải quyết đúng hạn/ }))
  expect(row.getByText('87,5 %')).toBeTruthy()
  expect(row.getByText('35 / 40')).toBeTruthy()
  expect(row.getByText('Chậm')).toBeTruthy()
  expect(row.getByText('mức thường gặp')).toBeTruthy()
})

test('nothing that occurred is a dash, and what has no source yet says so: neither is 0', async () => {
  const nothing = { numerator: 0, denominator: 0, value: null }
  const unknown = { numerator: null, denominator: null, value: null }
  await renderPage(ADDRESS, [
    list(
      { code: 'DV06.03', name: 'Đúng hạn', figure: nothing, status: 'none' },
      { code: 'DV10.01', name: 'Giám sát', figure: unknown, status: 'none', awaits: 'oversight' },
    ),
  ])
  const row = within(await screen.findByRole('row', { name: /Đúng hạn/ }))
  expect(row.getByText('0 / 0 · không phát sinh')).toBeTruthy()
  const waiting = within(screen.getByRole('row', { name: /^Giám sát/ }))
  expect(waiting.getByText('Chưa có nguồn')).toBeTruthy()
})

test('an indicator opens its series and its records, in an address that can be shared', async () => {
  const records = reply<typeof listFigureRecords>('GET', '/communes/:communeId/figures/:code/records', {
    total: 35,
    items: [
      {
        id: 'c1',
        subject: 'case',
        title: 'VV-2023-0012',
        on: '2023-05-02',
        amount: 1,
        link: { page: 'case', id: 'c1' },
      },
    ],
    nextCursor: null,
  })
  const { user, location } = await renderPage(`${ADDRESS}&view=table`, [
    list({}),
    reply<typeof getFigureSeries>('GET', '/communes/:communeId/figures/:code/series', figureSeries()),
    records,
  ])
  await user.click(await screen.findByRole('button', { name: /hồ sơ giải quyết đúng hạn/ }))
  expect(await screen.findByRole('link', { name: 'VV-2023-0012' })).toBeTruthy()
  expect(screen.getByText(/phần còn lại bạn không có quyền xem/)).toBeTruthy()
  expect(location()).toContain('code=DV06.03')
  await user.click(screen.getByRole('button', { name: 'Quý I/2023' }))
  expect(location()).toContain('index=1')
  expect(location()).toContain('part=numerator')
})

test('an objective shows what its progress is made of, and a leader changes the weights with a reason', async () => {
  const score = objectiveScore({
    progress: 0.55,
    indicators: [
      {
        code: 'DV04.06',
        name: 'Đúng thời hạn',
        unit: '%',
        decimals: 1,
        value: 90,
        target: 95,
        status: 'behind',
        weight: 1,
        attainment: 0.9,
        contribution: 0.27,
      },
    ],
  })
  const { user, calls } = await renderPage(`/plans/${PLAN_ID}/objectives/${OBJECTIVE_ID}`, [
    reply<typeof getObjective>('GET', '/objectives/:id', objectiveDetail()),
    reply<typeof getObjectiveScore>('GET', '/objectives/:id/score', score),
    reply<typeof setObjectiveWeights>('PUT', '/objectives/:id/weights', score),
  ])
  expect(await screen.findByRole('row', { name: /Đúng thời hạn/ })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Sửa trọng số' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect(dialog.getByText('Cần nêu lý do, ít nhất 5 ký tự')).toBeTruthy()
  await user.clear(dialog.getByLabelText(/Trọng số của công việc/))
  await user.type(dialog.getByLabelText(/Trọng số của công việc/), '60')
  await user.type(dialog.getByLabelText(/Lý do/), 'Theo nghị quyết')
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  const sent = calls.find(({ method }) => method === 'PUT')
  expect(sent?.body).toEqual({ taskWeight: 60, indicatorWeights: { 'DV04.06': 1 }, reason: 'Theo nghị quyết' })
  expect(sent?.headers.get('if-match')).toBe('"0"')
})

test('communes stand side by side with their sums, and one with few cases is not ranked', async () => {
  const item = { target: 95, status: 'behind' as const, isTooFew: false, rank: 1 }
  const { calls } = await renderPage(
    '/communes/figures?period=quarter&year=2023&index=2',
    [
      reply<typeof listIndicatorDefinitions>('GET', '/indicator-definitions', {
        items: [definitionRow('DV04.06', { name: 'Đúng thời hạn' })],
      }),
      reply<typeof compareFigures>('GET', '/communes/figures-comparison', {
        code: 'DV04.06',
        name: 'Đúng thời hạn',
        unit: '%',
        direction: 'higher',
        on: '2023-06-05',
        period: periodWindow('quarter', 2023, 2),
        least: 5,
        items: [
          { ...item, communeId: COMMUNE_ID, communeName: 'xã Một', numerator: 18, denominator: 20, value: 90 },
          {
            ...item,
            communeId: OBJECTIVE_ID,
            communeName: 'xã Hai',
            numerator: 1,
            denominator: 1,
            value: 100,
            isTooFew: true,
            rank: null,
          },
        ],
      }),
    ],
    meAs('upperReader'),
  )
  const few = within(await screen.findByRole('row', { name: /xã Hai/ }))
  expect(few.getByText('quá ít để xếp hạng')).toBeTruthy()
  expect(screen.getByRole('option', { name: 'DV04.06 Đúng thời hạn' })).toBeTruthy()
  expect(calls.find((call) => call.address.startsWith('/indicator-definitions'))?.address).toContain('on=2023-06-14')
  expect(screen.getByRole('link', { name: 'xã Một' }).getAttribute('href')).toContain(
    `/communes/${COMMUNE_ID}/figures?period=quarter&year=2023&index=2&code=DV04.06`,
  )
})

const note = {
  id: OBJECTIVE_ID,
  objectiveCode: 'II.6',
  code: 'DV06.03',
  on: '2023-05-02',
  text: 'Sáp nhập bộ phận một cửa',
  byName: 'Trần Thị Bình',
  version: 3,
}
const withNotes = [
  list({}),
  reply<typeof getFigureSeries>('GET', '/communes/:communeId/figures/:code/series', figureSeries({ notes: [note] })),
  reply<typeof listFigureRecords>('GET', '/communes/:communeId/figures/:code/records', {
    total: 0,
    items: [],
    nextCursor: null,
  }),
]

test('what happened stands in the row of its period, and whoever keeps the indicators adds to it', async () => {
  const { user, calls } = await renderPage(
    `${ADDRESS}&code=DV06.03&view=table`,
    [...withNotes, reply<typeof createChartNote>('POST', '/chart-notes', note)],
    meAs('officeClerk'),
  )
  const row = within(await screen.findByRole('row', { name: /^Quý II\/2023/ }))
  expect(row.getByText('(1) Sáp nhập bộ phận một cửa')).toBeTruthy()
  expect(within(screen.getByRole('row', { name: /^Quý I\/2023/ })).queryByText(/Sáp nhập/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Thêm ghi chú' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Thêm ghi chú' }))
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect(calls.some(({ method }) => method === 'POST')).toBe(false)
  await user.type(dialog.getByRole('textbox', { name: /Việc đã xảy ra/ }), 'Tỉnh giao thêm việc')
  await user.click(dialog.getByRole('checkbox', { name: 'Hiện ở mọi biểu đồ của mục II.6' }))
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect(await screen.findByText('Đã lưu ghi chú')).toBeTruthy()
  expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
    objectiveCode: 'II.6',
    code: null,
    text: 'Tỉnh giao thêm việc',
  })
})

test('the Front reads what happened and changes nothing of it', async () => {
  await renderPage(`${ADDRESS}&code=DV06.03&view=table`, withNotes, meAs('mttq'))
  const notes = within(await screen.findByRole('list', { name: 'Ghi chú' }))
  expect(notes.getByText(/Trần Thị Bình/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^(Thêm ghi chú|Sửa:|Xoá:)/ })).toBeNull()
})

const oneObjective = [
  reply<typeof getObjective>('GET', '/objectives/:id', objectiveDetail()),
  list({}, { code: 'DV10.01', name: 'Giám sát', status: 'none', awaits: 'oversight' }),
  reply<typeof getFigureSeries>('GET', '/communes/:communeId/figures/:code/series', figureSeries()),
  ...withNotes.slice(2),
]

test('a point of a small picture opens its records by keyboard, and the way back is the objective as it stood', async () => {
  const objective = `/plans/${PLAN_ID}/objectives/${OBJECTIVE_ID}?on=2023-05-01`
  const { user, location } = await renderPage(objective, oneObjective)
  const point = await screen.findByRole('button', { name: /^Quý I\/2023: 87,5 %, Chậm/ }, { timeout: 10_000 })
  point.focus()
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: 'Hồ sơ được tính: Quý I/2023' })
  expect(location()).toBe(
    `/communes/${COMMUNE_ID}/figures?year=2023&on=2023-05-01&code=DV06.03&period=quarter&index=1&part=numerator`,
  )
  const back = within(screen.getByRole('navigation', { name: 'Đường dẫn' })).getByRole('link', { name: 'Mục II.6' })
  expect(back.getAttribute('href')).toBe(objective)
})

test('the indicators of an objective as a table lead to the same records; what has no source says so', async () => {
  const { user, location } = await renderPage(`/plans/${PLAN_ID}/objectives/${OBJECTIVE_ID}`, oneObjective)
  const tabs = within(await screen.findByRole('tablist', { name: 'Cách xem: Chỉ tiêu của mục này' }))
  await user.click(tabs.getByRole('tab', { name: 'Bảng' }))
  expect(location()).toContain('figures=table')
  expect(screen.getByText('Đang xem bảng: 2 chỉ tiêu theo quý của năm 2023.')).toBeTruthy()
  const table = within(screen.getByRole('region', { name: 'Chỉ tiêu của mục này: Bảng' }))
  const link = await table.findByRole('link', { name: /^Quý II\/2023: 87,5 %, Chậm/ })
  expect(link.getAttribute('href')).toBe(
    `/communes/${COMMUNE_ID}/figures?year=2023&code=DV06.03&period=quarter&index=2&part=numerator`,
  )
  expect(table.getByText('Chưa có nguồn')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Tải về: Chỉ tiêu của mục này' })).toBeTruthy()
})
