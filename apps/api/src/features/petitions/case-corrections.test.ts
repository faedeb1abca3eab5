import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import type { CalendarDay } from '@gandan/domain/organisation/working-days'
import { seedReference } from '@gandan/db/seeds/reference'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinTestCase, openTestCase, readCaseAs, stepAs, type TestMatter } from '../../testing/test-cases.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'

let it: TestApp
let commune: TestCommune

const NOW = '2023-07-20T03:00:00Z'

beforeAll(async () => {
  it = await startTestApp()
  it.setNow(NOW)
  await seedReference(it.db)
  const roles = ['chairman', 'viceChairman', 'officeClerk', 'landOfficer', 'administrator'] as const
  commune = await addCommune(it, 'xã Sơn Trường', roles)
})
afterAll(() => it.close())

const openOne = async (matter: TestMatter) => (await openTestCase(it, commune, matter, Date.parse(NOW))).caseId
const clerk = () => commune.person('officeClerk')
const chairman = () => commune.person('chairman')
const dueOf = async (id: string) => (await readCaseAs(clerk(), id)).dueOn
const movesOf = async (id: string) => (await clerk().call('GET', `/cases/${id}/deadlines`)).json().moves

const correct = async (id: string, kind: string, body: Record<string, unknown>) => {
  const { version, events } = await readCaseAs(clerk(), id)
  const event = events.find((one) => one.kind === kind && one.voided === null)
  const headers = { 'if-match': `"${version}"` }
  return clerk().call('POST', `/cases/${id}/corrections`, { body: { eventId: event?.id, ...body }, headers })
}

test('a corrected receipt is previewed, then moves the clock and keeps the old day, the cause, the reason and who', async () => {
  const id = await openOne({ kind: 'complaint', receivedOn: '2023-07-10' })
  const reason = 'Đóng dấu đến ngày 12/7'
  const before = await readCaseAs(clerk(), id)
  const preview = await correct(id, 'received', { on: '2023-07-12', reason, isPreview: true })
  const moved = expect.objectContaining({ limitId: 'KN_ACCEPT', ordinal: 1, from: '2023-07-20', to: '2023-07-24' })
  expect(preview.json().moves).toContainEqual(moved)
  expect(await readCaseAs(clerk(), id)).toEqual(before)
  expect((await correct(id, 'received', { on: '2023-07-12', reason })).json().moves).toContainEqual(moved)
  const after = await readCaseAs(clerk(), id)
  expect(after).toMatchObject({ receivedOn: '2023-07-12', dueOn: '2023-07-24', version: before.version + 1 })
  expect(after.petitions).toMatchObject([{ receivedOn: '2023-07-12' }])
  expect(after.events).toMatchObject([
    { on: '2023-07-10', voided: { reason, byName: 'Người officeClerk' } },
    { on: '2023-07-12', voided: null },
  ])
  expect(await movesOf(id)).toContainEqual(
    expect.objectContaining({
      limitId: 'KN_ACCEPT',
      from: '2023-07-20',
      to: '2023-07-24',
      cause: 'correction',
      reason,
      byName: 'Người officeClerk',
    }),
  )
})

test('a corrected receipt leaves a petition that joined the case on the same day where it was', async () => {
  const id = await openOne({ kind: 'recommendation', receivedOn: '2023-07-11', topicCode: 'TP06' })
  await joinTestCase(
    it,
    commune,
    id,
    { kind: 'recommendation', receivedOn: '2023-07-11', topicCode: 'TP06' },
    Date.parse(NOW) + 60_000,
  )
  expect((await correct(id, 'received', { on: '2023-07-12', reason: 'Đóng dấu đến ngày 12/7' })).statusCode).toBe(200)
  const { petitions } = await readCaseAs(clerk(), id)
  expect(petitions.map(({ receivedOn }) => receivedOn).toSorted()).toEqual(['2023-07-11', '2023-07-12'])
  const { rows } = await it.db.pool.query(
    `select "on", "amount" from "MeasureDay" where "communeId" = $1 and "measure" = 'petition.received' and "detail" = 'TP06'
     and "amount" > 0 order by "on"`,
    [commune.communeId],
  )
  expect(rows).toEqual([
    { on: '2023-07-11', amount: 1 },
    { on: '2023-07-12', amount: 1 },
  ])
})

test('a voided acceptance brings the proposal back; what the ledger would not stand is refused whole', async () => {
  const id = await openOne({ kind: 'complaint', receivedOn: '2023-07-03' })
  await stepAs(clerk(), id, { kind: 'proposed', on: '2023-07-04', disposition: 'accept' })
  await stepAs(chairman(), id, { kind: 'accepted', on: '2023-07-05', documentNumber: '1/TB' })
  const reason = 'Ghi nhầm vụ việc'
  const later = await correct(id, 'proposed', { on: '2023-07-06', reason })
  expect(later.json()).toMatchObject({ code: 'caseStepRefused', details: { basis: expect.any(String) } })
  const back = await correct(id, 'accepted', { on: null, reason })
  expect(back.statusCode, back.body).toBe(200)
  expect(await readCaseAs(clerk(), id)).toMatchObject({
    state: 'proposed',
    proposal: { disposition: 'accept' },
    dueLimitId: 'KN_ACCEPT',
  })
  for (const one of [id, await openOne({ kind: 'complaint', receivedOn: '2023-07-03' })])
    expect((await correct(one, 'received', { on: null, reason })).json()).toMatchObject({ code: 'caseStepRefused' })
})

test('a changed calendar is previewed, then moves open cases of every commune in its own transaction', async () => {
  const id = await openOne({ kind: 'complaint', receivedOn: '2023-07-17' })
  expect(await dueOf(id)).toBe('2023-07-27')
  const admin = commune.person('administrator')
  const { days, version } = (await admin.call('GET', '/calendars/2023')).json() as {
    days: CalendarDay[]
    version: number
  }
  const extra = { on: '2023-07-27', kind: 'holiday', name: 'Nghỉ đột xuất', noticeNumber: null }
  const change = [...days, extra]
  const preview = (
    await clerk().call('POST', '/cases/calendar-previews', { body: { year: 2023, days: change } })
  ).json()
  expect(preview.moves).toContainEqual(
    expect.objectContaining({ caseId: id, limitId: 'KN_ACCEPT', from: '2023-07-27', to: '2023-07-28' }),
  )
  expect(await dueOf(id)).toBe('2023-07-27')
  const unseen = (await admin.call('POST', '/cases/calendar-previews', { body: { year: 2023, days: change } })).json()
  expect([unseen.moves, unseen.total]).toEqual([[], preview.total])
  const reason = 'Thông báo nghỉ đột xuất'
  const put = await admin.call('PUT', '/calendars/2023', {
    body: { reason, days: change },
    headers: { 'if-match': `"${version}"` },
  })
  expect(put.statusCode, put.body).toBe(200)
  expect(await dueOf(id)).toBe('2023-07-28')
  expect(await movesOf(id)).toContainEqual(
    expect.objectContaining({ from: '2023-07-27', to: '2023-07-28', cause: 'calendar', reason }),
  )
})

test('the commune’s own answer days move its open recommendations, on paper first', async () => {
  const id = await openOne({ kind: 'recommendation', receivedOn: '2023-07-18', topicCode: 'TP06' })
  const due = async () => {
    const { clocks } = await readCaseAs(clerk(), id)
    return clocks.find(({ limitId }: CaseDetail['clocks'][number]) => limitId === 'KNPA_SLA')?.effectiveDueOn
  }
  const first = await due()
  const { version, ...settings } = (await chairman().call('GET', '/petition-settings')).json()
  expect(settings).toMatchObject({ answerDays: 15, topicAnswerDays: {} })
  const put = (isPreview: boolean, on = version) =>
    chairman().call('PUT', '/petition-settings', {
      body: { settings: { ...settings, topicAnswerDays: { TP06: 5 } }, reason: 'Cam kết trả lời nhanh', isPreview },
      headers: { 'if-match': `"${on}"` },
    })
  const preview = (await put(true)).json()
  expect(preview.moves).toContainEqual(
    expect.objectContaining({ caseId: id, limitId: 'KNPA_SLA', from: first, to: '2023-07-25' }),
  )
  expect(await due()).toBe(first)
  expect((await put(false)).json()).toEqual(preview)
  expect(await due()).toBe('2023-07-25')
  expect((await put(false)).json()).toMatchObject({ code: 'staleVersion' })
  expect((await chairman().call('GET', '/petition-settings')).json()).toMatchObject({
    version: 2,
    topicAnswerDays: { TP06: 5 },
  })
})

test('a case of one petition follows it to another topic and village, tallies and clock with it; one of two stays', async () => {
  const id = await openOne({ kind: 'feedback', receivedOn: '2023-07-10', topicCode: 'TP01' })
  const { version, ...before } = (await chairman().call('GET', '/petition-settings')).json()
  const settings = { ...before, answerDays: 15, topicAnswerDays: { TP06: 5 } }
  const rules = await chairman().call('PUT', '/petition-settings', {
    body: { settings, reason: 'Trả lời nhanh về môi trường' },
    headers: { 'if-match': `"${version}"` },
  })
  expect(rules.statusCode, rules.body).toBe(200)
  const { petitions } = await readCaseAs(clerk(), id)
  const people = [{ name: 'Lê Văn Một' }]
  const change = (at: number, body: object) =>
    clerk().call('PATCH', `/petitions/${petitions[0]?.id}`, { body, headers: { 'if-match': `"${at}"` } })
  const moved = await change(1, { topicCode: 'TP06', subTopicCode: null, villageId: commune.villageId, people })
  expect(moved.statusCode, moved.body).toBe(200)
  const after = await readCaseAs(clerk(), id)
  expect(after).toMatchObject({ topicCode: 'TP06', subTopicCode: null, villageId: commune.villageId })
  const moves = [{ limitId: 'KNPA_SLA', cause: 'petition', from: '2023-08-01', to: '2023-07-17' }]
  expect(await movesOf(id)).toMatchObject(moves)
  const cells = { communeId: commune.communeId, kind: 'feedback', count: { not: 0 } }
  expect(await it.db.prisma.caseTally.findMany({ where: cells })).toMatchObject([
    { topicCode: 'TP06', villageId: commune.villageId, count: 1 },
  ])
  await joinTestCase(it, commune, id, { kind: 'feedback', receivedOn: '2023-07-13' }, Date.parse(NOW))
  expect((await change(2, { topicCode: 'TP01', subTopicCode: null })).statusCode).toBe(200)
  expect(await readCaseAs(clerk(), id)).toMatchObject({ topicCode: 'TP06' })
})
