import type { ObjectiveStanding } from '@gandan/contracts/dashboard'
import type { RagLevel } from '@gandan/domain/plan/progress'

const RANKS: Record<RagLevel, number> = { red: 0, amber: 1, green: 2, grey: 3 }

type Standing = Pick<ObjectiveStanding, 'rag' | 'progress' | 'timeElapsed' | 'counts'>

const lagOf = ({ progress, timeElapsed }: Standing): number => (timeElapsed ?? 0) - (progress ?? 0)

/** By colour, then by how far behind time, then by late tasks; equals stay in the plan's order. */
export const compareStandings = (a: Standing, b: Standing): number =>
  RANKS[a.rag] - RANKS[b.rag] || lagOf(b) - lagOf(a) || b.counts.overdue - a.counts.overdue

export const worstFirst = <T extends Standing>(standings: readonly T[]): T[] => standings.toSorted(compareStandings)
