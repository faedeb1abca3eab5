import { isGroup } from '../../petitions/petition.ts'
import type { FormFacts, FormWindow, SessionFact, VisitFact } from './form-facts.ts'

export type ReceptionPart = 'regular' | 'byChairman' | 'delegated'

/** A visit of the window; `isAgain` says of its whole matter that it had been received before. */
export interface VisitRow {
  id: string
  matterId: string
  part: ReceptionPart
  personCount: number
  isGroup: boolean
  isAgain: boolean
}

export interface SessionRow {
  id: string
  part: ReceptionPart
}

const partOf = ({ receptionKind, isByChairman }: SessionFact | VisitFact): ReceptionPart => {
  if (receptionKind === 'regular') return 'regular'
  return isByChairman ? 'byChairman' : 'delegated'
}

const isWithin = ({ from, to }: FormWindow, on: string): boolean => on >= from && on <= to

export const sessionRows = ({ sessions }: FormFacts, window: FormWindow): SessionRow[] =>
  sessions.filter(({ on }) => isWithin(window, on)).map((one) => ({ id: one.id, part: partOf(one) }))

/** Visits of the window; within one part a matter is first-time when one of its visits there is. */
export const visitRows = ({ visits }: FormFacts, window: FormWindow): VisitRow[] => {
  const rows = visits
    .filter(({ on }) => isWithin(window, on))
    .map((one) => ({
      id: one.id,
      matterId: one.caseId ?? one.id,
      part: partOf(one),
      personCount: one.personCount,
      isGroup: isGroup(one.personCount),
      isAgain: one.isRepeat,
    }))
  const keyOf = ({ part, isGroup: group, matterId }: VisitRow): string => `${part} ${group} ${matterId}`
  const firstTime = new Set(rows.filter(({ isAgain }) => !isAgain).map(keyOf))
  return rows.map((row) => ({ ...row, isAgain: !firstTime.has(keyOf(row)) }))
}
