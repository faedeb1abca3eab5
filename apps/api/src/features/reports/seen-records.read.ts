import type { ReportDifference } from '@gandan/contracts/reports/report-differences'
import type { MeasureSubject } from '@gandan/domain/measures/measure'
import { caseReachOf } from '@gandan/domain/petitions/permissions'
import { SUBJECTS, type FormSubject } from '@gandan/domain/reports/forms/form-queries'
import { formatDate } from '@gandan/domain/shared/iso-date'
import { groupBy } from '@gandan/domain/shared/group-by'
import type { FormRecord } from '@gandan/contracts/reports/forms'
import type { Context, Database } from '../../context.ts'
import { listRecords } from './form-records.queries.ts'
import { veiled } from './forms.read.ts'
import type { ChangeOfRecord } from './report-frozen.queries.ts'
import type { ReportSources, SourceRecord } from './report-sources.ts'

interface Named {
  subject: string
  id: string
}

/** A record that the reader may see; nameless where it is gone or has no name. */
export interface Known {
  title: string | null
  link: SourceRecord['link']
}

export const recordKey = ({ subject, id }: Named): string => `${subject} ${id}`

const isFormSubject = (subject: string): subject is FormSubject => (SUBJECTS as readonly string[]).includes(subject)

const titleOf = ({ subject, label, on, text }: FormRecord): string =>
  (subject === 'session' ? [formatDate(on), label, text] : [label, text]).filter(Boolean).join(' – ')

const linkOf = ({ caseId, sessionId }: FormRecord): SourceRecord['link'] => {
  if (caseId !== null) return { page: 'case', id: caseId }
  return sessionId === null ? null : { page: 'reception', id: sessionId }
}

/** What figures count as a case may be one of its petitions. */
const readFormRecords = async (
  db: Database,
  ctx: Context,
  { communeId, subject, ids }: { communeId: string; subject: FormSubject; ids: readonly string[] },
): Promise<Map<string, FormRecord>> => {
  const reach = caseReachOf(ctx.actor)
  const read = (of: FormSubject, some: readonly string[]) =>
    listRecords(db, { communeId, subject: of, ids: some, reach }, { after: null, limit: some.length })
  const found = await read(subject, ids)
  const seen = new Set(found.map(({ id }) => id))
  const rest = subject === 'case' ? ids.filter((id) => !seen.has(id)) : []
  const petitions = rest.length === 0 ? [] : await read('petition', rest)
  return new Map([...found, ...petitions].map((record) => [record.id, record]))
}

/** Petitions, cases and what was said at receptions by the reader's own reach; other records have no secrets in the commune. */
export const seenRecords = async (
  db: Database,
  ctx: Context,
  sources: ReportSources,
  communeId: string,
  records: readonly Named[],
): Promise<Map<string, Known>> => {
  const known = new Map<string, Known>()
  for (const [subject, some] of groupBy(records, (one) => one.subject)) {
    const ids = [...new Set(some.map(({ id }) => id))]
    if (isFormSubject(subject)) {
      for (const [id, record] of await readFormRecords(db, ctx, { communeId, subject, ids }))
        known.set(recordKey({ subject, id }), { title: titleOf(veiled(ctx, record)), link: linkOf(record) })
      continue
    }
    for (const id of ids) known.set(recordKey({ subject, id }), { title: null, link: null })
    for (const { id, ...named } of await sources.nameRecords(db, communeId, subject as MeasureSubject, ids))
      known.set(recordKey({ subject, id }), named)
  }
  return known
}

export const reasonsOf = (
  changes: readonly ChangeOfRecord[],
  id: string,
): ReportDifference['came'][number]['reasons'] =>
  changes
    .filter(({ subjectId }) => subjectId === id)
    .slice(0, 5)
    .map(({ at, action, actorName }) => ({ at, action, actorName }))
