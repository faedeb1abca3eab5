import type { DueGroup, TaskPriority, TaskSource } from './task.ts'
import type { TaskState } from './task-state.ts'

/** As files say it; the pages say it in the reader's language. */
export const TASK_STATE_WORDS: Record<TaskState, string> = {
  planned: 'Chưa bắt đầu',
  inProgress: 'Đang thực hiện',
  submitted: 'Chờ xác nhận',
  done: 'Hoàn thành',
  returned: 'Trả lại',
  cancelled: 'Đã huỷ',
}

export const TASK_PRIORITY_WORDS: Record<TaskPriority, string> = {
  low: 'Thấp',
  normal: 'Bình thường',
  high: 'Cao',
  urgent: 'Khẩn',
}

export const TASK_SOURCE_WORDS: Record<TaskSource, string> = {
  plan: 'Kế hoạch',
  directive: 'Văn bản chỉ đạo',
  recurring: 'Thường xuyên',
  manual: 'Giao bổ sung',
  dialogue: 'Đối thoại',
  recommendation: 'Kiến nghị',
}

export const DUE_GROUP_WORDS: Record<DueGroup, string> = {
  overdue: 'Quá hạn',
  dueSoon: 'Đến hạn trong 7 ngày',
  later: 'Còn hạn',
  closed: 'Đã đóng',
}
