import type { TaskEventKind } from '@gandan/domain/plan/task'
import { defineTexts } from '../../../i18n/texts.ts'

interface HistoryWords {
  kinds: Record<TaskEventKind, string>
  fields: Record<string, string | undefined>
  change: (field: string, from: string, to: string) => string
  set: (field: string, to: string) => string
  nothing: string
  someoneElse: string
  system: string
  checklistItems: (count: number) => string
  prerequisiteCount: (count: number) => string
}

const vi: HistoryWords = {
  kinds: {
    created: 'đã tạo việc',
    edited: 'đã sửa',
    assigned: 'đã giao việc',
    started: 'đã bắt đầu',
    reported: 'đã cập nhật tiến độ',
    submitted: 'đã trình xác nhận',
    withdrawn: 'đã rút lại',
    confirmed: 'đã xác nhận hoàn thành',
    returned: 'đã trả lại',
    reopened: 'đã mở lại',
    cancelled: 'đã huỷ việc',
    extended: 'đã gia hạn',
    reminded: 'đã nhắc người giữ việc',
  },
  fields: {
    objectiveId: 'Mục tiêu',
    title: 'Tên việc',
    description: 'Nội dung',
    ownerUnitId: 'Đơn vị',
    ownerUserId: 'Người thực hiện',
    startOn: 'Ngày bắt đầu',
    dueOn: 'Hạn',
    weight: 'Trọng số',
    priority: 'Mức ưu tiên',
    directiveId: 'Văn bản chỉ đạo',
    state: 'Trạng thái',
    percent: 'Tiến độ',
    checklist: 'Các bước',
    prerequisites: 'Việc phải xong trước',
  },
  change: (field, from, to) => `${field}: ${from} → ${to}`,
  set: (field, to) => `${field}: ${to}`,
  nothing: 'không có',
  someoneElse: 'người khác',
  system: 'Hệ thống',
  checklistItems: (count) => `${count} bước`,
  prerequisiteCount: (count) => `${count} việc`,
}

const en: HistoryWords = {
  kinds: {
    created: 'created the task',
    edited: 'edited it',
    assigned: 'assigned it',
    started: 'started it',
    reported: 'reported progress',
    submitted: 'submitted it',
    withdrawn: 'withdrew it',
    confirmed: 'confirmed completion',
    returned: 'returned it',
    reopened: 'reopened it',
    cancelled: 'cancelled it',
    extended: 'extended the due date',
    reminded: 'reminded the holder',
  },
  fields: {
    objectiveId: 'Objective',
    title: 'Title',
    description: 'Description',
    ownerUnitId: 'Unit',
    ownerUserId: 'Person',
    startOn: 'Start',
    dueOn: 'Due',
    weight: 'Weight',
    priority: 'Priority',
    directiveId: 'Directive',
    state: 'State',
    percent: 'Progress',
    checklist: 'Steps',
    prerequisites: 'To be done first',
  },
  change: vi.change,
  set: vi.set,
  nothing: 'none',
  someoneElse: 'someone else',
  system: 'The system',
  checklistItems: (count) => (count === 1 ? '1 step' : `${count} steps`),
  prerequisiteCount: (count) => (count === 1 ? '1 task' : `${count} tasks`),
}

export const historyTexts = defineTexts(vi, en)
