import type { CaseKind } from '@gandan/domain/petitions/case-events'
import { topicName } from '@gandan/domain/petitions/topics'
import type { CaseRow } from '../petitions/case-shapes.ts'

const CASE_KIND_LABELS: Record<CaseKind, string> = {
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  recommendation: 'Kiến nghị',
  feedback: 'Phản ánh',
  landMediation: 'Hoà giải tranh chấp đất đai',
  anonymousTip: 'Tin báo không rõ người gửi',
}

const CASE_STATE_LABELS: Record<CaseRow['state'], string> = {
  received: 'Chờ phân loại',
  awaitingSupplement: 'Chờ bổ sung',
  proposed: 'Chờ duyệt',
  awaitingResult: 'Đã chuyển, chờ kết quả',
  accepted: 'Đang giải quyết',
  suspended: 'Tạm đình chỉ',
  decided: 'Chờ thi hành',
  closed: 'Đã kết thúc',
}

export interface CaseColumn {
  id:
    | 'code'
    | 'kind'
    | 'petitioner'
    | 'matter'
    | 'topic'
    | 'village'
    | 'received'
    | 'due'
    | 'state'
    | 'handler'
    | 'settled'
    | 'inTime'
  label: string
  kind: 'text' | 'day'
  valueOf: (row: CaseRow) => string | null
}

const inTimeOf = ({ settledInTime }: CaseRow): string | null =>
  settledInTime === null ? null : settledInTime ? 'Đúng hạn' : 'Quá hạn'

/** One list for the table on screen and for the file. */
export const CASE_COLUMNS: readonly CaseColumn[] = [
  { id: 'code', label: 'Số vụ việc', kind: 'text', valueOf: (row) => row.code },
  { id: 'kind', label: 'Loại', kind: 'text', valueOf: (row) => CASE_KIND_LABELS[row.kind] },
  { id: 'petitioner', label: 'Người gửi', kind: 'text', valueOf: (row) => row.petitionerLabel },
  { id: 'matter', label: 'Nội dung', kind: 'text', valueOf: (row) => row.title },
  { id: 'topic', label: 'Lĩnh vực', kind: 'text', valueOf: (row) => topicName(row.topicCode) },
  { id: 'village', label: 'Thôn', kind: 'text', valueOf: (row) => row.villageName },
  { id: 'received', label: 'Ngày nhận', kind: 'day', valueOf: (row) => row.receivedOn },
  { id: 'due', label: 'Hạn', kind: 'day', valueOf: (row) => row.dueOn },
  {
    id: 'state',
    label: 'Tình trạng',
    kind: 'text',
    valueOf: (row) => CASE_STATE_LABELS[row.state],
  },
  { id: 'handler', label: 'Người xử lý', kind: 'text', valueOf: (row) => row.handlerName },
  { id: 'settled', label: 'Ngày giải quyết', kind: 'day', valueOf: (row) => row.settledOn },
  { id: 'inTime', label: 'Đúng hạn', kind: 'text', valueOf: inTimeOf },
]
