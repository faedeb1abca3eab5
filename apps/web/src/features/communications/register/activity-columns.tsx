import type { Activity } from '@gandan/contracts/communications/activities'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { registerTexts } from '../texts.ts'
import { communicationWords } from '../words-texts.ts'
import type { RegisterColumn } from './register-list.tsx'

/** What the register and a campaign's page say of an activity. */
export const useActivityColumns = (): RegisterColumn<Activity>[] => {
  const texts = useTexts(registerTexts)
  const words = useTexts(communicationWords)
  const formats = useFormats()
  return [
    { label: texts.on, cell: ({ on }) => formats.day(on) },
    { label: texts.topic, cell: ({ topic }) => topic },
    { label: texts.form, cell: ({ form }) => words.forms[form] },
    { label: texts.village, cell: ({ villageName }) => villageName ?? texts.wholeCommune },
    { label: texts.householdCount, isNumber: true, cell: (row) => formats.number(row.householdCount, 0) },
    { label: texts.participantCount, isNumber: true, cell: (row) => formats.number(row.participantCount, 0) },
  ]
}
