import type { TaskSort } from '@gandan/domain/plan/task'
import { defineTexts } from '../../../../i18n/texts.ts'
import type { DayFilter } from './task-filter.ts'

interface ListWords {
  total: (count: string) => string
  searchLabel: string
  searchHint: string
  filters: string
  due: string
  owner: string
  days: string
  dueFrom: string
  dueTo: string
  closedFrom: string
  closedTo: string
  dayChips: Record<DayFilter, (day: string) => string>
  wordsChip: (words: string) => string
  without: (chip: string) => string
  clearAll: string
  active: string
  unknown: string
  apply: string
  sortLabel: string
  sorts: Record<TaskSort, string>
  sortedBy: (column: string) => string
  views: string
  list: string
  board: string
  timeline: string
  pastNote: (day: string) => string
  toToday: string
  emptyTitle: string
  emptyText: string
  emptyPlanTitle: string
  emptyPlanText: string
  draftText: string
  more: string
  shownOf: (shown: string, total: string) => string
  select: (number: number) => string
  selectPage: string
  selected: (count: number) => string
  assignSelected: string
  deselect: string
  drawnOf: (drawn: string, total: string) => string
  columnCount: (count: number) => string
  noCards: string
  timelineLabel: string
  timelineTask: string
  timelineBar: (from: string, to: string, state: string) => string
  today: (day: string) => string
  onDay: (day: string) => string
  month: (month: number, year: number) => string
  late: string
  legendDone: string
  legendOpen: string
  legendLate: string
}

const vi: ListWords = {
  total: (count) => `${count} việc`,
  searchLabel: 'Tìm theo tên hoặc số',
  searchHint: 'Tìm việc, có dấu hoặc không dấu',
  filters: 'Bộ lọc',
  due: 'Thời hạn',
  owner: 'Người giữ',
  days: 'Khoảng ngày',
  dueFrom: 'Hạn từ ngày',
  dueTo: 'Hạn đến ngày',
  closedFrom: 'Đóng từ ngày',
  closedTo: 'Đóng đến ngày',
  dayChips: {
    dueFrom: (day) => `Hạn từ ${day}`,
    dueTo: (day) => `Hạn đến ${day}`,
    closedFrom: (day) => `Đóng từ ${day}`,
    closedTo: (day) => `Đóng đến ${day}`,
  },
  wordsChip: (words) => `Có chữ “${words}”`,
  without: (chip) => `Bỏ lọc: ${chip}`,
  clearAll: 'Xoá bộ lọc',
  active: 'Đang lọc theo',
  unknown: 'mục khác',
  apply: 'Xong',
  sortLabel: 'Sắp xếp',
  sorts: {
    dueOn: 'Hạn gần nhất trước',
    '-dueOn': 'Hạn xa nhất trước',
    number: 'Số việc',
    title: 'Tên việc',
    percent: 'Tiến độ thấp trước',
    '-percent': 'Tiến độ cao trước',
    priority: 'Ưu tiên cao trước',
    updatedAt: 'Mới cập nhật trước',
  },
  sortedBy: (column) => `Sắp xếp theo ${column.toLowerCase()}`,
  views: 'Cách xem',
  list: 'Danh sách',
  board: 'Bảng',
  timeline: 'Dòng thời gian',
  pastNote: (day) => `Danh sách tại ngày ${day}; chỉ xem.`,
  toToday: 'Xem hiện nay',
  emptyTitle: 'Không có việc nào khớp bộ lọc',
  emptyText: 'Hãy bớt điều kiện lọc hoặc tìm bằng từ khác.',
  emptyPlanTitle: 'Kế hoạch chưa có việc nào',
  emptyPlanText: 'Việc được thêm khi ban hành kế hoạch, hoặc thêm từng việc ở đây.',
  draftText: 'Kế hoạch này chưa được ban hành, nên chưa có việc nào.',
  more: 'Tải thêm',
  shownOf: (shown, total) => `Đang hiện ${shown} trên ${total} việc`,
  select: (number) => `Chọn việc số ${number}`,
  selectPage: 'Chọn tất cả trong trang',
  selected: (count) => `Đã chọn ${count} việc`,
  assignSelected: 'Giao việc',
  deselect: 'Bỏ chọn',
  drawnOf: (drawn, total) => `Chỉ vẽ ${drawn} việc đầu trên ${total}; hãy lọc bớt để thấy đủ.`,
  columnCount: (count) => `${count} việc`,
  noCards: 'Không có việc',
  timelineLabel: 'Dòng thời gian của các việc',
  timelineTask: 'Việc',
  timelineBar: (from, to, state) => `từ ${from} đến ${to}, ${state}`,
  today: (day) => `Hôm nay, ${day}`,
  onDay: (day) => `Ngày ${day}`,
  month: (month, year) => `${month}/${year}`,
  late: 'quá hạn',
  legendDone: 'phần đã làm',
  legendOpen: 'còn lại',
  legendLate: 'quá hạn',
}

const en: ListWords = {
  total: (count) => (count === '1' ? '1 task' : `${count} tasks`),
  searchLabel: 'Search by title or number',
  searchHint: 'Search tasks, with or without diacritics',
  filters: 'Filters',
  due: 'Due',
  owner: 'Holder',
  days: 'Date range',
  dueFrom: 'Due from',
  dueTo: 'Due until',
  closedFrom: 'Closed from',
  closedTo: 'Closed until',
  dayChips: {
    dueFrom: (day) => `Due from ${day}`,
    dueTo: (day) => `Due until ${day}`,
    closedFrom: (day) => `Closed from ${day}`,
    closedTo: (day) => `Closed until ${day}`,
  },
  wordsChip: (words) => `With “${words}”`,
  without: (chip) => `Remove filter: ${chip}`,
  clearAll: 'Clear filters',
  active: 'Filtered by',
  unknown: 'other',
  apply: 'Done',
  sortLabel: 'Sort',
  sorts: {
    dueOn: 'Due first',
    '-dueOn': 'Due last',
    number: 'Number',
    title: 'Title',
    percent: 'Least progress first',
    '-percent': 'Most progress first',
    priority: 'Highest priority first',
    updatedAt: 'Latest change first',
  },
  sortedBy: (column) => `Sort by ${column.toLowerCase()}`,
  views: 'View',
  list: 'List',
  board: 'Board',
  timeline: 'Timeline',
  pastNote: (day) => `The list as of ${day}; read only.`,
  toToday: 'Show today',
  emptyTitle: 'No task matches the filters',
  emptyText: 'Remove a filter or search with other words.',
  emptyPlanTitle: 'The plan has no tasks yet',
  emptyPlanText: 'Tasks come with the adoption of the plan, or are added here one by one.',
  draftText: 'This plan has not been adopted, so it has no tasks yet.',
  more: 'Show more',
  shownOf: (shown, total) => `Showing ${shown} of ${total}`,
  select: (number) => `Select task ${number}`,
  selectPage: 'Select all on this page',
  selected: (count) => (count === 1 ? '1 task selected' : `${count} tasks selected`),
  assignSelected: 'Assign',
  deselect: 'Clear selection',
  drawnOf: (drawn, total) => `Only the first ${drawn} of ${total} tasks are drawn; filter to see the rest.`,
  columnCount: (count) => (count === 1 ? '1 task' : `${count} tasks`),
  noCards: 'No tasks',
  timelineLabel: 'Timeline of tasks',
  timelineTask: 'Task',
  timelineBar: (from, to, state) => `${from} to ${to}, ${state}`,
  today: (day) => `Today, ${day}`,
  onDay: (day) => `On ${day}`,
  month: (month, year) => `${month}/${year}`,
  late: 'overdue',
  legendDone: 'done so far',
  legendOpen: 'remaining',
  legendLate: 'overdue',
}

export const listTexts = defineTexts(vi, en)
