import type {
  changeReceptionDay,
  getReceptionDuty,
  listReceptionDays,
  listReceptionSessions,
  openReceptionSession,
  ReceptionDay,
  ReceptionSession,
} from '@gandan/contracts/petitions/receptions'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply, type StubRoute } from '../../testing/api-stub.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'
import { choiceRoutes } from '../../testing/task-fixtures.ts'

const day: ReceptionDay = {
  id: '01890000-0000-7000-8000-000000000701',
  on: '2023-06-12',
  startsAt: '07:30',
  endsAt: '11:30',
  place: 'Phòng tiếp công dân',
  presiderUserId: meAs('chairman').userId,
  presiderName: 'Nguyễn Văn An',
  postedOn: null,
  postBy: '2023-06-02',
  isPostedLate: true,
  state: 'planned',
  reason: null,
  postponedToId: null,
  sessionId: null,
  version: 4,
}

const session: ReceptionSession = {
  id: '01890000-0000-7000-8000-000000000801',
  kind: 'scheduled',
  on: '2023-05-29',
  presiderUserId: day.presiderUserId,
  presiderName: 'Nguyễn Văn An',
  presiderRole: 'chairman',
  delegatedBy: null,
  startedAt: '07:30',
  endedAt: '11:00',
  place: day.place,
  note: '',
  conclusion: null,
  conclusionNumber: null,
  concludedOn: null,
  visitCount: 3,
  personCount: 9,
  groupCount: 1,
  version: 1,
}

const basis = 'Luật Tiếp công dân 2013 Điều 15.2.d'

const routes = (days: ReceptionDay[], sessions: ReceptionSession[]): StubRoute[] => [
  ...choiceRoutes,
  reply<typeof getReceptionDuty>('GET', '/receptions/duty', {
    periods: [
      { from: '2023-05-22', to: '2023-05-28', required: 1, done: 0, basis },
      { from: '2023-05-29', to: '2023-06-04', required: 1, done: 1, basis },
      { from: '2023-06-05', to: '2023-06-05', required: 1, done: 0, basis },
    ],
    required: 3,
    done: 1,
    visitCount: 3,
    personCount: 9,
    groupCount: 1,
    repeatCount: 0,
  }),
  reply<typeof listReceptionDays>('GET', '/reception-days', { items: days }),
  reply<typeof listReceptionSessions>('GET', '/receptions', { items: sessions, nextCursor: null }),
]

test('the duty names each short period with its law, and says which one has not ended', async () => {
  await renderPage('/receptions', routes([], []))
  const missed = within(await screen.findByRole('list', { name: 'Các kỳ còn thiếu' })).getAllByRole('listitem')
  expect(missed.map((item) => item.textContent)).toEqual([
    `22/5/2023 – 28/5/2023: tiếp 0/1 ngày (${basis})`,
    `05/6/2023 – 05/6/2023: tiếp 0/1 ngày (kỳ này chưa hết; ${basis})`,
  ])
  expect(screen.getByText('Năm 2023 đến nay: đã tiếp 1/3 ngày theo luật.')).toBeTruthy()
})

test('a day shows its last day of posting and that it is late; receptions show their counts', async () => {
  await renderPage('/receptions', routes([day], [session]))
  const row = within((await screen.findByRole('rowheader', { name: '12/6/2023' })).closest('tr')!)
  expect(row.getByText('02/6/2023')).toBeTruthy()
  expect(row.getByText('Quá hạn niêm yết')).toBeTruthy()
  const held = (await screen.findByRole('rowheader', { name: /29\/5\/2023/ })).closest('tr')!
  expect([...held.querySelectorAll('td')].slice(2, 5).map((cell) => cell.textContent)).toEqual(['3', '9', '1'])
})

test('cancelling a day needs a reason and sends the version that was read', async () => {
  const { user, calls } = await renderPage('/receptions', [
    ...routes([day], []),
    reply<typeof changeReceptionDay>('POST', '/reception-days/:id/changes', { ...day, state: 'cancelled' }),
  ])
  await user.click(await screen.findByRole('button', { name: 'Huỷ ngày tiếp 12/6/2023' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Huỷ ngày tiếp' }))
  expect(calls.some(({ method }) => method === 'POST')).toBe(false)
  await user.type(dialog.getByRole('textbox', { name: /Lý do/ }), 'Họp tỉnh')
  await user.click(dialog.getByRole('button', { name: 'Huỷ ngày tiếp' }))
  expect(await screen.findByText('Đã huỷ ngày tiếp')).toBeTruthy()
  const sent = calls.find(({ method }) => method === 'POST')
  expect(sent?.body).toEqual({ change: 'cancel', on: '2023-06-05', reason: 'Họp tỉnh' })
  expect(sent?.headers.get('if-match')).toBe('"4"')
})

test('announcing a day says by when the law wants it posted', async () => {
  const { user, calls } = await renderPage('/receptions', [
    ...routes([], []),
    {
      method: 'POST',
      path: '/deadlines/calculate',
      answer: () => ({ status: 200, body: { effectiveDueOn: '2023-06-13' } }),
    },
  ])
  await user.click(await screen.findByRole('button', { name: 'Thêm ngày tiếp' }))
  const dialog = within(await screen.findByRole('dialog'))
  const on = await waitFor(() => {
    const field = dialog.getByRole<HTMLInputElement>('textbox', { name: /Ngày tiếp/ })
    expect(field.disabled).toBe(false)
    return field
  })
  await user.type(on, '20/06/2023')
  await user.tab()
  expect(await dialog.findByText('Phải niêm yết chậm nhất ngày 13/6/2023')).toBeTruthy()
  expect(calls.find(({ address }) => address === '/deadlines/calculate')?.body).toEqual({
    ruleId: 'RCV_SCHEDULE_POST',
    triggerOn: '2023-06-20',
  })
})

test('opening the reception of an announced day keeps its day, place and presider', async () => {
  const { user, calls, location } = await renderPage('/receptions', [
    ...routes([{ ...day, on: '2023-06-05' }], []),
    reply<typeof openReceptionSession>('POST', '/receptions', session),
    { method: 'GET', path: '/receptions/:id', answer: () => ({ status: 200, body: { ...session, visits: [] } }) },
  ])
  await user.click(await screen.findByRole('button', { name: 'Mở buổi tiếp 05/6/2023' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Mở buổi tiếp' }))
  await waitFor(() => expect(location()).toBe(`/receptions/${session.id}`))
  expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
    kind: 'scheduled',
    receptionDayId: day.id,
    on: '2023-06-05',
    place: day.place,
    presiderUserId: day.presiderUserId,
  })
})

test('who does not register sees the schedule and cannot change it', async () => {
  await renderPage('/receptions', routes([day], []), meAs('mttq'))
  expect(await screen.findByRole('rowheader', { name: '12/6/2023' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Huỷ ngày|Mở buổi|Thêm ngày/ })).toBeNull()
})
