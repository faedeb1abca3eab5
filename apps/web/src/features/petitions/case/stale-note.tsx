import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import { problemOf } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { caseWords } from '../case-words.ts'
import { caseTexts } from './texts.ts'

/** After a 409: the case as it now stands is below the form, and sending again goes on top of it. */
export function StaleNote({ detail, error }: { detail: CaseDetail; error: unknown }) {
  const texts = useTexts(caseTexts)
  const words = useTexts(caseWords)
  if (error === null || problemOf(error).code !== 'staleVersion') return null
  return <p role="status">{texts.stale(words.states[detail.state])}</p>
}
