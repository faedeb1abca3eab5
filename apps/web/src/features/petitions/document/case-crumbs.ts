import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../i18n/texts.ts'
import type { Breadcrumb } from '../../../shell/trail.ts'
import { caseQuery } from '../case-detail.api.ts'
import { documentTexts } from './document-texts.ts'

/** The way up from a page below a case. */
export const useCaseCrumbs = (caseId: string): Breadcrumb[] => {
  const texts = useTexts(documentTexts)
  const { data } = useQuery(caseQuery(caseId))
  return [
    { label: texts.cases, link: { to: '/cases', search: {} } },
    ...(data ? [{ label: data.code, link: { to: '/cases/$caseId', params: { caseId } } } as const] : []),
  ]
}
