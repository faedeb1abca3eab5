import type { CaseStatistics } from '@gandan/contracts/petitions/case-figures'
import { addDays, addMonths, type IsoDate } from '@gandan/domain/shared/iso-date'
import { MonthsChart } from '@gandan/charts/months-chart'
import { useTexts } from '../../i18n/texts.ts'
import { CasesLink } from './cases-link.tsx'
import { petitionsTexts } from './petitions-texts.ts'
import { SizedChart } from '../../shell/sized-chart.tsx'
import tables from './tables.module.css'
import frame from './trend-chart.module.css'

const HEIGHT = 300
const lastOf = (month: IsoDate): IsoDate => addDays(addMonths(month, 1), -1)
const numberOf = (month: IsoDate): number => Number(month.slice(5, 7))

interface PetitionsMonthsProps {
  months: CaseStatistics['months']
  opensLists: boolean
}

/** The months as a picture and, below it, as the table of the same figures. */
export function PetitionsMonths({ months, opensLists }: PetitionsMonthsProps) {
  const texts = useTexts(petitionsTexts)
  const sum = (pick: 'received' | 'settled') => months.reduce((total, month) => total + month[pick], 0)
  const points = months.map((month) => ({ ...month, label: texts.monthOf(numberOf(month.month)) }))
  const words = {
    received: texts.received,
    settled: texts.settled,
    backlog: texts.backlog,
    summary: texts.summary(sum('received'), sum('settled'), months.at(-1)?.backlog ?? 0),
  }
  return (
    <section className={tables.section} aria-labelledby="petition-months">
      <h3 id="petition-months">{texts.months}</h3>
      <div className={frame.frame}>
        <SizedChart height={HEIGHT}>
          {(width) => <MonthsChart points={points} width={width} height={HEIGHT} texts={words} />}
        </SizedChart>
      </div>
      <div className={tables.scroll}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{texts.month}</th>
              {[texts.received, texts.settled, texts.inTime, texts.backlog].map((name) => (
                <th key={name} scope="col" className={tables.number}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <MonthRow key={month.month} figures={month} opensLists={opensLists} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function MonthRow({ figures, opensLists }: { figures: CaseStatistics['months'][number]; opensLists: boolean }) {
  const texts = useTexts(petitionsTexts)
  const { month, received, settled, inTime, backlog } = figures
  const days = { from: month, to: lastOf(month) }
  const settledIn = { settledFrom: days.from, settledTo: days.to, sort: '-settledOn' } as const
  const cells = [
    { id: 'received', count: received, search: { receivedFrom: days.from, receivedTo: days.to } },
    { id: 'settled', count: settled, search: settledIn },
    { id: 'inTime', count: inTime, search: { ...settledIn, settled: 'inTime' as const } },
  ]
  return (
    <tr>
      <th scope="row">{texts.monthOf(numberOf(month))}</th>
      {cells.map(({ id, count, search }) => (
        <td key={id} className={tables.number}>
          <CasesLink search={search} isOpen={opensLists && count > 0}>
            {count}
          </CasesLink>
        </td>
      ))}
      <td className={tables.number}>{backlog}</td>
    </tr>
  )
}
