import { defineTexts } from '../../i18n/texts.ts'
import { CASE_FLAG_WORDS, type CaseFlag } from '@gandan/domain/petitions/case-texts'
import type { CaseDay, CaseList, CaseSort } from './cases-search.ts'

interface CasesWords {
  title: string
  total: (count: string, isExact: boolean) => string
  piles: string
  search: string
  searchHint: string
  filters: string
  lists: Record<CaseList, string>
  flags: Record<CaseFlag, string>
  days: string
  dayFields: Record<CaseDay, string>
  open: Record<'true' | 'false', string>
  settled: Record<'inTime' | 'late', string>
  nobody: string
  sortLabel: string
  sorts: Record<CaseSort, string>
  active: string
  without: (chip: string) => string
  withWords: (words: string) => string
  clearAll: string
  register: string
  settings: string
  code: string
  kind: string
  petitioner: string
  matter: string
  topic: string
  village: string
  due: string
  handler: string
  state: string
  settledOn: (day: string) => string
  noDue: string
  caption: string
  emptyTitle: string
  emptyText: string
  shownOf: (shown: string, total: string) => string
  select: (code: string) => string
  selectAll: string
  selected: (count: number) => string
  assign: string
  deselect: string
  assignTitle: (count: number) => string
  assignTo: string
  assignMissing: string
  assigned: (count: number, name: string) => string
  forecast: string
  forecastIntro: (week: string, month: string) => string
  officer: string
  openCases: string
  overdue: string
  dueIn7: string
  dueIn30: string
  ifNothing: string
  lateOn: (day: string) => string
  noneLate: string
  forecastEmpty: string
}

const vi: CasesWords = {
  title: 'Đơn thư',
  total: (count, isExact) => (isExact ? `${count} vụ việc` : `hơn ${count} vụ việc`),
  piles: 'Giai đoạn',
  search: 'Tìm vụ việc',
  searchHint: 'Tìm theo số, nội dung, có dấu hoặc không dấu',
  filters: 'Bộ lọc',
  lists: {
    kind: 'Loại đơn',
    state: 'Trạng thái',
    topic: 'Lĩnh vực',
    village: 'Thôn',
    handler: 'Người xử lý',
    flag: 'Tính chất',
  },
  flags: CASE_FLAG_WORDS,
  days: 'Khoảng ngày',
  dayFields: {
    receivedFrom: 'Nhận từ ngày',
    receivedTo: 'Nhận đến ngày',
    dueFrom: 'Đến hạn từ ngày',
    dueTo: 'Đến hạn đến ngày',
    settledFrom: 'Xong từ ngày',
    settledTo: 'Xong đến ngày',
  },
  open: { true: 'Đang mở', false: 'Đã đóng' },
  settled: { inTime: 'Xong đúng hạn', late: 'Xong trễ hạn' },
  nobody: 'Chưa giao',
  sortLabel: 'Sắp xếp',
  sorts: {
    dueOn: 'Đến hạn trước',
    receivedOn: 'Nhận trước',
    '-receivedOn': 'Mới nhận nhất',
    '-settledOn': 'Mới xong nhất',
  },
  active: 'Đang lọc theo',
  without: (chip) => `Bỏ lọc: ${chip}`,
  withWords: (words) => `Có “${words}”`,
  clearAll: 'Xoá bộ lọc',
  register: 'Nhập đơn',
  settings: 'Quy định của xã',
  code: 'Số',
  kind: 'Loại',
  petitioner: 'Người gửi',
  matter: 'Nội dung',
  topic: 'Lĩnh vực',
  village: 'Thôn',
  due: 'Hạn',
  handler: 'Người xử lý',
  state: 'Trạng thái',
  settledOn: (day) => `xong ${day}`,
  noDue: 'Không có hạn',
  caption: 'Các vụ việc',
  emptyTitle: 'Không có vụ việc nào ở đây',
  emptyText: 'Chọn giai đoạn khác, bỏ bớt bộ lọc hoặc tìm bằng từ khác.',
  shownOf: (shown, total) => `Đang hiện ${shown} trên ${total}`,
  select: (code) => `Chọn vụ việc ${code}`,
  selectAll: 'Chọn tất cả trong trang',
  selected: (count) => `Đã chọn ${count} vụ việc`,
  assign: 'Giao xử lý',
  deselect: 'Bỏ chọn',
  assignTitle: (count) => `Giao ${count} vụ việc`,
  assignTo: 'Người xử lý',
  assignMissing: 'Cần chọn người xử lý',
  assigned: (count, name) => `Đã giao ${count} vụ việc cho ${name}`,
  forecast: 'Dự báo khối lượng',
  forecastIntro: (week, month) => `Còn ${week} ngày làm việc trong 7 ngày tới, ${month} trong 30 ngày tới.`,
  officer: 'Cán bộ',
  openCases: 'Đang mở',
  overdue: 'Quá hạn',
  dueIn7: 'Đến hạn 7 ngày',
  dueIn30: 'Đến hạn 30 ngày',
  ifNothing: 'Nếu không làm gì',
  lateOn: (day) => `quá hạn ngày ${day}`,
  noneLate: 'chưa có vụ việc nào quá hạn thêm',
  forecastEmpty: 'Không có vụ việc nào đang mở.',
}

const en: CasesWords = {
  title: 'Petitions',
  total: (count, isExact) => (isExact ? `${count} cases` : `over ${count} cases`),
  piles: 'Phase',
  search: 'Search cases',
  searchHint: 'Search by code or matter, with or without diacritics',
  filters: 'Filters',
  lists: {
    kind: 'Kind',
    state: 'State',
    topic: 'Topic',
    village: 'Village',
    handler: 'Handler',
    flag: 'Character',
  },
  flags: {
    hot: 'Hot topic',
    collective: 'Crowd',
    prolonged: 'Prolonged',
    secondRound: 'Second round',
    accusedLeader: 'Accuses a leader',
  },
  days: 'Date range',
  dayFields: {
    receivedFrom: 'Received from',
    receivedTo: 'Received until',
    dueFrom: 'Due from',
    dueTo: 'Due until',
    settledFrom: 'Settled from',
    settledTo: 'Settled until',
  },
  open: { true: 'Open', false: 'Closed' },
  settled: { inTime: 'Settled in time', late: 'Settled late' },
  nobody: 'Nobody yet',
  sortLabel: 'Sort',
  sorts: {
    dueOn: 'Due first',
    receivedOn: 'Received first',
    '-receivedOn': 'Latest received first',
    '-settledOn': 'Latest settled first',
  },
  active: 'Filtered by',
  without: (chip) => `Remove filter: ${chip}`,
  withWords: (words) => `With “${words}”`,
  clearAll: 'Clear filters',
  register: 'Enter a petition',
  settings: 'Rules of the commune',
  code: 'Code',
  kind: 'Kind',
  petitioner: 'Petitioner',
  matter: 'Matter',
  topic: 'Topic',
  village: 'Village',
  due: 'Due',
  handler: 'Handler',
  state: 'State',
  settledOn: (day) => `settled ${day}`,
  noDue: 'No deadline',
  caption: 'Cases',
  emptyTitle: 'No case here',
  emptyText: 'Choose another phase, remove a filter or search with other words.',
  shownOf: (shown, total) => `Showing ${shown} of ${total}`,
  select: (code) => `Select case ${code}`,
  selectAll: 'Select all on this page',
  selected: (count) => (count === 1 ? '1 case selected' : `${count} cases selected`),
  assign: 'Assign',
  deselect: 'Clear selection',
  assignTitle: (count) => (count === 1 ? 'Assign 1 case' : `Assign ${count} cases`),
  assignTo: 'Handler',
  assignMissing: 'Choose a handler',
  assigned: (count, name) => `${count} assigned to ${name}`,
  forecast: 'Load forecast',
  forecastIntro: (week, month) => `${week} working days left in the next 7 days, ${month} in the next 30.`,
  officer: 'Officer',
  openCases: 'Open',
  overdue: 'Overdue',
  dueIn7: 'Due in 7 days',
  dueIn30: 'Due in 30 days',
  ifNothing: 'If nothing is done',
  lateOn: (day) => `late on ${day}`,
  noneLate: 'nothing more falls late',
  forecastEmpty: 'No open case.',
}

export const casesTexts = defineTexts(vi, en)
