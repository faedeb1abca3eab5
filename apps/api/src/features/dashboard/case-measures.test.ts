import { MEASURES, type MeasureId } from '@gandan/domain/measures/measure'
import { isOpenState } from '@gandan/domain/petitions/case-phases'
import type { CalendarDay } from '@gandan/domain/organisation/working-days'
import { seedReference } from '@gandan/db/seeds/reference'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinTestCase, openTestCase, readCaseAs, stepAs, type TestMatter } from '../../testing/test-cases.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { expectExactMeasures, expectListed, measuresOf, randomFrom } from '../../testing/test-measures.ts'
import { recountMeasures } from '../measures/recount.queries.ts'
import { RECOUNTS } from './measure-sources.ts'

let it: TestApp
let commune: TestCommune

const NOW = '2026-07-20T03:00:00Z'
const NOW_MS = Date.parse(NOW)
const STAFF = ['chairman', 'viceChairman', 'officeClerk', 'landOfficer', 'mttq', 'administrator'] as const

beforeAll(async () => {
  it = await startTestApp()
  it.setNow(NOW)
  await seedReference(it.db)
  commune = await addCommune(it, 'xã Đo', STAFF)
})
afterAll(() => it.close())

const clerk = () => commune.person('officeClerk')
const chairman = () => commune.person('chairman')
const openOne = async (matter: TestMatter, where = commune) => (await openTestCase(it, where, matter, NOW_MS)).caseId

type Random = (below: number) => number

const KINDS = ['complaint', 'denunciation', 'recommendation', 'feedback', 'landMediation', 'anonymousTip'] as const
const ANSWERS = {
  decisionNumber: '1/QĐ',
  documentNumber: '2/TB',
  reason: 'Theo hồ sơ',
  criteria: ['manyPeople'],
  toBody: 'Sở Nông nghiệp và Môi trường',
  isWithdrawalChecked: true,
}
const OUTCOMES = { complaint: 'right', denunciation: 'partlyRight', landMediation: 'mediated', anonymousTip: 'right' }
const DISPOSITIONS = { complaint: 'accept', denunciation: 'accept' }
const dayOf = (random: Random, months: readonly number[]): string =>
  `2026-0${months[random(months.length)]}-1${random(9)}`

const actOn = async (id: string, path: string, body: Record<string, unknown>): Promise<number> => {
  const { version } = await readCaseAs(clerk(), id)
  const answer = await clerk().call('POST', `/cases/${id}/${path}`, { body, headers: { 'if-match': `"${version}"` } })
  expect(answer.statusCode, answer.body).toBeLessThan(500)
  return answer.statusCode
}

const takeAnyStep = async (id: string, random: Random): Promise<number> => {
  const person = [clerk(), chairman(), chairman(), commune.person('viceChairman')][random(4)] as ReturnType<
    typeof clerk
  >
  const { kind, nextSteps, events } = await readCaseAs(person, id)
  const next = nextSteps[random(nextSteps.length || 1)]
  if (!next) return 0
  const [day, last] = [dayOf(random, [4, 5, 6]), events.at(-1)?.on ?? '']
  const answer = await stepAs(person, id, {
    ...ANSWERS,
    kind: next.kind,
    on: day < last ? last : day,
    outcome: OUTCOMES[kind as keyof typeof OUTCOMES] ?? 'answered',
    disposition: next.kind === 'proposed' ? (DISPOSITIONS[kind as keyof typeof DISPOSITIONS] ?? 'undertake') : null,
    handlerUserId: commune.person('landOfficer').userId,
  })
  expect(answer.statusCode, answer.body).toBeLessThan(500)
  return answer.statusCode
}

const correctAny = async (id: string, random: Random): Promise<number> => {
  const { events } = await readCaseAs(clerk(), id)
  const on = random(2) ? null : dayOf(random, [2, 3])
  return actOn(id, 'corrections', { eventId: events[random(events.length)]?.id, on, reason: 'Ghi nhầm ngày' })
}

const SPLIT = [
  { kind: 'complaint', topicCode: 'TP03', summary: 'Bồi thường giá đất chưa thoả đáng' },
  { kind: 'feedback', topicCode: 'TP06', subTopicCode: 'TP06.1', summary: 'Chuồng lợn gây mùi hôi cạnh trường' },
]

const closeDay = async (on: string): Promise<number> => {
  const { call } = commune.person('administrator')
  const { version, days } = (await call('GET', '/calendars/2026')).json<{ version: number; days: CalendarDay[] }>()
  const closed = { on, kind: 'holiday', name: 'Nghỉ bão', noticeNumber: null }
  const body = { days: [...days, closed], reason: 'Công điện phòng chống bão' }
  return (await call('PUT', '/calendars/2026', { body, headers: { 'if-match': `"${version}"` } })).statusCode
}

const changeSettings = async (answerDays: number): Promise<number> => {
  const { version, ...settings } = (await chairman().call('GET', '/petition-settings')).json()
  const body = { settings: { ...settings, answerDays }, reason: 'Cam kết trả lời nhanh', isPreview: false }
  return (await chairman().call('PUT', '/petition-settings', { body, headers: { 'if-match': `"${version}"` } }))
    .statusCode
}

const join = async (id: string, random: Random): Promise<number> => {
  const { kind, state } = await readCaseAs(clerk(), id)
  if (!isOpenState(state)) return 0
  await joinTestCase(it, commune, id, { kind, receivedOn: dayOf(random, [3, 5, 6]) }, NOW_MS)
  return 200
}

const DECIDED = { ...ANSWERS, kind: 'decided', on: '2026-04-15' }

/** One case for each way to end well, so that no measure stays empty. */
const settleSome = async (): Promise<void> => {
  const ways = [
    [{ kind: 'landMediation' }, [{ ...DECIDED, outcome: 'mediated' }]],
    [{ kind: 'feedback' }, [{ ...DECIDED, outcome: 'answered' }]],
    [{ kind: 'anonymousTip', topicCode: 'TP09' }, [{ ...DECIDED, outcome: 'right' }]],
    [
      { kind: 'complaint' },
      [
        { kind: 'proposed', on: '2026-04-14', disposition: 'accept' },
        { ...ANSWERS, kind: 'accepted', on: '2026-04-15' },
      ],
    ],
  ] as const
  for (const [matter, steps] of ways) {
    const id = await openOne({ ...matter, receivedOn: '2026-04-13' })
    for (const step of steps) {
      const person = step.kind === 'proposed' ? clerk() : chairman()
      const { version } = await readCaseAs(person, id)
      const answer = await person.call('POST', `/cases/${id}/steps`, {
        body: step,
        headers: { 'if-match': `"${version}"` },
      })
      expect(answer.statusCode, answer.body).toBe(200)
    }
    await expectExactMeasures(it, commune)
  }
}

/** Two cases of one kind. */
const pairOf = (ids: readonly string[], random: Random): [string, string] => {
  const index = random(ids.length)
  return [ids[index] as string, ids[(index + KINDS.length) % ids.length] as string]
}

test('whatever happens to cases, the roll-up is what a recount of them says', async () => {
  const random = randomFrom(20_260_720)
  const ids: string[] = []
  for (let index = 0; index < 12; index++) {
    const kind = KINDS[index % KINDS.length] as (typeof KINDS)[number]
    const topicCode = (['TP01', 'TP09'] as const)[random(2)] as 'TP01'
    ids.push(await openOne({ kind, receivedOn: dayOf(random, [1, 2, 3, 4, 5]), topicCode }))
  }
  const done = new Map<string, number>()
  for (let round = 0; round < 80; round++) {
    const [id, other] = pairOf(ids, random)
    const acts: [string, () => Promise<number>][] = [
      ...Array.from({ length: 9 }, (): [string, () => Promise<number>] => ['step', () => takeAnyStep(id, random)]),
      ['correction', () => correctAny(id, random)],
      ['correction', () => correctAny(id, random)],
      [
        'merge',
        () => actOn(id, 'merges', { intoCaseId: other, on: dayOf(random, [5, 6]), reason: 'Cùng một nội dung' }),
      ],
      [
        'merge',
        () => actOn(id, 'merges', { intoCaseId: other, on: dayOf(random, [5, 6]), reason: 'Cùng một nội dung' }),
      ],
      ['split', () => actOn(id, 'splits', { on: dayOf(random, [5, 6]), parts: SPLIT })],
      ['join', () => join(id, random)],
      ['join', () => join(id, random)],
      ['calendar', () => closeDay(dayOf(random, [5, 6]))],
      ['settings', () => changeSettings(5 + random(10))],
    ]
    const [name, act] = acts[random(acts.length)] as (typeof acts)[number]
    if ((await act()) === 200) done.set(name, (done.get(name) ?? 0) + 1)
    await expectExactMeasures(it, commune)
  }
  expect([...done.keys()].toSorted()).toEqual(['calendar', 'correction', 'join', 'merge', 'settings', 'split', 'step'])
}, 60_000)

test('the records listed for a measure of cases add up to its sum, page by page', async () => {
  await settleSome()
  const measures = measuresOf(it, commune, NOW_MS)
  const wanted = (Object.keys(MEASURES) as MeasureId[]).filter((id) => MEASURES[id].subject === 'case')
  expect(await expectListed(measures, wanted)).toEqual(wanted)
})

test('a petition counts on its own day; what is disposed of before it joins counts it at once', async () => {
  const where = await addCommune(it, 'xã Hai', ['chairman', 'officeClerk'])
  const { listAll, amountOf } = measuresOf(it, where, NOW_MS)
  const id = await openOne({ kind: 'feedback', receivedOn: '2026-03-02' }, where)
  const handlerUserId = where.person('officeClerk').userId
  for (const [role, step] of [
    ['officeClerk', { kind: 'proposed', on: '2026-03-04', disposition: 'undertake' }],
    ['chairman', { kind: 'undertaken', on: '2026-03-05', handlerUserId }],
  ] as const) {
    const { version } = await readCaseAs(where.person(role), id)
    const headers = { 'if-match': `"${version}"` }
    const answer = await where.person(role).call('POST', `/cases/${id}/steps`, { body: step, headers })
    expect(answer.statusCode, answer.body).toBe(200)
  }
  await joinTestCase(it, where, id, { kind: 'feedback', receivedOn: '2026-04-10' }, NOW_MS)
  const march = { from: '2026-03-01', to: '2026-03-31' }
  const april = { from: '2026-04-01', to: '2026-04-30' }
  for (const measure of ['petition.received', 'petition.processed'] as const)
    expect([await amountOf({ measure, ...march }), await amountOf({ measure, ...april })]).toEqual([1, 1])
  expect(await listAll({ measure: 'petition.processed', from: null, to: '2026-12-31' })).toMatchObject([
    { on: '2026-04-10', amount: 1, link: { page: 'case', id } },
    { on: '2026-03-05', amount: 1, link: { page: 'case', id } },
  ])
})

test('few denunciations stay out of the sums of who does not see them, and out of the lists of all who do not', async () => {
  const where = await addCommune(it, 'xã Ba', ['officeClerk', 'mttq'])
  const { listAll, amountOf } = measuresOf(it, where, NOW_MS)
  const ask = { measure: 'petition.received', from: null, to: '2026-12-31' } as const
  await openOne({ kind: 'feedback', receivedOn: '2026-03-02' }, where)
  for (let index = 0; index < 3; index++) await openOne({ kind: 'denunciation', receivedOn: '2026-03-03' }, where)
  expect([await amountOf(ask), await amountOf(ask, 'mttq')]).toEqual([4, 1])
  await openOne({ kind: 'denunciation', receivedOn: '2026-03-04' }, where)
  expect([await amountOf(ask), await amountOf(ask, 'mttq')]).toEqual([5, 5])
  expect([(await listAll(ask)).length, (await listAll(ask, 'mttq')).length]).toEqual([5, 1])
})

test('a leader sees neither the sum nor the records of a case that accuses him', async () => {
  const where = await addCommune(it, 'xã Bốn', ['chairman', 'officeClerk'])
  const { listAll, amountOf } = measuresOf(it, where, NOW_MS)
  const ask = { measure: 'petition.received', from: null, to: '2026-12-31' } as const
  await openOne({ kind: 'denunciation', receivedOn: '2026-03-02', accusedLeader: 'chairman' }, where)
  await openOne({ kind: 'complaint', receivedOn: '2026-03-02' }, where)
  expect([await amountOf(ask), await amountOf(ask, 'chairman')]).toEqual([2, 1])
  expect([(await listAll(ask)).length, (await listAll(ask, 'chairman')).length]).toEqual([2, 1])
})

test('a roll-up that drifted is found, and says the truth again after a repair', async () => {
  await it.db.pool.query(`update "MeasureDay" set "amount" = 99 where "measure" = 'petition.received'`)
  const found = await recountMeasures(it.db, RECOUNTS, { mode: 'repair', communeIds: [commune.communeId] })
  expect(found.length).toBeGreaterThan(0)
  expect(found[0]).toMatchObject({ measure: 'petition.received', kept: 99 })
  await expectExactMeasures(it, commune)
})
