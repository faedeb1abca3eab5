import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import { MEASURES, type MeasureId } from '@gandan/domain/measures/measure'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { expectExactMeasures, expectListed, measuresOf, randomFrom } from '../../testing/test-measures.ts'
import { adoptTestPlan, createTestTask, type TestPlan } from '../../testing/test-plan.ts'
import { sourceOf } from './measure-sources.ts'

let it: TestApp
let commune: TestCommune
let plan: TestPlan

const NOW = '2026-07-20T03:00:00Z'

beforeAll(async () => {
  it = await startTestApp()
  it.setNow(NOW)
  commune = await addCommune(it, 'xã Số', ['chairman', 'officeClerk'])
  plan = await adoptTestPlan(commune, 2026)
})
afterAll(() => it.close())

const clerk = () => commune.person('officeClerk')
const chairman = () => commune.person('chairman')

test('every measure that is rolled up has a room that counts it', () => {
  const tallied = (Object.keys(MEASURES) as MeasureId[]).filter((id) => MEASURES[id].keeping === 'tallied')
  expect(tallied.filter((id) => sourceOf(id) === undefined)).toEqual([])
})

const editTask = async (
  id: string,
  path: string,
  body: Record<string, unknown>,
  { method = 'POST' as 'POST' | 'PATCH', by = chairman() } = {},
) => {
  const { version } = (await clerk().call('GET', `/tasks/${id}`)).json<TaskDetail>()
  const answer = await by.call(method, `/tasks/${id}${path}`, { body, headers: { 'if-match': `"${version}"` } })
  expect(answer.statusCode, answer.body).toBeLessThan(500)
  return answer.statusCode
}

const directiveId = async () =>
  (await clerk().call('GET', `/plans/${plan.planId}/directives`)).json<{ items: { id: string }[] }>().items[0]?.id

test('whatever happens to tasks, the roll-up is what a recount of them says, and its records add up to it', async () => {
  const random = randomFrom(4)
  const ids: string[] = []
  for (let index = 0; index < 8; index++) {
    const dueOn = `2026-0${3 + random(6)}-1${random(9)}`
    const directive = index % 2 ? { directiveId: (await directiveId()) as string } : {}
    ids.push((await createTestTask(commune, plan, { dueOn, ownerUserId: clerk().userId, ...directive })).id)
  }
  let changed = 0
  for (let round = 0; round < 60; round++) {
    it.setNow(`2026-0${4 + random(4)}-15T03:00:00Z`)
    const id = ids[random(ids.length)] as string
    const acts = [
      () => editTask(id, '/transitions', { action: 'submit', note: 'Đã làm' }, { by: clerk() }),
      () => editTask(id, '/transitions', { action: 'confirm', note: 'Đạt' }),
      () => editTask(id, '/transitions', { action: 'confirm', note: 'Đạt' }),
      () => editTask(id, '/transitions', { action: 'reopen', note: 'Chưa đạt' }),
      () => editTask(id, '/transitions', { action: 'cancel', note: 'Không còn cần' }),
      () => editTask(id, '/extensions', { dueOn: `2026-1${random(3)}-20`, reason: 'Chờ kinh phí' }),
      () => editTask(id, '', { objectiveId: plan.objectiveIds[random(2)] }, { method: 'PATCH' }),
    ]
    if ((await (acts[random(acts.length)] as () => Promise<number>)()) === 200) changed++
    await expectExactMeasures(it, commune)
  }
  it.setNow(NOW)
  expect(changed).toBeGreaterThan(15)
  const measures = measuresOf(it, commune, Date.parse(NOW))
  const tasks = (Object.keys(MEASURES) as MeasureId[]).filter((id) => MEASURES[id].subject === 'task')
  expect(await expectListed(measures, tasks)).toEqual(tasks)
  const year = { measure: 'task.due', from: null, to: '2026-12-31' } as const
  const [all, one, other] = [
    await measures.amountOf(year),
    await measures.amountOf({ ...year, objectiveCode: 'II.1' }),
    await measures.amountOf({ ...year, objectiveCode: 'II.2' }),
  ]
  expect([one + other, one > 0, other > 0]).toEqual([all, true, true])
})

test('a recurring duty counts with every occurrence, and with those that had begun once it is ended', async () => {
  const body = {
    planId: plan.planId,
    objectiveId: plan.objectiveIds[0],
    title: 'Báo cáo tháng',
    every: 'month',
    day: 20,
    fromOn: '2026-08-01',
  }
  const measures = measuresOf(it, commune, Date.parse(NOW))
  const ask = { measure: 'task.due', from: '2026-08-20', to: '2026-09-20' } as const
  const before = await measures.amountOf(ask)
  const made = await clerk().call('POST', '/recurring-duties', { body, headers: { 'idempotency-key': 'duty' } })
  expect(made.statusCode, made.body).toBe(201)
  expect(await measures.amountOf(ask)).toBe(before + 2)
  const { id } = made.json<{ id: string }>()
  await clerk().call('POST', `/recurring-duties/${id}/endings`, { body: { reason: 'Không còn quy định' } })
  expect(await measures.amountOf(ask)).toBe(before)
  await expectExactMeasures(it, commune)
})
