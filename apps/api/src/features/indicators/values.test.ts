import type { EntryCell, EntryGrid, IndicatorValueDetail } from '@gandan/contracts/indicators/values'
import { periodWindow } from '@gandan/domain/organisation/reporting-periods'
import { seedReference } from '@gandan/db/seeds/reference'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '../../context.ts'
import { startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { cell, cellIn, define } from '../../testing/test-indicators.ts'
import { runTransaction } from '../audit/transaction.queries.ts'
import { readEnteredFigures } from './entered-figures.queries.ts'
import { lockPeriodValues, unlockPeriodValues } from './period-locks.queries.ts'

let it: TestApp
let commune: TestCommune
let below: TestCommune

const WINDOW = periodWindow('month', 2026, 5)
const MONTH = { kind: 'month', year: 2026, index: 5 }

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
  it.setNow('2026-05-20T03:00:00Z')
  commune = await addCommune(it, 'xã Một', ['chairman', 'viceChairman', 'officeClerk', 'mttq', 'peopleInspection'])
  below = await addCommune(it, 'xã Dưới', ['officeClerk'])
})
afterAll(() => it.close())

const clerk = () => commune.person('officeClerk').call
const put = (call: Caller, cells: object[], period: object = MONTH) =>
  call('PUT', '/indicator-values', { body: { ...period, cells } })
const gridOf = async (call: Caller, query = 'kind=month&year=2026&index=5'): Promise<EntryGrid> =>
  (await call('GET', `/indicator-values?${query}`)).json()
const act = (call: Caller, action: string, values: { id: string | null; version: number }[], reason?: string) =>
  call('POST', '/indicator-values/actions', {
    body: { action, values: values.map(({ id, version }) => ({ id, version })), ...(reason ? { reason } : {}) },
  })
const entered = async (code: string, value: number): Promise<EntryCell> => {
  const reply = await put(clerk(), [cell(code, { value })])
  expect(reply.json()).toMatchObject({ isLocked: false })
  return cellIn(reply.json(), code)
}
const stepped = async (call: Caller, action: string, value: EntryCell, reason?: string): Promise<EntryCell> => {
  const reply = await act(call, action, [value], reason)
  expect(reply.json()).toMatchObject({ items: [{ id: value.id }] })
  return reply.json().items[0]
}
const contextOf = (userId: string, nowMs: number) =>
  ({ actor: { userId, communeId: commune.communeId }, requestId: 'thu', nowMs, today: '2026-05-20' }) as Context

test('cells are saved all or none, and each fault names its cell', async () => {
  await define(clerk(), 'X01.01')
  await define(clerk(), 'X01.02', { kind: 'rate', unit: '%', numeratorName: 'Tử', denominatorName: 'Mẫu' })
  const reply = await put(clerk(), [
    cell('X01.01', { value: 5 }),
    cell('X01.01', { detail: 'thôn lạ', value: 5 }),
    cell('X01.02', { numerator: 9, denominator: 4 }),
    cell('DV04.03', { value: 1 }),
  ])
  expect(reply.json()).toMatchObject({
    status: 422,
    code: 'cellsInvalid',
    errors: [
      { field: 'cells.1.detail', code: 'detailUnknown' },
      { field: 'cells.2.numerator', code: 'numeratorAboveDenominator', message: 'Tử số không thể lớn hơn mẫu số' },
      { field: 'cells.3.code', code: 'indicatorNotEntered' },
    ],
  })
  expect(cellIn(await gridOf(clerk()), 'X01.01')).toMatchObject({ id: null, value: null, version: 0 })
  const good = await put(clerk(), [cell('X01.01', { value: 5 }), cell('X01.02', { numerator: 3, denominator: 4 })])
  expect(cellIn(good.json(), 'X01.02')).toMatchObject({ value: 75, state: 'draft', version: 1 })
  const stale = await put(clerk(), [cell('X01.01', { value: 6 })])
  expect(stale.json()).toMatchObject({ status: 409, errors: [{ field: 'cells.0', code: 'staleVersion' }] })
  const again = await put(clerk(), [cell('X01.01', { value: 5, version: 1 })])
  expect(cellIn(again.json(), 'X01.01').version).toBe(1)
})

test('a breakdown by village lists the commune’s villages, and the value one period before stands beside', async () => {
  await define(clerk(), 'X01.03', { breakdown: 'village' })
  const april = { kind: 'month', year: 2026, index: 4 }
  await put(clerk(), [cell('X01.03', { value: 7, detail: commune.villageId })], april)
  const grid = await gridOf(clerk())
  expect(grid.period).toMatchObject({ from: '2026-04-15', to: '2026-05-14', dueOn: '2026-05-19' })
  const cells = grid.rows.find(({ code }) => code === 'X01.03')?.cells
  expect(cells).toMatchObject([
    { detail: '', detailName: null },
    { detail: commune.villageId, detailName: 'Thôn 1', previousValue: 7 },
  ])
  const foreign = await put(clerk(), [cell('X01.03', { value: 7, detail: below.villageId })])
  expect(foreign.json()).toMatchObject({ errors: [{ field: 'cells.0.detail', code: 'detailUnknown' }] })
})

test('half-yearly indicators are owed for six months and for the year, and not in a month', async () => {
  await define(clerk(), 'X01.04', { frequency: 'sixMonths' })
  const owes = async (query: string) => (await gridOf(clerk(), query)).rows.some(({ code }) => code === 'X01.04')
  expect(await owes('kind=sixMonths&year=2026')).toBe(true)
  expect(await owes('kind=year&year=2026')).toBe(true)
  expect(await owes('kind=month&year=2026&index=5')).toBe(false)
})

test('a value is submitted, returned with a reason, submitted again and approved by another than who submitted it', async () => {
  await define(clerk(), 'X02.01')
  const chairman = commune.person('chairman').call
  const draft = await entered('X02.01', 4)
  expect((await act(clerk(), 'approve', [draft])).json()).toMatchObject({ code: 'notPermitted' })
  const submitted = await stepped(clerk(), 'submit', draft)
  expect((await put(clerk(), [cell('X02.01', { value: 5, version: 2 })])).json()).toMatchObject({
    errors: [{ field: 'cells.0', code: 'valueStateForbids' }],
  })
  expect((await act(chairman, 'return', [submitted])).json()).toMatchObject({ code: 'noteRequired' })
  const returned = await stepped(chairman, 'return', submitted, 'Thiếu minh chứng')
  expect(returned).toMatchObject({ state: 'returned', returnReason: 'Thiếu minh chứng' })
  const own = await stepped(chairman, 'submit', returned)
  expect((await act(chairman, 'approve', [own])).json()).toMatchObject({
    code: 'valuesRefused',
    errors: [{ field: 'values.0', code: 'submitterCannotApprove' }],
  })
  const approved = await stepped(commune.person('viceChairman').call, 'approve', own)
  expect(approved).toMatchObject({ state: 'approved', changesSinceApproval: 0 })
  const changed = cellIn(
    (await put(clerk(), [cell('X02.01', { value: 6, version: approved.version })])).json(),
    'X02.01',
  )
  expect(changed).toMatchObject({ state: 'draft', value: 6, changesSinceApproval: 1 })
  const detail = (await clerk()('GET', `/indicator-values/${changed.id}`)).json() as IndicatorValueDetail
  expect(detail.events.map(({ action, state, value }) => [action, state, value])).toEqual([
    ['enter', 'draft', 6],
    ['approve', 'approved', 4],
    ['submit', 'submitted', 4],
    ['return', 'returned', 4],
    ['submit', 'submitted', 4],
    ['enter', 'draft', 4],
  ])
  const figures = await readEnteredFigures(it.db, [commune.communeId], [WINDOW], '2026-05-20')
  expect(figures.find(({ code }) => code === 'X02.01')).toMatchObject({
    state: 'draft',
    value: 6,
    approved: { value: 4, state: 'approved' },
  })
  expect((await below.person('officeClerk').call('GET', `/indicator-values/${changed.id}`)).statusCode).toBe(404)
})

test('one refused value keeps the others from being submitted', async () => {
  await define(clerk(), 'X02.02')
  await define(clerk(), 'X02.03')
  const first = await entered('X02.02', 1)
  const second = await entered('X02.03', 2)
  const reply = await act(clerk(), 'submit', [first, { ...second, version: 9 }])
  expect(reply.json()).toMatchObject({ code: 'staleVersion', errors: [{ field: 'values.1' }] })
  expect(cellIn(await gridOf(clerk()), 'X02.02').state).toBe('draft')
})

test('a past day shows the figure and state of that day', async () => {
  await define(clerk(), 'X02.04')
  const draft = await entered('X02.04', 10)
  it.setNow('2026-05-22T03:00:00Z')
  await put(clerk(), [cell('X02.04', { value: 12, version: draft.version })])
  const past = await gridOf(clerk(), 'kind=month&year=2026&index=5&on=2026-05-21')
  expect(cellIn(past, 'X02.04')).toMatchObject({ value: 10, version: 1, enteredByName: 'Người officeClerk' })
  expect(cellIn(await gridOf(clerk()), 'X02.04')).toMatchObject({ value: 12, version: 2 })
  const before = await gridOf(clerk(), 'kind=month&year=2026&index=5&on=2026-05-19')
  expect(cellIn(before, 'X02.04')).toMatchObject({ id: null, value: null })
  it.setNow('2026-05-20T03:00:00Z')
})

test('figures of II.10 are the Front’s: the commune neither enters nor approves them', async () => {
  await define(clerk(), 'X10.01', { objectiveCode: 'II.10' })
  expect((await put(clerk(), [cell('X10.01', { value: 2 })])).json()).toMatchObject({ code: 'notPermitted' })
  const front = commune.person('mttq').call
  const draft = cellIn((await put(front, [cell('X10.01', { value: 2 })])).json(), 'X10.01')
  const submitted = await stepped(front, 'submit', draft)
  const chairman = commune.person('chairman').call
  expect((await act(chairman, 'approve', [submitted])).json()).toMatchObject({ code: 'notPermitted' })
  expect(await stepped(commune.person('peopleInspection').call, 'approve', submitted)).toMatchObject({
    state: 'approved',
  })
  expect((await put(front, [cell('X02.01', { value: 2 })])).json()).toMatchObject({ code: 'notPermitted' })
})

test('a file given with a cell proves it, and another’s upload is refused with everything else', async () => {
  await define(clerk(), 'X03.01')
  const insert = async (uploadedBy: string): Promise<string> => {
    const id = uuidv7()
    const row = { name: 'bien-ban.pdf', mediaType: 'application/pdf', byteSize: 10, sha256: 'a'.repeat(64) }
    await it.db.prisma.storedFile.create({
      data: { ...row, communeId: commune.communeId, id, uploadedBy, uploadedAt: new Date() },
    })
    return id
  }
  const theirs = await insert(commune.person('chairman').userId)
  const refused = await put(clerk(), [cell('X03.01', { value: 1, fileIds: [theirs] })])
  expect(refused.statusCode).toBe(404)
  expect(cellIn(await gridOf(clerk()), 'X03.01').id).toBeNull()
  const mine = await insert(commune.person('officeClerk').userId)
  const saved = cellIn((await put(clerk(), [cell('X03.01', { value: 1, fileIds: [mine] })])).json(), 'X03.01')
  expect(saved.fileCount).toBe(1)
  const detail = (await clerk()('GET', `/indicator-values/${saved.id}`)).json()
  expect(detail).toMatchObject({ files: [{ id: mine, name: 'bien-ban.pdf' }] })
})

test('a locked period takes nothing more, keeps the computed figures, and opens with a reason', async () => {
  const march = { kind: 'month', year: 2026, index: 3 } as const
  await define(clerk(), 'X03.02')
  const draft = cellIn((await put(clerk(), [cell('X03.02', { value: 8 })], march)).json(), 'X03.02')
  const approved = await stepped(commune.person('chairman').call, 'approve', await stepped(clerk(), 'submit', draft))
  const ctx = contextOf(commune.person('chairman').userId, Date.parse('2026-05-20T03:00:00Z'))
  const frozen = [{ code: 'DV06.03', detail: '', numerator: 9, denominator: 10, value: 90 }]
  const lock = () => runTransaction(it.db, (tx) => lockPeriodValues(tx, ctx, commune.communeId, march, frozen))
  expect(await lock()).toEqual({ locked: 1, frozen: 1 })
  await expect(lock()).rejects.toMatchObject({ code: 'periodStateForbids' })
  const grid = await gridOf(clerk(), 'kind=month&year=2026&index=3')
  expect(grid.isLocked).toBe(true)
  expect(grid.rows.some(({ canEnter }) => canEnter)).toBe(false)
  expect(cellIn(grid, 'X03.02').state).toBe('locked')
  expect((await put(clerk(), [cell('X01.01', { value: 1 })], march)).json()).toMatchObject({ code: 'periodLocked' })
  const back = await act(
    commune.person('viceChairman').call,
    'return',
    [{ ...approved, version: approved.version + 1 }],
    'Sai',
  )
  expect(back.json()).toMatchObject({ errors: [{ code: 'periodLocked' }] })
  const figures = await readEnteredFigures(it.db, [commune.communeId], [march], '2026-05-20')
  expect(figures.find(({ code }) => code === 'DV06.03')).toMatchObject({
    source: 'computed',
    state: 'locked',
    value: 90,
  })
  const open = () => runTransaction(it.db, (tx) => unlockPeriodValues(tx, ctx, commune.communeId, march, 'Bổ sung'))
  expect(await open()).toEqual({ unlocked: 2 })
  const after = cellIn(await gridOf(clerk(), 'kind=month&year=2026&index=3'), 'X03.02')
  expect(after.state).toBe('approved')
  const { events } = (await clerk()('GET', `/indicator-values/${after.id}`)).json() as IndicatorValueDetail
  expect(events[0]).toMatchObject({ action: 'unlock', reason: 'Bổ sung' })
})
