import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import { seedReference } from '@gandan/db/seeds/reference'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCase, readCaseAs, stepAs, type TestMatter } from '../../testing/test-cases.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'

let it: TestApp
let commune: TestCommune

const NOW = '2023-07-20T03:00:00Z'

beforeAll(async () => {
  it = await startTestApp()
  it.setNow(NOW)
  await seedReference(it.db)
  commune = await addCommune(it, 'xã Sơn Trường', ['chairman', 'viceChairman', 'officeClerk', 'landOfficer', 'mttq'])
})
afterAll(() => it.close())

const openOne = async (matter: TestMatter) => (await openTestCase(it, commune, matter, Date.parse(NOW))).caseId
const clockOf = (detail: CaseDetail, limitId: string) => detail.clocks.find((clock) => clock.limitId === limitId)
const clerk = () => commune.person('officeClerk')
const chairman = () => commune.person('chairman')

const take = async (person: ReturnType<typeof clerk>, id: string, step: Record<string, unknown>) => {
  const answer = await stepAs(person, id, step)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<CaseDetail>()
}

test('a complaint across Tết 2023: acceptance rolls over the holidays, an extension moves the settlement (EX1)', async () => {
  const id = await openOne({ kind: 'complaint', receivedOn: '2023-01-13' })
  const received = await readCaseAs(clerk(), id)
  expect(received).toMatchObject({
    state: 'received',
    dueOn: '2023-01-27',
    dueLimitId: 'KN_ACCEPT',
    code: 'VV-2023-0001',
  })
  expect(clockOf(received, 'KN_ACCEPT')).toMatchObject({ nominalDueOn: '2023-01-23', ruleId: 'KN_ACCEPT_A' })
  await take(clerk(), id, { kind: 'proposed', on: '2023-01-16', disposition: 'accept' })
  const accepted = await take(chairman(), id, { kind: 'accepted', on: '2023-01-27', documentNumber: '01/TB' })
  expect(accepted).toMatchObject({ state: 'accepted', dueOn: '2023-02-27', proposal: null })
  expect(clockOf(accepted, 'KN_ACCEPT')).toMatchObject({ standing: 'metInTime', closedOn: '2023-01-27' })
  const extended = await take(chairman(), id, {
    kind: 'extended',
    on: '2023-02-20',
    decisionNumber: '12/QĐ-UBND',
    criteria: ['severalContents'],
  })
  expect(extended.dueOn).toBe('2023-03-13')
  const decided = await take(chairman(), id, {
    kind: 'decided',
    on: '2023-02-24',
    decisionNumber: '20/QĐ-UBND',
    outcome: 'partlyRight',
  })
  expect(decided).toMatchObject({
    state: 'decided',
    outcome: 'partlyRight',
    settledOn: '2023-02-24',
    settledInTime: true,
    dueOn: '2023-03-01',
    dueLimitId: 'KN_SEND_1',
  })
})

test('a denunciation: who proposes does not approve, a second extension needs its criteria (EX2)', async () => {
  const id = await openOne({ kind: 'denunciation', receivedOn: '2023-04-24' })
  expect(await readCaseAs(clerk(), id)).toMatchObject({
    dueOn: '2023-05-08',
    petitionerLabel: 'Người tố cáo (bảo mật)',
  })
  const proposed = await take(chairman(), id, { kind: 'proposed', on: '2023-04-25', disposition: 'accept' })
  expect(proposed.nextSteps.map(({ kind }) => kind)).not.toContain('accepted')
  const accept = { kind: 'accepted', on: '2023-05-08', documentNumber: '5/QĐ' }
  expect((await stepAs(chairman(), id, accept)).json()).toMatchObject({ code: 'proposerCannotApprove' })
  const offered = (await readCaseAs(commune.person('viceChairman'), id)).nextSteps.map(({ kind }) => kind)
  expect([offered.includes('accepted'), offered.includes('refused')]).toEqual([true, false])
  const accepted = await take(commune.person('viceChairman'), id, accept)
  expect(clockOf(accepted, 'TC_NOTIFY')).toMatchObject({ effectiveDueOn: '2023-05-15' })
  expect(clockOf(accepted, 'TC_SOLVE')).toMatchObject({ effectiveDueOn: '2023-06-07' })
  const extension = { kind: 'extended', on: '2023-06-01', decisionNumber: '7/QĐ', criteria: ['manyPeople'] }
  expect(clockOf(await take(chairman(), id, extension), 'TC_SOLVE')).toMatchObject({ effectiveDueOn: '2023-07-07' })
  const again = { ...extension, on: '2023-07-03' }
  expect((await stepAs(chairman(), id, again)).json()).toMatchObject({ code: 'extensionCriteriaMissing' })
  const second = await take(chairman(), id, { ...again, criteria: ['severalPlaces'] })
  expect(clockOf(second, 'TC_SOLVE')).toMatchObject({ nominalDueOn: '2023-08-06', effectiveDueOn: '2023-08-07' })
})

test('a case that accuses the vice chairman does not exist for him, cannot be accepted here, only passed on', async () => {
  const id = await openOne({ kind: 'denunciation', receivedOn: '2023-06-05', accusedLeader: 'viceChairman' })
  const accused = commune.person('viceChairman')
  expect(clockOf(await readCaseAs(clerk(), id), 'TC_TRANSFER')).toMatchObject({ effectiveDueOn: '2023-06-12' })
  expect((await accused.call('GET', `/cases/${id}`)).statusCode).toBe(404)
  expect((await accused.call('GET', `/cases/${id}/deadlines`)).statusCode).toBe(404)
  const blind = {
    body: { kind: 'proposed', on: '2023-06-06', disposition: 'transfer', toBody: 'UBND tỉnh' },
    headers: { 'if-match': '"1"' },
  }
  expect((await accused.call('POST', `/cases/${id}/steps`, blind)).statusCode).toBe(404)
  const propose = (disposition: string, toBody: string | null = null) =>
    stepAs(clerk(), id, { kind: 'proposed', on: '2023-06-06', disposition, toBody })
  expect((await propose('accept')).json()).toMatchObject({
    code: 'accusedLeaderCase',
    details: { basis: 'Luật Tố cáo 2018 Điều 13' },
  })
  expect((await propose('transfer')).json()).toMatchObject({ code: 'caseFieldMissing', details: { field: 'toBody' } })
  expect((await propose('transfer', 'Chủ tịch UBND tỉnh')).statusCode).toBe(200)
  const accept = await stepAs(chairman(), id, { kind: 'accepted', on: '2023-06-07', documentNumber: '1' })
  expect(accept.json()).toMatchObject({ code: 'accusedLeaderCase' })
  const passed = await take(chairman(), id, { kind: 'transferred', on: '2023-06-08', documentNumber: '9/PC' })
  expect(passed).toMatchObject({ state: 'awaitingResult', settledOn: '2023-06-08' })
  expect(passed.events.at(-1)).toMatchObject({ toBody: 'Chủ tịch UBND tỉnh', disposition: 'transfer' })
})

test('a refused step changes nothing: not the case, its ledger, clocks, tallies or audit', async () => {
  const id = await openOne({ kind: 'complaint', receivedOn: '2023-07-10' })
  const { communeId } = commune
  const state = async () => ({
    detail: await readCaseAs(clerk(), id),
    rows: await it.db.prisma.caseDeadline.findMany({ where: { communeId, caseId: id }, orderBy: { limitId: 'asc' } }),
    tallies: await it.db.prisma.caseTally.findMany({
      where: { communeId },
      orderBy: [{ month: 'asc' }, { kind: 'asc' }, { state: 'asc' }],
    }),
    audit: await it.db.prisma.auditEntry.count({ where: { communeId } }),
  })
  const before = await state()
  const refusals: [typeof clerk, Record<string, unknown>, string, number][] = [
    [chairman, { kind: 'accepted', on: '2023-07-11', documentNumber: '1' }, 'proposalMissing', 422],
    [
      clerk,
      { kind: 'proposed', on: '2023-07-11', disposition: 'transfer', toBody: 'Sở' },
      'dispositionNotAllowed',
      422,
    ],
    [clerk, { kind: 'proposed', on: '2023-07-11', disposition: 'refuse' }, 'caseFieldMissing', 422],
    [
      clerk,
      { kind: 'proposed', on: '2023-07-11', disposition: 'refuse', reasonCode: 'identityUnclear' },
      'reasonNotAllowed',
      422,
    ],
    [clerk, { kind: 'proposed', on: '2023-07-09', disposition: 'accept' }, 'dayBeforeReceipt', 422],
    [clerk, { kind: 'proposed', on: '2023-07-21', disposition: 'accept' }, 'dayInFuture', 422],
    [clerk, { kind: 'supplementRequested', on: '2023-07-11' }, 'caseFieldMissing', 422],
    [clerk, { kind: 'verified', on: '2023-07-11' }, 'caseStepRefused', 422],
    [clerk, { kind: 'received', on: '2023-07-11' }, 'caseStepRefused', 422],
    [clerk, { kind: 'decided', on: '2023-07-11', decisionNumber: '1', outcome: 'right' }, 'notPermitted', 403],
  ]
  for (const [person, step, code, status] of refusals) {
    const answer = await stepAs(person(), id, step)
    expect(answer.json(), JSON.stringify(step)).toMatchObject({ code, status })
    expect(answer.json().title).not.toBe(code)
  }
  expect(await state()).toEqual(before)
})

test('an approval fits its proposal: another step than the proposed one is refused, a returned proposal is gone', async () => {
  const id = await openOne({ kind: 'complaint', receivedOn: '2023-07-10' })
  await take(clerk(), id, { kind: 'proposed', on: '2023-07-11', disposition: 'guide', toBody: 'UBND huyện' })
  const accept = { kind: 'accepted', on: '2023-07-12', documentNumber: '1' }
  expect((await stepAs(chairman(), id, accept)).json()).toMatchObject({ code: 'proposalMismatch' })
  const returned = await take(chairman(), id, {
    kind: 'proposalReturned',
    on: '2023-07-12',
    reason: 'Xem lại thẩm quyền',
  })
  expect(returned).toMatchObject({ state: 'received', proposal: null })
  await take(clerk(), id, { kind: 'proposed', on: '2023-07-12', disposition: 'accept' })
  expect(await take(chairman(), id, accept)).toMatchObject({ state: 'accepted', proposal: null })
})

test('a stale version is told and keeps both; the Front sees complaints but not denunciations', async () => {
  const id = await openOne({ kind: 'complaint', receivedOn: '2023-07-10' })
  await take(clerk(), id, { kind: 'notified', on: '2023-07-11' })
  const step = { kind: 'proposed', on: '2023-07-11', disposition: 'accept' }
  const stale = await clerk().call('POST', `/cases/${id}/steps`, { body: step, headers: { 'if-match': '"1"' } })
  expect(stale.json()).toMatchObject({
    status: 409,
    code: 'staleVersion',
    details: { expected: 1, current: { version: 2 } },
  })
  expect((await clerk().call('POST', `/cases/${id}/steps`, { body: step })).json().code).toBe('preconditionRequired')
  const secret = await openOne({ kind: 'denunciation', receivedOn: '2023-07-10' })
  const seen = async (one: string) => (await commune.person('mttq').call('GET', `/cases/${one}`)).statusCode
  expect([await seen(id), await seen(secret)]).toEqual([200, 404])
  const other = await addCommune(it, 'xã Khác', ['chairman'])
  expect((await other.person('chairman').call('GET', `/cases/${id}`)).statusCode).toBe(404)
})

test('a preview says which clocks a step would move and changes nothing; the document is kept with the step', async () => {
  const id = await openOne({ kind: 'recommendation', receivedOn: '2023-07-10' })
  const decided = { kind: 'decided', on: '2023-07-12', outcome: 'answered' }
  const preview = (await chairman().call('POST', `/cases/${id}/steps/preview`, { body: decided })).json()
  expect(preview.moves).toContainEqual(expect.objectContaining({ limitId: 'KNPA_SLA', from: '2023-07-31', to: null }))
  expect(await readCaseAs(clerk(), id)).toMatchObject({ state: 'received', version: 1 })
  const draft = (await clerk().call('GET', `/cases/${id}/drafts/answerLetter`)).json()
  expect(draft.text).toContain('VV-2023-')
  const document = { template: 'answerLetter', title: draft.title, text: draft.text }
  const answered = await take(chairman(), id, { ...decided, decisionNumber: '3/UBND', document })
  const [kept] = answered.documents as [CaseDetail['documents'][number]]
  expect((await clerk().call('GET', `/cases/${id}/documents/${kept.id}`)).json()).toMatchObject({
    text: draft.text,
    number: '3/UBND',
  })
})

test('audit notes of a secret kind carry kinds, days and numbers, never its content', async () => {
  const summary = 'Cán bộ địa chính nhận tiền của dân khi làm sổ đỏ'
  const id = await openOne({ kind: 'denunciation', receivedOn: '2023-07-10', summary })
  await take(clerk(), id, { kind: 'supplementRequested', on: '2023-07-11', reason: 'Thiếu tên bà Nguyễn Thị Bí Mật' })
  const entries = await it.db.prisma.auditEntry.findMany({ where: { communeId: commune.communeId, subjectId: id } })
  expect(entries.map(({ action }) => action)).toEqual(['takeCaseStep'])
  expect(
    JSON.stringify(entries, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  ).not.toMatch(/Bí Mật|địa chính/)
})

test('a file of a step is had only by those who see its case', async () => {
  const id = await openOne({ kind: 'denunciation', receivedOn: '2023-07-10' })
  const boundary = 'ranh-gioi-tep-thu'
  const part = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n`
  const uploaded = await clerk().call('POST', '/files', {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.from(`${part}%PDF-1.7\nthử\n%%EOF\r\n--${boundary}--\r\n`),
  })
  expect(uploaded.statusCode, uploaded.body).toBe(201)
  const fileIds = [uploaded.json<{ id: string }>().id]
  const detail = await take(clerk(), id, { kind: 'notified', on: '2023-07-11', fileIds })
  expect(detail.events.at(-1)?.files).toMatchObject([{ name: 'a.pdf' }])
  const had = async (person: ReturnType<typeof clerk>) =>
    (await person.call('GET', `/files/${fileIds[0]}/content`)).statusCode
  expect([await had(chairman()), await had(commune.person('mttq')), await had(commune.person('landOfficer'))]).toEqual([
    200, 404, 404,
  ])
})
