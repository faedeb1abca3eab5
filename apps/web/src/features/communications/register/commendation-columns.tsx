import type { Commendation } from '@gandan/contracts/communications/activities'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { registerTexts } from '../texts.ts'
import { communicationWords } from '../words-texts.ts'
import type { RegisterColumn } from './register-list.tsx'

/** What the register and a campaign's page say of a commendation. */
export const useCommendationColumns = (): RegisterColumn<Commendation>[] => {
  const texts = useTexts(registerTexts)
  const words = useTexts(communicationWords)
  const formats = useFormats()
  return [
    { label: texts.on, cell: ({ on }) => formats.day(on) },
    { label: texts.subjectName, cell: ({ subjectName }) => subjectName },
    { label: texts.subjectKind, cell: ({ subjectKind }) => words.subjectKinds[subjectKind] },
    { label: texts.commendationForm, cell: ({ form }) => words.commendationForms[form] },
    { label: texts.decisionNumber, cell: ({ decisionNumber }) => decisionNumber ?? '—' },
    { label: texts.reason, cell: ({ reason }) => reason },
  ]
}
