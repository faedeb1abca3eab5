import { TASK_COLUMNS } from '@gandan/contracts/columns/tasks'
import type { TaskQuery, TaskRow } from '@gandan/contracts/plan/tasks'
import { TASK_STATE_WORDS } from '@gandan/domain/plan/task-words'
import { formatDate, hanoiTimeOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import type { ListFile } from '../../render/list-xlsx.ts'
import { findPlanHead } from './plans.queries.ts'

type Filter = Omit<TaskQuery, 'cursor' | 'limit'>

const DUE_WORDS = { overdue: 'quá hạn', dueSoon: 'đến hạn trong 7 ngày', later: 'còn hạn', closed: 'đã đóng' } as const
const DAYS = { dueFrom: 'hạn từ', dueTo: 'hạn đến', closedFrom: 'xong từ', closedTo: 'xong đến' } as const

const filterWords = (filter: Filter): string => {
  const { q, state, due, objectiveId, ownerUnitId, ownerUserId, priority, source } = filter
  const days = (Object.keys(DAYS) as (keyof typeof DAYS)[]).map((field) => {
    const day = filter[field]
    return day === undefined ? null : `${DAYS[field]} ${formatDate(day)}`
  })
  const chosen = (name: string, list: readonly unknown[] | undefined) =>
    list ? `${list.length} ${name} đã chọn` : null
  const said = [
    q ? `tìm “${q}”` : null,
    state ? `trạng thái: ${state.map((one) => TASK_STATE_WORDS[one]).join(', ')}` : null,
    due ? `thời hạn: ${due.map((one) => DUE_WORDS[one]).join(', ')}` : null,
    chosen('mục tiêu', objectiveId),
    chosen('đơn vị', ownerUnitId),
    chosen('người thực hiện', ownerUserId),
    chosen('mức ưu tiên', priority),
    chosen('nguồn', source),
    ...days,
  ].filter((words) => words !== null)
  return said.length === 0 ? 'mọi công việc của kế hoạch' : said.join('; ')
}

/** The tasks of a filter as their file says them. */
export const taskListFile = async (
  db: Database,
  { actor, nowMs, today }: Context,
  filter: Filter,
  on: IsoDate,
  batches: AsyncIterable<readonly TaskRow[]>,
): Promise<ListFile<TaskRow> & { fileName: string }> => {
  const plan = await findPlanHead(db, actor.communeIds, filter.planId)
  return {
    fileName: `cong-viec-${on}`,
    title: 'Danh sách công việc',
    columns: TASK_COLUMNS,
    batches,
    basis: [
      { label: 'Xã', text: plan?.communeName ?? '' },
      { label: 'Kế hoạch', text: plan?.title ?? '' },
      { label: 'Bộ lọc', text: filterWords(filter) },
      {
        label: 'Số liệu tính đến',
        text: `hết ngày ${formatDate(on)} (lập lúc ${hanoiTimeOf(nowMs)} ngày ${formatDate(today)})`,
      },
      { label: 'Cách tính', text: 'Trễ là số ngày kể từ hạn của việc chưa xong; việc chờ xác nhận vẫn là chưa xong.' },
      { label: 'Nguồn', text: 'Gần Dân, sổ công việc của kế hoạch' },
    ],
  }
}
