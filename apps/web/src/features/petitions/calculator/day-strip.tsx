import { Title } from '@mantine/core'
import type { Calculation } from '@gandan/contracts/petitions/deadlines'
import { yearOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import { useTexts } from '../../../i18n/texts.ts'
import { monthWeeks } from '../../organisation/calendar/month-weeks.ts'
import styles from './day-strip.module.css'
import { markDays, monthsOf, type MarkedDay } from './day-marks.ts'
import { calculatorTexts, DAY_MARKS, type DayMark } from './texts.ts'

/** Seen without colour, too. */
const LETTERS: Record<DayMark, string> = { trigger: '●', counted: '', off: 'N', weekend: '', pause: '‖', due: '★' }

function Legend({ shown }: { shown: ReadonlySet<DayMark> }) {
  const texts = useTexts(calculatorTexts)
  return (
    <ul className={styles.legend} aria-label={texts.legend}>
      {DAY_MARKS.filter((mark) => shown.has(mark)).map((mark) => (
        <li key={mark}>
          <span className={styles.swatch} data-mark={mark} aria-hidden>
            {LETTERS[mark]}
          </span>
          {texts.marks[mark]}
        </li>
      ))}
    </ul>
  )
}

function Cell({ on, day }: { on: IsoDate; day: MarkedDay | undefined }) {
  const texts = useTexts(calculatorTexts)
  const number = Number(on.slice(8))
  if (!day) return <span className={styles.cell}>{number}</span>
  const words = [
    ...(day.mark === 'due' ? [texts.marks.due] : []),
    ...(day.ordinal === null ? [] : [texts.countedAs(day.ordinal)]),
    ...(day.reason === null ? [] : [day.reason.name]),
  ].join(', ')
  return (
    <span className={styles.cell} data-mark={day.mark} title={words}>
      <span>
        {number}
        {LETTERS[day.mark] !== '' && <b aria-hidden>{LETTERS[day.mark]}</b>}
      </span>
      {day.ordinal !== null && <small aria-hidden>{day.ordinal}</small>}
      <span className="visually-hidden">, {words}</span>
    </span>
  )
}

function Month({ first, days }: { first: IsoDate; days: ReadonlyMap<IsoDate, MarkedDay> }) {
  const texts = useTexts(calculatorTexts)
  const [year, month] = [yearOf(first), Number(first.slice(5, 7))]
  return (
    <table className={styles.month}>
      <caption>{texts.month(month, year)}</caption>
      <thead>
        <tr>
          {texts.weekdays.map((weekday, index) => (
            <th key={weekday} scope="col" abbr={texts.weekdayNames[index]}>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(year, month).map((week) => (
          <tr key={week.find((on) => on !== null)}>
            {week.map((on, index) => (
              <td key={on ?? index}>{on !== null && <Cell on={on} day={days.get(on)} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The months of the count: which days were used up, which were skipped and why. */
export function DayStrip({ found }: { found: Calculation }) {
  const texts = useTexts(calculatorTexts)
  const days = markDays(found)
  return (
    <section>
      <Title order={2} mb="xs">
        {texts.days}
      </Title>
      <Legend shown={new Set([...days.values()].map(({ mark }) => mark))} />
      <div className={styles.months}>
        {monthsOf(found.days).map((first) => (
          <Month key={first} first={first} days={days} />
        ))}
      </div>
    </section>
  )
}
