import type { ImplementedDirective } from '@gandan/contracts/plan/directives'
import type { MeasureId } from '@gandan/domain/measures/measure'
import { insertAll } from '@gandan/db/database'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { expectListed, measuresOf } from '../../testing/test-measures.ts'
import { adoptTestPlan, type TestPlan } from '../../testing/test-plan.ts'

let it: TestApp
let commune: TestCommune
let plan: TestPlan

const NOW = '2026-07-20T03:00:00Z'

beforeAll(async () => {
  it = await startTestApp()
  it.setNow(NOW)
  commune = await addCommune(it, 'xã Đọc', ['chairman', 'officeClerk', 'landOfficer'])
  plan = await adoptTestPlan(commune, 2026)
})
afterAll(() => it.close())

const clerk = () => commune.person('officeClerk')
const measures = () => measuresOf(it, commune, Date.parse(NOW))
const quarter = { from: '2026-04-01', to: '2026-06-30' } as const
const amountsIn = (window: { from: string | null; to: string }, ids: readonly MeasureId[]) =>
  Promise.all(ids.map((measure) => measures().amountOf({ measure, ...window })))

const cited = async () =>
  (await clerk().call('GET', `/directives?objectiveId=${plan.objectiveIds[0]}`)).json<{
    items: ImplementedDirective[]
  }>().items[0] as ImplementedDirective

const DIRECTIVES = ['directive.due', 'directive.implementedOnTime', 'implementingDocument.issued'] as const

test('a directive is implemented in time by a document of the commune dated by its due day, until that is taken out', async () => {
  const { id, version, can } = await cited()
  expect(can.edit).toBe(true)
  const due = await clerk().call('PUT', `/directives/${id}/due`, {
    body: { dueOn: '2026-05-15' },
    headers: { 'if-match': `"${version}"` },
  })
  expect(due.json()).toMatchObject({ dueOn: '2026-05-15', documents: [] })
  expect(await amountsIn(quarter, DIRECTIVES)).toEqual([1, 0, 0])
  const late = { number: '13/KH-UBND', title: 'Kế hoạch bổ sung', issuedOn: '2026-05-16' }
  const add = (body: object, key: string) =>
    clerk().call('POST', `/directives/${id}/implementing-documents`, { body, headers: { 'idempotency-key': key } })
  expect((await add(late, 'late')).statusCode).toBe(201)
  expect(await amountsIn(quarter, DIRECTIVES)).toEqual([1, 0, 1])
  const inTime = { number: '12/KH-UBND', title: 'Kế hoạch triển khai', issuedOn: '2026-05-15' }
  const { documents } = (await add(inTime, 'in-time')).json<ImplementedDirective>()
  expect(documents.map(({ number }) => number)).toEqual(['12/KH-UBND', '13/KH-UBND'])
  expect(await amountsIn(quarter, DIRECTIVES)).toEqual([1, 1, 2])
  expect(await expectListed(measures(), DIRECTIVES)).toEqual(DIRECTIVES)
  const [first] = documents
  const removed = await clerk().call('DELETE', `/implementing-documents/${first?.id}`, {
    headers: { 'if-match': `"${first?.version}"` },
  })
  expect(removed.json<ImplementedDirective>().documents).toHaveLength(1)
  expect(await amountsIn(quarter, DIRECTIVES)).toEqual([1, 0, 1])
  const restored = await clerk().call('POST', `/implementing-documents/${first?.id}/restorations`, {
    headers: { 'if-match': '"2"' },
  })
  expect(restored.json<ImplementedDirective>().documents).toHaveLength(2)
  expect(await amountsIn(quarter, DIRECTIVES)).toEqual([1, 1, 2])
})

test('a document of tomorrow, a stale version, an officer and another commune are refused', async () => {
  const { id } = await cited()
  const future = { number: '1', title: 'Kế hoạch', issuedOn: '2026-07-21' }
  const path = `/directives/${id}/implementing-documents`
  expect((await clerk().call('POST', path, { body: future })).json()).toMatchObject({ code: 'dayInFuture' })
  const stale = { body: { dueOn: null }, headers: { 'if-match': '"1"' } }
  expect((await clerk().call('PUT', `/directives/${id}/due`, stale)).json()).toMatchObject({ code: 'staleVersion' })
  const officer = commune.person('landOfficer')
  expect((await officer.call('PUT', `/directives/${id}/due`, stale)).statusCode).toBe(403)
  const other = await addCommune(it, 'xã Bên', ['officeClerk'])
  expect((await other.person('officeClerk').call('GET', `/directives/${id}`)).statusCode).toBe(404)
  expect((await other.person('officeClerk').call('PUT', `/directives/${id}/due`, stale)).statusCode).toBe(404)
})

test('an amendment that no longer cites a directive keeps it while a document of the commune rests on it', async () => {
  const before = await cited()
  const chairman = commune.person('chairman')
  const at = async () => (await chairman.call('GET', `/plans/${plan.planId}`)).json()
  const send = async (method: 'POST' | 'PUT', path: string, body: object) => {
    const answer = await chairman.call(method, `/plans/${plan.planId}/${path}`, {
      body,
      headers: { 'if-match': `"${(await at()).version}"` },
    })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }
  const { draft } = await send('POST', 'amendments', {})
  const items = draft.items.map((item: object) => ({ ...item, directiveNumbers: [] }))
  await send('PUT', 'draft', { document: { ...draft, directives: [], items } })
  await send('POST', 'adoptions', { reason: 'Rà soát căn cứ' })
  expect((await clerk().call('GET', `/directives/${before.id}`)).json()).toMatchObject({ id: before.id })
})

const session = (on: string, presiderRole: string) => ({
  communeId: commune.communeId,
  id: uuidv7(),
  kind: 'scheduled',
  on,
  presiderUserId: commune.person('chairman').userId,
  presiderRole,
  startedAt: '08:00',
  place: 'Trụ sở',
  note: '',
  createdBy: clerk().userId,
  version: 1,
})
const visit = (sessionId: string, number: number, personCount: number) => ({
  communeId: commune.communeId,
  id: uuidv7(),
  sessionId,
  year: 2026,
  number,
  kind: 'complaint',
  content: 'Đất đai',
  topicCode: 'TP01',
  personCount,
  isRepeat: false,
  isWithinJurisdiction: true,
  searchText: 'dat dai',
  version: 1,
})

const RECEPTIONS = [
  'reception.required',
  'reception.held',
  'reception.visits',
  'reception.persons',
  'reception.groups',
] as const

test('the chairman owes a reception each week; visits, people and crowds are those of the days in the window', async () => {
  const sessions = [
    session('2026-05-05', 'chairman'),
    session('2026-05-07', 'chairman'),
    session('2026-05-12', 'viceChairman'),
  ]
  const [first, , third] = sessions.map(({ id }) => id) as [string, string, string]
  await it.db.prisma.$transaction((tx) => insertAll(tx, { ReceptionSession: sessions }))
  const visits = [visit(first, 1, 1), visit(first, 2, 6), visit(third, 3, 2)]
  await it.db.prisma.$transaction((tx) => insertAll(tx, { ReceptionVisit: visits }))
  expect(await amountsIn({ from: '2026-05-04', to: '2026-05-17' }, RECEPTIONS)).toEqual([2, 1, 3, 9, 1])
  expect(await amountsIn({ from: '2026-05-11', to: '2026-05-17' }, RECEPTIONS)).toEqual([1, 0, 1, 2, 0])
  expect(await expectListed(measures(), RECEPTIONS)).toEqual(RECEPTIONS)
})

const DIALOGUES = ['dialogue.annualPublic', 'dialogueIssue.due', 'dialogueIssue.answered'] as const

test('a public dialogue counts once it is held, its issues on the day their answer is due', async () => {
  const dialogue = (kind: string, state: string) => ({
    communeId: commune.communeId,
    id: uuidv7(),
    kind,
    title: 'Đối thoại với Nhân dân',
    on: '2026-05-20',
    place: 'Hội trường',
    chairUserId: commune.person('chairman').userId,
    minutes: '',
    state,
    createdBy: clerk().userId,
    version: 1,
  })
  const held = dialogue('annualPublic', 'held')
  const dialogues = [held, dialogue('annualPublic', 'planned'), dialogue('thematic', 'held')]
  await it.db.prisma.$transaction((tx) => insertAll(tx, { Dialogue: dialogues }))
  const issue = (number: number, dueOn: string | null, answeredOn: string | null) => ({
    communeId: commune.communeId,
    id: uuidv7(),
    dialogueId: held.id,
    number,
    content: 'Đường thôn',
    topicCode: 'TP01',
    dueOn,
    answeredOn,
    isPublic: true,
    version: 1,
  })
  const issues = [issue(1, '2026-06-01', '2026-05-30'), issue(2, '2026-06-01', null), issue(3, null, '2026-05-30')]
  await it.db.prisma.$transaction((tx) => insertAll(tx, { DialogueIssue: issues }))
  expect(await amountsIn(quarter, DIALOGUES)).toEqual([1, 2, 1])
  expect(await expectListed(measures(), DIALOGUES)).toEqual(DIALOGUES)
})
