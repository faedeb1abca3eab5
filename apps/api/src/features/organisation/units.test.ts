import { randomUUID } from 'node:crypto'
import { UNIT_IDS } from '@gandan/domain/organisation/unit-configurations'
import { seedReference } from '@gandan/db/seeds/reference'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertCommune, personWith } from '../../testing/people.ts'
import { startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'

let it: TestApp
let communeId: string
let admin: Caller

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2026-03-10T03:00:00Z')
  await seedReference(it.db)
  communeId = await insertCommune(it)
  admin = (await personWith(it, communeId, 'administrator')).call
})
afterAll(() => it.close())

const village = (name: string) => ({ name, level: 'village', validFrom: '2026-01-01' })
const create = (name: string, headers: Record<string, string> = {}) =>
  admin('POST', '/units', { body: village(name), headers })
const ifMatch = (version: number) => ({ 'if-match': `"${version}"` })
const namesOf = (answer: { json: () => { items: { name: string }[] } }) => answer.json().items.map(({ name }) => name)

test('units are listed by level and by name as people count: Thôn 2 before Thôn 10', async () => {
  for (const name of ['Thôn 10', 'Thôn 2']) expect((await create(name)).statusCode).toBe(201)
  expect(namesOf(await admin('GET', '/units'))).toEqual(['xã Thử', 'Thôn 2', 'Thôn 10'])
})

test('the same Idempotency-Key makes one unit, and another body under it is refused', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const [first, second] = [await create('Thôn Một lần', headers), await create('Thôn Một lần', headers)]
  expect([second.statusCode, second.json()]).toEqual([201, first.json()])
  expect(namesOf(await admin('GET', '/units')).filter((name) => name === 'Thôn Một lần')).toHaveLength(1)
  const other = await create('Thôn Khác', headers)
  expect([other.statusCode, other.json().code]).toEqual([422, 'idempotencyKeyReused'])
})

test('two requests with one Idempotency-Key at the same moment make one unit', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const answers = await Promise.all([create('Thôn Song song', headers), create('Thôn Song song', headers)])
  expect(answers.filter((answer) => answer.statusCode === 201).length).toBeGreaterThan(0)
  expect(namesOf(await admin('GET', '/units')).filter((name) => name === 'Thôn Song song')).toHaveLength(1)
})

test('a living unit’s name is not given twice, and a unit does not begin before its commune', async () => {
  await create('Thôn Trùng')
  expect((await create('Thôn Trùng')).json()).toMatchObject({ status: 409, code: 'unitNameTaken' })
  const early = await admin('POST', '/units', { body: { ...village('Thôn Sớm'), validFrom: '2019-12-31' } })
  expect(early.json().code).toBe('unitDatesWrong')
})

test('a unit is renamed, ended and then gone from a later day but not from an earlier one', async () => {
  const { id } = (await create('Thôn Cũ')).json()
  const renamed = await admin('PATCH', `/units/${id}`, { headers: ifMatch(1), body: { name: 'Thôn Mới' } })
  expect(renamed.json()).toMatchObject({ name: 'Thôn Mới', version: 2 })
  const stale = await admin('PATCH', `/units/${id}`, { headers: ifMatch(1), body: { name: 'Thôn Nữa' } })
  expect(stale.json()).toMatchObject({ code: 'staleVersion', details: { current: { name: 'Thôn Mới', version: 2 } } })
  const wrong = await admin('PATCH', `/units/${id}`, { headers: ifMatch(2), body: { validTo: '2025-01-01' } })
  expect(wrong.json().code).toBe('unitDatesWrong')
  await admin('PATCH', `/units/${id}`, { headers: ifMatch(2), body: { validTo: '2026-03-31' } })
  expect(namesOf(await admin('GET', '/units?on=2026-03-31'))).toContain('Thôn Mới')
  expect(namesOf(await admin('GET', '/units?on=2026-04-01'))).not.toContain('Thôn Mới')
  const { items } = (await admin('GET', `/audit-entries?subjectId=${id}`)).json()
  expect(items[0].changes).toEqual({ validTo: { before: null, after: '2026-03-31' } })
})

test('a commune is renamed but not ended here, and another commune’s units do not exist', async () => {
  const end = await admin('PATCH', `/units/${communeId}`, { headers: ifMatch(1), body: { validTo: '2026-12-31' } })
  expect(end.json()).toMatchObject({ status: 403, code: 'notPermitted' })
  const foreign = await admin('PATCH', `/units/${UNIT_IDS.kimHoa}`, { headers: ifMatch(1), body: { name: 'x' } })
  expect(foreign.statusCode).toBe(404)
  expect((await admin('GET', `/units?communeId=${UNIT_IDS.kimHoa}`)).statusCode).toBe(404)
})

test('above the commune stands the district until 30/06/2025 and the province after', async () => {
  const of2023 = await personWith(it, UNIT_IDS.sonTruong, 'chairman')
  const above = async (on: string) => namesOf(await of2023.call('GET', `/units?on=${on}`))
  expect(await above('2023-05-01')).toEqual(['tỉnh Hà Tĩnh', 'huyện Hương Sơn', 'xã Sơn Trường'])
  const of2026 = await personWith(it, UNIT_IDS.kimHoa, 'chairman')
  expect(namesOf(await of2026.call('GET', '/units?on=2026-03-10'))).toEqual(['tỉnh Hà Tĩnh', 'xã Kim Hoa'])
})

test('an upper-level reader chooses among the communes, then sees the units of one', async () => {
  const province = await it.db.prisma.user.create({
    data: {
      id: randomUUID(),
      name: 'Tỉnh',
      username: 'tinh',
      email: 'tinh@gandan.invalid',
      assignments: {
        create: { id: randomUUID(), roleId: 'upperReader', unitId: UNIT_IDS.haTinh, validFrom: new Date('2020-01-01') },
      },
    },
  })
  const someone = await personWith(it, communeId, 'chairman')
  await it.db.prisma.session.updateMany({ where: { userId: someone.id }, data: { userId: province.id } })
  const communes = namesOf(await someone.call('GET', '/units?on=2026-03-10'))
  expect(communes).toEqual(['tỉnh Hà Tĩnh', 'xã Kim Hoa'])
  expect((await someone.call('GET', `/units?communeId=${UNIT_IDS.kimHoa}`)).statusCode).toBe(200)
  expect((await someone.call('GET', `/units?communeId=${communeId}`)).statusCode).toBe(404)
  expect((await someone.call('GET', '/people')).json()).toEqual({ items: [] })
})

test('successions name both units and the resolution', async () => {
  const { items } = (await admin('GET', '/units/successions')).json()
  expect(items).toContainEqual({
    fromId: UNIT_IDS.hamTruong,
    fromName: 'xã Hàm Trường',
    toId: UNIT_IDS.kimHoa,
    toName: 'xã Kim Hoa',
    on: '2025-07-01',
    legalDocument: 'NQ 1665/NQ-UBTVQH15',
    share: 'whole',
  })
})
