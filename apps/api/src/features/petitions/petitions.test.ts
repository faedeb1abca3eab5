import { seedReference } from '@gandan/db/seeds/reference'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { insertCommune, personWith } from '../../testing/people.ts'
import { startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'
import { verifyAudit } from '../audit/audit.queries.ts'
import { openPeople, rotateIdentityKeys } from './identities.queries.ts'
import { createIdentityVault, readIdentityKeys } from './identity-vault.ts'

let it: TestApp
let communeId: string
let clerk: { id: string; call: Caller }

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
})
afterAll(() => it.close())
beforeEach(async () => {
  it.setNow('2026-03-10T09:00:00+07:00')
  communeId = await insertCommune(it)
  clerk = await personWith(it, communeId, 'officeClerk')
})

const DENOUNCER = { name: 'Trần Thị Bí Mật', address: 'thôn Kín', phone: '0900000001', idNumber: '042000000001' }
const feedback = (rest: Record<string, unknown> = {}) => ({
  kind: 'feedback',
  receivedOn: '2026-03-09',
  channel: 'counter',
  topicCode: 'TP06',
  subTopicCode: 'TP06.1',
  summary: 'Phản ánh trại lợn gây mùi hôi bên đường liên thôn',
  people: [{ name: 'Nguyễn Văn Hoà', address: 'thôn 3' }],
  ...rest,
})
const denunciation = (rest: Record<string, unknown> = {}) =>
  feedback({
    kind: 'denunciation',
    topicCode: 'TP09',
    subTopicCode: 'TP09.2',
    summary: 'Tố cáo công chức gây phiền hà khi làm hồ sơ',
    people: [DENOUNCER],
    ...rest,
  })
const register = (body: object, headers: Record<string, string> = {}, call = clerk.call) =>
  call('POST', '/petitions', { body, headers })
const registered = async (body: object, call = clerk.call) => {
  const answer = await register(body, {}, call)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json() as { petition: { id: string; code: string; version: number }; caseId: string; caseCode: string }
}
const identityOf = (id: string, call = clerk.call, reason = 'Liên hệ mời làm việc') =>
  call('POST', `/petitions/${id}/identity-readings`, { body: { reason } })

test('a petition is numbered in its year and opens a case whose clock runs', async () => {
  const first = await registered(feedback())
  expect([first.petition.code, first.caseCode]).toEqual(['2026/0001', 'VV-2026-0001'])
  expect((await registered(feedback())).petition.code).toBe('2026/0002')
  const opened = await it.db.prisma.case.findFirstOrThrow({ where: { communeId, id: first.caseId } })
  expect(opened).toMatchObject({ state: 'received', isOpen: true, dueLimitId: 'RCV_INFORM', isHot: true })
  expect(opened.dueOn?.toISOString().slice(0, 10)).toBe('2026-03-23')
})

test('a petition on the same matter joins the open case: one petition more, no case more', async () => {
  const first = await registered(feedback())
  const second = await registered(feedback({ joinCaseId: first.caseId, personCount: 6 }))
  expect(second.caseCode).toBe(first.caseCode)
  expect(await it.db.prisma.case.count({ where: { communeId } })).toBe(1)
  expect(await it.db.prisma.case.findFirstOrThrow({ where: { communeId } })).toMatchObject({
    petitionCount: 2,
    personCount: 7,
    isCollective: true,
  })
})

test('the same Idempotency-Key twice at once registers once', async () => {
  const headers = { 'idempotency-key': uuidv7() }
  const [one, two] = await Promise.all([register(feedback(), headers), register(feedback(), headers)])
  expect([one.statusCode, two.statusCode]).toEqual([201, 201])
  expect(one.json().petition.id).toBe(two.json().petition.id)
  expect(await it.db.prisma.petition.count({ where: { communeId } })).toBe(1)
  expect(await it.db.prisma.sealedIdentity.count({ where: { communeId } })).toBe(1)
})

describe('a registration the register cannot take is refused with its field, and nothing is kept', () => {
  test.each([
    ['nobody named', feedback({ people: [] }), 'petitionerMissing'],
    ['a denouncer without address', denunciation({ people: [{ name: 'Trần Thị Bí Mật' }] }), 'denouncerAddressMissing'],
    ['a tip with a name', denunciation({ kind: 'anonymousTip' }), 'tipHasNoPetitioner'],
    [
      'a denouncer named in the text',
      denunciation({ summary: 'Bà TRAN THI BI MAT tố cáo công chức' }),
      'denouncerNamedInText',
    ],
    [
      'a denouncer named by who sent it on',
      denunciation({ source: 'press', forwardedBy: 'Báo Hà Tĩnh, theo Trần-Thị Bí Mật' }),
      'denouncerNamedInText',
    ],
    ['a sub-topic of another topic', feedback({ subTopicCode: 'TP01.1' }), 'subTopicOfOtherTopic'],
    ['a day to come', feedback({ receivedOn: '2026-03-11' }), 'dayInFuture'],
    ['no sender of a forwarded one', feedback({ source: 'press' }), 'forwarderMissing'],
    ['a village elsewhere', feedback({ villageId: uuidv7() }), 'villageNotInCommune'],
    [
      'three representatives of six',
      feedback({ personCount: 6, people: ['A', 'B', 'C'].map((name) => ({ name, role: 'representative' })) }),
      'tooManyRepresentatives',
    ],
    ['an accused leader of a feedback', feedback({ accusedLeader: 'chairman' }), 'accusedOnlyInDenunciation'],
  ])('%s', async (_, body, code) => {
    const answer = await register(body)
    expect([answer.statusCode, answer.json().code]).toEqual([422, code])
    expect(await it.db.prisma.petition.count({ where: { communeId } })).toBe(0)
    expect(await it.db.prisma.case.count({ where: { communeId } })).toBe(0)
  })
})

describe('who a petition is from', () => {
  test('comes back only with a reason, and the reading stands in the audit trail without the name', async () => {
    const { petition } = await registered(denunciation())
    expect((await identityOf(petition.id, clerk.call, ' ')).statusCode).toBe(400)
    expect((await identityOf(petition.id)).json().people).toEqual([{ role: 'petitioner', ...DENOUNCER }])
    const entries = await it.db.prisma.auditEntry.findMany({ where: { communeId, action: 'readIdentity' } })
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ actorId: clerk.id, subjectId: petition.id })
    expect(JSON.stringify(entries)).toContain('Liên hệ mời làm việc')
  })

  test('of a denunciation is for its registrar, its handler and the chairman alone', async () => {
    const handler = await personWith(it, communeId, 'landOfficer')
    const { petition } = await registered(denunciation({ handlerUserId: handler.id }))
    const answers = new Map<string, number>()
    for (const role of ['chairman', 'viceChairman', 'officeClerk', 'cultureOfficer', 'landOfficer', 'mttq'] as const)
      answers.set(role, (await identityOf(petition.id, (await personWith(it, communeId, role)).call)).statusCode)
    expect(Object.fromEntries(answers)).toEqual({
      chairman: 200,
      viceChairman: 403,
      officeClerk: 403,
      cultureOfficer: 404,
      landOfficer: 404,
      mttq: 403,
    })
    expect((await identityOf(petition.id, handler.call)).statusCode).toBe(200)
    expect((await identityOf(petition.id)).statusCode).toBe(200)
  })

  test('is kept from the accused chairman, for whom the petition does not exist', async () => {
    const chairman = await personWith(it, communeId, 'chairman')
    const { petition } = await registered(denunciation({ accusedLeader: 'chairman', isOutsideJurisdiction: true }))
    expect((await identityOf(petition.id, chairman.call)).statusCode).toBe(404)
    expect((await identityOf(petition.id)).statusCode).toBe(200)
  })

  test('is sealed anew with the newest key, and opens no more once tampered with or moved', async () => {
    const { petition } = await registered(feedback())
    const keys = new Map([...it.config.identityKeys, [2, Buffer.alloc(32, 9)]])
    const vault = createIdentityVault(keys)
    const at = new Date('2026-03-10T03:00:00Z')
    expect(await rotateIdentityKeys(it.db, vault, at)).toBeGreaterThan(0)
    expect(await rotateIdentityKeys(it.db, vault, at)).toBe(0)
    const entries = await it.db.prisma.auditEntry.findMany({ where: { communeId, action: 'rotateIdentityKeys' } })
    expect(entries.map(({ changes }) => changes)).toEqual([{ count: 1, keyVersion: 2 }])
    expect((await verifyAudit(it.db, communeId)).brokenAt).toBeNull()
    expect((await it.db.prisma.sealedIdentity.findFirstOrThrow({ where: { communeId } })).keyVersion).toBe(2)
    const open = (of = vault) => openPeople(it.db, of, communeId, 'petition', petition.id)
    expect((await open())[0]?.name).toBe('Nguyễn Văn Hoà')
    await expect(open(createIdentityVault(it.config.identityKeys))).rejects.toThrow('Identity key 2 is missing')
    await it.db.pool.query(
      `update "SealedIdentity" set "sealed" = set_byte("sealed", 30, get_byte("sealed", 30) # 1) where "communeId" = $1`,
      [communeId],
    )
    await expect(open()).rejects.toThrow('unable to authenticate data')
    await it.db.prisma.sealedIdentity.deleteMany({ where: { communeId } })
  })

  test.each([
    '',
    '1:short',
    '0:AAAA',
    `1:${Buffer.alloc(32).toString('base64')},1:${Buffer.alloc(32).toString('base64')}`,
  ])('keys written %j are refused', (text) => expect(() => readIdentityKeys(text)).toThrow('GANDAN_IDENTITY_KEYS'))
})

describe('a petition that was in before', () => {
  const lookalikes = async (body: object, call = clerk.call) => {
    const answer = await call('POST', '/petitions/lookalikes', { body: { kind: 'feedback', summary: '', ...body } })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json().items as { code: string; isSamePerson: boolean; similarity: number }[]
  }

  test('is found by its matter, with or without diacritics, and by its person', async () => {
    const { caseCode } = await registered(feedback())
    await registered(
      feedback({ summary: 'Kiến nghị lắp điện chiếu sáng trục đường chính', people: [{ name: 'Lê Thị Xa' }] }),
    )
    expect((await lookalikes({ summary: 'trai lon gay mui hoi' })).map(({ code }) => code)).toEqual([caseCode])
    expect((await lookalikes({ summary: 'Trại lợn gây mùi hôi' })).map(({ code }) => code)).toEqual([caseCode])
    expect(await lookalikes({ names: ['NGUYEN VAN HOÀ'] })).toMatchObject([{ code: caseCode, isSamePerson: true }])
    expect(await lookalikes({ names: ['Nguyễn Văn Toàn'] })).toEqual([])
    expect(await lookalikes({ names: ['Nguyễn Văn Toàn', 'Lê Hoà'] })).toEqual([])
  })

  test('is found when a quarter of the words are alike, and not when fewer are', async () => {
    const { caseCode } = await registered(feedback())
    const likeness = async (summary: string) => {
      const { rows } = await it.db.pool.query<{ similarity: number }>(
        'select similarity("searchText", $1) from "Petition" where "communeId" = $2',
        [summary, communeId],
      )
      return rows[0]?.similarity ?? 0
    }
    const [barely, hardly] = ['trai lon gay mu', 'trai lon']
    expect(await likeness(barely)).toBeGreaterThan(0.25)
    expect(await likeness(barely)).toBeLessThan(0.3)
    expect(await likeness(hardly)).toBeLessThan(0.25)
    expect((await lookalikes({ summary: barely })).map(({ code }) => code)).toEqual([caseCode])
    expect(await lookalikes({ summary: hardly })).toEqual([])
  })

  test('is never found by the name of a denouncer, nor from another commune', async () => {
    await registered(denunciation())
    expect(await lookalikes({ names: [DENOUNCER.name] })).toEqual([])
    const other = await personWith(it, await insertCommune(it), 'officeClerk')
    expect(await lookalikes({ summary: 'Tố cáo công chức gây phiền hà khi làm hồ sơ' }, other.call)).toEqual([])
  })
})

test('what the register says is corrected under If-Match; a stale version keeps what is there', async () => {
  const { petition } = await registered(feedback())
  const patch = (version: number, body: object) =>
    clerk.call('PATCH', `/petitions/${petition.id}`, { body, headers: { 'if-match': `"${version}"` } })
  const changed = await patch(petition.version, {
    summary: 'Phản ánh bãi rác tự phát bên mương nước',
    people: [{ name: 'Lê Văn Mới' }],
  })
  expect(changed.statusCode, changed.body).toBe(200)
  expect(changed.json()).toMatchObject({ summary: 'Phản ánh bãi rác tự phát bên mương nước', version: 2 })
  expect((await identityOf(petition.id)).json().people[0].name).toBe('Lê Văn Mới')
  expect((await patch(petition.version, { personCount: 3 })).statusCode).toBe(409)
  expect((await patch(2, { people: [] })).json().code).toBe('petitionerMissing')
})

test('a correction reaches the case: its title, its words and how many stand behind it', async () => {
  const { petition, caseId } = await registered(feedback())
  const body = { summary: 'Phản ánh bãi rác tự phát bên mương nước', personCount: 7, topicCode: 'TP99' }
  const patch = (fields: object) =>
    clerk.call('PATCH', `/petitions/${petition.id}`, { body: fields, headers: { 'if-match': '"1"' } })
  expect((await patch(body)).json()).toMatchObject({ code: 'subTopicOfOtherTopic', details: { field: 'subTopicCode' } })
  expect((await patch({ ...body, subTopicCode: null })).statusCode).toBe(200)
  const now = await it.db.prisma.case.findFirstOrThrow({ where: { communeId, id: caseId } })
  expect(now).toMatchObject({ title: body.summary, personCount: 7, isCollective: true })
  expect(now.searchText).toContain('bai rac tu phat')
  expect(now.searchText).not.toContain('trai lon')
})

test('a corrected name of a denouncer is looked for in all that the register says already', async () => {
  const { petition } = await registered(denunciation({ request: 'Đề nghị xử lý theo đơn của bà Trần Thị Kín' }))
  const answer = await clerk.call('PATCH', `/petitions/${petition.id}`, {
    body: { people: [{ ...DENOUNCER, name: 'Trần Thị Kín' }] },
    headers: { 'if-match': '"1"' },
  })
  expect(answer.json()).toMatchObject({ code: 'denouncerNamedInText', details: { field: 'request' } })
  expect((await identityOf(petition.id)).json().people[0].name).toBe(DENOUNCER.name)
})
