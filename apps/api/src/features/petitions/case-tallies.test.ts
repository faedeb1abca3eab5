import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
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
  commune = await addCommune(it, 'xã Đếm', ['chairman', 'viceChairman', 'officeClerk', 'landOfficer', 'mttq'])
})
afterAll(() => it.close())

const clerk = () => commune.person('officeClerk')
const chairman = () => commune.person('chairman')
const openOne = async (matter: TestMatter) => (await openTestCase(it, commune, matter, Date.parse(NOW))).caseId

const NO_VILLAGE = '00000000-0000-0000-0000-000000000000'

const tallied = async () => {
  const values = [commune.communeId]
  const states = await it.db.pool.query(
    `select "month", "kind", "topicCode", "villageId", "state", "count" from "CaseTally" where "communeId" = $1 and "count" <> 0 order by 1, 2, 3, 4, 5`,
    values,
  )
  const settled = await it.db.pool.query(
    `select "month", "kind", "topicCode", "villageId", "inTime", "late" from "SettlementTally"
     where "communeId" = $1 and ("inTime" <> 0 or "late" <> 0) order by 1, 2, 3, 4`,
    values,
  )
  return [states.rows, settled.rows]
}

/** The same figures counted from the cases themselves. */
const counted = async () => {
  const values = [commune.communeId, NO_VILLAGE]
  const states = await it.db.pool.query(
    `select date_trunc('month', "receivedOn")::date as "month", "kind", "topicCode", coalesce("villageId", $2::uuid) as "villageId",
       "state", count(*)::int as "count" from "Case" where "communeId" = $1 group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
    values,
  )
  const settled = await it.db.pool.query(
    `select date_trunc('month', "settledOn")::date as "month", "kind", "topicCode", coalesce("villageId", $2::uuid) as "villageId",
       count(*) filter (where "settledInTime")::int as "inTime", count(*) filter (where not "settledInTime")::int as "late"
     from "Case" where "communeId" = $1 and "settledOn" is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    values,
  )
  return [states.rows, settled.rows]
}

const act = async (id: string, path: string, body: Record<string, unknown>) => {
  const { version } = await readCaseAs(clerk(), id)
  return clerk().call('POST', `/cases/${id}/${path}`, { body, headers: { 'if-match': `"${version}"` } })
}

const SAME = 'Cùng một nội dung, cùng địa điểm'

test('a merged case hands its petitions over and ends; the case it went into counts them and stays one case', async () => {
  const [from, into] = [
    await openOne({ kind: 'complaint', receivedOn: '2023-07-10', personCount: 3 }),
    await openOne({ kind: 'complaint', receivedOn: '2023-07-11', personCount: 2 }),
  ]
  const other = await openOne({ kind: 'feedback', receivedOn: '2023-07-11' })
  expect((await act(from, 'merges', { intoCaseId: other, on: '2023-07-12', reason: SAME })).json()).toMatchObject({
    code: 'caseOfOtherKind',
  })
  expect((await act(from, 'merges', { intoCaseId: from, on: '2023-07-12', reason: SAME })).json()).toMatchObject({
    code: 'mergeIntoItself',
  })
  const merged = (await act(from, 'merges', { intoCaseId: into, on: '2023-07-12', reason: SAME })).json<CaseDetail>()
  expect(merged).toMatchObject({
    state: 'closed',
    settledOn: null,
    petitionCount: 0,
    related: [{ id: into, how: 'mergedInto' }],
  })
  expect(merged.events.at(-1)).toMatchObject({ kind: 'merged', reason: SAME })
  const grown = await readCaseAs(clerk(), into)
  expect(grown).toMatchObject({ petitionCount: 2, personCount: 5, isCollective: true, petitionerLabel: 'Nhóm 5 người' })
  expect(grown.petitions).toHaveLength(2)
  expect((await act(from, 'merges', { intoCaseId: into, on: '2023-07-12', reason: SAME })).json()).toMatchObject({
    code: 'caseStepRefused',
  })
  expect(await tallied()).toEqual(await counted())
})

test('a split case ends and each matter becomes a case of its own, received on the same day', async () => {
  const id = await openOne({ kind: 'complaint', receivedOn: '2023-07-10', villageId: commune.villageId })
  const parts = [
    { kind: 'complaint', topicCode: 'TP03', summary: 'Bồi thường giá đất chưa thoả đáng' },
    { kind: 'feedback', topicCode: 'TP06', subTopicCode: 'TP06.1', summary: 'Chuồng lợn gây mùi hôi cạnh trường' },
  ]
  const split = (await act(id, 'splits', { on: '2023-07-13', parts })).json<CaseDetail>()
  expect(split).toMatchObject({ state: 'closed', settledOn: null })
  const made = await Promise.all(split.related.map((one) => readCaseAs(clerk(), one.id)))
  expect(made.map(({ kind }) => kind).toSorted()).toEqual(['complaint', 'feedback'])
  for (const one of made)
    expect(one).toMatchObject({
      receivedOn: '2023-07-10',
      villageId: commune.villageId,
      related: [{ id, how: 'splitFrom' }],
    })
  expect(await tallied()).toEqual(await counted())
})

test('a complaint split into a denunciation does not show it to the Front, which sees the complaint', async () => {
  const id = await openOne({ kind: 'complaint', receivedOn: '2023-07-10' })
  const parts = [
    { kind: 'complaint', topicCode: 'TP03', summary: 'Bồi thường giá đất chưa thoả đáng' },
    { kind: 'denunciation', topicCode: 'TP11', summary: 'Cán bộ nhận tiền khi kiểm đếm đất' },
  ]
  expect((await act(id, 'splits', { on: '2023-07-13', parts })).json<CaseDetail>().related).toHaveLength(2)
  const seen = await readCaseAs(commune.person('mttq'), id)
  expect(seen.related).toMatchObject([{ how: 'splitInto', title: 'Bồi thường giá đất chưa thoả đáng' }])
})

test('cases are given to a handler all or none; who has left the commune or is accused gets none', async () => {
  const handler = commune.person('landOfficer').userId
  const ids = [
    await openOne({ kind: 'complaint', receivedOn: '2023-07-10' }),
    await openOne({ kind: 'feedback', receivedOn: '2023-07-10' }),
  ]
  const assign = (caseIds: string[], handlerUserId: string) =>
    chairman().call('POST', '/cases/assignments', { body: { caseIds, handlerUserId } })
  expect((await commune.person('landOfficer').call('GET', `/cases/${ids[0]}`)).statusCode).toBe(404)
  expect((await assign([...ids, commune.communeId], handler)).json().code).toBe('notFound')
  const other = await addCommune(it, 'xã Bên', ['landOfficer'])
  expect((await assign(ids, other.person('landOfficer').userId)).json().code).toBe('ownerNotInCommune')
  expect((await readCaseAs(clerk(), ids[0] as string)).handlerUserId).toBeNull()
  expect((await assign(ids, handler)).json()).toEqual({ assigned: 2 })
  const mine = await readCaseAs(commune.person('landOfficer'), ids[0] as string)
  expect(mine).toMatchObject({ handlerUserId: handler, handlerUnitName: 'Văn phòng', version: 2 })
  expect(mine.events.at(-1)).toMatchObject({ kind: 'assigned', handlerName: 'Người landOfficer' })
  const accusing = await openOne({ kind: 'denunciation', receivedOn: '2023-07-10', accusedLeader: 'viceChairman' })
  expect((await assign([accusing], commune.person('viceChairman').userId)).json().code).toBe('handlerAccused')
})

test('a joined petition counts as petition, not as case; numbers of both registers follow one another', async () => {
  const before = await counted()
  const first = await openTestCase(it, commune, { kind: 'recommendation', receivedOn: '2022-03-01' }, Date.parse(NOW))
  const matter = { kind: 'recommendation', receivedOn: '2022-03-02', personCount: 4 } as const
  const joined = await joinTestCase(it, commune, first.caseId, matter, Date.parse(NOW))
  expect([first.caseCode, first.petitionCode, joined.petitionCode]).toEqual(['VV-2022-0001', '2022/0001', '2022/0002'])
  expect(await readCaseAs(clerk(), first.caseId)).toMatchObject({
    petitionCount: 2,
    personCount: 5,
    isCollective: true,
  })
  expect((await counted())[0]?.length).toBe((before[0]?.length ?? 0) + 1)
  await expect(
    joinTestCase(it, commune, first.caseId, { ...matter, kind: 'feedback' }, Date.parse(NOW)),
  ).rejects.toMatchObject({ code: 'caseOfOtherKind' })
  expect(await tallied()).toEqual(await counted())
})

/** A small generator with a seed, so that a failing sequence can be run again. */
const randomFrom = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const KINDS = ['complaint', 'denunciation', 'recommendation', 'feedback', 'landMediation', 'anonymousTip'] as const
const ANSWERS = {
  decisionNumber: '1/QĐ',
  documentNumber: '2/TB',
  reason: 'Theo hồ sơ',
  criteria: ['manyPeople'],
  toBody: 'Sở Nông nghiệp và Môi trường',
  isWithdrawalChecked: true,
}
const OUTCOMES = { complaint: 'right', denunciation: 'wrong', landMediation: 'mediated' } as const
const DISPOSITIONS = { complaint: 'accept', denunciation: 'accept' } as const

test('after a random walk of steps, corrections and merges the tallies equal a recount of the cases', async () => {
  const random = randomFrom(20_230_722)
  const ids: string[] = []
  for (let index = 0; index < 12; index++) {
    const kind = KINDS[index % KINDS.length] as (typeof KINDS)[number]
    const topicCode = ['TP01', 'TP06'][random(2)] as string
    ids.push(
      await openOne({
        kind,
        receivedOn: `2023-0${1 + random(6)}-1${random(9)}`,
        topicCode: topicCode as 'TP01',
        villageId: random(2) ? commune.villageId : null,
      }),
    )
  }
  const taken = new Map<number, number>()
  for (let round = 0; round < 90; round++) {
    const id = ids[random(ids.length)] as string
    const person = [clerk(), chairman(), commune.person('viceChairman')][random(3)] as ReturnType<typeof clerk>
    const { kind, nextSteps, events } = await readCaseAs(person, id)
    if (random(6) === 0) {
      const event = events[random(events.length)]
      await act(id, 'corrections', { eventId: event?.id, on: random(2) ? null : '2023-07-01', reason: 'Ghi nhầm ngày' })
      continue
    }
    const next = nextSteps[random(nextSteps.length || 1)]
    if (!next) continue
    const answer = await stepAs(person, id, {
      ...ANSWERS,
      kind: next.kind,
      on: `2023-07-${String(10 + random(10))}`,
      outcome: OUTCOMES[kind as keyof typeof OUTCOMES] ?? 'answered',
      disposition: next.kind === 'proposed' ? (DISPOSITIONS[kind as keyof typeof DISPOSITIONS] ?? 'undertake') : null,
      handlerUserId: commune.person('landOfficer').userId,
    })
    taken.set(answer.statusCode, (taken.get(answer.statusCode) ?? 0) + 1)
    expect(answer.statusCode, answer.body).toBeLessThan(500)
  }
  expect(taken.get(200) ?? 0).toBeGreaterThan(30)
  expect(await tallied()).toEqual(await counted())
  const rows = await it.db.prisma.settlementTally.findMany({ where: { communeId: commune.communeId } })
  expect(rows.some(({ late }) => late > 0) && rows.some(({ inTime }) => inTime > 0)).toBe(true)
})
