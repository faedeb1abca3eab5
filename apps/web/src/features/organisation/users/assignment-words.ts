import type { UserRow } from '@gandan/contracts/organisation/users'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { usersTexts } from './texts.ts'

type Assignment = UserRow['assignments'][number]

/** "Trưởng thôn, Thôn 3" and "từ 01/7/2025 đến 31/12/2026". */
export const useAssignmentWords = () => {
  const texts = useTexts(usersTexts)
  const { roles } = useTexts(commonTexts)
  const formats = useFormats()
  return {
    place: ({ roleId, unitName }: Pick<Assignment, 'roleId' | 'unitName'>) => `${roles[roleId]}, ${unitName}`,
    span: ({ validFrom, validTo }: Pick<Assignment, 'validFrom' | 'validTo'>) =>
      validTo === null ? texts.from(formats.day(validFrom)) : texts.span(formats.day(validFrom), formats.day(validTo)),
  }
}
