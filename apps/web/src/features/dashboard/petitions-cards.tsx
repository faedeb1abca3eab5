import type { CaseStatistics } from '@gandan/contracts/petitions/case-figures'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { CasesSearch } from '../petitions/cases-search.ts'
import { CasesLink } from './cases-link.tsx'
import { CardDefinition } from './kpi-card.tsx'
import styles from './kpi-cards.module.css'
import { petitionsTexts } from './petitions-texts.ts'

interface Card {
  name: string
  figure: string
  detail: string
  foot: string | null
  definition: { what: string; formula: string }
  search: CasesSearch
  isGrave: boolean
}

const useCards = (found: CaseStatistics, isToday: boolean): Card[] => {
  const texts = useTexts(petitionsTexts)
  const format = useFormats()
  const sum = (pick: 'settled' | 'inTime') => found.months.reduce((total, month) => total + month[pick], 0)
  const { inTimeShare: share, onTimeTarget } = found
  const isMet = share !== null && share * 100 >= onTimeTarget
  const target = texts.target(format.percent(onTimeTarget / 100, 0))
  const onTime: Card = {
    name: texts.onTimeName,
    figure: format.percent(share),
    detail: share === null ? texts.nothingYet : texts.ofSettled(sum('inTime'), sum('settled')),
    foot: share === null ? target : `${target}: ${isMet ? texts.targetMet : texts.targetMissed}`,
    definition: { what: texts.onTimeWhat, formula: texts.onTimeFormula },
    search: { settled: 'inTime', settledFrom: found.from, settledTo: found.to, sort: '-settledOn' },
    isGrave: share !== null && !isMet,
  }
  if (!isToday) return [onTime]
  const detail = texts.ofOpen(found.open)
  return [
    {
      name: texts.overdueName,
      figure: format.number(found.overdue, 0),
      detail,
      foot: null,
      definition: { what: texts.overdueWhat, formula: texts.overdueFormula },
      search: { phase: 'overdue' },
      isGrave: found.overdue > 0,
    },
    {
      name: texts.dueSoonName,
      figure: format.number(found.dueSoon, 0),
      detail,
      foot: null,
      definition: { what: texts.dueSoonWhat, formula: texts.dueSoonFormula },
      search: { phase: 'dueSoon' },
      isGrave: false,
    },
    onTime,
  ]
}

interface PetitionsCardsProps {
  found: CaseStatistics
  isToday: boolean
  opensLists: boolean
}

/** What is late and soon due now, and the share settled in time against its target. */
export function PetitionsCards({ found, isToday, opensLists }: PetitionsCardsProps) {
  const { source } = useTexts(petitionsTexts)
  const cards = useCards(found, isToday)
  return (
    <ul className={styles.cards}>
      {cards.map(({ name, figure, detail, foot, definition, search, isGrave }) => (
        <li key={name} className={styles.card} data-grave={isGrave || undefined}>
          <div className={styles.head}>
            <h3>{name}</h3>
            <CardDefinition name={name} definition={definition} source={source} />
          </div>
          <p className={styles.value}>
            <CasesLink search={search} isOpen={opensLists} className={styles.whole}>
              <span className="visually-hidden">{name}: </span>
              <span className="figure">{figure}</span>
            </CasesLink>
            <span>{detail}</span>
          </p>
          {foot !== null && <p className={styles.change}>{foot}</p>}
        </li>
      ))}
    </ul>
  )
}
