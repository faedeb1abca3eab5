import type { CalendarDay } from '@gandan/domain/organisation/working-days'
import { seedReference } from '@gandan/db/seeds/reference'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFaults } from '../../testing/case-faults.ts'
import { openTestCase, readCaseAs, stepAs, type TestMatter } from '../../testing/test-cases.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune, type TestPerson } from '../../testing/test-commune.ts'

let it: TestApp
let commune: TestCommune

const SAME = 'Cùng một nội dung, cùng địa điểm'
const NOW = '2023-07-20T03:00:00Z'
const ROLES = ['chairman', 'viceChairman', 'officeClerk', 'oneStop', 'landOfficer', 'administrator'] as const

beforeAll(async () => {
  it = await startTestApp({ connections: 10 })
  it.setNow(NOW)
  await seedReference(it.db)
  commune = await addCommune(it, 'xã Cùng Lúc', ROLES)
})
afterAll(() => it.close())

const clerk = () => commune.person('officeClerk')
const second = () => commune.person('oneStop')
const chairman = () => commune.person('chairman')
const openOne = async (matter: Partial<TestMatter> = {}) =>
  (await openTestCase(it, commune, { kind: 'feedback', receivedOn: '2023-07-10', ...matter }, Date.parse(NOW))).caseId

const statusesOf = (answers: readonly LightMyRequestResponse[]) =>
  answers.map(({ statusCode }) => statusCode).toSorted()
const post = ({ call }: TestPerson, path: string, version: number, body: object) =>
  call('POST', path, { body, headers: { 'if-match': `"${version}"` } })
const expectWhole = async () => expect(await findFaults(it.db, [commune.communeId])).toEqual([])

const registration = (summary: string, rest: object = {}) => ({
  kind: 'feedback',
  receivedOn: '2023-07-10',
  channel: 'counter',
  topicCode: 'TP06',
  summary,
  people: [{ name: 'Nguyễn Thị Ánh' }],
  ...rest,
})

const register = (person: TestPerson, summary: string, key: string, rest: object = {}) =>
  person.call('POST', '/petitions', { body: registration(summary, rest), headers: { 'idempotency-key': key } })

test('two clerks on one case at once: one step stands, the other is told how the case is now', async () => {
  const id = await openOne()
  const step = (reason: string) => ({ kind: 'supplementRequested', on: '2023-07-12', reason })
  const answers = await Promise.all([
    post(clerk(), `/cases/${id}/steps`, 1, step('Thiếu bản đồ')),
    post(second(), `/cases/${id}/steps`, 1, step('Thiếu địa chỉ')),
  ])
  expect(statusesOf(answers)).toEqual([200, 409])
  const refused = answers.find(({ statusCode }) => statusCode === 409)?.json()
  expect(refused).toMatchObject({
    code: 'staleVersion',
    details: { expected: 1, current: { version: 2, state: 'awaitingSupplement' } },
  })
  const winner = answers.findIndex(({ statusCode }) => statusCode === 200)
  const { events } = await readCaseAs(clerk(), id)
  expect(events.map(({ reason }) => reason)).toEqual([null, ['Thiếu bản đồ', 'Thiếu địa chỉ'][winner]])
  await expectWhole()
})

test('one key sent several times at the same instant makes one petition, and every answer is the same', async () => {
  const other = await addCommune(it, 'xã Một Khoá', ['officeClerk'])
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => register(other.person('officeClerk'), 'Rác thải đổ ven kênh mương thôn', 'khoa-1')),
  )
  expect(statusesOf(answers)).toEqual([201, 201, 201, 201, 201, 201])
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  for (const table of ['Petition', 'Case', 'CaseEvent', 'AuditEntry', 'IdempotencyKey']) {
    const { rows } = await it.db.pool.query(`select count(*)::int as "count" from "${table}" where "communeId" = $1`, [
      other.communeId,
    ])
    expect([table, rows[0].count]).toEqual([table, 1])
  }
  expect(await findFaults(it.db, [other.communeId])).toEqual([])
})

test('petitions entered at once by several clerks take the numbers of both registers without a gap', async () => {
  const people = [clerk(), second(), chairman(), commune.person('viceChairman')]
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      register(people[index % 4] as TestPerson, `Đèn đường hỏng ở ngõ số ${index}`, `khoa-${index}`, {
        receivedOn: '2022-07-11',
      }),
    ),
  )
  const numbers = Array.from({ length: 24 }, (_, index) => String(index + 1).padStart(4, '0'))
  expect(answers.map((answer) => answer.json().caseCode).toSorted()).toEqual(numbers.map((one) => `VV-2022-${one}`))
  expect(answers.map((answer) => answer.json().petition.code).toSorted()).toEqual(numbers.map((one) => `2022/${one}`))
  await expectWhole()
})

test('two leaders approve and return one proposal at once: only one of the two decisions is in the ledger', async () => {
  const id = await openOne({ kind: 'complaint' })
  await stepAs(clerk(), id, { kind: 'proposed', on: '2023-07-11', disposition: 'accept' })
  const { version } = await readCaseAs(clerk(), id)
  const answers = await Promise.all([
    post(chairman(), `/cases/${id}/steps`, version, { kind: 'accepted', on: '2023-07-12', documentNumber: '1/TB' }),
    post(commune.person('viceChairman'), `/cases/${id}/steps`, version, {
      kind: 'proposalReturned',
      on: '2023-07-12',
      reason: 'Cần làm rõ',
    }),
  ])
  expect(statusesOf(answers)).toEqual([200, 409])
  expect((await readCaseAs(clerk(), id)).events).toHaveLength(3)
  await expectWhole()
})

test('a case that takes over another keeps the step taken at that moment; two that take over each other leave one', async () => {
  const [from, into] = [await openOne(), await openOne()] as [string, string]
  const answers = await Promise.all([
    post(clerk(), `/cases/${from}/merges`, 1, { intoCaseId: into, on: '2023-07-12', reason: SAME }),
    post(second(), `/cases/${into}/steps`, 1, {
      kind: 'supplementRequested',
      on: '2023-07-12',
      reason: 'Thiếu bản đồ',
    }),
  ])
  const wasFirst = answers[1]?.statusCode === 200
  expect(statusesOf(answers)).toEqual(wasFirst ? [200, 200] : [200, 409])
  const { events, petitionCount } = await readCaseAs(clerk(), into)
  expect([events.length, petitionCount]).toEqual([wasFirst ? 2 : 1, 2])
  const [one, other] = [await openOne(), await openOne()] as [string, string]
  const crossed = await Promise.all([
    post(clerk(), `/cases/${one}/merges`, 1, { intoCaseId: other, on: '2023-07-12', reason: SAME }),
    post(second(), `/cases/${other}/merges`, 1, { intoCaseId: one, on: '2023-07-12', reason: SAME }),
  ])
  expect(statusesOf(crossed)[0]).toBe(200)
  expect(crossed.find(({ statusCode }) => statusCode !== 200)?.json().code).toMatch(/^(staleVersion|caseClosed)$/)
  const both = await Promise.all([one, other].map((id) => readCaseAs(clerk(), id)))
  expect(both.map((found) => found.petitionCount).toSorted()).toEqual([0, 2])
  await expectWhole()
})

test('splitting, merging, registering and joining at once never wait for one another in a circle', async () => {
  const parts = [
    { kind: 'feedback', topicCode: 'TP06', summary: 'Chuồng lợn gây mùi hôi cạnh trường' },
    { kind: 'recommendation', topicCode: 'TP01', summary: 'Đề nghị đo lại ranh giới thửa đất' },
  ]
  for (let round = 0; round < 4; round++) {
    const ids = await Promise.all(Array.from({ length: 10 }, () => openOne({ topicCode: round % 2 ? 'TP06' : 'TP01' })))
    const [into, ...rest] = ids as [string, ...string[]]
    const answers = await Promise.all([
      ...rest.slice(0, 5).map((id, index) =>
        post(index % 2 ? clerk() : second(), `/cases/${id}/splits`, 1, {
          on: '2023-07-13',
          parts: index % 2 ? parts : parts.toReversed(),
        }),
      ),
      ...rest
        .slice(5, 7)
        .map((id) => post(clerk(), `/cases/${id}/merges`, 1, { intoCaseId: into, on: '2023-07-13', reason: SAME })),
      ...rest
        .slice(7)
        .map((id) =>
          post(clerk(), `/cases/${id}/steps`, 1, { kind: 'supplementRequested', on: '2023-07-12', reason: 'Thiếu' }),
        ),
      ...Array.from({ length: 6 }, (_, index) =>
        register(second(), `Đường hỏng đoạn ${index}`, `vong-${round}-${index}`),
      ),
      ...['a', 'b'].map((key) =>
        register(clerk(), `Cùng một việc ${key}`, `gia-nhap-${round}-${key}`, { joinCaseId: into }),
      ),
    ])
    expect(answers.filter(({ statusCode }) => statusCode >= 300).map(({ body }) => body)).toEqual([])
  }
  await expectWhole()
})

test('a calendar that changes while steps are taken leaves every open case counted on the new one', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => openOne({ kind: 'complaint' })))
  const admin = commune.person('administrator')
  const holiday = { on: '2023-07-20', kind: 'holiday', name: 'Nghỉ đột xuất', noticeNumber: null }
  for (const isAdded of [true, false]) {
    const { days, version } = (await admin.call('GET', '/calendars/2023')).json() as {
      days: CalendarDay[]
      version: number
    }
    const changed = isAdded ? [...days, holiday] : days.filter(({ on }) => on !== holiday.on)
    const steps = ids.map((id) =>
      stepAs(clerk(), id, {
        kind: isAdded ? 'supplementRequested' : 'supplementReceived',
        on: '2023-07-12',
        reason: 'X',
      }),
    )
    const put = admin.call('PUT', '/calendars/2023', {
      body: { reason: 'Thông báo nghỉ đột xuất', days: changed },
      headers: { 'if-match': `"${version}"` },
    })
    expect((await put).statusCode).toBe(200)
    const codes = (await Promise.all(steps)).map((answer) => (answer.statusCode === 200 ? 'taken' : answer.json().code))
    expect(codes.filter((code) => code !== 'taken' && code !== 'staleVersion')).toEqual([])
    const dues = await Promise.all(ids.map(async (id) => (await readCaseAs(clerk(), id)).dueOn))
    expect(new Set(dues)).toEqual(new Set([isAdded ? '2023-07-21' : '2023-07-20']))
    await expectWhole()
  }
})
