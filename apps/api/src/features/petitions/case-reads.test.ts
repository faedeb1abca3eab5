import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { CaseRow } from '@gandan/contracts/petitions/case-shapes'
import type { CaseStatistics, countCases, getCaseForecast } from '@gandan/contracts/petitions/case-figures'
import type { listCases } from '@gandan/contracts/petitions/cases'
import { CASE_PHASES } from '@gandan/domain/petitions/case-phases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { insertTestCases, type NewTestCase } from '../../testing/test-case-rows.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { findTallyDifferences } from './verify-tallies.queries.ts'

type Page = ResponseOf<typeof listCases>

let it: TestApp
let commune: TestCommune

const ask = async <T>(role: Parameters<TestCommune['person']>[0], path: string): Promise<T> => {
  const answer = await commune.person(role).call('GET', path)
  expect(answer.statusCode, `${path} ${answer.body}`).toBe(200)
  return answer.json<T>()
}
const list = (query: string, role: Parameters<TestCommune['person']>[0] = 'chairman') =>
  ask<Page>(role, `/cases?${query}`)
const countOf = async (query: string, role: Parameters<TestCommune['person']>[0] = 'chairman') =>
  (await list(query, role)).total.count
const titles = ({ items }: Page) => items.map(({ title }) => title)

const ordinaryCases = (village: string, handler: string): NewTestCase[] => [
  { title: 'Cấp giấy chứng nhận 50%', dueOn: '2026-06-10', handlerUserId: handler, villageId: village, isHot: true },
  { title: '=HYPERLINK("x") ranh giới', state: 'accepted', dueOn: '2026-06-15', villageId: village, personCount: 7 },
  { title: 'Hạn hôm nay', state: 'proposed', dueOn: '2026-06-15', handlerUserId: handler, receivedOn: '2026-04-01' },
  { title: 'Hạn bảy ngày nữa', kind: 'feedback', dueOn: '2026-06-22', topicCode: 'TP06', receivedOn: '2026-04-02' },
  { title: 'Hạn tám ngày nữa', kind: 'feedback', dueOn: '2026-06-23', topicCode: 'TP06', handlerUserId: handler },
  { title: 'Chờ dân bổ sung', state: 'awaitingSupplement', villageId: village, round: 2 },
  { title: 'Đang thi hành', state: 'decided', settledOn: '2026-05-04', dueOn: '2026-06-14', receivedOn: '2026-01-05' },
  { title: 'Xong đúng hạn', state: 'closed', settledOn: '2026-05-11', receivedOn: '2026-01-06', villageId: village },
  { title: 'Xong trễ', state: 'closed', settledOn: '2026-06-01', settledInTime: false, handlerUserId: handler },
  { title: 'Đã nhập vào vụ khác', state: 'closed', closedOn: '2026-04-20' },
  { title: 'Đã chuyển', state: 'awaitingResult', settledOn: '2026-03-09', topicCode: 'TP07' },
]

const secretCases = (village: string, handler: string): NewTestCase[] => [
  { title: 'Tố cáo thu chi', kind: 'denunciation', dueOn: '2026-06-12', handlerUserId: handler, villageId: village },
  {
    title: 'Tố cáo Chủ tịch',
    kind: 'denunciation',
    dueOn: '2026-06-16',
    accusedUserIds: [commune.person('chairman').userId],
  },
  {
    title: 'Tố cáo Chủ tịch đã xong',
    kind: 'denunciation',
    state: 'closed',
    settledOn: '2026-05-20',
    accusedUserIds: [commune.person('chairman').userId],
  },
  { title: 'Tin nặc danh', kind: 'anonymousTip', villageId: village },
]

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2026-06-15T03:00:00Z')
  commune = await addCommune(it, 'Xã Vụ Việc', [
    'chairman',
    'viceChairman',
    'officeClerk',
    'landOfficer',
    'mttq',
    'partyReader',
  ])
  const handler = commune.person('landOfficer').userId
  await insertTestCases(it, commune.communeId, [
    ...ordinaryCases(commune.villageId, handler),
    ...secretCases(commune.villageId, handler),
  ])
})
afterAll(() => it.close())

test.each(['viceChairman', 'chairman', 'landOfficer', 'mttq'] as const)(
  'every pile that %s sees counts what its list holds',
  async (role) => {
    const { phases } = await ask<ResponseOf<typeof countCases>>(role, '/cases/counts')
    const held = commune.person('landOfficer').userId
    const own = await ask<ResponseOf<typeof countCases>>(role, `/cases/counts?handlerUserId=${held}`)
    for (const phase of CASE_PHASES) {
      expect([phase, phases[phase]]).toEqual([phase, await countOf(`phase=${phase}`, role)])
      expect([phase, own.phases[phase]]).toEqual([phase, await countOf(`phase=${phase}&handlerUserId=${held}`, role)])
    }
  },
)

test('due soon begins today and ends in seven days; overdue begins the day after the due day', async () => {
  expect(titles(await list('phase=dueSoon', 'mttq'))).toEqual([
    '=HYPERLINK("x") ranh giới',
    'Hạn hôm nay',
    'Hạn bảy ngày nữa',
  ])
  expect((await list('phase=overdue', 'viceChairman')).items).toMatchObject([
    { title: 'Cấp giấy chứng nhận 50%', isOverdue: true, daysLate: 5 },
    { title: 'Tố cáo thu chi', daysLate: 3, petitionerLabel: 'Người tố cáo (bảo mật)' },
    { title: 'Đang thi hành', daysLate: 1 },
  ])
})

test('the accused sees neither the case nor its trace in a number; the Front no secret kind, an officer only his own', async () => {
  expect([await countOf('', 'viceChairman'), await countOf(''), await countOf('', 'mttq')]).toEqual([15, 13, 11])
  expect(titles(await list('kind=denunciation'))).toEqual(['Tố cáo thu chi'])
  expect((await list('', 'landOfficer')).items.map(({ handlerUserId }) => handlerUserId)).toEqual(
    Array(5).fill(commune.person('landOfficer').userId),
  )
  expect((await commune.person('partyReader').call('GET', '/cases')).statusCode).toBe(403)
  const months = (role: 'chairman' | 'viceChairman') => ask<CaseStatistics>(role, '/cases/statistics')
  const received = ({ months: all }: CaseStatistics) => all.reduce((sum, { received: count }) => sum + count, 0)
  expect([received(await months('viceChairman')), received(await months('chairman'))]).toEqual([15, 13])
})

test('search finds words with and without diacritics, takes % for a letter, and keeps within what may be seen', async () => {
  expect(titles(await list('q=cap%20giay'))).toEqual(['Cấp giấy chứng nhận 50%'])
  expect(titles(await list(`q=${encodeURIComponent('50%')}`))).toEqual(['Cấp giấy chứng nhận 50%'])
  expect(await countOf('q=to%20cao', 'mttq')).toBe(0)
  expect(await countOf('q=VV-2026-0003')).toBe(1)
})

test('filters add up, and none finds the cases nobody holds', async () => {
  expect(titles(await list('flag=hot,secondRound'))).toEqual(['Cấp giấy chứng nhận 50%', 'Chờ dân bổ sung'])
  expect(titles(await list('settled=late'))).toEqual(['Xong trễ'])
  expect(titles(await list('settledFrom=2026-05-01&settledTo=2026-05-11&sort=-settledOn'))).toEqual([
    'Xong đúng hạn',
    'Đang thi hành',
  ])
  expect(await countOf('handlerUserId=none&isOpen=true&topic=TP06')).toBe(1)
  expect((await list('handlerUserId=none')).items.every(({ handlerUserId }) => handlerUserId === null)).toBe(true)
})

test.each(['dueOn', 'receivedOn', '-receivedOn', '-settledOn'])(
  'paging by %s gives every case once, in the order of one page',
  async (sort) => {
    const whole = await list(`sort=${sort}`, 'viceChairman')
    const seen: CaseRow[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Page = await list(`sort=${sort}&limit=2${cursor ? `&cursor=${cursor}` : ''}`, 'viceChairman')
      seen.push(...page.items)
      cursor = page.nextCursor
    }
    expect(seen).toHaveLength(15)
    expect(seen.map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id))
  },
)

test('undated cases stand last by due day, and a forged cursor is refused in words', async () => {
  const due = (await list('', 'viceChairman')).items.map(({ dueOn }) => dueOn)
  const dated = due.filter((on) => on !== null)
  expect(due.slice(0, dated.length)).toEqual(dated.toSorted())
  for (const key of ['abc', Buffer.from('["x","01890000-0000-7000-8000-000000000201"]').toString('base64url')])
    expect((await commune.person('chairman').call('GET', `/cases?cursor=${key}`)).json()).toMatchObject({
      code: 'cursorInvalid',
    })
})

test('the file holds the rows of the list in its order, with BOM and CRLF, and runs no formula', async () => {
  const answer = await commune.person('viceChairman').call('GET', '/cases.csv?isOpen=true')
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
  const lines = answer.rawPayload.toString('utf8').split('\r\n')
  const { items } = await list('isOpen=true', 'viceChairman')
  expect(lines[0]).toMatch(/^\uFEFF"Số vụ việc","Loại","Người gửi"/)
  expect(lines.slice(1, -1).map((line) => line.slice(1, 13))).toEqual(items.map(({ code }) => code))
  expect(lines.at(-1)).toBe('')
  expect(answer.body).toContain('"Nhóm 7 người","\'=HYPERLINK(""x"") ranh giới","Đất đai","Thôn 1"')
  expect(answer.body).toContain('"15/6/2026"')
})

test('the forecast counts what the lists hold, names the first day late and the working days left', async () => {
  const forecast = await ask<ResponseOf<typeof getCaseForecast>>('viceChairman', '/cases/forecast')
  expect(forecast.items).toHaveLength(2)
  for (const { userId, open, overdue, dueIn7, dueIn30 } of forecast.items) {
    const held = `isOpen=true&handlerUserId=${userId ?? 'none'}`
    const counts = [
      '',
      '&phase=overdue',
      '&dueFrom=2026-06-15&dueTo=2026-06-22',
      '&dueFrom=2026-06-15&dueTo=2026-07-15',
    ]
    const listed = await Promise.all(counts.map((rest) => countOf(held + rest, 'viceChairman')))
    expect([open, overdue, dueIn7, dueIn30]).toEqual(listed)
  }
  expect(forecast.items[0]).toMatchObject({ userName: 'Người landOfficer', nextOverdueOn: '2026-06-16' })
  expect([forecast.workingDaysIn7, forecast.workingDaysIn30]).toEqual([5, 22])
})

test('statistics equal their lists month by month, by topic and by village, and the backlog forgets merged cases', async () => {
  const found = await ask<CaseStatistics>('viceChairman', '/cases/statistics')
  expect([found.from, found.to, found.months.length]).toEqual(['2026-01-01', '2026-06-30', 6])
  for (const { month, received, settled, inTime } of found.months) {
    const last = `${month.slice(0, 8)}${month.slice(5, 7) === '02' ? 28 : 30}`
    const end = ['01', '03', '05'].includes(month.slice(5, 7)) ? `${month.slice(0, 8)}31` : last
    const settledIn = `settledFrom=${month}&settledTo=${end}`
    expect([month, received, settled, inTime]).toEqual([
      month,
      await countOf(`receivedFrom=${month}&receivedTo=${end}`, 'viceChairman'),
      await countOf(settledIn, 'viceChairman'),
      await countOf(`${settledIn}&settled=inTime`, 'viceChairman'),
    ])
  }
  for (const { topicCode, count } of found.topics)
    expect(count).toBe(
      await countOf(`topic=${topicCode}&receivedFrom=${found.from}&receivedTo=${found.to}`, 'viceChairman'),
    )
  for (const { villageId, count } of found.villages)
    expect(count).toBe(await countOf(`villageId=${villageId}&receivedFrom=${found.from}`, 'viceChairman'))
  expect(found.villages).toMatchObject([{ villageName: 'Thôn 1', count: 6 }])
  const unsettled = await countOf('state=received,awaitingSupplement,proposed,accepted,suspended', 'viceChairman')
  expect(found.months.at(-1)?.backlog).toBe(unsettled)
  expect(found).toMatchObject({
    open: await countOf('isOpen=true', 'viceChairman'),
    overdue: await countOf('phase=overdue', 'viceChairman'),
    dueSoon: await countOf('phase=dueSoon', 'viceChairman'),
    inTimeShare: 4 / 5,
    onTimeTarget: 95,
  })
})

test('whoever does not work on all cases gets no small count, and denunciations in none of the places', async () => {
  for (const role of ['mttq', 'partyReader', 'landOfficer'] as const) {
    const found = await ask<CaseStatistics>(role, '/cases/statistics')
    expect(found.villages).toMatchObject([{ villageName: 'Thôn 1', count: null }])
    expect(found.topics).toContainEqual({ topicCode: 'TP01', count: 8 })
    expect(found.topics).toContainEqual({ topicCode: 'TP06', count: null })
    expect(found.overdue).toBe(2)
  }
})

test('a reader of another commune learns nothing of this one', async () => {
  const other = await addCommune(it, 'Xã Khác', ['chairman'])
  const { call } = other.person('chairman')
  expect((await call('GET', '/cases')).json()).toMatchObject({ items: [], total: { count: 0, isExact: true } })
  expect((await call('GET', `/cases/statistics?communeId=${commune.communeId}`)).statusCode).toBe(404)
  expect((await call('GET', '/cases/statistics')).json()).toMatchObject({ open: 0, topics: [], inTimeShare: null })
})

test('tallies that drifted from the cases are named, exact ones are not', async () => {
  expect(await findTallyDifferences(it.db)).toEqual([])
  await it.db.pool.query(`update "CaseTally" set "count" = "count" + 1 where "state" = 'decided'`)
  await it.db.pool.query(`delete from "SettlementTally" where "late" > 0`)
  expect(await findTallyDifferences(it.db)).toMatchObject([
    { table: 'CaseTally', part: 'decided', kept: 2, counted: 1 },
    { table: 'SettlementTally', month: '2026-06-01', part: 'late', kept: 0, counted: 1 },
  ])
})
