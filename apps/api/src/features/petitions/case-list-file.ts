import { CASE_COLUMNS } from '@gandan/contracts/columns/cases'
import type { QueryOf } from '@gandan/contracts/endpoint'
import type { exportCases } from '@gandan/contracts/petitions/cases'
import type { CaseRow } from '@gandan/contracts/petitions/case-shapes'
import { CASE_FLAG_WORDS, CASE_PHASE_WORDS, CASE_STATE_WORDS, KIND_WORDS } from '@gandan/domain/petitions/case-texts'
import { topicName } from '@gandan/domain/petitions/topics'
import { formatDate, hanoiTimeOf } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import type { ListFile } from '../../render/list-xlsx.ts'
import { chosenWords } from '../organisation/chosen-words.ts'
import { findUnitName, listNamesOf } from '../organisation/unit-names.queries.ts'

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
const filterWords = (filter: Filter, names: ReadonlyMap<string, string>): string => {
  const { q, phase, isOpen, kind, state, topic, villageId, handlerUserId, flag, settled } = filter
  const days = (Object.keys(DAYS) as (keyof typeof DAYS)[]).map((field) => {
    const day = filter[field]
    return day === undefined ? null : `${DAYS[field]} ${formatDate(day)}`
  })
  const said = [
    q ? 'có từ khoá tìm kiếm' : null,
    phase ? `giai đoạn: ${CASE_PHASE_WORDS[phase]}` : null,
    isOpen === undefined ? null : isOpen ? 'đang giải quyết' : 'đã đóng',
    kind ? `loại: ${kind.map((one) => KIND_WORDS[one]).join(', ')}` : null,
    state ? `tình trạng: ${state.map((one) => CASE_STATE_WORDS[one]).join(', ')}` : null,
    topic ? `lĩnh vực: ${topic.map(topicName).join(', ')}` : null,
    chosenWords('thôn', villageId, names),
    chosenWords('người xử lý', handlerUserId, names),
    flag ? `tính chất: ${flag.map((one) => CASE_FLAG_WORDS[one]).join(', ')}` : null,
    settled ? (settled === 'inTime' ? 'giải quyết đúng hạn' : 'giải quyết quá hạn') : null,
    ...days,
  ].filter((words) => words !== null)
  return said.length === 0 ? 'mọi vụ việc được xem' : said.join('; ')
}

/** The list as its file says it: without names of who a case is from. */
export const caseListFile = async (
  db: Database,
  { actor, today, nowMs }: Context,
  filter: Filter,
  batches: AsyncIterable<readonly CaseRow[]>,
): Promise<ListFile<CaseRow> & { fileName: string }> => {
  const chosen = [...(filter.villageId ?? []), ...(filter.handlerUserId ?? [])].filter((id) => id !== 'none')
  const [commune, names] = await Promise.all([
    findUnitName(db, actor.communeId),
    listNamesOf(db, actor.communeIds, chosen),
  ])
  return {
    fileName: `vu-viec-${today}`,
    title: 'Danh sách vụ việc',
    columns: CASE_COLUMNS,
    batches,
    basis: [
      { label: 'Xã', text: commune ?? '' },
      { label: 'Bộ lọc', text: filterWords(filter, names) },
      { label: 'Số liệu tính đến', text: `${hanoiTimeOf(nowMs)} ngày ${formatDate(today)}` },
      { label: 'Cách tính', text: 'Hạn là ngày đến hạn sớm nhất của các thời hạn đang chạy; quá hạn khi hạn đã qua.' },
      { label: 'Nguồn', text: 'Gần Dân, sổ vụ việc (đơn thư) của xã' },
    ],
  }
}
