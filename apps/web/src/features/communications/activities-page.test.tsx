import type {
  createActivity,
  getActivity,
  listActivities,
  removeActivity,
} from '@gandan/contracts/communications/activities'
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { refuse, reply, type SeenCall, type StubRoute } from '../../testing/api-stub.ts'
import {
  activity,
  activityDetail,
  CAMPAIGN_ID,
  pageOf,
  roomRoutes,
  VILLAGE_ID,
} from '../../testing/communication-fixtures.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'
import { OTHER_PERSON_ID } from '../../testing/task-fixtures.ts'

const listing = (...rows: ReturnType<typeof activity>[]): StubRoute[] => [
  ...roomRoutes,
  reply<typeof listActivities>('GET', '/activities', pageOf(...rows)),
  reply<typeof getActivity>('GET', '/activities/:id', activityDetail()),
]

const created = reply<typeof createActivity>('POST', '/activities', activityDetail())
const lastList = (calls: readonly SeenCall[]) =>
  calls.filter(({ method, address }) => method === 'GET' && address.startsWith('/activities?')).at(-1)?.address ?? ''

const openNew = async (user: UserEvent) => {
  await user.click(await screen.findByRole('button', { name: 'Thêm hoạt động' }))
  const dialog = within(await screen.findByRole('dialog'))
  await waitFor(() => expect(dialog.getByRole<HTMLInputElement>('textbox', { name: /Ngày/ }).disabled).toBe(false))
  return dialog
}

test('the filters stand in the address, and words go to the API as they were typed', async () => {
  const { user, calls, location } = await renderPage(
    `/communications?from=2023-01-01&form=training,contest&village=${VILLAGE_ID}&campaign=${CAMPAIGN_ID}`,
    listing(activity()),
  )
  expect(await screen.findByRole('rowheader', { name: '20/5/2023' })).toBeTruthy()
  const asked = new URLSearchParams(lastList(calls).split('?')[1])
  expect(Object.fromEntries(asked)).toMatchObject({
    from: '2023-01-01',
    form: 'training,contest',
    villageId: VILLAGE_ID,
    campaignId: CAMPAIGN_ID,
  })
  await user.type(screen.getByRole('searchbox', { name: 'Tìm theo từ' }), 'phan loai rác')
  await waitFor(() => expect(decodeURIComponent(lastList(calls).replaceAll('+', ' '))).toContain('q=phan loai rác'))
  expect(new URLSearchParams(location().split('?')[1]).get('q')).toBe('phan loai rác')
})

test('an activity is entered from the keyboard, staff found without diacritics, and Ctrl+Enter saves it', async () => {
  const { user, calls } = await renderPage('/communications', [...listing(), created])
  const dialog = await openNew(user)
  expect(document.activeElement).toBe(dialog.getByRole('textbox', { name: /^Nội dung/ }))
  await user.keyboard('Phòng cháy mùa khô')
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Thôn' }), 'Thôn 1')
  await user.type(dialog.getByRole('textbox', { name: 'Số hộ' }), '1.042')
  await user.type(dialog.getByRole('textbox', { name: 'Tìm người tham dự' }), 'tran thi')
  expect(dialog.queryByRole('checkbox', { name: 'Nguyễn Văn An' })).toBeNull()
  await user.click(dialog.getByRole('checkbox', { name: 'Trần Thị Bình' }))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const call = calls.find(({ method }) => method === 'POST')
  expect(call?.headers.get('idempotency-key')).toBeTruthy()
  expect(call?.body).toMatchObject({
    on: '2023-06-05',
    form: 'villageMeeting',
    topic: 'Phòng cháy mùa khô',
    villageId: VILLAGE_ID,
    householdCount: 1042,
    participantCount: null,
    staffUserIds: [OTHER_PERSON_ID],
    fileIds: [],
  })
})

test('households without a village are not sent, and the field says why', async () => {
  const { user, calls } = await renderPage('/communications', [...listing(), created])
  const dialog = await openNew(user)
  await user.type(dialog.getByRole('textbox', { name: /^Nội dung/ }), 'Họp')
  await user.type(dialog.getByRole('textbox', { name: 'Số hộ' }), '12')
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect(await dialog.findByText('Có số hộ thì phải chọn thôn')).toBeTruthy()
  expect(calls.some(({ method }) => method === 'POST')).toBe(false)
})

test('a refused save keeps what was typed and tries again with the same key', async () => {
  let isDown = true
  const flaky: StubRoute = {
    method: 'POST',
    path: '/activities',
    answer: () =>
      isDown
        ? { status: 503, body: { code: 'unavailable', title: 'Hệ thống bận', requestId: 'r' } }
        : { status: 201, body: activityDetail() },
  }
  const { user, calls } = await renderPage('/communications', [...listing(), flaky])
  const dialog = await openNew(user)
  await user.type(dialog.getByRole('textbox', { name: /^Nội dung/ }), 'Phòng cháy')
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect(await dialog.findByRole('alert')).toBeTruthy()
  expect(dialog.getByRole<HTMLInputElement>('textbox', { name: /^Nội dung/ }).value).toBe('Phòng cháy')
  isDown = false
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const keys = calls.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('idempotency-key'))
  expect(new Set(keys).size).toBe(1)
})

test('entering one after another keeps day, topic and people, with a new key', async () => {
  const { user, calls } = await renderPage('/communications', [...listing(), created])
  const dialog = await openNew(user)
  await user.click(dialog.getByRole('checkbox', { name: 'Nhập tiếp sau khi lưu' }))
  await user.type(dialog.getByRole('textbox', { name: /^Nội dung/ }), 'Phòng cháy')
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Thôn' }), 'Thôn 1')
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  await waitFor(() => expect(dialog.getByRole<HTMLSelectElement>('combobox', { name: 'Thôn' }).value).toBe(''))
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Thôn' }), 'Thôn 2')
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  await waitFor(() => expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(2))
  const [first, second] = calls.filter(({ method }) => method === 'POST')
  expect(second?.body).toMatchObject({ topic: 'Phòng cháy', on: '2023-06-05' })
  expect(second?.headers.get('idempotency-key')).not.toBe(first?.headers.get('idempotency-key'))
})

test('a removed activity can be put back from the notice, on top of the version of its removal', async () => {
  const { user, calls } = await renderPage('/communications', [
    ...listing(activity({ version: 3 })),
    reply<typeof removeActivity>('POST', '/activities/:id/removals', activityDetail({ version: 4 })),
  ])
  await user.click(await screen.findByRole('button', { name: 'Bỏ: Phân loại rác tại nguồn' }))
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  await waitFor(() => expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(2))
  const sent = calls.filter(({ method }) => method === 'POST')
  expect(sent.map(({ body, headers }) => [body, headers.get('if-match')])).toEqual([
    [{ isRemoved: true }, '"3"'],
    [{ isRemoved: false }, '"4"'],
  ])
  expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull()
})

test('over a newer version nothing is saved until its writer says so', async () => {
  let version = 3
  const rows = () => pageOf(activity(version === 3 ? {} : { version, topic: 'Phân loại rác, lần hai' }))
  const put: StubRoute = {
    method: 'PUT',
    path: '/activities/:id',
    answer: ({ headers }) => {
      if (headers.get('if-match') === '"4"') return { status: 200, body: activityDetail({ version: 5 }) }
      version = 4
      return { status: 409, body: { code: 'staleVersion', title: 'Đã có người sửa', requestId: 'r' } }
    },
  }
  const { user, calls } = await renderPage('/communications', [
    ...listing(activity()),
    reply<typeof listActivities>('GET', '/activities', rows),
    put,
  ])
  await user.click(await screen.findByRole('button', { name: 'Sửa: Phân loại rác tại nguồn' }))
  const dialog = within(await screen.findByRole('dialog'))
  const topic = dialog.getByRole<HTMLInputElement>('textbox', { name: /^Nội dung/ })
  await user.clear(topic)
  await user.type(topic, 'Rác thải nhựa')
  await user.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect(await dialog.findByText(/Phân loại rác, lần hai/)).toBeTruthy()
  expect(topic.value).toBe('Rác thải nhựa')
  await user.click(dialog.getByRole('button', { name: 'Giữ nội dung của tôi và lưu đè' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const last = calls.filter(({ method }) => method === 'PUT').at(-1)
  expect(last?.body).toMatchObject({ topic: 'Rác thải nhựa' } satisfies Partial<ReturnType<typeof activity>>)
})

test('who attended and the photos are opened from the line', async () => {
  const files = [
    {
      id: '01890000-0000-7000-8000-000000000951',
      name: 'hop-thon.jpg',
      mediaType: 'image/jpeg',
      byteSize: 820_000,
      uploadedAt: '2023-05-20T02:00:00.000Z',
    },
  ]
  const staff = [{ id: OTHER_PERSON_ID, name: 'Trần Thị Bình' }]
  const { user } = await renderPage('/communications', [
    ...listing(activity({ fileCount: 1 })),
    reply<typeof getActivity>('GET', '/activities/:id', activityDetail({ staff, files })),
  ])
  await user.click(await screen.findByRole('button', { name: /: xem Phân loại rác tại nguồn$/ }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText('Trần Thị Bình')).toBeTruthy()
  expect(dialog.getByRole('link', { name: 'Tải tệp hop-thon.jpg' })).toBeTruthy()
})

test('an oversight reader sees the lines and can change none of them', async () => {
  await renderPage('/communications', listing(activity()), meAs('mttq'))
  expect(await screen.findByRole('rowheader', { name: '20/5/2023' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^(Sửa|Bỏ):|Thêm hoạt động/ })).toBeNull()
  expect(screen.getByRole('link', { name: 'Tuyên truyền' })).toBeTruthy()
})

test('an empty list says so', async () => {
  await renderPage('/communications', listing())
  expect(await screen.findByText('Không có dòng nào')).toBeTruthy()
})

test('a list that fails offers to try again', async () => {
  await renderPage('/communications', [
    ...roomRoutes,
    refuse<typeof listActivities>('GET', '/activities', { status: 500, code: 'internal', title: 'Lỗi' }),
  ])
  expect(await screen.findByRole('button', { name: 'Thử lại' })).toBeTruthy()
})
