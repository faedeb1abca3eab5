import type { ResponseOf } from '@gandan/contracts/endpoint'
import type {
  getReceptionDuty,
  ReceptionDay,
  ReceptionSession,
  ReceptionVisit,
} from '@gandan/contracts/petitions/receptions'
import { seedReference } from '@gandan/db/seeds/reference'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'

let it: TestApp
let commune: TestCommune
let other: TestCommune

const at = (day: string) => it.setNow(`${day}T03:00:00Z`)
const match = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
const codeOf = (answer: { json: () => unknown }) => (answer.json() as { code: string }).code

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
  at('2026-01-05')
  commune = await addCommune(it, 'Xã Một', [
    'chairman',
    'viceChairman',
    'officeClerk',
    'village',
    'mttq',
    'landOfficer',
  ])
  other = await addCommune(it, 'Xã Hai', ['officeClerk'])
})
afterAll(() => it.close())

const clerk = () => commune.person('officeClerk').call
const announce = async (on: string, extra: object = {}) => {
  const presiderUserId = commune.person('chairman').userId
  const body = { on, startsAt: '07:30', endsAt: '11:00', place: 'Phòng tiếp công dân', presiderUserId, ...extra }
  return clerk()('POST', '/reception-days', { body })
}
const change = (day: ReceptionDay, body: object) =>
  clerk()('POST', `/reception-days/${day.id}/changes`, { body, headers: match(day) })
const hold = (on: string, role: 'chairman' | 'viceChairman' = 'chairman', extra: object = {}) =>
  clerk()('POST', '/receptions', {
    body: {
      kind: 'scheduled',
      on,
      presiderUserId: commune.person(role).userId,
      startedAt: '07:30',
      place: 'Phòng tiếp công dân',
      ...extra,
    },
  })
const VISIT = {
  kind: 'complaint',
  content: 'Khiếu nại việc cấp giấy chứng nhận chậm',
  topicCode: 'TP01',
  people: [{ name: 'Nguyễn Văn Minh Hoạ', address: 'Thôn 1', idNumber: '001099000001' }],
  personCount: 1,
}
const visit = (sessionId: string, extra: object = {}, headers: Record<string, string> = {}) =>
  clerk()('POST', `/receptions/${sessionId}/visits`, { body: { ...VISIT, ...extra }, headers })

test('a day is to be posted 5 working days before; across Tết that is two weeks, and later is late', async () => {
  const day = (await announce('2026-02-24', { postedOn: '2026-01-05' })).json<ReceptionDay>()
  expect(day).toMatchObject({ postBy: '2026-02-10', state: 'posted', isPostedLate: false })
  at('2026-03-20')
  const late = (await announce('2026-03-24')).json<ReceptionDay>()
  expect(late).toMatchObject({ postBy: '2026-03-17', state: 'planned', isPostedLate: true })
  const posted = (await change(late, { change: 'post', on: '2026-03-20' })).json<ReceptionDay>()
  expect(posted).toMatchObject({ state: 'posted', postedOn: '2026-03-20', isPostedLate: true })
  expect(codeOf(await change(late, { change: 'post', on: '2026-03-20' }))).toBe('staleVersion')
})

test('postponing needs a reason and a later day, which is announced anew; a closed day stays', async () => {
  at('2026-04-01')
  const day = (await announce('2026-04-14')).json<ReceptionDay>()
  expect(codeOf(await change(day, { change: 'postpone', on: '2026-04-16' }))).toBe('noteRequired')
  expect(codeOf(await change(day, { change: 'postpone', on: '2026-04-14', reason: 'Họp' }))).toBe('postponedNotLater')
  const moved = (await change(day, { change: 'postpone', on: '2026-04-16', reason: 'Họp' })).json<ReceptionDay>()
  expect(moved).toMatchObject({ state: 'postponed', reason: 'Họp', postponedToId: expect.any(String) as string })
  const list = await clerk()('GET', '/reception-days?from=2026-04-15&to=2026-04-16')
  expect(list.json<{ items: ReceptionDay[] }>().items).toMatchObject([{ id: moved.postponedToId, state: 'planned' }])
  const again = await change(moved, { change: 'cancel', on: '2026-04-14', reason: 'Thôi' })
  expect([again.statusCode, codeOf(again)]).toEqual([409, 'receptionDayClosed'])
})

test('a session holds its announced day, once, on that day', async () => {
  at('2026-04-20')
  const day = (await announce('2026-04-20')).json<ReceptionDay>()
  expect(codeOf(await hold('2026-04-19', 'chairman', { receptionDayId: day.id }))).toBe('receptionOnOtherDay')
  expect(codeOf(await hold('2026-04-21'))).toBe('dayInFuture')
  const session = (await hold('2026-04-20', 'chairman', { receptionDayId: day.id })).json<ReceptionSession>()
  expect(session).toMatchObject({ presiderRole: 'chairman', visitCount: 0 })
  expect(codeOf(await hold('2026-04-20', 'chairman', { receptionDayId: day.id }))).toBe('receptionDayClosed')
  const held = (await clerk()('GET', '/reception-days?from=2026-04-20&to=2026-04-20')).json<{ items: ReceptionDay[] }>()
  expect(held.items).toMatchObject([{ state: 'held', sessionId: session.id }])
})

test('the conclusion comes after the reception, by version', async () => {
  at('2026-04-22')
  const session = (await hold('2026-04-22')).json<ReceptionSession>()
  const conclude = (body: object) =>
    clerk()('POST', `/receptions/${session.id}/conclusions`, {
      body: { endedAt: '11:00', conclusion: 'Giao công chức địa chính kiểm tra', concludedOn: '2026-04-22', ...body },
      headers: match(session),
    })
  expect(codeOf(await conclude({ concludedOn: '2026-04-21' }))).toBe('conclusionBeforeReception')
  expect(codeOf(await conclude({ endedAt: '07:00' }))).toBe('receptionEndsBeforeStart')
  expect((await conclude({})).json()).toMatchObject({ endedAt: '11:00', concludedOn: '2026-04-22', version: 2 })
  expect(codeOf(await conclude({}))).toBe('staleVersion')
})

test('the register numbers lines by year, seals who came, and gives the same line for the same key', async () => {
  at('2026-05-04')
  const session = (await hold('2026-05-04')).json<ReceptionSession>()
  const first = (await visit(session.id, {}, { 'idempotency-key': 'visit-1' })).json<ReceptionVisit>()
  const same = (await visit(session.id, {}, { 'idempotency-key': 'visit-1' })).json<ReceptionVisit>()
  expect(same.id).toBe(first.id)
  const group = (await visit(session.id, { personCount: 6, isRepeat: true })).json<ReceptionVisit>()
  expect([group.number - first.number, group.isGroup, first.isGroup]).toEqual([1, true, false])
  const detail = await clerk()('GET', `/receptions/${session.id}`)
  expect(detail.json()).toMatchObject({ visitCount: 2, personCount: 7, groupCount: 1 })
  expect(detail.body).not.toMatch(/Minh Hoạ|001099/)
  const rows = await it.db.pool.query('select "searchText" from "ReceptionVisit" where "id" = $1', [first.id])
  expect(rows.rows[0]).toEqual({ searchText: 'khieu nai viec cap giay chung nhan cham' })
  const sealed = await it.db.pool.query(
    'select 1 from "SealedIdentity" where "subjectType" = $1 and "subjectId" = $2',
    ['visit', first.id],
  )
  expect(sealed.rowCount).toBe(1)
  const audit = await it.db.pool.query('select row_to_json(a)::text as line from "AuditEntry" a')
  expect(audit.rows.map((row: { line: string }) => row.line).join('')).not.toMatch(/Minh Hoạ|001099/)
})

test('what a denunciation says stays with those who work on them; other communes see nothing', async () => {
  at('2026-05-05')
  const session = (await hold('2026-05-05')).json<ReceptionSession>()
  await visit(session.id, { kind: 'denunciation', content: 'Tố cáo việc thu quỹ sai quy định' })
  for (const role of ['mttq', 'village'] as const) {
    const seen = await commune.person(role).call('GET', `/receptions/${session.id}`)
    expect([seen.statusCode, seen.body.includes('thu quỹ')]).toEqual([200, false])
  }
  expect((await clerk()('GET', `/receptions/${session.id}`)).body).toContain('thu quỹ')
  expect((await other.person('officeClerk').call('GET', `/receptions/${session.id}`)).statusCode).toBe(404)
  const refused = await commune.person('landOfficer').call('POST', `/receptions/${session.id}/visits`, { body: VISIT })
  expect(codeOf(refused)).toBe('roleRefused')
})

test('the duty counts days of the chairman himself: a deputy’s reception is kept and counts for nothing', async () => {
  at('2026-08-31')
  await hold('2026-08-04')
  await hold('2026-08-04')
  await hold('2026-08-11', 'viceChairman', { delegatedBy: 'Văn bản 12/UBND' })
  const answer = await commune.person('mttq').call('GET', '/receptions/duty?from=2026-08-01&to=2026-08-31')
  const duty = answer.json<ResponseOf<typeof getReceptionDuty>>()
  expect(duty).toMatchObject({ required: 2, done: 1, periods: [{ from: '2026-08-01', to: '2026-08-31', done: 1 }] })
  const may = await clerk()('GET', '/receptions/duty?from=2026-05-04&to=2026-05-10')
  expect(may.json()).toMatchObject({
    required: 1,
    done: 1,
    visitCount: 3,
    personCount: 8,
    groupCount: 1,
    repeatCount: 1,
  })
  expect(codeOf(await clerk()('GET', '/receptions/duty?from=2020-01-01&to=2026-05-10'))).toBe('windowTooWide')
})

test('the list goes page by page, newest first', async () => {
  const page = (await clerk()('GET', '/receptions?limit=2')).json<{ items: ReceptionSession[]; nextCursor: string }>()
  const next = (await clerk()('GET', `/receptions?limit=2&cursor=${page.nextCursor}`)).json<{
    items: ReceptionSession[]
  }>()
  const days = [...page.items, ...next.items].map(({ on }) => on)
  expect(days).toEqual([...days].toSorted().toReversed())
  expect(new Set([...page.items, ...next.items].map(({ id }) => id)).size).toBe(4)
})
