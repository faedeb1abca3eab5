import type { AuditEntry, exportAuditEntries } from '@gandan/contracts/audit'
import { auditColumns, type CodeWords } from '@gandan/contracts/columns/audit'
import type { QueryOf } from '@gandan/contracts/endpoint'
import { AUDIT_WORDS } from '@gandan/domain/audit/audit-words'
import { formatDate, hanoiTimeOf } from '@gandan/domain/shared/iso-date'
import type { Context } from '../../context.ts'
import type { ListFile } from '../../render/list-xlsx.ts'

type Filter = Omit<QueryOf<typeof exportAuditEntries>, 'format'>

const filterWords = ({ subjectType, subjectId, actorId }: Filter, names: ReadonlyMap<string, string>): string => {
  const said = [
    subjectType === undefined ? null : `loại nội dung: ${AUDIT_WORDS.subjects[subjectType] ?? subjectType}`,
    subjectId === undefined ? null : `nội dung ${subjectId}`,
    actorId === undefined ? null : `người thực hiện: ${names.get(actorId) ?? actorId}`,
  ].filter((words) => words !== null)
  return said.length === 0 ? 'mọi mục của nhật ký' : said.join('; ')
}

/** The entries of a filter as their file says them, newest first. */
export const auditListFile = (
  { nowMs, today }: Context,
  filter: Filter,
  { communeId, names, codes }: { communeId: string; names: ReadonlyMap<string, string>; codes: CodeWords },
  batches: AsyncIterable<readonly AuditEntry[]>,
): ListFile<AuditEntry> & { fileName: string } => ({
  fileName: `nhat-ky-${today}`,
  title: 'Nhật ký hệ thống',
  columns: auditColumns(names, codes),
  batches,
  basis: [
    { label: 'Xã', text: names.get(communeId) ?? '' },
    { label: 'Bộ lọc', text: filterWords(filter, names) },
    { label: 'Số liệu tính đến', text: `lập lúc ${hanoiTimeOf(nowMs)} ngày ${formatDate(today)}` },
    {
      label: 'Cách tính',
      text: 'Mới nhất trước; mỗi mục mang mã băm tính từ nội dung của nó và mã băm của mục trước.',
    },
    { label: 'Nguồn', text: 'Gần Dân, nhật ký hệ thống' },
  ],
})
