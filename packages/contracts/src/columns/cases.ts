import { CASE_STATE_WORDS, KIND_WORDS } from '@gandan/domain/petitions/case-texts'
import { topicName } from '@gandan/domain/petitions/topics'
import type { ListColumn } from './list-column.ts'
import type { CaseRow } from '../petitions/case-shapes.ts'

export interface CaseColumn extends ListColumn<CaseRow> {
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
}

const inTimeOf = ({ settledInTime }: CaseRow): string | null =>
  settledInTime === null ? null : settledInTime ? 'Đúng hạn' : 'Quá hạn'

/** One list for the table on screen and for the file. */
export const CASE_COLUMNS: readonly CaseColumn[] = [
  { id: 'code', label: 'Số vụ việc', kind: 'text', valueOf: (row) => row.code },
  { id: 'kind', label: 'Loại', kind: 'text', valueOf: (row) => KIND_WORDS[row.kind] },
  { id: 'petitioner', label: 'Người gửi', kind: 'text', valueOf: (row) => row.petitionerLabel },
  { id: 'matter', label: 'Nội dung', kind: 'text', width: 45, valueOf: (row) => row.title },
  { id: 'topic', label: 'Lĩnh vực', kind: 'text', width: 26, valueOf: (row) => topicName(row.topicCode) },
  { id: 'village', label: 'Thôn', kind: 'text', valueOf: (row) => row.villageName },
  { id: 'received', label: 'Ngày nhận', kind: 'day', valueOf: (row) => row.receivedOn },
  { id: 'due', label: 'Hạn', kind: 'day', valueOf: (row) => row.dueOn },
  {
    id: 'state',
    label: 'Tình trạng',
    kind: 'text',
    valueOf: (row) => CASE_STATE_WORDS[row.state],
  },
  { id: 'handler', label: 'Người xử lý', kind: 'text', valueOf: (row) => row.handlerName },
  { id: 'settled', label: 'Ngày giải quyết', kind: 'day', valueOf: (row) => row.settledOn },
  { id: 'inTime', label: 'Đúng hạn', kind: 'text', width: 11, valueOf: inTimeOf },
]
