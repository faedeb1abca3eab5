import type { PlanDetail, PlanItem } from '@gandan/contracts/plan/plans'
import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import type { TestCommune } from './test-commune.ts'

const TEXT = (year: number): string => `KẾ HOẠCH
Công tác dân vận chính quyền năm ${year}
Ủy ban nhân dân xã ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao nhận thức về công tác dân vận.
II. NHIỆM VỤ TRỌNG TÂM
1. Thực hiện tốt công tác tiếp dân theo Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ.
2. Đẩy mạnh phong trào thi đua Dân vận khéo.
III. TỔ CHỨC THỰC HIỆN
1. Công chức Văn phòng: Tổng hợp, báo cáo kết quả.`

export interface TestPlan {
  planId: string
  objectiveIds: readonly [string, string]
}

/** A small plan of two objectives, imported and adopted through the API, without tasks. */
export const adoptTestPlan = async (commune: TestCommune, year: number, text = TEXT(year)): Promise<TestPlan> => {
  const { call } = commune.person('chairman')
  const draft = (
    await call('POST', '/plans', { body: { text }, headers: { 'idempotency-key': `plan-${year}` } })
  ).json<PlanDetail>()
  const adopted = await call('POST', `/plans/${draft.id}/adoptions`, {
    body: {},
    headers: { 'if-match': `"${draft.version}"` },
  })
  if (adopted.statusCode !== 200) throw new Error(`adoption answered ${adopted.statusCode}: ${adopted.body}`)
  const { items } = (await call('GET', `/plans/${draft.id}/items`)).json<{ items: PlanItem[] }>()
  const [first, second] = items.filter((item) => item.kind === 'objective').map((item) => item.id)
  return { planId: draft.id, objectiveIds: [first as string, second as string] }
}

export type NewTask = Partial<
  Record<'title' | 'startOn' | 'dueOn' | 'ownerUserId' | 'ownerUnitId' | 'objectiveId' | 'directiveId', string>
> & { weight?: number }

/** A task of the first objective, created by the clerk. */
export const createTestTask = async (commune: TestCommune, plan: TestPlan, task: NewTask = {}): Promise<TaskDetail> => {
  const body = {
    planId: plan.planId,
    objectiveId: plan.objectiveIds[0],
    title: 'Tiếp công dân định kỳ',
    startOn: '2026-01-05',
    dueOn: '2026-06-30',
    ...task,
  }
  const answer = await commune.person('officeClerk').call('POST', '/tasks', { body })
  if (answer.statusCode !== 201) throw new Error(`create answered ${answer.statusCode}: ${answer.body}`)
  return answer.json<TaskDetail>()
}
