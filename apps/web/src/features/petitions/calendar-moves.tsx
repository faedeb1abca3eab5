import type { CalendarDay } from '@gandan/domain/organisation/working-days'
import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '../../shell/error-state.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { calendarMovesQuery } from './cases.api.ts'
import { MovesList } from './moves-list.tsx'

/** Which open cases a year of the calendar as it is being edited would move. */
export function CalendarMoves({ year, days }: { year: number; days: readonly CalendarDay[] }) {
  const moves = useQuery(calendarMovesQuery({ year, days: [...days] }))
  if (moves.isPending) return <LoadingState rows={1} />
  if (moves.isError) return <ErrorState error={moves.error} onRetry={() => void moves.refetch()} />
  return <MovesList moves={moves.data} />
}
