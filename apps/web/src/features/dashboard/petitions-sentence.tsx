import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../i18n/texts.ts'
import { CasesLink } from './cases-link.tsx'
import { petitionsTexts } from './petitions-texts.ts'
import { petitionsQuery, useOpensLists, type PetitionsWindow } from './petitions.api.ts'

/** The petitions' part of the sentence; silent until it is known and where there is none. */
export function PetitionsSentence({ window }: { window: PetitionsWindow }) {
  const texts = useTexts(petitionsTexts)
  const { data } = useQuery(petitionsQuery(window))
  const opensLists = useOpensLists(window.communeId)
  if (!data || data.open === 0) return null
  const { overdue, dueSoon } = data
  return (
    <>
      {' '}
      {texts.sentence}{' '}
      <CasesLink search={{ phase: 'overdue' }} isOpen={opensLists && overdue > 0} isGrave>
        {texts.overdue(overdue)}
      </CasesLink>
      ,{' '}
      <CasesLink search={{ phase: 'dueSoon' }} isOpen={opensLists && dueSoon > 0}>
        {texts.dueSoon(dueSoon)}
      </CasesLink>
      .
    </>
  )
}
