import type { RecurrenceUnit } from '@gandan/domain/plan/recurrence'
import { defineTexts } from '../../../i18n/texts.ts'

interface DutiesWords {
  duties: string
  intro: string
  duty: string
  rhythm: string
  done: string
  next: string
  noNext: string
  ended: (at: string) => string
  doneOf: (done: number, total: number) => string
  occurrences: string
  seeTasks: (title: string) => string
  emptyTitle: string
  emptyText: string
  draftText: string
  create: string
  created: (count: number) => string
  every: string
  units: Record<RecurrenceUnit, string>
  weekdays: string[]
  weekday: string
  dayOfMonth: string
  monthOf: Record<'quarter' | 'halfYear' | 'year', string>
  monthNumber: (month: number) => string
  yearMonth: (month: number) => string
  dayWords: (day: number) => string
  lastDay: string
  leadDays: string
  leadHint: string
  from: string
  preview: (count: number) => string
  previewNone: string
  previewTooMany: (most: number) => string
  previewHint: string
  previewMore: (count: number) => string
  titleMissing: string
  leadWrong: string
  dayWrong: string
  end: string
  endTitle: string
  endText: string
  endDone: string
  actions: string
  endOf: (title: string) => string
}

const vi: DutiesWords = {
  duties: 'Việc thường xuyên',
  intro: 'Việc lặp lại theo tuần, tháng, quý…; mỗi lần đến hạn là một việc riêng, có tiến độ riêng.',
  duty: 'Việc thường xuyên',
  rhythm: 'Chu kỳ',
  done: 'Đã xong',
  next: 'Lần tới đến hạn',
  noNext: 'Không còn lần nào',
  ended: (at) => `Đã dừng lúc ${at}`,
  doneOf: (done, total) => `${done}/${total} lần`,
  occurrences: 'Xem các lần',
  seeTasks: (title) => `Xem các lần của ${title}`,
  emptyTitle: 'Chưa có việc thường xuyên nào',
  emptyText: 'Ví dụ: giao ban khối dân vận hằng tháng, báo cáo công tác dân vận hằng quý.',
  draftText: 'Việc thường xuyên được thêm sau khi kế hoạch được ban hành.',
  create: 'Thêm việc thường xuyên',
  created: (count) => `Đã thêm việc thường xuyên với ${count} lần`,
  every: 'Lặp lại',
  units: {
    week: 'Hằng tuần',
    month: 'Hằng tháng',
    quarter: 'Hằng quý',
    halfYear: '6 tháng một lần',
    year: 'Mỗi năm một lần',
  },
  weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  weekday: 'Vào',
  dayOfMonth: 'Ngày trong tháng',
  monthOf: { quarter: 'Tháng trong quý', halfYear: 'Tháng trong nửa năm', year: 'Tháng trong năm' },
  monthNumber: (month) => `tháng thứ ${month}`,
  yearMonth: (month) => `tháng ${month}`,
  dayWords: (day) => `ngày ${day}`,
  lastDay: 'ngày cuối tháng',
  leadDays: 'Bắt đầu trước hạn (ngày)',
  leadHint: 'Từ 0 đến 90 ngày',
  from: 'Tính từ ngày',
  preview: (count) => `Sẽ có ${count} lần đến hạn:`,
  previewNone: 'Từ ngày này đến hết kế hoạch không có lần nào.',
  previewTooMany: (most) => `Quá ${most} lần: hãy chọn chu kỳ thưa hơn hoặc bắt đầu muộn hơn.`,
  previewHint: 'Tháng ngắn hơn thì lấy ngày cuối tháng.',
  previewMore: (count) => `và ${count} lần nữa`,
  titleMissing: 'Cần ghi tên việc',
  leadWrong: 'Số nguyên từ 0 đến 90',
  dayWrong: 'Cần chọn ngày',
  end: 'Dừng',
  endTitle: 'Dừng việc thường xuyên',
  endText: 'Những lần chưa bắt đầu sẽ bị huỷ; những lần đã làm hoặc đang làm được giữ nguyên.',
  endDone: 'Đã dừng việc thường xuyên',
  actions: 'Thao tác',
  endOf: (title) => `Dừng ${title}`,
}

const en: DutiesWords = {
  duties: 'Recurring duties',
  intro: 'Work that returns every week, month, quarter…; each time is a task of its own with its own progress.',
  duty: 'Duty',
  rhythm: 'Rhythm',
  done: 'Done',
  next: 'Next due',
  noNext: 'None left',
  ended: (at) => `Ended at ${at}`,
  doneOf: (done, total) => `${done} of ${total}`,
  occurrences: 'See its tasks',
  seeTasks: (title) => `See the tasks of ${title}`,
  emptyTitle: 'No recurring duties yet',
  emptyText: 'For example: a meeting every month, a report every quarter.',
  draftText: 'Recurring duties are added once the plan is adopted.',
  create: 'Add a recurring duty',
  created: (count) => `Duty added with ${count} occurrences`,
  every: 'Repeats',
  units: { week: 'Weekly', month: 'Monthly', quarter: 'Quarterly', halfYear: 'Twice a year', year: 'Yearly' },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  weekday: 'On',
  dayOfMonth: 'Day of the month',
  monthOf: { quarter: 'Month of the quarter', halfYear: 'Month of the half-year', year: 'Month of the year' },
  monthNumber: (month) => `month ${month}`,
  yearMonth: (month) => `month ${month}`,
  dayWords: (day) => `day ${day}`,
  lastDay: 'last day of the month',
  leadDays: 'Starts before it is due (days)',
  leadHint: '0 to 90 days',
  from: 'Counted from',
  preview: (count) => (count === 1 ? 'Falls due once:' : `Falls due ${count} times:`),
  previewNone: 'It never falls due between this day and the end of the plan.',
  previewTooMany: (most) => `More than ${most} times: choose a slower rhythm or a later start.`,
  previewHint: 'In shorter months the last day counts.',
  previewMore: (count) => `and ${count} more`,
  titleMissing: 'A title is needed',
  leadWrong: 'A whole number from 0 to 90',
  dayWrong: 'Choose a day',
  end: 'End',
  endTitle: 'End the recurring duty',
  endText: 'Occurrences that have not begun are cancelled; those done or in hand stay as they are.',
  endDone: 'Duty ended',
  actions: 'Actions',
  endOf: (title) => `End ${title}`,
}

export const dutiesTexts = defineTexts(vi, en)
