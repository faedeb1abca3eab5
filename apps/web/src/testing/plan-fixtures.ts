import type { PlanDetail } from '@gandan/contracts/plan/plans'
import { readPlanDocument } from '@gandan/domain/plan/import/plan-document'
import { planRow } from './fixtures.ts'

export const PLAN_TEXT = `KẾ HOẠCH
Công tác dân vận chính quyền năm 2023
I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao nhận thức về công tác dân vận.
II. NHIỆM VỤ TRỌNG TÂM
1. Thực hiện tốt công tác tiếp dân theo Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ; tổ chức đối thoại với nhân dân.
2. Đẩy mạnh phong trào thi đua Dân vận khéo.
III. TỔ CHỨC THỰC HIỆN
1. Công chức Văn phòng: Tổng hợp, báo cáo kết quả.`

/** A plan under its first review. */
export const draftPlan = (over: Partial<PlanDetail> = {}): PlanDetail => ({
  ...planRow({ state: 'draft', edition: 0, hasDraft: true, objectiveCount: 0, taskCount: 0 }),
  preamble: '',
  closing: '',
  sourceText: PLAN_TEXT,
  sourceName: 'ke-hoach.docx',
  draft: readPlanDocument(PLAN_TEXT),
  editions: [],
  ...over,
})
