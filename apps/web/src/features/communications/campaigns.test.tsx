import type { listActivities, listCommendations, listMediaItems } from '@gandan/contracts/communications/activities'
import type {
  addCampaignMetric,
  createCampaign,
  getCampaign,
  setCampaignPoint,
} from '@gandan/contracts/communications/campaigns'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply, type StubRoute } from '../../testing/api-stub.ts'
import { activity, CAMPAIGN_ID, campaignDetail, pageOf, roomRoutes } from '../../testing/communication-fixtures.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

const ADDRESS = `/campaigns/${CAMPAIGN_ID}`

const routes = (campaign = campaignDetail()): StubRoute[] => [
  ...roomRoutes,
  reply<typeof getCampaign>('GET', '/campaigns/:id', campaign),
  reply<typeof listActivities>('GET', '/activities', pageOf(activity({ campaignId: CAMPAIGN_ID }))),
  reply<typeof listMediaItems>('GET', '/media-items', pageOf()),
  reply<typeof listCommendations>('GET', '/commendations', pageOf()),
  reply<typeof setCampaignPoint>('PUT', '/campaign-metrics/:id/points', campaign),
]

const metric = async () => within(await screen.findByRole('region', { name: 'Tỷ lệ hộ phân loại' }))

test('a campaign is found in the list and opened from it', async () => {
  const { user, location } = await renderPage('/campaigns', routes())
  await user.click(await screen.findByRole('link', { name: 'Hộ gia đình phân loại rác' }))
  await waitFor(() => expect(location()).toBe(ADDRESS))
  expect(await screen.findByText('Chín phần mười số hộ phân loại rác tại nhà.')).toBeTruthy()
})

test('a metric says where it stands, its target, and the same in a picture and in a table', async () => {
  const { user, location } = await renderPage(ADDRESS, routes())
  const shown = await metric()
  expect(shown.getByText('48 % (ngày 30/4/2023)')).toBeTruthy()
  expect(shown.getByText('90 %')).toBeTruthy()
  expect(await shown.findByRole('img', { name: 'Tỷ lệ hộ phân loại: 48 % ngày 30/4/2023, chỉ tiêu 90.' })).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Bảng' }))
  await waitFor(() => expect(location()).toBe(`${ADDRESS}?view=table`))
  const days = (await metric()).getAllByRole('rowheader').map((cell) => cell.textContent)
  expect(days).toEqual(['30/4/2023', '31/3/2023'])
  expect((await metric()).getByText('35,5')).toBeTruthy()
})

test('a point is entered in its row; a day that has one is replaced on top of its version', async () => {
  const { user, calls } = await renderPage(ADDRESS, routes())
  const row = within(await screen.findByRole('form', { name: 'Ghi số liệu Tỷ lệ hộ phân loại' }))
  await user.type(row.getByRole('textbox', { name: /^Giá trị/ }), '52,5')
  await user.click(row.getByRole('button', { name: 'Ghi số liệu' }))
  await waitFor(() => expect(calls.some(({ method }) => method === 'PUT')).toBe(true))
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
    on: '2023-06-05',
    value: 52.5,
    note: '',
    version: 0,
  })
  const on = await row.findByDisplayValue('05/06/2023')
  await user.clear(on)
  await user.type(on, '30/4/2023')
  await user.tab()
  expect(await row.findByText('Ngày này đã có 48 %; ghi sẽ thay số cũ.')).toBeTruthy()
  await user.type(row.getByRole('textbox', { name: /^Giá trị/ }), '49')
  await user.click(row.getByRole('button', { name: 'Ghi số liệu' }))
  await waitFor(() => expect(calls.filter(({ method }) => method === 'PUT')).toHaveLength(2))
  expect(calls.filter(({ method }) => method === 'PUT').at(-1)?.body).toMatchObject({ on: '2023-04-30', version: 2 })
})

test('what is no number is not entered, and a refusal keeps what was typed', async () => {
  const refusing: StubRoute = {
    method: 'PUT',
    path: '/campaign-metrics/:id/points',
    answer: () => ({ status: 503, body: { code: 'unavailable', title: 'Hệ thống bận', requestId: 'r' } }),
  }
  const { user, calls } = await renderPage(ADDRESS, [...routes(), refusing])
  const row = within(await screen.findByRole('form', { name: 'Ghi số liệu Tỷ lệ hộ phân loại' }))
  const value = row.getByRole<HTMLInputElement>('textbox', { name: /^Giá trị/ })
  await user.type(value, '52.5')
  await user.click(row.getByRole('button', { name: 'Ghi số liệu' }))
  expect(await row.findByText('Cần một số')).toBeTruthy()
  expect(calls.some(({ method }) => method === 'PUT')).toBe(false)
  await user.clear(value)
  await user.type(value, '52,5')
  await user.click(row.getByRole('button', { name: 'Ghi số liệu' }))
  expect(await row.findByRole('alert')).toBeTruthy()
  expect(value.value).toBe('52,5')
})

test('a point taken away is put back from the notice', async () => {
  const { user, calls } = await renderPage(`${ADDRESS}?view=table`, routes())
  await user.click(await screen.findByRole('button', { name: 'Bỏ: Tỷ lệ hộ phân loại, 30/4/2023' }))
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  await waitFor(() => expect(calls.filter(({ method }) => method === 'PUT')).toHaveLength(2))
  expect(calls.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toMatchObject([
    { on: '2023-04-30', value: null, version: 2 },
    { on: '2023-04-30', value: 48, note: 'Tổ tự quản đếm', version: 0 },
  ])
})

test('a campaign without metrics offers the first one', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    ...routes(campaignDetail({ metrics: [] })),
    reply<typeof addCampaignMetric>('POST', '/campaigns/:id/metrics', campaignDetail()),
  ])
  expect(await screen.findByText('Chưa có số đo nào')).toBeTruthy()
  await user.click(screen.getAllByRole('button', { name: 'Thêm số đo' })[0] as HTMLElement)
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: /^Tên số đo/ }), 'Số nhà văn hoá')
  await user.type(dialog.getByRole('textbox', { name: /^Đơn vị tính/ }), 'nhà')
  await user.type(dialog.getByRole('textbox', { name: 'Chỉ tiêu' }), '12')
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Số nhà văn hoá',
    unit: 'nhà',
    direction: 'higher',
    baseline: null,
    target: 12,
  })
})

test('a new campaign that would end before it begins is not sent; a whole one opens its page', async () => {
  const { user, calls, location } = await renderPage('/campaigns', [
    ...routes(),
    reply<typeof createCampaign>('POST', '/campaigns', campaignDetail()),
  ])
  await user.click(await screen.findByRole('button', { name: 'Thêm phong trào' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: /^Tên/ }), 'Ngày chủ nhật xanh')
  const ends = await waitFor(() => {
    const field = dialog.getByRole<HTMLInputElement>('textbox', { name: /^Kết thúc/ })
    expect(field.disabled).toBe(false)
    return field
  })
  await user.clear(ends)
  await user.type(ends, '01/01/2023')
  await user.tab()
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect(await dialog.findByText('Ngày kết thúc phải từ ngày bắt đầu trở đi')).toBeTruthy()
  expect(calls.some(({ method }) => method === 'POST')).toBe(false)
  await user.clear(ends)
  await user.type(ends, '31/12/2023')
  await user.tab()
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  await waitFor(() => expect(location()).toBe(ADDRESS))
})

test('an oversight reader sees metrics and lines, and enters nothing', async () => {
  await renderPage(ADDRESS, routes(), meAs('mttq'))
  expect(await screen.findByRole('region', { name: 'Tỷ lệ hộ phân loại' })).toBeTruthy()
  expect(await screen.findByRole('rowheader', { name: '20/5/2023' })).toBeTruthy()
  expect(screen.queryByRole('form')).toBeNull()
  expect(screen.queryByRole('button', { name: /Sửa|Thêm số đo/ })).toBeNull()
})
