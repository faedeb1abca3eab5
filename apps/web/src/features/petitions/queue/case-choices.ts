import { CASE_KINDS, CASE_STATES } from '@gandan/domain/petitions/case-events'
import { CASE_FLAGS } from '@gandan/domain/petitions/case-texts'
import { PETITION_TOPICS } from '@gandan/domain/petitions/topics'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../i18n/texts.ts'
import type { FilterOption } from '../../../shell/filter-menu.tsx'
import { peopleQuery, unitsQuery } from '../../organisation/people.api.ts'
import { useActor, useToday } from '../../organisation/session.api.ts'
import { caseWords } from '../case-words.ts'
import type { CaseList } from '../cases-search.ts'
import { casesTexts } from '../texts-cases.ts'

/** Who of the commune can hold a case, once each, by name; empty until they have come. */
export const useHandlers = (): FilterOption[] => {
  const { communeId } = useActor()
  const people = useQuery({ ...peopleQuery(communeId ?? ''), enabled: communeId !== null }).data?.items ?? []
  return [...new Map(people.map((person) => [person.id, person.displayName]))]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'))
}

/** What each filter of cases offers, in words. */
export const useCaseChoices = (): Record<CaseList, FilterOption[]> => {
  const texts = useTexts(casesTexts)
  const words = useTexts(caseWords)
  const { communeId } = useActor()
  const handlers = useHandlers()
  const units = useQuery({ ...unitsQuery(communeId ?? '', useToday()), enabled: communeId !== null }).data?.items ?? []
  return {
    kind: CASE_KINDS.map((value) => ({ value, label: words.kinds[value] })),
    state: CASE_STATES.map((value) => ({ value, label: words.states[value] })),
    topic: PETITION_TOPICS.map(({ code, name }) => ({ value: code, label: name })),
    village: units.filter(({ level }) => level === 'village').map(({ id, name }) => ({ value: id, label: name })),
    handler: [{ value: 'none', label: texts.nobody }, ...handlers],
    flag: CASE_FLAGS.map((value) => ({ value, label: texts.flags[value] })),
  }
}
