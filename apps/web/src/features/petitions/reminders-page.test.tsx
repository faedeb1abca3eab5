import type {
  countUnreadReminders,
  getReminderPreference,
  listReminders,
  readReminder,
  setReminderPreference,
} from '@gandan/contracts/petitions/reminders'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply, type StubRoute } from '../../testing/api-stub.ts'
import { meAs } from '../../testing/fixtures.ts'
import { renderPage } from '../../testing/render-page.tsx'

const APP = '01890000-0000-7000-8000-000000000501'
const CASE = '01890000-0000-7000-8000-000000000901'
const digest = {
  id: APP,
  on: '2023-06-05',
  channel: 'app' as const,
  items: [{ caseId: CASE, code: 'VV-2023-0007', dueOn: '2023-06-05', rung: 'dueDay' as const, isEscalation: false }],
  state: 'delivered' as const,
  attempts: 0,
  sentAt: '2023-06-05T01:00:00.000Z',
  readAt: null,
}
const email = { ...digest, id: CASE, channel: 'email' as const, state: 'failed' as const, attempts: 3, sentAt: null }

const open = (items: (typeof digest | typeof email)[], routes: StubRoute[] = []) =>
  renderPage(
    '/reminders',
    [
      reply<typeof listReminders>('GET', '/reminders', { items, unread: 1 }),
      reply<typeof getReminderPreference>('GET', '/reminder-preference', { byEmail: true, fromRung: 'half' }),
      reply<typeof readReminder>('POST', '/reminders/:id/readings', { readAt: '2023-06-05T02:00:00.000Z' }),
      ...routes,
    ],
    meAs('landOfficer'),
  )

test('a digest names each case with its day and rung, opens it, and says what became of the e-mail', async () => {
  await open([digest, email])
  const block = within(
    (await screen.findByRole('heading', { name: 'Ngày 05/6/2023' })).closest('section') as HTMLElement,
  )
  expect(block.getByRole('link', { name: 'VV-2023-0007' }).getAttribute('href')).toBe(`/cases/${CASE}`)
  expect(block.getByRole('listitem').textContent).toContain('hạn 05/6/2023, đến hạn hôm nay')
  expect(block.getByText('thư không gửi được')).toBeTruthy()
})

test('an own digest is marked as read', async () => {
  const { user, calls } = await open([digest])
  await user.click(await screen.findByRole('button', { name: 'Đã xem' }))
  await waitFor(() => expect(calls.some(({ address }) => address === `/reminders/${APP}/readings`)).toBe(true))
})

test('the ladder is turned down and e-mail off, at once', async () => {
  const { user, calls } = await open(
    [],
    [reply<typeof setReminderPreference>('PUT', '/reminder-preference', ({ body }) => body as never)],
  )
  expect(await screen.findByText('Chưa có nhắc việc nào')).toBeTruthy()
  await user.click(await screen.findByRole('checkbox', { name: 'Gửi cả vào thư điện tử' }))
  const sent = () => calls.filter(({ method }) => method === 'PUT').map(({ body }) => body)
  await waitFor(() => expect(sent()).toEqual([{ byEmail: false, fromRung: 'half' }]))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Bắt đầu nhắc từ khi' }), 'dueDay')
  await waitFor(() => expect(sent().at(-1)).toEqual({ byEmail: false, fromRung: 'dueDay' }))
})

test('reminders that cannot be read are said in words, with another try', async () => {
  await open(
    [],
    [refuse<typeof listReminders>('GET', '/reminders', { status: 503, code: 'notReady', title: 'Hệ thống đang bận' })],
  )
  expect(await screen.findByText(/Hệ thống đang bận/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy()
})

test('the navigation says how many digests are unread, and asks again once one was read', async () => {
  let unread = 2
  const { user } = await open(
    [digest],
    [
      reply<typeof countUnreadReminders>('GET', '/reminders/unread', () => ({ unread })),
      reply<typeof readReminder>('POST', '/reminders/:id/readings', () => {
        unread = 0
        return { readAt: '2023-06-05T02:00:00.000Z' }
      }),
    ],
  )
  const navigation = within(screen.getByRole('navigation', { name: 'Điều hướng chính' }))
  expect(await navigation.findByRole('link', { name: 'Nhắc việc 2 bản nhắc chưa xem' })).toBeTruthy()
  await user.click(await screen.findByRole('button', { name: 'Đã xem' }))
  expect(await navigation.findByRole('link', { name: 'Nhắc việc' })).toBeTruthy()
})
