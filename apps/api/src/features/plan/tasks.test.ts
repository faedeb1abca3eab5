import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { adoptTestPlan, createTestTask, type TestPlan } from '../../testing/test-plan.ts'

let it: TestApp
let commune: TestCommune
let other: TestCommune
let plan: TestPlan

const at = (day: string) => it.setNow(`${day}T03:00:00Z`)
const match = (task: { version: number }) => ({ 'if-match': `"${task.version}"` })

beforeAll(async () => {
  it = await startTestApp()
  at('2026-01-05')
  const roles = ['chairman', 'viceChairman', 'officeClerk', 'cultureOfficer', 'justiceOfficer', 'mttq'] as const
  commune = await addCommune(it, 'Xã Một', roles)
  other = await addCommune(it, 'Xã Hai', ['chairman', 'officeClerk'])
  plan = await adoptTestPlan(commune, 2026)
})
afterAll(() => it.close())

const step = async (
  person: 'chairman' | 'viceChairman' | 'officeClerk' | 'cultureOfficer',
  task: TaskDetail,
  body: object,
) => commune.person(person).call('POST', `/tasks/${task.id}/transitions`, { body, headers: match(task) })

const officerTask = (extra = {}) =>
  createTestTask(commune, plan, { ownerUserId: commune.person('cultureOfficer').userId, ...extra })

test('the holder reports and submits, a leader confirms, and the history says so', async () => {
  at('2026-02-02')
  const officer = commune.person('cultureOfficer').call
  let task = await officerTask()
  expect(task).toMatchObject({ state: 'planned', percent: 0, number: expect.any(Number) as number })
  const reported = await officer('POST', `/tasks/${task.id}/updates`, { body: { percent: 40, note: 'Đã tiếp 3 buổi' } })
  task = reported.json<TaskDetail>()
  expect(reported.statusCode).toBe(201)
  expect(task).toMatchObject({ state: 'inProgress', percent: 40 })
  task = (await step('cultureOfficer', task, { action: 'submit', note: 'Xong' })).json<TaskDetail>()
  expect(task).toMatchObject({ state: 'submitted', percent: 100, closedOn: null })
  const own = await step('cultureOfficer', task, { action: 'confirm' })
  expect([own.statusCode, own.json<{ code: string }>().code]).toEqual([403, 'notPermitted'])
  task = (await step('chairman', task, { action: 'confirm' })).json<TaskDetail>()
  expect(task).toMatchObject({ state: 'done', closedOn: '2026-02-02' })
  expect(task.events.map((event) => event.kind)).toEqual(['confirmed', 'submitted', 'reported', 'created'])
  expect(task.can).toMatchObject({ edit: true, actions: ['reopen'] })
})

test('returning needs a reason, and the holder is told', async () => {
  const task = await officerTask()
  const submitted = (await step('cultureOfficer', task, { action: 'submit' })).json<TaskDetail>()
  expect((await step('chairman', submitted, { action: 'return' })).json<{ code: string }>().code).toBe('noteRequired')
  const returned = (await step('chairman', submitted, { action: 'return', note: 'Thiếu biên bản' })).json<TaskDetail>()
  expect(returned.state).toBe('returned')
  const work = await commune.person('cultureOfficer').call('GET', `/my-work?planId=${plan.planId}`)
  expect(work.json<{ notices: object[] }>().notices[0]).toMatchObject({
    kind: 'returned',
    message: 'Thiếu biên bản',
    taskId: task.id,
  })
})

test('a step that the state does not allow is refused', async () => {
  const task = await officerTask()
  const answer = await step('chairman', task, { action: 'confirm' })
  expect(answer.statusCode).toBe(409)
  expect(answer.json()).toMatchObject({
    code: 'taskTransitionRefused',
    details: { state: 'planned', action: 'confirm' },
  })
})

test('a stale If-Match changes nothing and shows how the task stands', async () => {
  const task = await officerTask()
  const clerk = commune.person('officeClerk').call
  await clerk('PATCH', `/tasks/${task.id}`, { body: { title: 'Tên mới' }, headers: match(task) })
  const late = await clerk('PATCH', `/tasks/${task.id}`, { body: { title: 'Tên cũ hơn' }, headers: match(task) })
  expect(late.statusCode).toBe(409)
  expect(late.json()).toMatchObject({
    code: 'staleVersion',
    details: { expected: 1, current: { title: 'Tên mới', version: 2 } },
  })
  const without = await clerk('PATCH', `/tasks/${task.id}`, { body: { title: 'x' } })
  expect(without.statusCode).toBe(428)
})

test('a repeated Idempotency-Key creates one task, and another body under it is refused', async () => {
  const clerk = commune.person('officeClerk').call
  const body = {
    planId: plan.planId,
    objectiveId: plan.objectiveIds[0],
    title: 'Một lần',
    startOn: '2026-03-01',
    dueOn: '2026-03-31',
  }
  const headers = { 'idempotency-key': 'same-key' }
  const [first, second] = [
    await clerk('POST', '/tasks', { body, headers }),
    await clerk('POST', '/tasks', { body, headers }),
  ]
  expect(second.statusCode).toBe(201)
  expect(second.json<TaskDetail>().id).toBe(first.json<TaskDetail>().id)
  const reused = await clerk('POST', '/tasks', { body: { ...body, title: 'Khác' }, headers })
  expect([reused.statusCode, reused.json<{ code: string }>().code]).toEqual([422, 'idempotencyKeyReused'])
})

test('another commune’s task is not found, its people cannot be given work', async () => {
  const task = await officerTask()
  const foreign = await other.person('chairman').call('GET', `/tasks/${task.id}`)
  expect(foreign.statusCode).toBe(404)
  expect((await other.person('officeClerk').call('POST', `/tasks/${task.id}/reminders`, { body: {} })).statusCode).toBe(
    404,
  )
  const given = await commune.person('officeClerk').call('POST', '/tasks/assignments', {
    body: { taskIds: [task.id], ownerUnitId: null, ownerUserId: other.person('chairman').userId },
  })
  expect(given.json<{ code: string }>().code).toBe('ownerNotInCommune')
})

test('the Front reads and is refused every change', async () => {
  const task = await officerTask()
  const front = commune.person('mttq').call
  expect((await front('GET', `/tasks/${task.id}`)).json<TaskDetail>().can).toEqual({
    edit: false,
    assign: false,
    report: false,
    comment: false,
    remind: false,
    extend: false,
    actions: [],
  })
  const answer = await front('POST', `/tasks/${task.id}/updates`, { body: { percent: 10, note: '' } })
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'roleRefused'])
})

test('an extension moves the due date with its reason, never earlier', async () => {
  const task = await officerTask({ dueOn: '2026-02-28' })
  const chairman = commune.person('chairman').call
  const earlier = await chairman('POST', `/tasks/${task.id}/extensions`, {
    body: { dueOn: '2026-02-01', reason: 'x' },
    headers: match(task),
  })
  expect(earlier.json<{ code: string }>().code).toBe('extensionNotLater')
  const moved = await chairman('POST', `/tasks/${task.id}/extensions`, {
    body: { dueOn: '2026-03-15', reason: 'Chờ kinh phí' },
    headers: match(task),
  })
  expect(moved.json<TaskDetail>()).toMatchObject({
    dueOn: '2026-03-15',
    events: [
      { kind: 'extended', note: 'Chờ kinh phí', changes: { dueOn: { from: '2026-02-28', to: '2026-03-15' } } },
      {},
    ],
  })
})

test('tasks that wait for each other in a circle are refused', async () => {
  const [a, b] = [await officerTask({ title: 'A' }), await officerTask({ title: 'B' })]
  const clerk = commune.person('officeClerk').call
  const first = await clerk('PUT', `/tasks/${a.id}/dependencies`, {
    body: { prerequisiteIds: [b.id] },
    headers: match(a),
  })
  expect(first.json<TaskDetail>().prerequisites).toMatchObject([{ id: b.id }])
  const circle = await clerk('PUT', `/tasks/${b.id}/dependencies`, {
    body: { prerequisiteIds: [a.id] },
    headers: match(b),
  })
  expect(circle.json<{ code: string }>().code).toBe('dependencyCircle')
})

test('a checklist keeps who ticked what when it is replaced', async () => {
  const task = await officerTask()
  const officer = commune.person('cultureOfficer').call
  const put = (of: TaskDetail, items: object[]) =>
    officer('PUT', `/tasks/${of.id}/checklist`, { body: { items }, headers: match(of) })
  const first = (await put(task, [{ id: null, text: 'Mời dân', isDone: true }])).json<TaskDetail>()
  const ticked = first.checklist[0] as TaskDetail['checklist'][number]
  at('2026-02-10')
  const second = (
    await put(first, [
      { id: null, text: 'Thuê loa', isDone: false },
      { ...ticked, isDone: true },
    ])
  ).json<TaskDetail>()
  expect(second.checklist.map((item) => item.text)).toEqual(['Thuê loa', 'Mời dân'])
  expect(second.checklist[1]?.doneAt).toBe(ticked.doneAt)
})

test('a recurring duty makes dated occurrences with states of their own; ending it cancels those ahead', async () => {
  const clerk = commune.person('officeClerk').call
  const body = {
    planId: plan.planId,
    objectiveId: plan.objectiveIds[1],
    title: 'Giao ban dân vận',
    every: 'quarter',
    day: 20,
    month: 3,
    fromOn: '2026-01-05',
  }
  const duty = (await clerk('POST', '/recurring-duties', { body })).json<{
    id: string
    occurrenceCount: number
    nextDueOn: string
  }>()
  expect(duty).toMatchObject({ occurrenceCount: 4, nextDueOn: '2026-03-20' })
  at('2026-07-01')
  const ended = await clerk('POST', `/recurring-duties/${duty.id}/endings`, { body: { reason: 'Gộp vào họp xã' } })
  expect(ended.json<{ endedAt: string | null }>().endedAt).not.toBeNull()
  const list = await clerk('GET', `/tasks?planId=${plan.planId}&objectiveId=${plan.objectiveIds[1]}&sort=dueOn`)
  expect(list.json<{ items: { state: string }[] }>().items.map((task) => task.state)).toEqual([
    'planned',
    'planned',
    'cancelled',
    'cancelled',
  ])
})
