import type { PeriodStanding } from '@gandan/contracts/dashboard/periods'
import { FREQUENCIES } from '@gandan/domain/indicators/definition'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import list from '../../../shell/list.module.css'
import styles from '../indicators.module.css'
import { indicatorTexts } from '../texts.ts'
import { periodsTexts } from './periods-texts.ts'

type Owed = PeriodStanding['owed'][number]

/** Who owes which value since when, the longest late first, each with its way to the grid. */
export function OwedTable({ owed }: { owed: readonly Owed[] }) {
  const texts = useTexts(periodsTexts)
  const words = useTexts(indicatorTexts)
  const { columns } = texts
  return (
    <section className={styles.section} aria-labelledby="owed">
      <h2 id="owed">{texts.owed}</h2>
      <p>{owed.length === 0 ? texts.owedNone : texts.owedCount(owed.length)}</p>
      {owed.length > 0 && (
        <div className={list.frame}>
          <table className={`${list.roomy} ${list.stacked}`} aria-labelledby="owed">
            <thead>
              <tr>
                {[words.indicator, columns.period, columns.holder, columns.step, columns.since, columns.late].map(
                  (label) => (
                    <th key={label} scope="col">
                      {label}
                    </th>
                  ),
                )}
                <th scope="col" className="no-print">
                  {texts.enterWord}
                </th>
              </tr>
            </thead>
            <tbody>
              {owed.map((one) => (
                <OwedRow key={`${one.code}${one.period.kind}${one.period.index}`} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function OwedRow({ one }: { one: Owed }) {
  const texts = useTexts(periodsTexts)
  const words = useTexts(indicatorTexts)
  const format = useFormats()
  const { columns } = texts
  const { kind, year, index } = one.period
  const frequency = FREQUENCIES.find((each) => each === kind)
  const period = words.periodOf(kind, index, year)
  return (
    <tr data-late={one.daysLate > 0 || undefined}>
      <th scope="row">
        <small>
          {one.code} · {words.objective} {one.objectiveCode}
        </small>
        {one.name}
      </th>
      <td data-label={columns.period}>{period}</td>
      <td data-label={columns.holder}>{one.holderName ?? texts.nobody}</td>
      <td data-label={columns.step}>
        {texts.steps[one.step]}
        <small>{one.state ? words.states[one.state] : words.nothing}</small>
      </td>
      <td data-label={columns.since}>{format.day(one.owedSince)}</td>
      <td data-label={columns.late}>{one.daysLate > 0 ? format.daysLate(one.daysLate) : texts.notLate}</td>
      <td className="no-print">
        {frequency && (
          <Link
            to="/indicators/entry"
            search={{ period: frequency, year, index }}
            aria-label={texts.enter(one.name, period)}
          >
            {texts.enterWord}
          </Link>
        )}
      </td>
    </tr>
  )
}
