import { useQuery } from '@tanstack/react-query'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { namesQuery } from './audit.api.ts'
import type { ValueWords } from '@gandan/domain/audit/change-lines'
import { auditTexts } from './texts.ts'
import { auditWords } from './words-texts.ts'

export const useValueWords = (): ValueWords => {
  const texts = useTexts(auditTexts)
  const common = useTexts(commonTexts)
  const { fields, dayKinds } = useTexts(auditWords)
  const formats = useFormats()
  const names = useQuery(namesQuery).data
  const nameOf = new Map([...(names?.people ?? []), ...(names?.units ?? [])].map(({ id, name }) => [id, name]))
  const byField: Record<string, Record<string, string | undefined>> = {
    kind: dayKinds,
    state: common.taskStates,
    priority: common.priorities,
    source: common.sources,
    cadence: common.cadences,
    covers: common.covers,
    roleId: common.roles,
    level: common.unitLevels,
  }
  return {
    day: formats.day,
    instant: formats.instant,
    number: (value) => formats.number(value),
    yes: common.yes,
    no: common.no,
    blank: texts.blank,
    known: (text, field) => byField[field]?.[text] ?? nameOf.get(text),
    fieldName: (field) => fields[field] ?? field,
  }
}
