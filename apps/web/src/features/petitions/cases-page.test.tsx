import type { assignCases, exportCaseList, listCases } from '@gandan/contracts/petitions/cases'
import type { CaseRow } from '@gandan/contracts/petitions/case-shapes'
import type { countCases, getCaseForecast } from '@gandan/contracts/petitions/case-figures'
import type { getPetitionSettings, updatePetitionSettings } from '@gandan/contracts/petitions/petition-settings'
import type { listUnits } from '@gandan/contracts/organisation/units'
import type { listPeople } from '@gandan/contracts/organisation/users'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply, type StubRoute } from '../../testing/api-stub.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

const HANDLER = '01890000-0000-7000-8000-000000000077'

const row = (number: number, over: Partial<CaseRow> = {}): CaseRow => ({
  id: `01890000-0000-7000-8000-00000000090${number}`,
  communeId: '01890000-0000-7000-8000-000000000001',
  code: `VV-2023-000${number}`,
  kind: 'complaint',
  round: 1,
  state: 'accepted',
  title: `Vụ việc ${number}`,
  petitionerLabel: '1 người',
  topicCode: 'TP01',
  subTopicCode: null,
  villageId: null,
  villageName: 'Thôn 2',
  handlerUserId: null,
  handlerName: null,
  receivedOn: '2023-05-01',
  dueOn: '2023-06-08',
  dueLimitId: 'KN_SOLVE_1',
  isOverdue: false,
  daysLate: 0,
  settledOn: null,
  settledInTime: null,
  outcome: null,
  isHot: true,
  isCollective: false,
  isProlonged: false,
  petitionCount: 1,
  personCount: 1,
  version: 1,
  ...over,
})

const phases = {
  classifying: 4,
  approving: 2,
  handling: 7,
  awaitingSupplement: 1,
  dueSoon: 3,
  overdue: 5,
  executing: 6,
  done: 90,
}

const desk = (items: CaseRow[], count = items.length, isExact = true): StubRoute[] => [
  reply<typeof listCases>('GET', '/cases', { items, nextCursor: null, total: { count, isExact } }),
  reply<typeof countCases>('GET', '/cases/counts', { asOf: '2023-06-05', phases }),
  reply<typeof listPeople>('GET', '/people', {
    items: [
      { id: HANDLER, displayName: 'Trần Thị Hoa', roleId: 'landOfficer', unitId: HANDLER, unitName: 'Địa chính' },
    ],
  }),
  reply<typeof listUnits>('GET', '/units', { items: [] }),
]

const two = [row(1, { isOverdue: true, daysLate: 3, dueOn: '2023-06-02' }), row(2)]

test('a pile says how many it holds and is an address that the API is asked', async () => {
  const { user, calls, location } = await renderPage('/cases', desk(two, 1_000, false))
  await user.click(await screen.findByRole('link', { name: 'Quá hạn 5' }))
  await waitFor(() => expect(location()).toBe('/cases?phase=overdue'))
  await waitFor(() => expect(calls.some(({ address }) => address.includes('phase=overdue'))).toBe(true))
  expect(screen.getByRole('link', { name: 'Quá hạn 5' }).getAttribute('aria-current')).toBe('page')
  expect(screen.getByText('hơn 1.000 vụ việc')).toBeTruthy()
})

test('a row says how late or near its due day is, in words', async () => {
  await renderPage('/cases', desk(two))
  expect(within(await screen.findByRole('row', { name: /VV-2023-0001/ })).getByText('trễ 3 ngày')).toBeTruthy()
  expect(within(screen.getByRole('row', { name: /VV-2023-0002/ })).getByText('còn 3 ngày')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'VV-2023-0001' }).getAttribute('href')).toBe(`/cases/${two[0]?.id}`)
})

test('the file holds the filter of the address, and one click takes a filter off', async () => {
  const refused = { status: 503, code: 'notReady', title: 'Hệ thống đang bận' }
  const { user, location, calls } = await renderPage('/cases?kind=complaint&q=dat', [
    ...desk(two),
    refuse<typeof exportCaseList>('GET', '/exports/cases', refused),
  ])
  await user.click(await screen.findByRole('button', { name: /^Tải về: / }))
  await user.click(await screen.findByRole('menuitem', { name: 'CSV' }))
  expect(await screen.findByText(/^Hệ thống đang bận/)).toBeTruthy()
  const asked = calls.find(({ address }) => address.startsWith('/exports/cases?'))?.address
  expect(asked).toContain('kind=complaint')
  expect(asked).toContain('format=csv')
  await user.click(screen.getByRole('link', { name: 'Bỏ lọc: Khiếu nại' }))
  await waitFor(() => expect(location()).toBe('/cases?q=dat'))
})

test('a leader gives the ticked cases to one handler; an officer is offered no ticks', async () => {
  const { user, calls } = await renderPage('/cases', [
    ...desk(two),
    reply<typeof assignCases>('POST', '/cases/assignments', { assigned: 1 }),
  ])
  await user.click(await screen.findByRole('checkbox', { name: 'Chọn vụ việc VV-2023-0002' }))
  await user.click(screen.getByRole('button', { name: 'Giao xử lý' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.selectOptions(dialog.getByLabelText('Người xử lý'), 'Trần Thị Hoa')
  await user.click(dialog.getByRole('button', { name: 'Giao xử lý' }))
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      caseIds: [two[1]?.id],
      handlerUserId: HANDLER,
    }),
  )
})

test('an officer is offered neither ticks nor the rules of the commune', async () => {
  await renderPage('/cases', desk(two), meAs('landOfficer'))
  expect(await screen.findByRole('link', { name: 'VV-2023-0001' })).toBeTruthy()
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(screen.queryByRole('link', { name: 'Quy định của xã' })).toBeNull()
})

test('an empty pile says so', async () => {
  await renderPage('/cases?phase=approving', desk([]))
  expect(await screen.findByText('Không có vụ việc nào ở đây')).toBeTruthy()
})

test('a list that is refused says why', async () => {
  await renderPage('/cases', [
    ...desk([]),
    refuse<typeof listCases>('GET', '/cases', { status: 403, code: 'notPermitted', title: 'Không có quyền' }),
  ])
  expect(await screen.findByRole('alert')).toBeTruthy()
})

test('the forecast says on which day an officer falls late if nothing is done', async () => {
  const { user } = await renderPage('/cases', [
    ...desk(two),
    reply<typeof getCaseForecast>('GET', '/cases/forecast', {
      asOf: '2023-06-05',
      items: [
        {
          userId: HANDLER,
          userName: 'Trần Thị Hoa',
          open: 9,
          overdue: 1,
          dueIn7: 2,
          dueIn30: 4,
          nextOverdueOn: '2023-06-19',
        },
      ],
      workingDaysIn7: 5,
      workingDaysIn30: 21,
    }),
  ])
  await user.click(await screen.findByRole('button', { name: 'Dự báo khối lượng' }))
  expect(await screen.findByRole('cell', { name: 'quá hạn ngày 19/6/2023' })).toBeTruthy()
})

const settings = {
  isRemoteArea: false,
  acceptsInWorkingDays: false,
  answerDays: 15,
  topicAnswerDays: {},
  onTimeTarget: 95,
  version: 4,
}
const settingsReply = reply<typeof getPetitionSettings>('GET', '/petition-settings', settings)
const moves = {
  moves: [
    {
      caseId: HANDLER,
      code: 'VV-2023-0007',
      title: 'Lối đi chung',
      limitId: 'KNPA_SLA',
      ordinal: 1,
      from: '2023-06-10',
      to: '2023-06-20',
    },
  ],
  total: 1,
}

test('changed rules are saved only after the cases that move were shown', async () => {
  const { user, calls } = await renderPage('/petition-settings', [
    settingsReply,
    reply<typeof updatePetitionSettings>('PUT', '/petition-settings', moves),
  ])
  const days = await screen.findByLabelText('Số ngày trả lời kiến nghị, phản ánh')
  await user.clear(days)
  await user.type(days, '25')
  await user.type(screen.getByLabelText('Lý do thay đổi'), 'Theo nghị quyết mới')
  await user.click(screen.getByRole('button', { name: 'Xem vụ việc bị dời hạn' }))
  expect(await screen.findByText(/từ 10\/6\/2023 sang 20\/6\/2023/)).toBeTruthy()
  const sent = () => calls.filter(({ method }) => method === 'PUT').map(({ body }) => body as { isPreview: boolean })
  expect(sent().map(({ isPreview }) => isPreview)).toEqual([true])
  await user.click(screen.getByRole('button', { name: 'Xác nhận và lưu' }))
  await waitFor(() => expect(sent().map(({ isPreview }) => isPreview)).toEqual([true, false]))
})

test('a stale version keeps what was typed', async () => {
  const { user } = await renderPage('/petition-settings', [
    settingsReply,
    refuse<typeof updatePetitionSettings>('PUT', '/petition-settings', {
      status: 409,
      code: 'staleVersion',
      title: 'Đã có bản mới',
      details: { current: { ...settings, version: 5 } },
    }),
  ])
  await user.type(await screen.findByLabelText('Lý do thay đổi'), 'Theo nghị quyết mới')
  await user.click(screen.getByRole('button', { name: 'Xem vụ việc bị dời hạn' }))
  expect(await screen.findByText('Người khác đã sửa trước bạn')).toBeTruthy()
  expect(screen.getByLabelText<HTMLTextAreaElement>('Lý do thay đổi').value).toBe('Theo nghị quyết mới')
})
