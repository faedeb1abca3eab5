import type { AwaitedRoom } from '@gandan/domain/indicators/definition'
import type { IndicatorStatus } from '@gandan/domain/indicators/status'
import type { ValueState } from '@gandan/domain/indicators/value-state'
import { defineTexts } from '../../../i18n/texts.ts'

interface FiguresTexts {
  title: string
  titleOf: (commune: string) => string
  section: string
  empty: string
  emptyText: string
  core: string
  supplementary: string
  onlyCore: string
  code: string
  indicator: string
  value: string
  target: string
  lastYear: string
  previous: string
  status: string
  statuses: Record<IndicatorStatus, string>
  states: Record<ValueState, string>
  nothing: string
  nothingNote: string
  noSource: string
  awaited: Record<AwaitedRoom, string>
  sumsOf: (numerator: string, denominator: string) => string
  open: (name: string) => string
  chart: string
  table: string
  views: string
  period: string
  periodOf: (kind: string, index: number, year: number) => string
  shortPeriod: (kind: string, index: number) => string
  year: string
  stale: string
  changed: (times: number) => string
  required: (required: string, ratio: string) => string
  legal: string
  formula: string
  typical: string
  upper: string
  own: string
  records: string
  numerator: string
  denominator: string
  recordsNone: string
  recordsHidden: (shown: string, total: string) => string
  recordsTotal: (total: string) => string
  record: string
  day: string
  amount: string
  more: string
  breakdown: string
  notes: string
  summary: (name: string, last: string, target: string) => string
  said: (period: string, value: string, status: string) => string
  live: (period: string, value: string, target: string, lastYear: string) => string
  all: string
  score: string
  scoreIntro: string
  tasks: string
  weight: string
  earned: string
  contribution: string
  total: string
  scoreFormula: string
  editWeights: string
  taskWeight: string
  reason: string
  reasonShort: string
  weightsSaved: string
  matrix: string
  matrixIntro: string
  objective: string
  months: string
  quarters: string
  comparison: string
  comparisonIntro: (least: number) => string
  commune: string
  rank: string
  tooFew: string
}

const vi: FiguresTexts = {
  title: 'Chỉ tiêu',
  titleOf: (commune) => `Chỉ tiêu dân vận chính quyền: ${commune}`,
  section: 'Chỉ tiêu của mục này',
  empty: 'Chưa có chỉ tiêu nào',
  emptyText: 'Không có chỉ tiêu nào áp dụng trong kỳ đã chọn.',
  core: 'Chính',
  supplementary: 'Bổ sung',
  onlyCore: 'Chỉ xem chỉ tiêu chính',
  code: 'Mã',
  indicator: 'Chỉ tiêu',
  value: 'Kết quả',
  target: 'Mục tiêu',
  lastYear: 'Cùng kỳ năm trước',
  previous: 'Kỳ trước',
  status: 'Đánh giá',
  statuses: {
    attained: 'Đạt',
    onTrack: 'Đúng hướng',
    behind: 'Chậm',
    offTrack: 'Lệch xa',
    none: 'Không đánh giá',
  },
  states: {
    draft: 'Đang nhập',
    submitted: 'Chờ duyệt',
    returned: 'Trả lại',
    approved: 'Đã duyệt',
    locked: 'Đã chốt',
  },
  nothing: '—',
  nothingNote: 'không phát sinh',
  noSource: 'Chưa có nguồn',
  awaited: {
    emulation: 'chờ phần thi đua, mô hình “Dân vận khéo”',
    conduct: 'chờ phần kỷ cương, kiểm tra công vụ',
    consultations: 'chờ phần lấy ý kiến, công khai',
    oversight: 'chờ phần giám sát của Mặt trận',
    reports: 'chờ phần báo cáo',
  },
  sumsOf: (numerator, denominator) => `${numerator} / ${denominator}`,
  open: (name) => `Xem ${name}`,
  chart: 'Biểu đồ',
  table: 'Bảng',
  views: 'Cách xem',
  period: 'Kỳ',
  periodOf: (kind, index, year) =>
    ({
      month: `Tháng ${index}/${year}`,
      quarter: `Quý ${['I', 'II', 'III', 'IV'][index - 1] ?? index}/${year}`,
      sixMonths: `6 tháng đầu năm ${year}`,
      nineMonths: `9 tháng năm ${year}`,
      year: `Năm ${year}`,
    })[kind] ?? `${index}/${year}`,
  shortPeriod: (kind, index) =>
    ({ month: `T${index}`, quarter: `Quý ${['I', 'II', 'III', 'IV'][index - 1] ?? index}` })[kind] ?? 'Cả kỳ',
  year: 'Năm',
  stale: 'Số liệu đã cũ',
  changed: (times) => `đã sửa ${times} lần sau khi duyệt`,
  required: (required, ratio) => `cần đạt ${required} đến nay, đạt ${ratio} mức cần`,
  legal: 'Căn cứ',
  formula: 'Cách tính',
  typical: 'mức thường gặp',
  upper: 'cấp trên giao',
  own: 'xã đặt',
  records: 'Hồ sơ được tính',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  recordsNone: 'Không có hồ sơ nào được tính trong kỳ này.',
  recordsHidden: (shown, total) =>
    `Danh sách cộng lại được ${shown} trong ${total}: phần còn lại bạn không có quyền xem.`,
  recordsTotal: (total) => `Cộng: ${total}`,
  record: 'Hồ sơ',
  day: 'Ngày',
  amount: 'Tính',
  more: 'Xem thêm',
  breakdown: 'Phân tích',
  notes: 'Ghi chú',
  summary: (name, last, target) => `${name}: kỳ gần nhất ${last}, mục tiêu ${target}.`,
  said: (period, value, status) => `${period}: ${value}, ${status}. Mở các hồ sơ.`,
  live: (period, value, target, lastYear) =>
    `${period}: kết quả ${value}, mục tiêu ${target}, cùng kỳ năm trước ${lastYear}.`,
  all: 'Xem mọi chỉ tiêu',
  score: 'Tiến độ của mục này gồm những gì',
  scoreIntro: 'Công việc và các chỉ tiêu chính cộng lại theo trọng số; phần chưa có số liệu không tính.',
  tasks: 'Công việc',
  weight: 'Trọng số',
  earned: 'Đạt được',
  contribution: 'Góp vào',
  total: 'Tiến độ',
  scoreFormula:
    'Tiến độ = trọng số công việc × tiến độ công việc + phần còn lại × trung bình có trọng số của các chỉ tiêu chính.',
  editWeights: 'Sửa trọng số',
  taskWeight: 'Trọng số của công việc (trên 100)',
  reason: 'Lý do',
  reasonShort: 'Cần nêu lý do, ít nhất 5 ký tự',
  weightsSaved: 'Đã lưu trọng số',
  matrix: 'Mười mục qua các kỳ',
  matrixIntro: 'Mỗi ô là tiến độ công việc của mục vào ngày cuối kỳ; kỳ đang chạy tính đến ngày đang xem.',
  objective: 'Mục',
  months: 'Tháng',
  quarters: 'Quý',
  comparison: 'So sánh chỉ tiêu giữa các xã',
  comparisonIntro: (least) => `Xã có mẫu số dưới ${least} không xếp hạng.`,
  commune: 'Xã',
  rank: 'Hạng',
  tooFew: 'quá ít để xếp hạng',
}

const en: FiguresTexts = {
  title: 'Indicators',
  titleOf: (commune) => `Indicators: ${commune}`,
  section: 'Indicators of this objective',
  empty: 'No indicator',
  emptyText: 'No indicator is in force for this period.',
  core: 'Core',
  supplementary: 'Supplementary',
  onlyCore: 'Core indicators only',
  code: 'Code',
  indicator: 'Indicator',
  value: 'Value',
  target: 'Target',
  lastYear: 'Same period last year',
  previous: 'Period before',
  status: 'Status',
  statuses: {
    attained: 'Attained',
    onTrack: 'On track',
    behind: 'Behind',
    offTrack: 'Off track',
    none: 'Not judged',
  },
  states: {
    draft: 'Draft',
    submitted: 'Submitted',
    returned: 'Returned',
    approved: 'Approved',
    locked: 'Closed',
  },
  nothing: '—',
  nothingNote: 'nothing occurred',
  noSource: 'No source yet',
  awaited: {
    emulation: 'waits for emulation',
    conduct: 'waits for conduct',
    consultations: 'waits for consultations',
    oversight: 'waits for oversight',
    reports: 'waits for reports',
  },
  sumsOf: vi.sumsOf,
  open: (name) => `Open ${name}`,
  chart: 'Chart',
  table: 'Table',
  views: 'View',
  period: 'Period',
  periodOf: (kind, index, year) =>
    ({
      month: `Month ${index}/${year}`,
      quarter: `Q${index} ${year}`,
      sixMonths: `First half of ${year}`,
      nineMonths: `Nine months of ${year}`,
      year: `${year}`,
    })[kind] ?? `${index}/${year}`,
  shortPeriod: (kind, index) => ({ month: `${index}`, quarter: `Q${index}` })[kind] ?? 'All',
  year: 'Year',
  stale: 'Out of date',
  changed: (times) => `changed ${times} times since approval`,
  required: (required, ratio) => `${required} required by now, ${ratio} of it reached`,
  legal: 'Legal basis',
  formula: 'Formula',
  typical: 'typical',
  upper: 'set by the upper level',
  own: 'set by the commune',
  records: 'Records counted',
  numerator: 'Numerator',
  denominator: 'Denominator',
  recordsNone: 'No record is counted in this period.',
  recordsHidden: (shown, total) => `The list adds up to ${shown} of ${total}: you may not see the rest.`,
  recordsTotal: (total) => `Sum: ${total}`,
  record: 'Record',
  day: 'Day',
  amount: 'Counts',
  more: 'Show more',
  breakdown: 'Breakdown',
  notes: 'Notes',
  summary: (name, last, target) => `${name}: last ${last}, target ${target}.`,
  said: (period, value, status) => `${period}: ${value}, ${status}. Open the records.`,
  live: (period, value, target, lastYear) => `${period}: ${value}, target ${target}, last year ${lastYear}.`,
  all: 'All indicators',
  score: 'What this progress is made of',
  scoreIntro: 'Tasks and core indicators by their weights; what has no figure does not count.',
  tasks: 'Tasks',
  weight: 'Weight',
  earned: 'Earned',
  contribution: 'Adds',
  total: 'Progress',
  scoreFormula: 'Progress = weight of the tasks × their progress + the rest × weighted mean of the core indicators.',
  editWeights: 'Change weights',
  taskWeight: 'Weight of the tasks (of 100)',
  reason: 'Reason',
  reasonShort: 'Say why, in 5 characters or more',
  weightsSaved: 'Weights saved',
  matrix: 'Ten objectives over the periods',
  matrixIntro: 'Each cell is the tasks’ progress at the period’s end; the running one as of the day looked at.',
  objective: 'Objective',
  months: 'Months',
  quarters: 'Quarters',
  comparison: 'An indicator across communes',
  comparisonIntro: (least) => `A commune with a denominator below ${least} is not ranked.`,
  commune: 'Commune',
  rank: 'Rank',
  tooFew: 'too few to rank',
}

export const figuresTexts = defineTexts(vi, en)
