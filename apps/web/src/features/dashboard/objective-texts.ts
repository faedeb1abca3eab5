import type { TaskEventKind } from '@gandan/domain/plan/task'
import { defineTexts } from '../../i18n/texts.ts'

interface ObjectiveTexts {
  title: (code: string) => string
  dashboard: (year: number) => string
  showMore: string
  showLess: string
  standing: string
  lateTask: (days: string) => string
  lag: (points: string) => string
  noData: string
  onTrack: string
  directives: string
  noDirectives: string
  issued: (day: string, issuer: string) => string
  figures: string
  explain: string
  formula: string
  formulaElapsed: string
  formulaRag: string
  taskName: string
  weight: string
  earned: string
  elapsed: string
  contribution: string
  sum: string
  states: string
  stateName: string
  count: string
  people: string
  person: string
  total: string
  done: string
  overdue: string
  tasks: (count: number) => string
  noTasks: string
  noTasksText: string
  history: string
  noHistory: string
  system: string
  events: Record<TaskEventKind, string>
  reached: (percent: string) => string
  newDue: (day: string) => string
  trend: string
}

const vi: ObjectiveTexts = {
  title: (code) => `Mục tiêu ${code}`,
  dashboard: (year) => `Bảng điều hành năm ${year}`,
  showMore: 'Xem toàn văn',
  showLess: 'Thu gọn',
  standing: 'Đánh giá',
  lateTask: (days) => `Có việc trễ ${days}`,
  lag: (points) => `Chậm ${points} điểm so với thời gian`,
  noData: 'Chưa có việc nào bắt đầu nên chưa có số liệu',
  onTrack: 'Không có việc trễ hạn, tiến độ theo kịp thời gian',
  directives: 'Văn bản chỉ đạo được viện dẫn',
  noDirectives: 'Mục tiêu này không viện dẫn văn bản nào.',
  issued: (day, issuer) => `ngày ${day}, ${issuer}`,
  figures: 'Tiến độ',
  explain: 'Cách tính',
  formula:
    'Tiến độ = tổng (trọng số × mức hoàn thành) chia tổng trọng số. Việc đã xác nhận hoàn thành tính 100 %; việc chưa xác nhận tính theo báo cáo, tối đa 90 %; việc đã huỷ không tính.',
  formulaElapsed: 'Thời gian đã qua tính đều cho từng việc từ ngày bắt đầu đến hạn, rồi cộng theo trọng số như trên.',
  formulaRag:
    'Đánh giá lấy mức xấu hơn: việc trễ từ 1 ngày là “Cần chú ý”, trên 7 ngày là “Chậm”; tiến độ kém thời gian trên 10 điểm là “Cần chú ý”, trên 25 điểm là “Chậm”.',
  taskName: 'Công việc',
  weight: 'Trọng số',
  earned: 'Hoàn thành',
  elapsed: 'Thời gian đã qua',
  contribution: 'Đóng góp vào tiến độ',
  sum: 'Cộng',
  states: 'Trạng thái công việc',
  stateName: 'Trạng thái',
  count: 'Số việc',
  people: 'Ai đang giữ việc gì',
  person: 'Người hoặc đơn vị',
  total: 'Tổng số',
  done: 'Hoàn thành',
  overdue: 'Quá hạn',
  tasks: (count) => `Công việc (${count})`,
  noTasks: 'Mục tiêu chưa có công việc nào',
  noTasksText: 'Khi có công việc, tiến độ sẽ được tính ở đây.',
  history: 'Diễn biến gần đây',
  noHistory: 'Chưa có diễn biến nào.',
  system: 'Hệ thống',
  events: {
    created: 'tạo việc',
    edited: 'sửa nội dung',
    assigned: 'giao việc',
    started: 'bắt đầu',
    reported: 'cập nhật tiến độ',
    submitted: 'trình xác nhận',
    withdrawn: 'rút lại',
    confirmed: 'xác nhận hoàn thành',
    returned: 'trả lại',
    reopened: 'mở lại',
    cancelled: 'huỷ việc',
    extended: 'gia hạn',
    reminded: 'nhắc',
  },
  reached: (percent) => `đạt ${percent}`,
  newDue: (day) => `hạn mới ${day}`,
  trend: 'Tiến độ thực tế so với kế hoạch',
}

const en: ObjectiveTexts = {
  title: (code) => `Objective ${code}`,
  dashboard: (year) => `Dashboard of ${year}`,
  showMore: 'Show the full text',
  showLess: 'Show less',
  standing: 'Standing',
  lateTask: (days) => `A task is ${days} late`,
  lag: (points) => `${points} points behind time`,
  noData: 'No task has begun, so there is no data',
  onTrack: 'No late task; progress keeps up with time',
  directives: 'Directives cited',
  noDirectives: 'This objective cites no directive.',
  issued: (day, issuer) => `of ${day}, ${issuer}`,
  figures: 'Progress',
  explain: 'How it is counted',
  formula:
    'Progress = sum of (weight × earned share) divided by the sum of weights. A confirmed task counts 100%; an unconfirmed one as reported, at most 90%; a cancelled one not at all.',
  formulaElapsed: 'Elapsed time runs evenly for each task from start to due date, then adds up by weight as above.',
  formulaRag:
    'The standing is the worse of two: a task 1 day late needs attention, over 7 days is behind; progress over 10 points behind time needs attention, over 25 is behind.',
  taskName: 'Task',
  weight: 'Weight',
  earned: 'Earned',
  elapsed: 'Time elapsed',
  contribution: 'Share of the progress',
  sum: 'Sum',
  states: 'Tasks by state',
  stateName: 'State',
  count: 'Tasks',
  people: 'Who holds what',
  person: 'Person or unit',
  total: 'Total',
  done: 'Done',
  overdue: 'Overdue',
  tasks: (count) => `Tasks (${count})`,
  noTasks: 'The objective has no tasks yet',
  noTasksText: 'Once it has, its progress is counted here.',
  history: 'Recent events',
  noHistory: 'Nothing has happened yet.',
  system: 'System',
  events: {
    created: 'created the task',
    edited: 'edited it',
    assigned: 'assigned it',
    started: 'started',
    reported: 'reported progress',
    submitted: 'submitted it',
    withdrawn: 'withdrew it',
    confirmed: 'confirmed completion',
    returned: 'returned it',
    reopened: 'reopened it',
    cancelled: 'cancelled it',
    extended: 'extended it',
    reminded: 'sent a reminder',
  },
  reached: (percent) => `${percent} done`,
  newDue: (day) => `now due ${day}`,
  trend: 'Actual against planned progress',
}

export const objectiveTexts = defineTexts(vi, en)
