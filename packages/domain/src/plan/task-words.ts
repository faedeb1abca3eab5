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
