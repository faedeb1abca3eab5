import type { Directive, PlanDetail, PlanItem } from '@gandan/contracts/plan/plans'
import type { TaskDetail, TaskRow } from '@gandan/contracts/plan/tasks'
import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { docxOf, realPlanText, uploadPlan } from '../../testing/plan-source.ts'
import { startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'

let it: TestApp
let commune: TestCommune
let clerk: Caller
let chairman: Caller

const NUMBERS = [
  '114-KL/TW',
  '1847/QĐ-TTg',
  '217-QĐ/TW',
  '218-QĐ/TW',
  '25-NQ/TW',
  '26/CT-TTg',
  '268/QĐ-UBND',
  '33/CT-TTg',
  '43-KL/TW',
  '76/NQ-CP',
]

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2023-02-10T03:00:00Z')
  commune = await addCommune(it, 'xã Sơn Trường', ['chairman', 'viceChairman', 'officeClerk', 'cultureOfficer'])
  clerk = commune.person('officeClerk').call
  chairman = commune.person('chairman').call
})
afterAll(() => it.close())

const importText = async (text: string): Promise<PlanDetail> =>
  (await clerk('POST', '/plans', { body: { text } })).json<PlanDetail>()
const saveDraft = (plan: PlanDetail, document: PlanDocument) =>
  clerk('PUT', `/plans/${plan.id}/draft`, { body: { document }, headers: { 'if-match': `"${plan.version}"` } })
const adopt = (plan: PlanDetail, body: { reason?: string } = {}) =>
  chairman('POST', `/plans/${plan.id}/adoptions`, { body, headers: { 'if-match': `"${plan.version}"` } })
const draftOf = (plan: PlanDetail): PlanDocument => plan.draft as PlanDocument
const kindsOf = (items: readonly { kind: string }[]) =>
  ['purpose', 'objective', 'responsibility'].map((kind) => items.filter((item) => item.kind === kind).length)

test('the real plan reads the same whether pasted, sent as text or as a Word file', async () => {
  const pasted = await importText(realPlanText())
  const asText = (await uploadPlan(clerk, 'ke-hoach.txt', Buffer.from(realPlanText()))).json<PlanDetail>()
  const asWord = await uploadPlan(clerk, 'Kế hoạch dân vận 2023.docx', docxOf(realPlanText()))
  expect(asWord.statusCode).toBe(201)
  const word = asWord.json<PlanDetail>()
  expect(word).toMatchObject({ sourceName: 'Kế hoạch dân vận 2023.docx', state: 'draft', edition: 0, hasDraft: true })
  expect(word.year).toBe(2023)
  for (const plan of [pasted, asText, word]) {
    expect(kindsOf(draftOf(plan).items)).toEqual([2, 10, 3])
    expect(
      draftOf(plan)
        .directives.map((one) => one.number)
        .toSorted(),
    ).toEqual(NUMBERS)
  }
  expect(draftOf(word).items).toEqual(draftOf(pasted).items)
  for (const plan of [asText, word])
    expect((await clerk('DELETE', `/plans/${plan.id}/draft`, { headers: { 'if-match': '"1"' } })).statusCode).toBe(204)
  expect((await clerk('GET', '/plans')).json().items.map((plan: PlanDetail) => plan.id)).toEqual([pasted.id])
})

test('a reviewed draft, once adopted, is the plan: items, directives with dates and citations, accepted tasks', async () => {
  const [plan] = (await clerk('GET', '/plans')).json<{ items: PlanDetail[] }>().items as [PlanDetail]
  const draft = draftOf((await clerk('GET', `/plans/${plan.id}`)).json<PlanDetail>())
  const holder = commune.person('cultureOfficer').userId
  const fourth = draft.items.filter((item) => item.kind === 'objective')[3]
  const reviewed: PlanDocument = {
    ...draft,
    items: draft.items.map((item) =>
      item !== fourth
        ? item
        : {
            ...item,
            title: 'Tiếp dân, đối thoại',
            tasks: item.tasks.map((task, index) =>
              index > 1
                ? task
                : { ...task, accepted: true, ownerUserId: holder, dueOn: index === 0 ? '2023-06-30' : null, weight: 3 },
            ),
          },
    ),
  }
  const saved = (await saveDraft(plan, reviewed)).json<PlanDetail>()
  expect(saved).toMatchObject({ version: plan.version + 1, state: 'draft' })
  expect(saved.draft).toEqual(reviewed)

  const answer = await adopt(saved)
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({
    state: 'adopted',
    edition: 1,
    hasDraft: false,
    draft: null,
    objectiveCount: 10,
    taskCount: 2,
    editions: [{ number: 1, reason: null, adoptedByName: 'Người chairman' }],
  })
  const items = (await clerk('GET', `/plans/${plan.id}/items`)).json<{ items: PlanItem[] }>().items
  expect(kindsOf(items)).toEqual([2, 10, 3])
  expect(items.map((item) => item.code)).toEqual(reviewed.items.map((item) => item.code))
  expect(items.find((item) => item.code === 'II.4')).toMatchObject({ title: 'Tiếp dân, đối thoại', taskCount: 2 })

  const directives = (await clerk('GET', `/plans/${plan.id}/directives`)).json<{ items: Directive[] }>().items
  expect(directives.map((one) => one.number).toSorted()).toEqual(NUMBERS)
  expect(directives.filter((one) => one.issuedOn === null)).toEqual([])
  expect(directives.find((one) => one.number === '25-NQ/TW')).toMatchObject({
    type: 'resolution',
    issuedOn: '2013-06-03',
  })
  const citing = items.find((item) => item.code === 'II.10')
  expect(directives.find((one) => one.number === '217-QĐ/TW')?.itemIds).toEqual([citing?.id])
  expect(directives.every((one) => one.itemIds.length > 0)).toBe(true)
})

test('accepted tasks begin with their event, in the plan’s span, and count in the day’s progress', async () => {
  const [plan] = (await clerk('GET', '/plans')).json<{ items: PlanDetail[] }>().items as [PlanDetail]
  const tasks = (await clerk('GET', `/tasks?planId=${plan.id}`)).json<{ items: TaskRow[] }>().items
  expect(
    tasks
      .map(({ number, dueOn, weight, state }) => ({ number, dueOn, weight, state }))
      .toSorted((a, b) => a.number - b.number),
  ).toEqual([
    { number: 1, dueOn: '2023-06-30', weight: 3, state: 'planned' },
    { number: 2, dueOn: '2023-12-31', weight: 3, state: 'planned' },
  ])
  const detail = (await clerk('GET', `/tasks/${tasks[0]?.id}`)).json<TaskDetail>()
  expect(detail).toMatchObject({
    source: 'plan',
    startOn: '2023-01-01',
    ownerUserId: commune.person('cultureOfficer').userId,
  })
  const { rows } = await it.db.pool.query(
    `select e."kind", e."sequence" from "TaskEvent" e where e."planId" = $1 order by e."taskId"`,
    [plan.id],
  )
  expect(rows).toEqual(Array.from({ length: 2 }, () => ({ kind: 'created', sequence: 1 })))
  const days = await it.db.pool.query(
    `select "weightTotal", "weightEarned"::int from "ProgressDay" where "planId" = $1 and "scopeId" = $1 and "on" = '2023-02-10'`,
    [plan.id],
  )
  expect(days.rows).toEqual([{ weightTotal: 6, weightEarned: 0 }])
})

test('a year has one adopted plan, also when two leaders adopt at once', async () => {
  const second = await importText(realPlanText())
  expect((await adopt(second)).json()).toMatchObject({ status: 409, code: 'planYearTaken', details: { year: 2023 } })
  const other = realPlanText().replaceAll('năm 2023', 'năm 2024')
  const drafts = [await importText(other), await importText(other)]
  const vice = commune.person('viceChairman').call
  const answers = await Promise.all(
    drafts.map((plan, index) =>
      (index === 0 ? chairman : vice)('POST', `/plans/${plan.id}/adoptions`, {
        body: {},
        headers: { 'if-match': `"${plan.version}"` },
      }),
    ),
  )
  expect(answers.map((answer) => answer.statusCode).toSorted()).toEqual([200, 409])
})

test('a draft whose parts repeat a number or hold unstorable characters is kept and adopted whole', async () => {
  const plan = await importText(realPlanText().replaceAll('năm 2023', 'năm 2025').replace('1. Tạo', '1. \u0000Tạo'))
  const draft = draftOf(plan)
  const [first] = draft.directives
  const twice = {
    ...draft,
    closing: 'a\u0000b\ud800',
    directives: [...draft.directives, ...draft.directives.slice(0, 1).map((one) => ({ ...one, title: 'Bản sau' }))],
  }
  const saved = (await saveDraft(plan, twice)).json<PlanDetail>()
  expect(draftOf(saved).closing).toBe('ab\ufffd')
  expect((await adopt(saved)).statusCode).toBe(200)
  const directives = (await clerk('GET', `/plans/${plan.id}/directives`)).json<{ items: Directive[] }>().items
  expect(directives.filter((one) => one.number === first?.number)).toMatchObject([{ title: 'Bản sau' }])
})
