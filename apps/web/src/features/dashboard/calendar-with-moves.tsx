import type { CalendarDay } from '@gandan/domain/organisation/working-days'
import { CalendarPage } from '../organisation/calendar/calendar-page.tsx'
import { CalendarMoves } from '../petitions/calendar-moves.tsx'

const movesOf = (year: number, days: readonly CalendarDay[]) => <CalendarMoves year={year} days={days} />

/** The working-day calendar; while a year is edited it says which open cases would move. */
export function CalendarWithMoves() {
  return <CalendarPage movesOf={movesOf} />
}
