import { TASK_STATE_WORDS } from '@gandan/domain/plan/task-words'
import type { ListColumn } from './list-column.ts'
import type { TaskRow } from '../plan/tasks.ts'

export interface TaskColumn extends ListColumn<TaskRow> {
  id:
    | 'number'
    | 'title'
    | 'objective'
    | 'unit'
    | 'holder'
    | 'start'
    | 'due'
    | 'closed'
    | 'state'
    | 'percent'
    | 'late'
    | 'weight'
}

/** What a task says of itself in a file. */
export const TASK_COLUMNS: readonly TaskColumn[] = [
  { id: 'number', label: 'Số', kind: 'number', valueOf: (row) => row.number },
  { id: 'title', label: 'Công việc', kind: 'text', width: 50, valueOf: (row) => row.title },
  { id: 'objective', label: 'Mục', kind: 'text', width: 8, valueOf: (row) => row.objectiveCode },
  { id: 'unit', label: 'Đơn vị', kind: 'text', valueOf: (row) => row.ownerUnitName },
  { id: 'holder', label: 'Người thực hiện', kind: 'text', valueOf: (row) => row.ownerUserName },
  { id: 'start', label: 'Bắt đầu', kind: 'day', valueOf: (row) => row.startOn },
  { id: 'due', label: 'Hạn', kind: 'day', valueOf: (row) => row.dueOn },
  { id: 'closed', label: 'Ngày xong', kind: 'day', valueOf: (row) => row.closedOn },
  { id: 'state', label: 'Trạng thái', kind: 'text', valueOf: (row) => TASK_STATE_WORDS[row.state] },
  { id: 'percent', label: 'Đã làm (%)', kind: 'number', valueOf: (row) => row.percent },
  { id: 'late', label: 'Số ngày trễ', kind: 'number', valueOf: (row) => row.daysLate },
  { id: 'weight', label: 'Trọng số', kind: 'number', valueOf: (row) => row.weight },
]
