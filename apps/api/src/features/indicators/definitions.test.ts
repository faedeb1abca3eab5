import type { IndicatorDefinitionRow, IndicatorTarget } from '@gandan/contracts/indicators/definitions'
import { seedReference } from '@gandan/db/seeds/reference'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personWith } from '../../testing/people.ts'
import { startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { define, definitionBody } from '../../testing/test-indicators.ts'
import { runTransaction } from '../audit/transaction.queries.ts'
import { insertUnit } from '../organisation/units.queries.ts'
import { targetsFor } from './targets.queries.ts'

let it: TestApp
let commune: TestCommune
let below: TestCommune
let upper: Caller

const matching = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })

/** A reader of a province to which that commune reports. */
const addProvince = async (reporting: TestCommune): Promise<string> => {
  const id = uuidv7()
  const unit = { name: 'tỉnh Thử', gsoCode: null, level: 'province', communeId: null } as const
  await runTransaction(it.db, async (tx) => {
    await insertUnit(tx, { ...unit, id, validFrom: '2020-01-01', validTo: null })
    await tx.orgParent.create({
      data: {
        childId: reporting.communeId,
        parentId: id,
        relation: 'reportsTo',
        validFrom: new Date('2026-01-01'),
      },
    })
  })
  return id
}

const readerOf = async (unitId: string): Promise<Caller> => {
  const { id, call } = await personWith(it, below.communeId, 'partyReader')
  await it.db.prisma.user.update({ where: { id }, data: { communeId: null } })
  await it.db.prisma.assignment.updateMany({
    where: { userId: id },
    data: { roleId: 'upperReader', unitId, communeId: null },
  })
  return call
}

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
  it.setNow('2026-05-20T03:00:00Z')
  commune = await addCommune(it, 'xã Một', ['officeClerk', 'mttq'])
  below = await addCommune(it, 'xã Dưới', ['officeClerk', 'chairman'])
  upper = await readerOf(await addProvince(below))
})
afterAll(() => it.close())

const clerk = () => commune.person('officeClerk').call
const codesOf = async (call: Caller, on = '2026-05-20'): Promise<string[]> =>
  (await call('GET', `/indicator-definitions?on=${on}`)).json().items.map((one: IndicatorDefinitionRow) => one.code)

test('an upper level’s indicator reaches its communes while they report to it, and no other', async () => {
  const published = await define(upper, 'X04.01')
  expect(published.owner).toBe('upper')
  expect(await codesOf(below.person('officeClerk').call)).toContain('X04.01')
  expect(await codesOf(below.person('officeClerk').call, '2025-12-31')).not.toContain('X04.01')
  expect(await codesOf(clerk())).not.toContain('X04.01')
  const body = { name: 'Tên khác' }
  const mine = below.person('officeClerk').call
  const reply = await mine('PATCH', `/indicator-definitions/${published.id}`, { body, headers: matching(published) })
  expect(reply.statusCode).toBe(404)
})

test('a code means one thing: it is not taken twice in the same days, above or below, and DV is the product’s', async () => {
  const own = await define(below.person('officeClerk').call, 'X04.02')
  const refused = async (call: Caller, code: string, extra: object = {}) =>
    (await call('POST', '/indicator-definitions', { body: definitionBody(code, extra) })).json().code as string
  expect(await refused(below.person('chairman').call, 'X04.02')).toBe('indicatorCodeTaken')
  expect(await refused(upper, 'X04.02')).toBe('indicatorCodeTaken')
  expect(await refused(clerk(), 'DV04.88')).toBe('indicatorCodeReserved')
  expect(await refused(clerk(), 'X04.03', { kind: 'rate', unit: '%' })).toBe('rateNamesMissing')
  expect(await refused(clerk(), 'X04.03', { validTo: '2025-12-31' })).toBe('indicatorEndsBeforeStart')
  expect(await refused(commune.person('mttq').call, 'X04.03')).toBe('roleRefused')
  await define(clerk(), 'X04.02')
  const path = `/indicator-definitions/${own.id}`
  const end = { body: { validTo: '2026-03-31' }, headers: matching(own) }
  expect((await below.person('officeClerk').call('PATCH', path, end)).json()).toMatchObject({ validTo: '2026-03-31' })
  expect((await below.person('officeClerk').call('PATCH', path, end)).json()).toMatchObject({ code: 'staleVersion' })
  expect(await codesOf(below.person('officeClerk').call)).not.toContain('X04.02')
  expect(await codesOf(clerk())).toContain('X04.02')
})

test('the upper level’s target counts first, then the commune’s own, then the value met in practice', async () => {
  const period = { kind: 'month', year: 2026, index: 5 }
  const set = (call: Caller, items: object[]) => call('PUT', '/indicator-targets', { body: { items } })
  const own = { code: 'DV06.03', ...period, baseline: 80, target: 90, version: 0 }
  const mine = below.person('officeClerk').call
  expect((await set(mine, [own])).json()).toMatchObject({ items: [{ target: 90, baseline: 80, setBy: 'commune' }] })
  expect((await set(upper, [{ ...own, baseline: null, target: 99 }])).json()).toMatchObject({ items: [{ target: 99 }] })
  const read = async (call: Caller, index = 5): Promise<IndicatorTarget> => {
    const { items } = (await call('GET', '/indicator-targets?kind=month&year=2026')).json()
    return items.find((one: IndicatorTarget) => one.code === 'DV06.03' && one.index === index)
  }
  expect(await read(mine)).toMatchObject({ target: 99, baseline: 80, setBy: 'upper', version: 1 })
  expect(await read(mine, 6)).toMatchObject({ target: 98, setBy: 'typical', version: 0 })
  expect(await read(clerk())).toMatchObject({ target: 98, setBy: 'typical' })
  const rows = await targetsFor(it.db, [below.communeId, commune.communeId], 'month', 2026)
  expect(rows.filter(({ code }) => code === 'DV06.03')).toMatchObject([{ communeId: below.communeId, target: 99 }])
  const stale = await set(mine, [
    { ...own, version: 1, target: 91 },
    { ...own, index: 6, version: 3 },
  ])
  expect(stale.json()).toMatchObject({ code: 'staleVersion', errors: [{ field: 'items.1', code: 'staleVersion' }] })
  expect((await set(mine, [{ ...own, code: 'X99.99' }])).json()).toMatchObject({
    errors: [
      { field: 'items.0.code', code: 'indicatorUnknown' },
      { field: 'items.0', code: 'staleVersion' },
    ].slice(0, 1),
  })
  await set(upper, [{ ...own, baseline: null, target: null, version: 1 }])
  expect(await read(mine)).toMatchObject({ target: 90, setBy: 'commune', version: 1 })
})
