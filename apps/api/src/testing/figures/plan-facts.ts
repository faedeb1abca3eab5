import type { ImplementedDirective } from '@gandan/contracts/plan/directives'
import { expect } from 'vitest'
import { adoptTestPlan, createTestTask, type TestPlan } from '../test-plan.ts'
import type { FigureWorld } from './figure-world.ts'

const PLAN = `KẾ HOẠCH
Công tác dân vận chính quyền năm 2026
Ủy ban nhân dân xã ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao nhận thức về công tác dân vận.
II. NHIỆM VỤ TRỌNG TÂM
1. Tuyên truyền theo Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ.
2. Quán triệt Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương.
3. Thực hiện Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí thư.
4. Tiếp công dân, đối thoại, giải quyết khiếu nại, tố cáo.
5. Đẩy mạnh phong trào thi đua Dân vận khéo.
6. Đẩy mạnh cải cách hành chính.
III. TỔ CHỨC THỰC HIỆN
1. Công chức Văn phòng: Tổng hợp, báo cáo kết quả.`

interface TaskFact {
  name: string
  item: 'II.1' | 'II.6'
  dueOn: string
  doneOn?: string
  isCancelled?: true
  isFromDirective?: true
}

const TASKS: readonly TaskFact[] = [
  { name: 'T1', item: 'II.1', dueOn: '2026-02-10', doneOn: '2026-02-09', isFromDirective: true },
  { name: 'T2', item: 'II.6', dueOn: '2026-04-14', doneOn: '2026-04-30', isFromDirective: true },
  { name: 'T3', item: 'II.1', dueOn: '2026-04-20', doneOn: '2026-04-18' },
  { name: 'T4', item: 'II.1', dueOn: '2026-05-10', doneOn: '2026-05-25' },
  { name: 'T5', item: 'II.1', dueOn: '2026-05-12', isFromDirective: true },
  { name: 'T6', item: 'II.1', dueOn: '2026-05-14', doneOn: '2026-05-14', isFromDirective: true },
  { name: 'T7', item: 'II.1', dueOn: '2026-05-15', isFromDirective: true },
  { name: 'T8', item: 'II.6', dueOn: '2026-06-10' },
  { name: 'T9', item: 'II.6', dueOn: '2026-05-01', isCancelled: true },
]

const directivesOf = async ({ commune }: FigureWorld, { planId }: TestPlan): Promise<ImplementedDirective[]> => {
  const clerk = commune.person('officeClerk').call
  const { items } = (await clerk('GET', `/plans/${planId}/directives`)).json<{
    items: { id: string; number: string }[]
  }>()
  const found = await Promise.all(
    ['33/CT-TTg', '25-NQ/TW', '43-KL/TW'].map(async (number) => {
      const id = items.find((one) => one.number === number)?.id
      return (await clerk('GET', `/directives/${id}`)).json<ImplementedDirective>()
    }),
  )
  expect(found.map(({ number }) => number)).toEqual(['33/CT-TTg', '25-NQ/TW', '43-KL/TW'])
  return found
}

const takeTask = async (world: FigureWorld, id: string, { doneOn, isCancelled }: TaskFact): Promise<void> => {
  const { commune, at } = world
  const step = async (role: 'officeClerk' | 'chairman', action: string): Promise<void> => {
    const { call } = commune.person(role)
    const { version } = (await call('GET', `/tasks/${id}`)).json<{ version: number }>()
    const answer = await call('POST', `/tasks/${id}/transitions`, {
      body: { action, note: 'Theo kế hoạch' },
      headers: { 'if-match': `"${version}"` },
    })
    expect(answer.statusCode, answer.body).toBe(200)
  }
  if (isCancelled) await step('chairman', 'cancel')
  if (doneOn === undefined) return
  at(doneOn)
  await step('officeClerk', 'submit')
  await step('chairman', 'confirm')
}

/** By day of issue: three documents of the second quarter, one before it and one after. */
const DOCUMENTS = [
  { on: 0, number: '12/KH-UBND', issuedOn: '2026-04-10' },
  { on: 0, number: '13/KH-UBND', issuedOn: '2026-04-20' },
  { on: 1, number: '14/KH-UBND', issuedOn: '2026-06-20' },
  { on: 2, number: '10/KH-UBND', issuedOn: '2026-03-14' },
  { on: 2, number: '11/KH-UBND', issuedOn: '2026-03-15' },
]
const DIRECTIVE_DUES = ['2026-04-10', '2026-06-14', '2026-06-15']

/** Nine tasks (T1-T9), three directives due on DIRECTIVE_DUES and the commune's own documents on them. */
export const enterPlanFacts = async (world: FigureWorld): Promise<TestPlan> => {
  const { commune, at } = world
  at('2026-01-05')
  const plan = await adoptTestPlan(commune, 2026, PLAN)
  const directives = await directivesOf(world, plan)
  const items = (await commune.person('officeClerk').call('GET', `/plans/${plan.planId}/items`)).json<{
    items: { id: string; code: string; kind: string }[]
  }>().items
  for (const fact of TASKS) {
    at('2026-01-06')
    const objectiveId = items.find(({ code, kind }) => code === fact.item && kind === 'objective')?.id as string
    const task = { title: fact.name, dueOn: fact.dueOn, objectiveId, ownerUserId: commune.person('officeClerk').userId }
    const source = fact.isFromDirective ? { directiveId: directives[0]?.id as string } : {}
    const { id } = await createTestTask(commune, plan, { ...task, ...source })
    await takeTask(world, id, fact)
  }
  at('2026-08-20')
  const clerk = commune.person('officeClerk').call
  for (const [index, directive] of directives.entries()) {
    const headers = { 'if-match': `"${directive.version}"` }
    const body = { dueOn: DIRECTIVE_DUES[index] }
    expect((await clerk('PUT', `/directives/${directive.id}/due`, { body, headers })).statusCode).toBe(200)
  }
  for (const { on, ...body } of DOCUMENTS) {
    const path = `/directives/${directives[on]?.id}/implementing-documents`
    expect((await clerk('POST', path, { body: { ...body, title: 'Kế hoạch triển khai' } })).statusCode).toBe(201)
  }
  return plan
}
