import type { PlanDetail, PlanItem } from '@gandan/contracts/plan/plans'
import { removeItem, updateItem } from '@gandan/domain/plan/import/edit-draft'
import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type Caller, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { adoptTestPlan, createTestTask, type TestPlan } from '../../testing/test-plan.ts'

let it: TestApp
let commune: TestCommune
let clerk: Caller
let chairman: Caller
let adopted: TestPlan
let year = 2026

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2026-02-10T03:00:00Z')
  commune = await addCommune(it, 'xã Sửa', ['chairman', 'officeClerk', 'cultureOfficer'])
  clerk = commune.person('officeClerk').call
  chairman = commune.person('chairman').call
})
afterAll(() => it.close())
beforeEach(async () => {
  adopted = await adoptTestPlan(commune, year)
  year += 1
})

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` })
const planOf = async (): Promise<PlanDetail> => (await clerk('GET', `/plans/${adopted.planId}`)).json<PlanDetail>()
const itemsOf = async (): Promise<PlanItem[]> =>
  (await clerk('GET', `/plans/${adopted.planId}/items`)).json<{ items: PlanItem[] }>().items
const amend = async (): Promise<PlanDetail> => {
  const plan = await planOf()
  return (await clerk('POST', `/plans/${plan.id}/amendments`, { headers: ifMatch(plan.version) })).json<PlanDetail>()
}
const save = async (plan: PlanDetail, document: PlanDocument): Promise<PlanDetail> =>
  (
    await clerk('PUT', `/plans/${plan.id}/draft`, { body: { document }, headers: ifMatch(plan.version) })
  ).json<PlanDetail>()
const adopt = (plan: PlanDetail, body: { reason?: string } = { reason: 'Điều chỉnh giữa năm' }) =>
  chairman('POST', `/plans/${plan.id}/adoptions`, { body, headers: ifMatch(plan.version) })
const draftOf = (plan: PlanDetail): PlanDocument => plan.draft as PlanDocument
const objectiveKeys = (doc: PlanDocument): string[] =>
  doc.items.filter((item) => item.kind === 'objective').map((item) => item.key)

test('an amendment starts from the edition in force, without candidate tasks, and changes nothing yet', async () => {
  const before = await itemsOf()
  const plan = await amend()
  expect(plan).toMatchObject({ state: 'adopted', edition: 1, hasDraft: true })
  expect(draftOf(plan).items.map((item) => item.itemId)).toEqual(before.map((item) => item.id))
  expect(draftOf(plan).items.flatMap((item) => item.tasks)).toEqual([])
  expect(await itemsOf()).toEqual(before)
  const twice = await clerk('POST', `/plans/${plan.id}/amendments`, { headers: ifMatch(plan.version) })
  expect([twice.statusCode, twice.json().code]).toEqual([409, 'draftAlreadyOpen'])
})

test('items that go on keep their id and tasks, a removed one is retired, and both editions can be read', async () => {
  const task = await createTestTask(commune, adopted, { startOn: `${year - 1}-01-05`, dueOn: `${year - 1}-06-30` })
  const plan = await amend()
  const [first, second] = objectiveKeys(draftOf(plan)) as [string, string]
  const changed = removeItem(updateItem(draftOf(plan), first, { text: 'Tiếp công dân hằng tuần.' }), second)
  const answer = await adopt(await save(plan, changed))
  expect(answer.statusCode).toBe(200)
  expect(answer.json<PlanDetail>()).toMatchObject({ edition: 2, objectiveCount: 1, taskCount: 1 })
  expect(answer.json<PlanDetail>().editions).toMatchObject([
    { number: 2, reason: 'Điều chỉnh giữa năm' },
    { number: 1, reason: null },
  ])
  const items = await itemsOf()
  expect(items.find((item) => item.id === task.objectiveId)).toMatchObject({
    text: 'Tiếp công dân hằng tuần.',
    taskCount: 1,
    retiredIn: null,
  })
  expect(items.at(-1)).toMatchObject({ id: adopted.objectiveIds[1], retiredIn: 2 })
  const edition = async (number: number) => (await clerk('GET', `/plans/${plan.id}/editions/${number}`)).json()
  expect(objectiveKeys((await edition(1)).document)).toHaveLength(2)
  expect(objectiveKeys((await edition(2)).document)).toEqual([first])
  expect((await clerk('GET', `/plans/${plan.id}/editions/3`)).statusCode).toBe(404)
})

test('an objective whose tasks are open may neither go nor become something else', async () => {
  await createTestTask(commune, adopted, { startOn: `${year - 1}-01-05`, dueOn: `${year - 1}-06-30` })
  const plan = await amend()
  const draft = draftOf(plan)
  const [first] = objectiveKeys(draft) as [string]
  let open = await save(plan, removeItem(draft, first))
  const gone = await adopt(open)
  expect(gone.json()).toMatchObject({
    status: 409,
    code: 'objectiveHasOpenTasks',
    details: { objectives: [{ code: 'II.1', openTasks: 1 }] },
  })
  const turned = draft.items.map((item) => (item.key === first ? { ...item, kind: 'purpose' as const } : item))
  open = await save(await planOf(), { ...draft, items: turned })
  expect((await adopt(open)).json()).toMatchObject({ code: 'objectiveHasOpenTasks' })
  expect(await planOf()).toMatchObject({ edition: 1, hasDraft: true })
})

test('an item id named twice continues once: nothing overwrites an item', async () => {
  const plan = await amend()
  const draft = draftOf(plan)
  const twice = draft.items.flatMap((item) =>
    item.itemId === adopted.objectiveIds[0] ? [item, { ...item, key: 'item-99', text: 'Bản sao.' }] : [item],
  )
  expect((await adopt(await save(plan, { ...draft, items: twice }))).statusCode).toBe(200)
  const objectives = (await itemsOf()).filter((item) => item.kind === 'objective')
  expect(objectives).toHaveLength(3)
  expect(new Set(objectives.map((item) => item.id)).size).toBe(3)
})

test('an amendment needs its reason; an adopted plan outlives a discarded draft', async () => {
  const plan = await amend()
  expect((await adopt(plan, {})).json()).toMatchObject({ code: 'noteRequired' })
  expect((await clerk('DELETE', `/plans/${plan.id}/draft`, { headers: ifMatch(plan.version) })).statusCode).toBe(204)
  const left = await planOf()
  expect(left).toMatchObject({ state: 'adopted', edition: 1, hasDraft: false, draft: null })
  expect((await adopt(left)).json()).toMatchObject({ code: 'draftMissing' })
  expect((await clerk('DELETE', `/plans/${plan.id}/draft`, { headers: ifMatch(left.version) })).json()).toMatchObject({
    code: 'draftMissing',
  })
})

test('a corrected directive is corrected in the plan, and one that is cited no more leaves', async () => {
  const plan = await amend()
  const draft = draftOf(plan)
  const corrected = draft.directives.map((one) => ({ ...one, issuer: 'Thủ tướng', issuedOn: '2021-11-27' }))
  await adopt(await save(plan, { ...draft, directives: corrected }))
  const directives = async () => (await clerk('GET', `/plans/${plan.id}/directives`)).json().items
  expect(await directives()).toMatchObject([{ number: '33/CT-TTg', issuer: 'Thủ tướng', issuedOn: '2021-11-27' }])
  const again = await amend()
  await adopt(await save(again, { ...draftOf(again), directives: [] }))
  expect(await directives()).toEqual([])
})

test('a draft changed meanwhile is not overwritten: the refusal holds both versions', async () => {
  const plan = await amend()
  const mine = { ...draftOf(plan), title: 'Bản của tôi' }
  await save(plan, { ...draftOf(plan), title: 'Bản của người khác' })
  const answer = await chairman('PUT', `/plans/${plan.id}/draft`, {
    body: { document: mine },
    headers: ifMatch(plan.version),
  })
  expect(answer.json()).toMatchObject({
    status: 409,
    code: 'staleVersion',
    details: {
      expected: plan.version,
      current: { version: plan.version + 1, draft: { title: 'Bản của người khác' } },
    },
  })
  const missing = await chairman('PUT', `/plans/${plan.id}/draft`, { body: { document: mine } })
  expect([missing.statusCode, missing.json().code]).toEqual([428, 'preconditionRequired'])
})
