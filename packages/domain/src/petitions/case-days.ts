import type { IsoDate } from '../shared/iso-date.ts'
import type { CaseEvent, CaseEventKind } from './case-events.ts'
import { DISPOSED } from './case-limits.ts'
import type { CaseDeadline } from './deadline-ledger.ts'

/** The days of a case that indicators count besides those of its settlement. */
export interface CaseDays {
  /** Its first disposition, or the day on which it was withdrawn or split without one. */
  disposedOn: IsoDate | null
  /** The effective due day of that disposition; null where none is owed, or while its clock stands. */
  dispositionDueOn: IsoDate | null
  /** The effective due day of its decision, conclusion, answer or mediation; null before that clock runs. */
  answerDueOn: IsoDate | null
}

const ENDED: readonly CaseEventKind[] = ['withdrawn', 'merged', 'split']
const DISPOSITION_LIMITS: readonly string[] = ['KN_ACCEPT', 'TC_PRECHECK', 'TC_TRANSFER']
/** Kinds without a clock of their own for it answer to the ten working days of Luật Tiếp công dân 2013 Điều 28.1. */
const INFORM_LIMIT = 'RCV_INFORM'
const ANSWER_LIMITS: readonly string[] = [
  'KN_SOLVE_1',
  'KN_SOLVE_2',
  'TC_SOLVE',
  'KNPA_SLA',
  'BTTND_REPLY',
  'LAND_MEDIATE',
]

const dueOf = (deadlines: readonly CaseDeadline[], limitIds: readonly string[]): CaseDeadline | undefined =>
  deadlines.findLast(({ limitId }) => limitIds.includes(limitId))

/** What the standing lines of a ledger, in their order, and the clocks they started say of a case's days. */
export const caseDaysOf = (standing: readonly CaseEvent[], deadlines: readonly CaseDeadline[]): CaseDays => {
  const first = standing.find(({ kind }) => DISPOSED.includes(kind) || ENDED.includes(kind))
  const owed = dueOf(deadlines, DISPOSITION_LIMITS) ?? dueOf(deadlines, [INFORM_LIMIT])
  const isExcused = first !== undefined && ENDED.includes(first.kind)
  return {
    disposedOn: first && first.kind !== 'merged' ? first.on : null,
    dispositionDueOn: isExcused ? null : (owed?.effectiveDueOn ?? null),
    answerDueOn: dueOf(deadlines, ANSWER_LIMITS)?.effectiveDueOn ?? null,
  }
}
