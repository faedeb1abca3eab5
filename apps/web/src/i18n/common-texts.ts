import { CADENCE_WORDS, COVERS_WORDS, type Cadence, type ScheduleCovers } from '@gandan/domain/exports/schedules'
import type { PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import type { RoleId } from '@gandan/domain/organisation/roles'
import type { UnitLevel } from '@gandan/domain/organisation/units'
import type { PlanState } from '@gandan/domain/plan/plan-state'
import type { RagLevel } from '@gandan/domain/plan/progress'
import type { DueGroup, TaskPriority, TaskSource } from '@gandan/domain/plan/task'
import { DUE_GROUP_WORDS, TASK_PRIORITY_WORDS, TASK_SOURCE_WORDS } from '@gandan/domain/plan/task-words'
import type { TaskAction, TaskState } from '@gandan/domain/plan/task-state'
import { defineTexts } from './texts.ts'

interface Common {
  taskStates: Record<TaskState, string>
  taskActions: Record<TaskAction, string>
  priorities: Record<TaskPriority, string>
  sources: Record<TaskSource, string>
  cadences: Record<Cadence, string>
  covers: Record<ScheduleCovers, string>
  dueGroups: Record<DueGroup, string>
  rag: Record<RagLevel, string>
  planStates: Record<PlanState, string>
  periods: Record<PeriodKind, string>
  roles: Record<RoleId, string>
  unitLevels: Record<UnitLevel, string>
  save: string
  cancel: string
  close: string
  edit: string
  remove: string
  add: string
  confirm: string
  retry: string
  back: string
  search: string
  clear: string
  loadMore: string
  print: string
  optional: string
  required: string
  yes: string
  no: string
  none: string
  all: string
}

const vi: Common = {
  taskStates: {
    planned: 'Chưa bắt đầu',
    inProgress: 'Đang thực hiện',
    submitted: 'Chờ xác nhận',
    done: 'Hoàn thành',
    returned: 'Trả lại',
    cancelled: 'Đã huỷ',
  },
  taskActions: {
    start: 'Bắt đầu',
    report: 'Cập nhật tiến độ',
    submit: 'Trình xác nhận',
    withdraw: 'Rút lại',
    confirm: 'Xác nhận hoàn thành',
    return: 'Trả lại',
    reopen: 'Mở lại',
    cancel: 'Huỷ việc',
  },
  priorities: TASK_PRIORITY_WORDS,
  sources: TASK_SOURCE_WORDS,
  cadences: CADENCE_WORDS,
  covers: COVERS_WORDS,
  dueGroups: DUE_GROUP_WORDS,
  rag: { green: 'Đúng tiến độ', amber: 'Cần chú ý', red: 'Chậm', grey: 'Chưa có số liệu' },
  planStates: { draft: 'Bản thảo', adopted: 'Đã ban hành' },
  periods: { month: 'Tháng', quarter: 'Quý', sixMonths: '6 tháng', nineMonths: '9 tháng', year: 'Năm' },
  roles: {
    administrator: 'Quản trị hệ thống',
    chairman: 'Chủ tịch UBND',
    viceChairman: 'Phó Chủ tịch UBND',
    officeClerk: 'Văn phòng',
    justiceOfficer: 'Công chức tư pháp',
    landOfficer: 'Công chức địa chính',
    cultureOfficer: 'Công chức văn hoá',
    oneStop: 'Bộ phận một cửa',
    radio: 'Đài truyền thanh',
    village: 'Trưởng thôn',
    mttq: 'Mặt trận Tổ quốc',
    peopleInspection: 'Thanh tra nhân dân',
    partyReader: 'Đảng uỷ',
    upperReader: 'Cấp trên',
    citizen: 'Người dân',
  },
  unitLevels: {
    province: 'Tỉnh',
    district: 'Huyện',
    commune: 'Xã',
    village: 'Thôn',
    department: 'Bộ phận',
    organisation: 'Tổ chức',
  },
  save: 'Lưu',
  cancel: 'Bỏ qua',
  close: 'Đóng',
  edit: 'Sửa',
  remove: 'Xoá',
  add: 'Thêm',
  confirm: 'Đồng ý',
  retry: 'Thử lại',
  back: 'Quay lại',
  search: 'Tìm kiếm',
  clear: 'Xoá lọc',
  loadMore: 'Xem thêm',
  print: 'In',
  optional: 'không bắt buộc',
  required: 'Bắt buộc',
  yes: 'Có',
  no: 'Không',
  none: 'Không có',
  all: 'Tất cả',
}

const en: Common = {
  taskStates: {
    planned: 'Not started',
    inProgress: 'In progress',
    submitted: 'Awaiting confirmation',
    done: 'Done',
    returned: 'Returned',
    cancelled: 'Cancelled',
  },
  taskActions: {
    start: 'Start',
    report: 'Report progress',
    submit: 'Submit',
    withdraw: 'Withdraw',
    confirm: 'Confirm completion',
    return: 'Return',
    reopen: 'Reopen',
    cancel: 'Cancel task',
  },
  priorities: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
  sources: {
    plan: 'Plan',
    directive: 'Directive',
    recurring: 'Recurring',
    manual: 'Added by hand',
    dialogue: 'Dialogue',
    recommendation: 'Recommendation',
  },
  cadences: {
    monthly: 'Every month',
    quarterly: 'Every quarter',
    halfYearly: 'Every six months',
    yearly: 'Every year',
  },
  covers: { periodEnded: 'The reporting period that has just ended', dayOfRun: 'How things stand on the day' },
  dueGroups: { overdue: 'Overdue', dueSoon: 'Due within 7 days', later: 'Later', closed: 'Closed' },
  rag: { green: 'On track', amber: 'Needs attention', red: 'Behind', grey: 'No data' },
  planStates: { draft: 'Draft', adopted: 'Adopted' },
  periods: { month: 'Month', quarter: 'Quarter', sixMonths: '6 months', nineMonths: '9 months', year: 'Year' },
  roles: {
    administrator: 'Administrator',
    chairman: 'Chairman',
    viceChairman: 'Vice chairman',
    officeClerk: 'Office clerk',
    justiceOfficer: 'Justice officer',
    landOfficer: 'Land officer',
    cultureOfficer: 'Culture officer',
    oneStop: 'One-stop desk',
    radio: 'Radio station',
    village: 'Village head',
    mttq: 'Fatherland Front',
    peopleInspection: 'People’s inspection',
    partyReader: 'Party committee',
    upperReader: 'Upper level',
    citizen: 'Citizen',
  },
  unitLevels: {
    province: 'Province',
    district: 'District',
    commune: 'Commune',
    village: 'Village',
    department: 'Office',
    organisation: 'Organisation',
  },
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  edit: 'Edit',
  remove: 'Delete',
  add: 'Add',
  confirm: 'Confirm',
  retry: 'Try again',
  back: 'Back',
  search: 'Search',
  clear: 'Clear filters',
  loadMore: 'Show more',
  print: 'Print',
  optional: 'optional',
  required: 'Required',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  all: 'All',
}

export const commonTexts = defineTexts(vi, en)
