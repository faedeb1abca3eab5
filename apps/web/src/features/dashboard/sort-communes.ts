import type { CommuneStanding } from '@gandan/contracts/dashboard'
import type { CommuneSort } from './dashboard-search.ts'
import { compareStandings } from './worst-first.ts'

const shareDone = ({ counts }: CommuneStanding): number => (counts.total === 0 ? -1 : counts.done / counts.total)

const COMPARE: Record<CommuneSort, (a: CommuneStanding, b: CommuneStanding) => number> = {
  name: (a, b) => a.communeName.localeCompare(b.communeName, 'vi'),
  progress: (a, b) => (a.progress ?? -1) - (b.progress ?? -1),
  rag: compareStandings,
  overdue: (a, b) => a.counts.overdue - b.counts.overdue,
  done: (a, b) => shareDone(a) - shareDone(b),
}

/** By one column; communes without a plan stay at the end either way, equals go by name. */
export const sortCommunes = (
  items: readonly CommuneStanding[],
  sort: CommuneSort,
  direction: 'asc' | 'desc',
): CommuneStanding[] =>
  items.toSorted((a, b) => {
    if ((a.planId === null) !== (b.planId === null)) return a.planId === null ? 1 : -1
    const order = COMPARE[sort](a, b) * (direction === 'asc' ? 1 : -1)
    return order || COMPARE.name(a, b)
  })
