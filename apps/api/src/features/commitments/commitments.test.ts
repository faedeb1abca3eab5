import type { DialogueDetail, DialogueIssue } from '@gandan/contracts/petitions/dialogues'
import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import { seedReference } from '@gandan/db/seeds/reference'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { openTestCase } from '../../testing/test-cases.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { addDialogue, addIssue, codeOf, match } from '../../testing/test-dialogues.ts'
import { adoptTestPlan, createTestTask, type TestPlan } from '../../testing/test-plan.ts'

let it: TestApp
let commune: TestCommune
let other: TestCommune
let plan: TestPlan

const at = (day: string) => it.setNow(`${day}T03:00:00Z`)

beforeAll(async () => {
  it = await startTestApp()
  await seedReference(it.db)
  at('2026-01-05')
  const roles = ['chairman', 'officeClerk', 'justiceOfficer', 'landOfficer', 'cultureOfficer', 'mttq'] as const
  commune = await addCommune(it, 'Xã Một', roles)
  other = await addCommune(it, 'Xã Hai', ['chairman', 'officeClerk', 'cultureOfficer'])
  plan = await adoptTestPlan(commune, 2026)
})
afterAll(() => it.close())
beforeEach(() => at('2026-03-10'))

const promise = (
  issue: DialogueIssue,
  extra: object = {},
  by: 'officeClerk' | 'justiceOfficer' | 'chairman' = 'officeClerk',
) =>
  commune.person(by).call('POST', `/dialogue-issues/${issue.id}/promises`, {
    body: {
      promise: 'Vá mặt đường thôn 1 trong tháng 4',
      planId: plan.planId,
      objectiveId: plan.objectiveIds[1],
      ownerUserId: commune.person('cultureOfficer').userId,
      dueOn: '2026-04-30',
      ...extra,
    },
    headers: match(issue),
  })
const count = async (table: 'Task' | 'DialogueIssue' | 'AuditEntry' | 'TaskEvent') =>
  (await it.db.pool.query(`select 1 from "${table}" where "communeId" = $1`, [commune.communeId])).rows.length
const newIssue = async (on = '2026-03-10', extra: object = {}) =>
  addIssue(commune, (await addDialogue(commune, on, extra)).id)
const task = async (id: string) => (await commune.person('officeClerk').call('GET', `/tasks/${id}`)).json<TaskDetail>()
const originOf = (id: string, role: 'officeClerk' | 'landOfficer' = 'officeClerk') =>
  commune.person(role).call('GET', `/tasks/${id}/origin`)

test('a promise becomes a task of the plan with event, notice and both audit entries, and each leads to the other', async () => {
  const issue = await newIssue('2026-03-09')
  const detail = (await promise(issue, { isPublic: false })).json<DialogueDetail>()
  const kept = detail.issues[0] as DialogueIssue
  expect(kept).toMatchObject({
    promise: 'Vá mặt đường thôn 1 trong tháng 4',
    isPublic: false,
    version: 2,
    task: { state: 'planned', percent: 0, dueOn: '2026-04-30', isOpen: true, isOverdue: false },
  })
  expect(detail.promiseCount).toBe(1)
  const made = await task(kept.task?.id as string)
  expect(made).toMatchObject({
    title: 'Vá mặt đường thôn 1 trong tháng 4',
    source: 'dialogue',
    objectiveId: plan.objectiveIds[1],
    startOn: '2026-03-09',
    dueOn: '2026-04-30',
    ownerUserId: commune.person('cultureOfficer').userId,
    events: [{ kind: 'created' }],
  })
  expect((await originOf(made.id)).json()).toEqual({
    dialogue: { id: detail.id, title: detail.title, on: '2026-03-09', issueNumber: 1, isPublic: false },
  })
  const work = await commune.person('cultureOfficer').call('GET', `/my-work?planId=${plan.planId}`)
  expect(work.json<{ notices: object[] }>().notices).toContainEqual(
    expect.objectContaining({ kind: 'assignment', taskId: made.id }),
  )
  const { rows } = await it.db.pool.query<{ action: string }>(
    'select "action" from "AuditEntry" where "subjectId" = any($1) order by "action"',
    [[issue.id, made.id]],
  )
  expect(rows.map(({ action }) => action)).toEqual(['addDialogueIssue', 'createTask', 'promiseOnIssue'])
  const filtered = await commune.person('mttq').call('GET', `/tasks?planId=${plan.planId}&source=dialogue`)
  expect(filtered.json<{ items: { id: string }[] }>().items.map(({ id }) => id)).toContain(made.id)
})

test('a refused promise leaves neither task nor promise: what makes a task by hand makes it here', async () => {
  const issue = await newIssue()
  const foreign = await adoptTestPlan(other, 2026)
  const before = await Promise.all([count('Task'), count('TaskEvent'), count('AuditEntry')])
  const refused = async (extra: object) => codeOf(await promise(issue, extra))
  expect(await refused({ objectiveId: foreign.objectiveIds[0] })).toEqual([422, 'objectiveNotInPlan'])
  expect(await refused({ planId: foreign.planId, objectiveId: foreign.objectiveIds[0] })).toEqual([404, 'notFound'])
  expect(await refused({ ownerUserId: other.person('cultureOfficer').userId })).toEqual([422, 'ownerNotInCommune'])
  expect(await refused({ ownerUserId: null, ownerUnitId: other.officeId })).toEqual([422, 'ownerNotInCommune'])
  expect(await refused({ dueOn: '2026-03-09' })).toEqual([422, 'dueBeforeStart'])
  expect(codeOf(await promise({ ...issue, version: 7 }))).toEqual([409, 'staleVersion'])
  expect(codeOf(await promise(issue, {}, 'justiceOfficer'))).toEqual([403, 'roleRefused'])
  expect(await Promise.all([count('Task'), count('TaskEvent'), count('AuditEntry')])).toEqual(before)
})

test('a plan that is not adopted takes no promise', async () => {
  const draft = await commune.person('officeClerk').call('POST', '/plans', {
    body: {
      text: 'KẾ HOẠCH\nCông tác dân vận chính quyền năm 2027\nII. NHIỆM VỤ TRỌNG TÂM\n1. Thực hiện tốt tiếp dân.',
    },
  })
  const answer = await promise(await newIssue(), { planId: draft.json<{ id: string }>().id })
  expect(codeOf(answer)).toEqual([422, 'planNotAdopted'])
})

test('an issue is promised once, also when two promise at the same moment, and never before its dialogue', async () => {
  const issue = await newIssue()
  const tasks = await count('Task')
  const both = await Promise.all([promise(issue), promise(issue, { promise: 'Đổ lại bê tông' }, 'chairman')])
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  expect((await count('Task')) - tasks).toBe(1)
  expect(codeOf(await promise({ ...issue, version: 2 }))).toEqual([409, 'promiseAlreadyMade'])
  expect(codeOf(await promise(await newIssue('2026-03-11')))).toEqual([422, 'dialogueNotYet'])
})

test('a promise of a secret case is no task that everybody reads', async () => {
  const { caseId } = await openTestCase(it, commune, { kind: 'denunciation', receivedOn: '2026-03-02' }, Date.now())
  const tasks = await count('Task')
  const issue = await newIssue('2026-03-10', { kind: 'inCase', caseId })
  expect(codeOf(await promise(issue))).toEqual([422, 'promiseInSecretCase'])
  expect(await count('Task')).toBe(tasks)
})

test('a long promise is a title of whole words, and stands in full in the description', async () => {
  const words = 'Sửa đường liên thôn '.repeat(20).trim()
  const { issues } = (await promise(await newIssue(), { promise: words })).json<DialogueDetail>()
  const made = await task(issues[0]?.task?.id as string)
  expect(made.title.length).toBeLessThanOrEqual(300)
  expect(made.title).toMatch(/ (Sửa|đường|liên|thôn)…$/)
  expect([made.description, issues[0]?.promise]).toEqual([words, words])
})

test('the next dialogue opens with earlier promises, open ones first, and how their tasks stand today', async () => {
  const town = await addCommune(it, 'Xã Ba', ['chairman', 'officeClerk'])
  const small = await adoptTestPlan(town, 2026)
  const { call } = town.person('officeClerk')
  const promised = async (on: string, words: string, dueOn: string) => {
    const issue = await addIssue(town, (await addDialogue(town, on)).id)
    const body = { promise: words, planId: small.planId, objectiveId: small.objectiveIds[0], dueOn }
    const answer = await call('POST', `/dialogue-issues/${issue.id}/promises`, { body, headers: match(issue) })
    return answer.json<DialogueDetail>().issues[0]?.task?.id as string
  }
  await promised('2026-01-10', 'Sửa trạm bơm thôn 1', '2026-03-01')
  const dropped = await promised('2026-02-10', 'Cắm biển báo', '2026-06-30')
  await promised('2026-03-10', 'Vá mặt đường', '2026-04-30')
  const { version } = (await call('GET', `/tasks/${dropped}`)).json<TaskDetail>()
  await call('POST', `/tasks/${dropped}/transitions`, {
    body: { action: 'cancel', note: 'Đã có biển của huyện' },
    headers: match({ version }),
  })
  const next = await addDialogue(town, '2026-03-10')
  expect(next.promisedBefore.map((one) => [one.promise, one.task?.state, one.task?.isOverdue])).toEqual([
    ['Vá mặt đường', 'planned', false],
    ['Sửa trạm bơm thôn 1', 'planned', true],
    ['Cắm biển báo', 'cancelled', false],
  ])
  expect((await addDialogue(town, '2026-01-20')).promisedBefore.map(({ promise: words }) => words)).toEqual([
    'Sửa trạm bơm thôn 1',
  ])
})

test('the way back from a task ends where its dialogue is hidden, as does what was promised before, and a task made by hand has none', async () => {
  const { caseId } = await openTestCase(it, commune, { kind: 'complaint', receivedOn: '2026-03-02' }, Date.now())
  const issue = await newIssue('2026-03-10', { kind: 'inCase', caseId })
  const taskId = (await promise(issue)).json<DialogueDetail>().issues[0]?.task?.id as string
  expect((await originOf(taskId)).json()).toMatchObject({ dialogue: { issueNumber: 1 } })
  expect((await originOf(taskId, 'landOfficer')).json()).toEqual({ dialogue: null })
  const next = await addDialogue(commune, '2026-03-10')
  const promisedAt = async (role: 'officeClerk' | 'landOfficer') =>
    (await commune.person(role).call('GET', `/dialogues/${next.id}`))
      .json<DialogueDetail>()
      .promisedBefore.map(({ task: kept }) => kept?.id)
  expect(await promisedAt('officeClerk')).toContain(taskId)
  expect(await promisedAt('landOfficer')).not.toContain(taskId)
  const manual = await createTestTask(commune, plan)
  expect((await originOf(manual.id)).json()).toEqual({ dialogue: null })
  expect((await other.person('officeClerk').call('GET', `/tasks/${taskId}/origin`)).statusCode).toBe(404)
})
