import { seedReference } from '@gandan/db/seeds/reference'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { insertCommune, personWith } from '../../testing/people.ts'
import { startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'
import { openPeople } from './identities.queries.ts'

let it: TestApp
let communeId: string
let clerk: Caller
let chairman: Caller

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
})
afterAll(() => it.close())
beforeEach(async () => {
  it.setNow('2026-03-10T09:00:00+07:00')
  communeId = await insertCommune(it)
  clerk = (await personWith(it, communeId, 'officeClerk')).call
  chairman = (await personWith(it, communeId, 'chairman')).call
})

const DENOUNCER = { name: 'Trần Thị Bí Mật', address: 'thôn Kín' }
const base = { receivedOn: '2026-03-09', channel: 'counter', topicCode: 'TP09', subTopicCode: 'TP09.2' }

const register = async (body: object) => {
  const answer = await clerk('POST', '/petitions', { body: { ...base, ...body } })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json() as { petition: { id: string }; caseId: string; caseCode: string }
}
const denounce = () =>
  register({ kind: 'denunciation', summary: 'Tố cáo công chức gây phiền hà khi làm hồ sơ', people: [DENOUNCER] })
const versionOf = async (caseId: string) =>
  String((await it.db.prisma.case.findFirstOrThrow({ where: { communeId, id: caseId } })).version)
const edit = async (call: Caller, caseId: string, door: string, body: object) =>
  call('POST', `/cases/${caseId}/${door}`, { body, headers: { 'if-match': `"${await versionOf(caseId)}"` } })

const NAMED = 'Đã mời bà Tran Thi Bi Mat đến làm việc'

test('what is written into a denunciation may not name who brought it, whatever the field', async () => {
  const { petition, caseId } = await denounce()
  const { caseId: intoCaseId } = await denounce()
  const event = await it.db.prisma.caseEvent.findFirstOrThrow({ where: { communeId, caseId } })
  const step = { kind: 'supplementRequested', on: '2026-03-10' }
  const document = { template: 'supplementRequest', title: 'Thông báo', text: `Kính gửi: ${DENOUNCER.name}` }
  const doors: [Caller, string, object, string][] = [
    [clerk, 'steps', { ...step, reason: NAMED }, 'reason'],
    [clerk, 'steps', { ...step, reason: 'Cần bổ sung tài liệu', document }, 'document.text'],
    [clerk, 'merges', { intoCaseId, on: '2026-03-10', reason: NAMED }, 'reason'],
    [clerk, 'corrections', { eventId: event.id, on: '2026-03-06', reason: NAMED }, 'reason'],
    [
      clerk,
      'splits',
      {
        on: '2026-03-10',
        parts: [
          { kind: 'denunciation', topicCode: 'TP09', summary: 'Tố cáo gây phiền hà tại bộ phận một cửa' },
          { kind: 'feedback', topicCode: 'TP06', summary: NAMED },
        ],
      },
      'parts.1.summary',
    ],
  ]
  for (const [call, door, body, field] of doors) {
    const answer = await edit(call, caseId, door, body)
    expect(answer.json(), door).toMatchObject({ status: 422, code: 'denouncerNamedInText', details: { field } })
  }
  const reading = await chairman('POST', `/petitions/${petition.id}/identity-readings`, { body: { reason: NAMED } })
  expect(reading.json()).toMatchObject({ code: 'denouncerNamedInText', details: { field: 'reason' } })
  expect(await it.db.prisma.case.count({ where: { communeId } })).toBe(2)
  expect(await it.db.prisma.caseEvent.count({ where: { communeId } })).toBe(2)
})

test('the parts of a split come from the same people, and out of a denunciation no name finds them', async () => {
  const { caseId } = await denounce()
  const parts = [
    { kind: 'denunciation', topicCode: 'TP09', summary: 'Tố cáo gây phiền hà tại bộ phận một cửa' },
    { kind: 'feedback', topicCode: 'TP06', summary: 'Phản ánh bãi rác tự phát bên mương nước' },
  ]
  const answer = await edit(clerk, caseId, 'splits', { on: '2026-03-10', parts })
  expect(answer.statusCode, answer.body).toBe(200)
  const petitions = await it.db.prisma.petition.findMany({ where: { communeId, caseId: { not: caseId } } })
  expect(petitions).toHaveLength(2)
  const { vault } = it
  for (const { id } of petitions)
    expect((await openPeople(it.db, vault, communeId, 'petition', id)).map(({ name }) => name)).toEqual([
      DENOUNCER.name,
    ])
  const found = await clerk('GET', `/cases?q=${encodeURIComponent(DENOUNCER.name)}`)
  expect(found.json().items).toEqual([])
})

test('a list is searched by part of a name, without diacritics, by those who keep the register alone', async () => {
  const person = { name: 'Nguyễn Văn Hoà', address: 'thôn 3' }
  const feedback = { kind: 'feedback', topicCode: 'TP06', subTopicCode: 'TP06.1', people: [person] }
  const { caseCode } = await register({ ...feedback, summary: 'Phản ánh trại lợn gây mùi hôi bên đường' })
  await denounce()
  const search = async (q: string, call = clerk) =>
    ((await call('GET', `/cases?q=${encodeURIComponent(q)}`)).json().items as { code: string }[]).map(
      ({ code }) => code,
    )
  expect(await search('van hoa')).toEqual([caseCode])
  expect(await search('NGUYỄN VĂN HOÀ')).toEqual([caseCode])
  expect(await search('nguyen van toan')).toEqual([])
  expect(await search('bi mat')).toEqual([])
  expect(await search('trai lon')).toEqual([caseCode])
  expect(await search('van hoa', (await personWith(it, communeId, 'mttq')).call)).toEqual([])
})

test('the conclusion of a reception may not name who came with a denunciation', async () => {
  const opened = await clerk('POST', '/receptions', {
    body: {
      kind: 'regular',
      on: '2026-03-10',
      presiderUserId: (await personWith(it, communeId, 'viceChairman')).id,
      startedAt: '07:30',
      place: 'Trụ sở UBND xã',
    },
  })
  const { id, version } = opened.json() as { id: string; version: number }
  const visit = {
    kind: 'denunciation',
    content: 'Tố cáo công chức gây phiền hà',
    topicCode: 'TP09',
    people: [DENOUNCER],
    personCount: 1,
  }
  expect((await clerk('POST', `/receptions/${id}/visits`, { body: visit })).statusCode).toBe(201)
  const conclude = (conclusion: string) =>
    clerk('POST', `/receptions/${id}/conclusions`, {
      body: { endedAt: '11:00', conclusion, concludedOn: '2026-03-10' },
      headers: { 'if-match': `"${version}"` },
    })
  expect((await conclude(NAMED)).json()).toMatchObject({
    code: 'denouncerNamedInText',
    details: { field: 'conclusion' },
  })
  expect((await conclude('Tiếp nhận nội dung, xử lý theo quy định')).statusCode).toBe(200)
})
