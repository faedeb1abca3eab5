import type { ReportDifference } from '@gandan/contracts/reports/report-differences'
import type { ReportDetail } from '@gandan/contracts/reports/reports'
import { useQuery } from '@tanstack/react-query'
import { Link, type LinkOptions } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { auditWords } from '../../audit/words-texts.ts'
import { plansQuery } from '../../plan/plans.api.ts'

type Named = Omit<ReportDifference['came'][number], 'part'>

interface DifferentRecordsProps<One extends Named> {
  report: ReportDetail
  records: readonly One[]
  /** What more is said of one. */
  saying?: (record: One) => ReactNode
}

/** Records behind a difference, each with its page and what was done to it after the signature. */
export function DifferentRecords<One extends Named>({ report, records, saying }: DifferentRecordsProps<One>) {
  const words = useTexts(auditWords)
  const formats = useFormats()
  if (records.length === 0) return null
  return (
    <ul>
      {records.map((record) => (
        <li key={`${record.subject} ${record.id} ${'part' in record ? String(record.part) : ''}`}>
          <RecordName report={report} record={record} />
          {saying && <> ({saying(record)})</>}
          {record.reasons.map(({ at, action, actorName }) => (
            <small key={`${at} ${action}`}>
              {words.actions[action] ?? action}, {actorName ?? '—'}, {formats.instant(at)}
            </small>
          ))}
        </li>
      ))}
    </ul>
  )
}

function RecordName({ report, record: { id, subject, title, link } }: { report: ReportDetail; record: Named }) {
  const words = useTexts(auditWords)
  const { data: plans } = useQuery(plansQuery)
  const { communeId, period } = report
  const planId = plans?.items.find((plan) => plan.communeId === communeId && plan.year === period.year)?.id
  const said = title ?? `${words.subjects[subject] ?? subject} ${id}`
  const to = link && pageOf(link, planId)
  return to ? <Link {...to}>{said}</Link> : said
}

const pageOf = (
  { page, id }: NonNullable<Named['link']>,
  planId: string | undefined,
): Pick<LinkOptions, 'to' | 'params'> | null => {
  if (page === 'case') return { to: '/cases/$caseId', params: { caseId: id } }
  if (page === 'reception') return { to: '/receptions/$sessionId', params: { sessionId: id } }
  if (page === 'dialogue') return { to: '/dialogues/$dialogueId', params: { dialogueId: id } }
  if (page === 'task' && planId !== undefined)
    return { to: '/plans/$planId/tasks/$taskId', params: { planId, taskId: id } }
  return null
}
