import { AUDIT_WORDS } from '@gandan/domain/audit/audit-words'
import { changeLines, valueWords, type ValueWords } from '@gandan/domain/audit/change-lines'
import { formatNumber } from '@gandan/domain/shared/format'
import { formatDate, hanoiDayOf, hanoiTimeOf } from '@gandan/domain/shared/iso-date'
import type { AuditEntry } from '../audit.ts'
import type { ListColumn } from './list-column.ts'

/** Words of a field's codes, such as the states of a task. */
export type CodeWords = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>

const instant = (at: string): string => `${hanoiTimeOf(Date.parse(at))} ngày ${formatDate(hanoiDayOf(Date.parse(at)))}`

const wordsWith = (names: ReadonlyMap<string, string>, codes: CodeWords): ValueWords => ({
  day: formatDate,
  instant,
  number: (value) => formatNumber(value),
  yes: 'Có',
  no: 'Không',
  blank: 'trống',
  known: (text, field) => (field === 'kind' ? AUDIT_WORDS.dayKinds : codes[field])?.[text] ?? names.get(text),
  fieldName: (field) => AUDIT_WORDS.fields[field] ?? field,
})

const changesOf = ({ changes }: AuditEntry, words: ValueWords): string =>
  changeLines(changes)
    .map(({ field, to, ...rest }) => {
      const now = valueWords(to, field, words)
      const said = 'from' in rest ? `${valueWords(rest.from, field, words)} → ${now}` : now
      return `${words.fieldName(field)}: ${said}`
    })
    .join('\n')

/** What an entry says of itself in a file; `names` are people and units by id, as on the page. */
export const auditColumns = (
  names: ReadonlyMap<string, string>,
  codes: CodeWords,
): readonly ListColumn<AuditEntry>[] => {
  const words = wordsWith(names, codes)
  return [
    { label: 'Số', kind: 'number', valueOf: (row) => row.sequence },
    { label: 'Thời điểm', kind: 'text', valueOf: (row) => instant(row.at) },
    {
      label: 'Ai',
      kind: 'text',
      valueOf: (row) => (row.actorId === null ? 'Hệ thống' : (row.actorName ?? row.actorId)),
    },
    { label: 'Việc đã làm', kind: 'text', valueOf: (row) => AUDIT_WORDS.actions[row.action] ?? row.action },
    { label: 'Loại', kind: 'text', valueOf: (row) => AUDIT_WORDS.subjects[row.subjectType] ?? row.subjectType },
    { label: 'Mã định danh', kind: 'text', valueOf: (row) => row.subjectId },
    { label: 'Thay đổi', kind: 'text', valueOf: (row) => changesOf(row, words) },
    { label: 'Mã băm', kind: 'text', valueOf: (row) => row.hash },
  ]
}
