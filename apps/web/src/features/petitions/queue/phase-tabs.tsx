import { CASE_PHASES } from '@gandan/domain/petitions/case-phases'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { caseWords } from '../case-words.ts'
import type { CasesSearch } from '../cases-search.ts'
import { caseCountsQuery } from '../cases.api.ts'
import styles from '../cases.module.css'
import { casesTexts } from '../texts-cases.ts'

/** The desk's piles with how many lie on each; a pile is an address. */
export function PhaseTabs({ search }: { search: CasesSearch }) {
  const texts = useTexts(casesTexts)
  const common = useTexts(commonTexts)
  const words = useTexts(caseWords)
  const formats = useFormats()
  const counts = useQuery(caseCountsQuery).data?.phases
  return (
    <nav aria-label={texts.piles} className={`${styles.tabs} no-print`}>
      <PileLink search={search} phase={undefined}>
        {common.all}
      </PileLink>
      {CASE_PHASES.map((phase) => (
        <PileLink key={phase} search={search} phase={phase}>
          {words.phases[phase]} <strong>{counts ? formats.number(counts[phase], 0) : '…'}</strong>
        </PileLink>
      ))}
    </nav>
  )
}

interface PileLinkProps {
  search: CasesSearch
  phase: CasesSearch['phase']
  children: React.ReactNode
}

function PileLink({ search, phase, children }: PileLinkProps) {
  const isHere = search.phase === phase
  return (
    <Link
      to="/cases"
      search={{ phase }}
      activeOptions={{ exact: true }}
      data-phase={phase}
      data-status={isHere ? 'active' : undefined}
      aria-current={isHere ? 'page' : undefined}
    >
      {children}
    </Link>
  )
}
