import type {
  listCommendations,
  listMediaItems,
  listVillageHouseholds,
  createCommendation,
  setVillageHouseholds,
  updateMediaItem,
} from '@gandan/contracts/communications/activities'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply, type StubRoute } from '../../testing/api-stub.ts'
import {
  commendation,
  mediaItem,
  OTHER_VILLAGE_ID,
  pageOf,
  roomRoutes,
  VILLAGE_ID,
} from '../../testing/communication-fixtures.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

const media = (...rows: ReturnType<typeof mediaItem>[]): StubRoute[] => [
  ...roomRoutes,
  reply<typeof listMediaItems>('GET', '/media-items', pageOf(...rows)),
]

test('an airing more is one button, and every day goes with the item', async () => {
  const { user, calls } = await renderPage('/communications/media-items', [
    ...media(mediaItem()),
    reply<typeof updateMediaItem>('PUT', '/media-items/:id', mediaItem({ version: 3 })),
  ])
  await user.click(await screen.findByRole('button', { name: 'Sửa: Ra quân vệ sinh đường làng' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(await dialog.findByRole('button', { name: 'Thêm ngày phát' }))
  const added = () => dialog.getByRole<HTMLInputElement>('textbox', { name: 'Ngày phát thứ 2' })
  await waitFor(() => expect(added().value).toBe('05/06/2023'))
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const put = calls.find(({ method }) => method === 'PUT')
  expect(put?.headers.get('if-match')).toBe('"2"')
  expect(put?.body).toMatchObject({ airedOn: ['2023-05-21', '2023-06-05'], minutes: 4.5 })
})

test('channel and kind filter the items, and stand in the address', async () => {
  const { user, calls, location } = await renderPage('/communications/media-items?kind=praise', media(mediaItem()))
  await user.click(await screen.findByRole('button', { name: 'Kênh' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Báo' }))
  await waitFor(() => expect(location()).toContain('channel=press'))
  await waitFor(() =>
    expect(calls.at(-1)?.address).toMatch(/\/media-items\?.*channel=press&kind=praise|kind=praise&channel=press/),
  )
})

test('only an address of the web becomes a link', async () => {
  const script = ['javascript', 'alert(1)'].join(':')
  await renderPage(
    '/communications/media-items',
    media(
      mediaItem({ title: 'Bài trên trang xã', url: 'https://example.vn/bai' }),
      mediaItem({ id: '01890000-0000-7000-8000-000000000922', title: 'Đường dẫn lạ', url: script }),
    ),
  )
  expect((await screen.findByRole('link', { name: 'Bài trên trang xã' })).getAttribute('href')).toBe(
    'https://example.vn/bai',
  )
  expect(screen.queryByRole('link', { name: 'Đường dẫn lạ' })).toBeNull()
  expect(screen.getByText('Đường dẫn lạ')).toBeTruthy()
})

test('those commended by one decision follow each other: only the name is typed anew', async () => {
  const { user, calls } = await renderPage('/communications/commendations', [
    ...roomRoutes,
    reply<typeof listCommendations>('GET', '/commendations', pageOf(commendation())),
    reply<typeof createCommendation>('POST', '/commendations', commendation()),
  ])
  await user.click(await screen.findByRole('button', { name: 'Thêm khen thưởng' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('checkbox', { name: 'Nhập tiếp sau khi lưu' }))
  const name = dialog.getByRole<HTMLInputElement>('textbox', { name: /^Tên tập thể/ })
  await user.type(name, 'Bà Hà')
  await user.type(dialog.getByRole('textbox', { name: 'Số quyết định' }), '20/QĐ-UBND')
  await user.type(dialog.getByRole('textbox', { name: /^Thành tích/ }), 'Hiến đất làm đường')
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  await waitFor(() => expect(name.value).toBe(''))
  await user.type(name, 'Ông Lâm')
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  await waitFor(() => expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(2))
  expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toMatchObject([
    { subjectName: 'Bà Hà', decisionNumber: '20/QĐ-UBND', reason: 'Hiến đất làm đường' },
    { subjectName: 'Ông Lâm', decisionNumber: '20/QĐ-UBND', reason: 'Hiến đất làm đường' },
  ])
})

const households = [
  { villageId: VILLAGE_ID, villageName: 'Thôn 1', households: 120, on: '2023-01-01', version: 7 },
  { villageId: OTHER_VILLAGE_ID, villageName: 'Thôn 2', households: null, on: null, version: 0 },
]

test('only the villages that changed are saved, as new counts of the day where theirs is of an earlier one', async () => {
  const { user, calls } = await renderPage('/communications/village-households', [
    ...roomRoutes,
    reply<typeof listVillageHouseholds>('GET', '/village-households', { items: households }),
    reply<typeof setVillageHouseholds>('PUT', '/village-households', { items: households }),
  ])
  const first = await screen.findByRole('textbox', { name: 'Số hộ Thôn 1' })
  await user.clear(first)
  await user.type(first, '125{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Số hộ Thôn 2' }))
  await user.click(screen.getByRole('button', { name: 'Lưu số hộ' }))
  await waitFor(() => expect(calls.some(({ method }) => method === 'PUT')).toBe(true))
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
    on: '2023-06-05',
    items: [{ villageId: VILLAGE_ID, households: 125, version: 0 }],
  })
})

test('a count that is no number is not sent, and after a stale one what was typed is still there', async () => {
  const stale: StubRoute = {
    method: 'PUT',
    path: '/village-households',
    answer: () => ({ status: 409, body: { code: 'staleVersion', title: 'Đã có người sửa', requestId: 'r' } }),
  }
  const { user, calls } = await renderPage('/communications/village-households', [
    ...roomRoutes,
    reply<typeof listVillageHouseholds>('GET', '/village-households', { items: households }),
    stale,
  ])
  const second = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Số hộ Thôn 2' })
  await user.type(second, 'chín mươi')
  await user.click(screen.getByRole('button', { name: 'Lưu số hộ' }))
  expect(await screen.findByText('Cần một số nguyên từ 0 trở lên')).toBeTruthy()
  expect(calls.some(({ method }) => method === 'PUT')).toBe(false)
  await user.clear(second)
  await user.type(second, '90')
  await user.click(screen.getByRole('button', { name: 'Lưu số hộ' }))
  expect(await screen.findByText(/Người khác vừa sửa số hộ/)).toBeTruthy()
  expect(second.value).toBe('90')
})

test('a reader of households has numbers, not fields', async () => {
  await renderPage(
    '/communications/village-households',
    [...roomRoutes, reply<typeof listVillageHouseholds>('GET', '/village-households', { items: households })],
    meAs('partyReader'),
  )
  expect(await screen.findByRole('rowheader', { name: 'Thôn 1' })).toBeTruthy()
  expect(screen.getAllByText('120').length).toBeGreaterThan(0)
  expect(screen.queryByRole('textbox', { name: /Số hộ Thôn/ })).toBeNull()
})
