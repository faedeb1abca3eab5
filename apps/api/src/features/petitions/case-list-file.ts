import { CASE_COLUMNS } from '@gandan/contracts/columns/cases'
import type { QueryOf } from '@gandan/contracts/endpoint'
import type { exportCases } from '@gandan/contracts/petitions/cases'
import type { CaseRow } from '@gandan/contracts/petitions/case-shapes'
import { CASE_STATE_WORDS, KIND_WORDS } from '@gandan/domain/petitions/case-texts'
import { topicName } from '@gandan/domain/petitions/topics'
import { formatDate, hanoiTimeOf } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import type { ListFile } from '../../render/list-xlsx.ts'
import { findUnitName } from '../organisation/unit-names.queries.ts'

type Filter = QueryOf<typeof exportCases>

const DAYS = {
  receivedFrom: 'nhận từ',
  receivedTo: 'nhận đến',
  dueFrom: 'hạn từ',
  dueTo: 'hạn đến',
  settledFrom: 'giải quyết từ',
  settledTo: 'giải quyết đến',
} as const

/** The filter in words; who was searched for is not said. */
const filterWords = (filter: Filter): string => {
  const { q, phase, isOpen, kind, state, topic, villageId, handlerUserId, flag, settled } = filter
  const days = (Object.keys(DAYS) as (keyof typeof DAYS)[]).map((field) => {
    const day = filter[field]
    return day === undefined ? null : `${DAYS[field]} ${formatDate(day)}`
  })
  const said = [
    q ? 'có từ khoá tìm kiếm' : null,
    phase ? `nhóm “${phase}”` : null,
    isOpen === undefined ? null : isOpen ? 'đang giải quyết' : 'đã đóng',
    kind ? `loại: ${kind.map((one) => KIND_WORDS[one]).join(', ')}` : null,
    state ? `tình trạng: ${state.map((one) => CASE_STATE_WORDS[one]).join(', ')}` : null,
    topic ? `lĩnh vực: ${topic.map(topicName).join(', ')}` : null,
    villageId ? `${villageId.length} thôn đã chọn` : null,
    handlerUserId ? `${handlerUserId.length} người xử lý đã chọn` : null,
    flag ? `dấu hiệu: ${flag.join(', ')}` : null,
    settled ? (settled === 'inTime' ? 'giải quyết đúng hạn' : 'giải quyết quá hạn') : null,
    ...days,
  ].filter((words) => words !== null)
  return said.length === 0 ? 'mọi vụ việc được xem' : said.join('; ')
}

/** The list as its file says it: without names. */
export const caseListFile = async (
  db: Database,
  { actor, today, nowMs }: Context,
  filter: Filter,
  batches: AsyncIterable<readonly CaseRow[]>,
): Promise<ListFile<CaseRow> & { fileName: string }> => ({
  fileName: `vu-viec-${today}`,
  title: 'Danh sách vụ việc',
  columns: CASE_COLUMNS,
  batches,
  basis: [
    { label: 'Xã', text: (await findUnitName(db, actor.communeId)) ?? '' },
    { label: 'Bộ lọc', text: filterWords(filter) },
    { label: 'Số liệu tính đến', text: `${hanoiTimeOf(nowMs)} ngày ${formatDate(today)}` },
    { label: 'Cách tính', text: 'Hạn là ngày đến hạn sớm nhất của các thời hạn đang chạy; quá hạn khi hạn đã qua.' },
    { label: 'Nguồn', text: 'Gần Dân, sổ vụ việc (đơn thư) của xã' },
  ],
})
