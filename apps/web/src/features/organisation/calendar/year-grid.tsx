import { isWeekend, type CalendarDay } from '@gandan/domain/organisation/working-days'
import { addDays, addMonths, isoDate, yearOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import { memo, useRef, useState, type KeyboardEvent } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { useToday } from '../session.api.ts'
import styles from './calendar-page.module.css'
import { monthWeeks } from './month-weeks.ts'
import { calendarTexts } from './texts.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

interface YearGridProps {
  year: number
  days: readonly CalendarDay[]
  isProposed: boolean
  /** Given while editing: days are then buttons, one tab stop for the year, moved by the arrow keys */
  onPick?: ((on: IsoDate) => void) | undefined
}

const stepOf = (key: string, on: IsoDate): IsoDate | null => {
  switch (key) {
    case 'ArrowLeft':
      return addDays(on, -1)
    case 'ArrowRight':
      return addDays(on, 1)
    case 'ArrowUp':
      return addDays(on, -7)
    case 'ArrowDown':
      return addDays(on, 7)
    case 'PageUp':
      return addMonths(on, -1)
    case 'PageDown':
      return addMonths(on, 1)
    default:
      return null
  }
}

function Grid({ year, days, isProposed, onPick }: YearGridProps) {
  const texts = useTexts(calendarTexts)
  const today = useToday()
  const grid = useRef<HTMLDivElement>(null)
  const [moved, setMoved] = useState<IsoDate | null>(null)
  const start = yearOf(today) === year ? today : isoDate(year, 1, 1)
  const stop = moved !== null && yearOf(moved) === year ? moved : start
  const byDay = new Map(days.map((day) => [day.on, day]))
  const move = (event: KeyboardEvent) => {
    const next = stepOf(event.key, stop)
    if (next === null || yearOf(next) !== year) return
    event.preventDefault()
    setMoved(next)
    grid.current?.querySelector<HTMLElement>(`[data-on="${next}"]`)?.focus()
  }
  const pick = onPick && {
    stop,
    onMove: move,
    onPick: (on: IsoDate) => {
      setMoved(on)
      onPick(on)
    },
  }
  return (
    <div ref={grid} className={styles.year} role="group" aria-label={texts.months}>
      {MONTHS.map((month) => (
        <Month key={month} year={year} month={month} byDay={byDay} isProposed={isProposed} pick={pick} />
      ))}
    </div>
  )
}

/** Memoised: 365 buttons need not be drawn again for every letter typed beside them. */
export const YearGrid = memo(Grid)

type Picking = { stop: IsoDate; onMove: (event: KeyboardEvent) => void; onPick: (on: IsoDate) => void } | undefined

interface MonthProps extends CellContext {
  year: number
  month: number
}

interface CellContext {
  byDay: ReadonlyMap<IsoDate, CalendarDay>
  isProposed: boolean
  pick: Picking
}

function Month({ year, month, ...rest }: MonthProps) {
  const texts = useTexts(calendarTexts)
  return (
    <table className={styles.month}>
      <caption>{texts.monthOf(month)}</caption>
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
        {monthWeeks(year, month).map((week, row) => (
          <tr key={row}>
            {week.map((on, index) => (
              <td key={on ?? `${row}-${index}`}>{on !== null && <Cell on={on} {...rest} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ on, byDay, isProposed, pick }: CellContext & { on: IsoDate }) {
  const texts = useTexts(calendarTexts)
  const today = useToday()
  const day = byDay.get(on)
  const words = day && `${texts.kinds[day.kind]}: ${day.name}`
  const className = [
    styles.cell,
    day ? styles[day.kind] : isWeekend(on) ? styles.weekend : '',
    day && isProposed ? styles.proposed : '',
    on === today ? styles.today : '',
  ].join(' ')
  const content = (
    <>
      {Number(on.slice(8))}
      {day && <sup aria-hidden>{texts.letters[day.kind]}</sup>}
    </>
  )
  if (pick === undefined)
    return (
      <span className={className} title={words}>
        {content}
        {words !== undefined && <span className="visually-hidden">, {words}</span>}
      </span>
    )
  return (
    <button
      type="button"
      data-on={on}
      className={`${className} print`}
      tabIndex={on === pick.stop ? 0 : -1}
      onKeyDown={pick.onMove}
      onClick={() => pick.onPick(on)}
    >
      {content}
      <span className="visually-hidden">
        {' '}
        {texts.ofMonth(Number(on.slice(5, 7)))}
        {words !== undefined && `, ${words}`}
      </span>
    </button>
  )
}
