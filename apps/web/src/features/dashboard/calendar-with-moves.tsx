import { CalendarPage } from '../organisation/calendar/calendar-page.tsx'
import { CalendarMoves } from '../petitions/calendar-moves.tsx'

/** The working-day calendar; while a year is edited it says which open cases would move. */
export function CalendarWithMoves() {
  return <CalendarPage movesOf={(year, days) => <CalendarMoves year={year} days={days} />} />
}
