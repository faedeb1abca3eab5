import { insertAll } from '@gandan/db/database'
import { seedReference } from '@gandan/db/seeds/reference'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createMailer } from '../../mail.ts'
import { bodyOf, openMailbox, type Mailbox } from '../../testing/mailbox.ts'
import { insertCommune, personWith } from '../../testing/people.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { runReminders } from './reminder-run.ts'

let it: TestApp
let mailbox: Mailbox
let letters: Mailbox['letters']

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
  mailbox = await openMailbox()
  letters = mailbox.letters
})
afterAll(async () => {
  await mailbox.close()
  await it.close()
})
beforeEach(async () => {
  letters.length = 0
  await it.db.prisma.case.deleteMany()
  await it.db.prisma.reminderRun.deleteMany()
  await it.db.prisma.reminderDelivery.deleteMany()
})

const insertCase = (communeId: string, handlerUserId: string, dueOn: string, dueFrom = '2026-03-02') => {
  const id = uuidv7()
  const row = {
    communeId,
    id,
    code: `VV-2026-${id.slice(-4)}`,
    kind: 'feedback',
    round: 1,
    state: 'accepted',
    isOpen: true,
    title: 'Ông Trần Văn Kín phản ánh rác thải',
    topicCode: 'TP06',
    isHot: true,
    isCollective: false,
    isProlonged: false,
    isAtReception: false,
    isForwarded: false,
    isFromInspectionBoard: false,
    isOutsideJurisdiction: false,
    conditions: [],
    accusedUserIds: [],
    registeredBy: handlerUserId,
    handlerUserId,
    receivedOn: dueFrom,
    dueOn,
    dueFrom,
    petitionCount: 1,
    personCount: 1,
    searchText: '',
    lastSequence: 1,
    version: 1,
    createdAt: '2026-03-02T03:00:00Z',
    updatedAt: '2026-03-02T03:00:00Z',
  }
  return it.db.prisma.$transaction((tx) => insertAll(tx, { Case: [row] }))
}

const at = async (instant: string, withMail = true) =>
  runReminders({
    db: it.db,
    clock: () => Date.parse(instant),
    mailer: withMail ? await createMailer(mailbox.url, 'gandan@xa.vn') : null,
    publicUrl: 'https://xa.vn',
  })

const commune = async () => {
  const communeId = await insertCommune(it)
  const handler = await personWith(it, communeId, 'landOfficer')
  const chairman = await personWith(it, communeId, 'chairman')
  await it.db.prisma.user.update({ where: { id: handler.id }, data: { email: `${handler.id}@xa.vn` } })
  return { communeId, handler, chairman }
}

type Digests = {
  items: { channel: string; state: string; items: { rung: string; isEscalation: boolean }[] }[]
  unread: number
}
const digestsOf = async ({ call }: { call: Awaited<ReturnType<typeof personWith>>['call'] }) =>
  (await call('GET', '/reminders')).json() as Digests

test('on the due day the handler gets one digest in the application and one by e-mail, however often the round runs', async () => {
  const { communeId, handler, chairman } = await commune()
  await insertCase(communeId, handler.id, '2026-03-18')
  await insertCase(communeId, handler.id, '2026-03-18')
  await at('2026-03-18T09:00:00+07:00')
  await Promise.all([at('2026-03-18T09:05:00+07:00'), at('2026-03-18T09:05:00+07:00')])
  expect(letters.map(({ to }) => to)).toEqual([`${handler.id}@xa.vn`])
  const { items, unread } = await digestsOf(handler)
  expect(items.map(({ channel, state }) => `${channel} ${state}`).toSorted()).toEqual([
    'app delivered',
    'email delivered',
  ])
  expect(items[0]?.items.map(({ rung }) => rung)).toEqual(['dueDay', 'dueDay'])
  expect(unread).toBe(1)
  expect((await digestsOf(chairman)).items).toEqual([])
})

test('an e-mail names codes and days, never the matter or a person', async () => {
  const { communeId, handler } = await commune()
  await insertCase(communeId, handler.id, '2026-03-18')
  await at('2026-03-18T09:00:00+07:00')
  const body = bodyOf(letters[0]?.text ?? '')
  expect(body).toContain('hạn 18/3/2026, đến hạn hôm nay')
  expect(body).not.toContain('Trần Văn Kín')
})

test('nothing goes out at night or on a day off; a rung of the weekend comes on Monday and the chairman hears of lateness', async () => {
  const { communeId, handler, chairman } = await commune()
  await insertCase(communeId, handler.id, '2026-03-13')
  await at('2026-03-13T09:00:00+07:00')
  await at('2026-03-14T09:00:00+07:00')
  await at('2026-03-16T05:00:00+07:00')
  expect(letters).toHaveLength(1)
  await at('2026-03-16T07:30:00+07:00')
  expect(letters).toHaveLength(2)
  expect((await digestsOf(handler)).items[0]?.items[0]).toMatchObject({ rung: 'threeDaysLate', isEscalation: false })
  expect((await digestsOf(chairman)).items[0]?.items[0]).toMatchObject({ isEscalation: true })
})

test('one who turned the ladder down hears only of late rungs, and one without e-mail gets none', async () => {
  const { communeId, handler } = await commune()
  const set = await handler.call('PUT', '/reminder-preference', { body: { byEmail: false, fromRung: 'dueDay' } })
  expect(set.statusCode).toBe(200)
  expect((await handler.call('GET', '/reminder-preference')).json()).toEqual({ byEmail: false, fromRung: 'dueDay' })
  await insertCase(communeId, handler.id, '2026-03-18')
  await at('2026-03-10T09:00:00+07:00')
  expect((await digestsOf(handler)).items).toEqual([])
  await at('2026-03-18T09:00:00+07:00')
  expect((await digestsOf(handler)).items.map(({ channel }) => channel)).toEqual(['app'])
  expect(letters).toEqual([])
})

test('a mail server that is away is tried three times in all, and the log says so', async () => {
  const { communeId, handler } = await commune()
  await insertCase(communeId, handler.id, '2026-03-18')
  const away = { send: () => Promise.reject(new Error('connect ECONNREFUSED')), close: () => undefined }
  for (let round = 0; round < 4; round += 1)
    await runReminders({
      db: it.db,
      clock: () => Date.parse('2026-03-18T09:00:00+07:00'),
      mailer: away,
      publicUrl: null,
    })
  const row = await it.db.prisma.reminderDelivery.findFirstOrThrow({ where: { userId: handler.id, channel: 'email' } })
  expect(row).toMatchObject({ state: 'failed', attempts: 3, error: 'connect ECONNREFUSED', sentAt: null })
})

test("marking as read is the reader's own", async () => {
  const { communeId, handler, chairman } = await commune()
  await insertCase(communeId, handler.id, '2026-03-18')
  await at('2026-03-18T09:00:00+07:00', false)
  const { id } = (
    (await handler.call('GET', '/reminders')).json() as { items: { id: string; channel: string }[] }
  ).items.find(({ channel }) => channel === 'app')!
  const unreadOf = async ({ call }: typeof handler) => (await call('GET', '/reminders/unread')).json().unread
  expect((await chairman.call('POST', `/reminders/${id}/readings`)).statusCode).toBe(404)
  expect([await unreadOf(handler), await unreadOf(chairman)]).toEqual([1, 0])
  expect((await handler.call('POST', `/reminders/${id}/readings`)).statusCode).toBe(200)
  expect((await digestsOf(handler)).unread).toBe(0)
  expect(await unreadOf(handler)).toBe(0)
})
