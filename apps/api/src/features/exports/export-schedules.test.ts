import type { ExportDelivery, ExportSchedule } from '@gandan/contracts/exports/export-schedules'
import type { PreparedExport } from '@gandan/contracts/exports/prepared-exports'
import { seedReference } from '@gandan/db/seeds/reference'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createMailer, type Mailer } from '../../mail.ts'
import { bodyOf, openMailbox, type Mailbox } from '../../testing/mailbox.ts'
import { insertCommune, personWith } from '../../testing/people.ts'
import { insertTestCases } from '../../testing/test-case-rows.ts'
import { startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'
import { runExports } from './export-run.ts'
import { runSchedules } from './schedule-run.ts'

const LIST = '/exports/cases?format=csv&kind=complaint'
const NAME = 'Trần Văn Kín'

let it: TestApp
let mailbox: Mailbox
let mailer: Mailer
let communeId: string
let clerk: { id: string; call: Caller }
let chairman: { id: string; call: Caller }

const giveEmail = (id: string) => it.db.prisma.user.update({ where: { id }, data: { email: `${id}@xa.vn` } })

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
  mailbox = await openMailbox()
  mailer = await createMailer(mailbox.url, 'gandan@xa.vn')
  communeId = await insertCommune(it)
  clerk = await personWith(it, communeId, 'officeClerk')
  chairman = await personWith(it, communeId, 'chairman')
  await giveEmail(clerk.id)
  await giveEmail(chairman.id)
  await insertTestCases(it, communeId, [
    { title: `Ông ${NAME} phản ánh rác thải`, receivedOn: '2026-03-01' },
    { title: 'Vụ việc của kỳ trước', receivedOn: '2026-01-20' },
  ])
})
afterAll(async () => {
  mailer.close()
  await mailbox.close()
  await it.close()
})
beforeEach(async () => {
  it.setNow('2026-03-10T09:00:00+07:00')
  mailbox.letters.length = 0
  mailbox.refuse(false)
  await it.db.prisma.exportSchedule.deleteMany()
  await it.db.prisma.preparedExport.deleteMany()
})

const schedule = (over: object = {}) => ({
  title: 'Danh sách vụ việc',
  address: LIST,
  cadence: 'monthly',
  day: 15,
  covers: 'periodEnded',
  recipientIds: [clerk.id],
  ...over,
})
const create = async (over: object = {}, call = clerk.call): Promise<ExportSchedule> => {
  const answer = await call('POST', '/export-schedules', { body: schedule(over) })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<ExportSchedule>()
}
const begin = (post: Mailer | null = mailer) =>
  runSchedules({ db: it.db, clock: it.now, mailer: post, publicUrl: 'https://xa.vn' })
const make = () => runExports({ app: it.app, db: it.db, files: it.files, clock: it.now })

/** A whole day of the server: runs begin, files are made, letters go out. */
const day = async (instant: string, post: Mailer | null = mailer): Promise<void> => {
  it.setNow(instant)
  await begin(post)
  await make()
  await begin(post)
}
const deliveries = async ({ id }: { id: string }, call = clerk.call): Promise<ExportDelivery[]> =>
  (await call('GET', `/export-schedules/${id}/deliveries`)).json<{ items: ExportDelivery[] }>().items
const files = async (call: Caller): Promise<PreparedExport[]> =>
  (await call('GET', '/prepared-exports')).json<{ items: PreparedExport[] }>().items

test('on its day, not before seven, each recipient gets a file of his own of the period just ended, and a letter', async () => {
  const made = await create({ recipientIds: [clerk.id, chairman.id] })
  expect(made.nextRunOn).toBe('2026-03-15')
  await day('2026-03-15T06:59:00+07:00')
  expect(await files(clerk.call)).toEqual([])
  await day('2026-03-15T07:00:00+07:00')
  for (const { call } of [clerk, chairman]) {
    const [file] = await files(call)
    expect(file).toMatchObject({ state: 'done', rows: 1, isScheduled: true, title: 'Danh sách vụ việc' })
    const bytes = (await call('GET', `/prepared-exports/${file?.id}/file`)).body
    expect(bytes).toContain('rác thải')
    expect(bytes).not.toContain('kỳ trước')
  }
  expect(mailbox.letters.map(({ to }) => to).toSorted()).toEqual(
    [clerk.id, chairman.id].map((id) => `${id}@xa.vn`).toSorted(),
  )
  expect((await deliveries(made)).map(({ state, runOn }) => `${runOn} ${state}`)).toEqual([
    '2026-03-15 sent',
    '2026-03-15 sent',
  ])
  expect((await clerk.call('GET', '/export-schedules')).json()).toMatchObject({ items: [{ nextRunOn: '2026-04-15' }] })
})

test('a letter says title, period, link and until when; no figure, no name of a case', async () => {
  const made = await create()
  await day('2026-03-15T08:00:00+07:00')
  const [file] = await files(clerk.call)
  const body = bodyOf(mailbox.letters[0]?.text ?? '').replaceAll('\r', '')
  expect(body.trim().split('\n')).toEqual([
    'Tệp “Danh sách vụ việc” đã được lập theo lịch gửi định kỳ.',
    'Kỳ: tháng 3 năm 2026 (15/02/2026 – 14/3/2026).',
    '',
    `Đăng nhập để tải về: https://xa.vn/exports/${file?.id}`,
    'Liên kết hết hạn ngày 22/3/2026.',
  ])
  expect(mailbox.letters[0]?.text).not.toContain(NAME)
  expect(await deliveries(made)).toMatchObject([{ state: 'sent', sentAt: '2026-03-15T01:00:00.000Z' }])
})

test('a run happens once, however often and from however many processes the round runs', async () => {
  const made = await create({ recipientIds: [clerk.id, chairman.id] })
  it.setNow('2026-03-15T08:00:00+07:00')
  await Promise.all([begin(), begin(), begin()])
  await Promise.all([make(), make()])
  await Promise.all([begin(), begin(), begin()])
  await day('2026-03-15T20:00:00+07:00')
  expect(await it.db.prisma.preparedExport.count()).toBe(2)
  expect(mailbox.letters).toHaveLength(2)
  expect(await deliveries(made)).toHaveLength(2)
})

test('runs that a stopped server missed are made up for, each with its own period', async () => {
  const made = await create()
  await day('2026-05-20T08:00:00+07:00')
  expect((await deliveries(made)).map(({ runOn, period }) => `${runOn} ${period.slice(0, 7)}`)).toEqual([
    '2026-05-15 tháng 5',
    '2026-04-15 tháng 4',
    '2026-03-15 tháng 3',
  ])
})

test('a recipient who may not see it gets no file and no letter, and the log says why', async () => {
  const reader = await personWith(it, communeId, 'partyReader')
  await giveEmail(reader.id)
  const made = await create({ recipientIds: [clerk.id, reader.id] })
  await day('2026-03-15T08:00:00+07:00')
  expect(await files(reader.call)).toEqual([])
  expect(mailbox.letters.map(({ to }) => to)).toEqual([`${clerk.id}@xa.vn`])
  const refused = (await deliveries(made)).find(({ userId }) => userId === reader.id)
  expect(refused).toMatchObject({ state: 'refused', problem: { code: 'roleRefused' }, sentAt: null })
})

test('who has left the commune since gets nothing, and the log says so', async () => {
  const leaver = await personWith(it, communeId, 'justiceOfficer')
  const made = await create({ recipientIds: [leaver.id] })
  await it.db.prisma.assignment.updateMany({
    where: { userId: leaver.id },
    data: { validTo: new Date('2026-03-11') },
  })
  await day('2026-03-15T08:00:00+07:00')
  expect(await deliveries(made)).toMatchObject([{ state: 'refused', problem: { code: 'exportRecipientGone' } }])
  expect(await it.db.prisma.preparedExport.count()).toBe(0)
})

test('a letter that is not taken is tried three times in all, later each time, and the file stays', async () => {
  const made = await create()
  mailbox.refuse(true)
  await day('2026-03-15T08:00:00+07:00')
  await day('2026-03-15T08:01:00+07:00')
  expect(await deliveries(made)).toMatchObject([{ state: 'making', attempts: 1 }])
  await day('2026-03-15T08:06:00+07:00')
  await day('2026-03-15T08:11:00+07:00')
  await day('2026-03-15T09:00:00+07:00')
  const failed = { state: 'failed', attempts: 3, problem: { code: 'exportMailFailed' } }
  expect(await deliveries(made)).toMatchObject([failed])
  expect(await files(clerk.call)).toMatchObject([{ state: 'done' }])
})

test('a letter refused once goes out at the next try', async () => {
  const made = await create()
  mailbox.refuse(true)
  await day('2026-03-15T08:00:00+07:00')
  mailbox.refuse(false)
  await day('2026-03-15T08:06:00+07:00')
  expect(await deliveries(made)).toMatchObject([{ state: 'sent', attempts: 2 }])
  expect(mailbox.letters).toHaveLength(1)
})

test('without an address, or without a mail server, the file is there and the log says that no letter went', async () => {
  const noAddress = await personWith(it, communeId, 'radio')
  const made = await create({ recipientIds: [noAddress.id] })
  const other = await create({ title: 'Khác' })
  await day('2026-03-15T08:00:00+07:00', null)
  expect(await deliveries(made)).toMatchObject([{ state: 'notSent', problem: { code: 'exportNoEmail' } }])
  expect(await deliveries(other)).toMatchObject([{ state: 'notSent', problem: { code: 'exportMailMissing' } }])
  expect(await files(noAddress.call)).toMatchObject([{ state: 'done' }])
})

test('a paused schedule does not run, and what it missed is not made up for', async () => {
  const made = await create()
  const { title, cadence, day: onDay, covers, recipientIds } = made
  const body = { title, cadence, day: onDay, covers, recipientIds, isActive: false }
  const put = (version: number, isActive: boolean) =>
    clerk.call('PUT', `/export-schedules/${made.id}`, {
      body: { ...body, isActive },
      headers: { 'if-match': `"${version}"` },
    })
  expect((await put(1, false)).json()).toMatchObject({ isActive: false, version: 2 })
  await day('2026-04-20T08:00:00+07:00')
  expect(await deliveries(made)).toEqual([])
  expect((await put(1, true)).json()).toMatchObject({ code: 'staleVersion', status: 409 })
  expect((await put(2, true)).json()).toMatchObject({ isActive: true, nextRunOn: '2026-05-15' })
})

test('the file of the log says a schedule in words, not in codes', async () => {
  const { id } = await create()
  const { body } = await chairman.call('GET', `/exports/audit-entries?format=csv&subjectId=${id}`)
  for (const words of [
    'Lập lịch gửi tệp',
    'Chu kỳ gửi: Hằng tháng',
    'Nội dung tệp: Kỳ báo cáo vừa kết thúc',
    'Số người nhận: 1',
  ])
    expect(body).toContain(words)
  expect(body).not.toMatch(/cadence|covers|monthly|recipients/)
})

test('changes of schedules stand in the audit trail, without the address', async () => {
  const made = await create()
  await clerk.call('DELETE', `/export-schedules/${made.id}`)
  const entries = await it.db.prisma.auditEntry.findMany({
    where: { subjectId: made.id },
    orderBy: { sequence: 'asc' },
  })
  expect(entries.map(({ action }) => action)).toEqual(['createExportSchedule', 'deleteExportSchedule'])
  expect(JSON.stringify(entries.map(({ changes }) => changes))).not.toContain('/exports')
})

test('only its maker and the leaders of the commune see, change or end a schedule', async () => {
  const made = await create()
  const officer = await personWith(it, communeId, 'landOfficer')
  const foreign = await personWith(it, await insertCommune(it), 'chairman')
  for (const { call } of [officer, foreign]) {
    expect((await call('GET', '/export-schedules')).json()).toEqual({ items: [] })
    expect((await call('DELETE', `/export-schedules/${made.id}`)).statusCode).toBe(404)
    expect((await call('GET', `/export-schedules/${made.id}/deliveries`)).statusCode).toBe(404)
  }
  expect((await chairman.call('GET', '/export-schedules')).json()).toMatchObject({ items: [{ id: made.id }] })
  expect((await chairman.call('DELETE', `/export-schedules/${made.id}`)).statusCode).toBe(204)
})

test('a stranger is no recipient, and words searched for are in no schedule', async () => {
  const stranger = await personWith(it, await insertCommune(it), 'chairman')
  const send = async (over: object) =>
    (await clerk.call('POST', '/export-schedules', { body: schedule(over) })).json<{ code: string }>().code
  expect(await send({ recipientIds: [stranger.id] })).toBe('exportRecipientRefused')
  expect(await send({ address: `${LIST}&q=K%C3%ADn` })).toBe('exportWithWords')
  expect(await send({ address: '/users' })).toBe('exportAddressUnknown')
})

test('recipients may be of the commune or of the level above that sees it, and no one else', async () => {
  const { items } = (await clerk.call('GET', '/export-recipients')).json<{ items: { userId: string }[] }>()
  const here = await it.db.prisma.assignment.findMany({
    where: { communeId, OR: [{ validTo: null }, { validTo: { gte: new Date('2026-03-10') } }] },
  })
  expect(items.map(({ userId }) => userId).toSorted()).toEqual(
    [...new Set(here.map(({ userId }) => userId))].toSorted(),
  )
})
