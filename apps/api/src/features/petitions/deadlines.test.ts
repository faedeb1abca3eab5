import { seedReference } from '@gandan/db/seeds/reference'
import type { Calculation, DeadlineRule } from '@gandan/contracts/petitions/deadlines'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertCommune, personWith } from '../../testing/people.ts'
import { startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'

let it: TestApp
let communeId: string
let clerk: Caller

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
  communeId = await insertCommune(it)
  clerk = (await personWith(it, communeId, 'officeClerk')).call
})
afterAll(() => it.close())

const ask = (body: Record<string, unknown>, call = clerk) => call('POST', '/deadlines/calculate', { body })
const calculate = async (ruleId: string, triggerOn: string, rest: Record<string, unknown> = {}) => {
  const answer = await ask({ ruleId, triggerOn, ...rest })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json() as Calculation
}
const rulesOn = async (on: string) =>
  ((await clerk('GET', `/deadline-rules?on=${on}`)).json().items as DeadlineRule[]).map(({ id }) => id)

test('a limit across Tết 2023 comes back with nominal and effective day, article and every day', async () => {
  const found = await calculate('KN_ACCEPT', '2023-01-13')
  expect(found).toMatchObject({
    ruleId: 'KN_ACCEPT_A',
    basis: 'Luật Khiếu nại 2011 Điều 27, Điều 36',
    evidence: 'verified',
    nominalDueOn: '2023-01-23',
    effectiveDueOn: '2023-01-27',
    yearsWithoutNotice: [],
  })
  expect(found.days).toContainEqual({
    on: '2023-01-24',
    counted: false,
    reason: { kind: 'holiday', name: 'Tết Âm lịch' },
  })
  expect(found.explanation.at(-1)).toEqual({ kind: 'result', text: 'Hạn cuối: hết ngày thứ Sáu 27/01/2023.' })
})

test('the date of the trigger picks the rule: 30/06/2026 counts calendar days, 01/07/2026 working days', async () => {
  expect(await calculate('KN_ACCEPT', '2026-06-30')).toMatchObject({ ruleId: 'KN_ACCEPT_A', unit: 'calendarDays' })
  expect(await calculate('KN_ACCEPT', '2026-07-01')).toMatchObject({
    ruleId: 'KN_ACCEPT_B',
    unit: 'workingDays',
    effectiveDueOn: '2026-07-10',
  })
  expect(await rulesOn('2026-06-30')).toEqual(expect.arrayContaining(['KN_ACCEPT_A', 'KN_SOLVE_1']))
  expect(await rulesOn('2026-06-30')).not.toContain('KN_ACCEPT_B')
  expect(await rulesOn('2026-07-01')).toContain('DON_HARD_STOP')
  expect((await clerk('GET', '/deadline-rules')).json().items.length).toBeGreaterThan(25)
})

test('extensions, conditions and suspensions enter the sum', async () => {
  const extensions = [{ criteria: ['severalPlaces'] }, { criteria: ['manyPeople'], decisionNumber: '5/QĐ' }]
  expect(await calculate('TC_SOLVE', '2023-05-08', { extensions })).toMatchObject({
    nominalDueOn: '2023-08-06',
    effectiveDueOn: '2023-08-07',
  })
  const options = { conditions: ['remoteArea', 'complex'] }
  expect(await calculate('KN_SOLVE_1', '2023-01-27', { options })).toMatchObject({
    variantId: 'KN_SOLVE_1_REMOTE_COMPLEX',
    effectiveDueOn: '2023-03-28',
  })
  expect(await calculate('TC_SOLVE', '2023-05-08', { suspensions: [{ suspendedOn: '2023-05-18' }] })).toMatchObject({
    nominalDueOn: null,
    effectiveDueOn: null,
    remaining: 20,
  })
})

test('a year without a notice counts the expected holidays and says that they are only expected', async () => {
  const found = await calculate('TC_TRANSFER', '2027-02-01')
  expect([found.effectiveDueOn, found.yearsWithoutNotice]).toEqual(['2027-02-15', [2027]])
})

test.each([
  ['an unknown rule', { ruleId: 'KN_X', triggerOn: '2023-01-13' }, 422, 'ruleUnknown', 'Không có quy định'],
  ['a rule not yet in force', { ruleId: 'RCV_REFUSE', triggerOn: '2026-06-30' }, 422, 'ruleNotInForce', 'có hiệu lực'],
  [
    'a second extension on one criterion',
    { ruleId: 'TC_SOLVE', triggerOn: '2023-05-08', extensions: [{ criteria: ['manyPeople'] }, { criteria: [] }] },
    422,
    'extensionCriteriaMissing',
    'tiêu chí',
  ],
  ['a day that does not exist', { ruleId: 'KN_ACCEPT', triggerOn: '2023-02-29' }, 400, 'inputInvalid', 'chưa hợp lệ'],
  ['a day out of bounds', { ruleId: 'KN_ACCEPT', triggerOn: '2101-01-01' }, 400, 'inputInvalid', 'chưa hợp lệ'],
])('%s is refused in words', async (_, body, status, code, words) => {
  const answer = await ask(body)
  expect(answer.json()).toMatchObject({ status, code, title: expect.stringContaining(words) })
})

test('every reader may ask; a plain citizen and one who is not signed in may not', async () => {
  const body = { ruleId: 'TC_NOTIFY', triggerOn: '2023-05-08' }
  expect((await ask(body, (await personWith(it, communeId, 'mttq')).call)).statusCode).toBe(200)
  expect((await ask(body, (await personWith(it, communeId, 'citizen')).call)).statusCode).toBe(403)
  expect((await it.app.inject({ method: 'POST', url: '/api/v1/deadlines/calculate', payload: body })).statusCode).toBe(
    401,
  )
})
