import { TASK_COLUMNS } from '@gandan/contracts/columns/tasks'
import type { TaskQuery, TaskRow } from '@gandan/contracts/plan/tasks'
import {
  DUE_GROUP_WORDS,
  TASK_PRIORITY_WORDS,
  TASK_SOURCE_WORDS,
  TASK_STATE_WORDS,
} from '@gandan/domain/plan/task-words'
import { formatDate, hanoiTimeOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import type { ListFile } from '../../render/list-xlsx.ts'
import { chosenWords } from '../organisation/chosen-words.ts'
import { listNamesOf } from '../organisation/unit-names.queries.ts'
import { findPlanHead, listObjectiveCodes } from './plans.queries.ts'

type Filter = Omit<TaskQuery, 'cursor' | 'limit'>

const DAYS = { dueFrom: 'hạn từ', dueTo: 'hạn đến', closedFrom: 'xong từ', closedTo: 'xong đến' } as const

const listed = <Code extends string>(
  what: string,
  codes: readonly Code[] | undefined,
  words: Record<Code, string>,
): string | null => (codes ? `${what}: ${codes.map((code) => words[code]).join(', ')}` : null)

const filterWords = (filter: Filter, names: ReadonlyMap<string, string>): string => {
  const days = (Object.keys(DAYS) as (keyof typeof DAYS)[]).map((field) => {
    const day = filter[field]
    return day === undefined ? null : `${DAYS[field]} ${formatDate(day)}`
  })
  const said = [
    filter.q ? `tìm “${filter.q}”` : null,
    listed('trạng thái', filter.state, TASK_STATE_WORDS),
    listed('thời hạn', filter.due, DUE_GROUP_WORDS),
    chosenWords('mục', filter.objectiveId, names),
    chosenWords('đơn vị', filter.ownerUnitId, names),
    chosenWords('người thực hiện', filter.ownerUserId, names),
    listed('mức ưu tiên', filter.priority, TASK_PRIORITY_WORDS),
    listed('nguồn', filter.source, TASK_SOURCE_WORDS),
    ...days,
  ].filter((words) => words !== null)
  return said.length === 0 ? 'mọi công việc của kế hoạch' : said.join('; ')
}

const namesIn = async (db: Database, communeIds: readonly string[], filter: Filter): Promise<Map<string, string>> => {
  const { planId, objectiveId = [], ownerUnitId = [], ownerUserId = [] } = filter
  const [codes, names] = await Promise.all([
    listObjectiveCodes(db, communeIds, { planId, ids: objectiveId }),
    listNamesOf(
      db,
      communeIds,
      [...ownerUnitId, ...ownerUserId].filter((id) => id !== 'none'),
    ),
  ])
  return new Map([...codes, ...names])
}

/** The tasks of a filter as their file says them. */
export const taskListFile = async (
  db: Database,
  { actor, nowMs, today }: Context,
  filter: Filter,
  on: IsoDate,
  batches: AsyncIterable<readonly TaskRow[]>,
): Promise<ListFile<TaskRow> & { fileName: string }> => {
  const [plan, names] = await Promise.all([
    findPlanHead(db, actor.communeIds, filter.planId),
    namesIn(db, actor.communeIds, filter),
  ])
  return {
    fileName: `cong-viec-${on}`,
    title: 'Danh sách công việc',
    columns: TASK_COLUMNS,
    batches,
    basis: [
      { label: 'Xã', text: plan?.communeName ?? '' },
      { label: 'Kế hoạch', text: plan?.title ?? '' },
      { label: 'Bộ lọc', text: filterWords(filter, names) },
      {
        label: 'Số liệu tính đến',
        text: `hết ngày ${formatDate(on)} (lập lúc ${hanoiTimeOf(nowMs)} ngày ${formatDate(today)})`,
      },
      { label: 'Cách tính', text: 'Trễ là số ngày kể từ hạn của việc chưa xong; việc chờ xác nhận vẫn là chưa xong.' },
      { label: 'Nguồn', text: 'Gần Dân, sổ công việc của kế hoạch' },
    ],
  }
}
