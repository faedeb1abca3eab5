import type { FormRecord } from '@gandan/contracts/reports/forms'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts.ts'
import { formsTexts } from './forms-texts.ts'

/** Petitions and cases lead to the case, visits and sessions to the reception. */
export function RecordLink({ record }: { record: FormRecord }) {
  const { subjects } = useTexts(formsTexts)
  const words = `${subjects[record.subject]} ${record.label}`
  if (record.caseId !== null)
    return (
      <Link to="/cases/$caseId" params={{ caseId: record.caseId }}>
        {words}
      </Link>
    )
  if (record.sessionId !== null)
    return (
      <Link to="/receptions/$sessionId" params={{ sessionId: record.sessionId }}>
        {words}
      </Link>
    )
  return words
}
