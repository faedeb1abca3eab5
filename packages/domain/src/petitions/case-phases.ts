import type { CaseState } from './case-events.ts'
import type { IsoDate } from '../shared/iso-date.ts'

/** The desk's piles, in the order in which work is done; their names stand in URLs. */
export const CASE_PHASES = [
  'classifying',
  'approving',
  'handling',
  'awaitingSupplement',
  'dueSoon',
  'overdue',
  'executing',
  'done',
] as const
export type CasePhase = (typeof CASE_PHASES)[number]

/** Days before the effective due day from which a case counts as due soon. */
export const DUE_SOON_DAYS = 7

/** States in which the commune still owes something; passed on and closed are done. */
export const OPEN_STATES = [
  'received',
  'awaitingSupplement',
  'proposed',
  'accepted',
  'suspended',
  'decided',
] as const satisfies readonly CaseState[]
export const isOpenState = (state: CaseState): boolean => (OPEN_STATES as readonly CaseState[]).includes(state)

/** Each pile by state; dueSoon and overdue cut across the open ones by their next due day. */
export const STATES_OF_PHASE: Record<Exclude<CasePhase, 'dueSoon' | 'overdue'>, readonly CaseState[]> = {
  classifying: ['received'],
  approving: ['proposed'],
  handling: ['accepted', 'suspended'],
  awaitingSupplement: ['awaitingSupplement'],
  executing: ['decided'],
  done: ['awaitingResult', 'closed'],
}

/** Open and its next due day has passed at the end of that day: derived, never stored. */
export const isOverdueOn = (state: CaseState, dueOn: IsoDate | null, on: IsoDate): boolean =>
  isOpenState(state) && dueOn !== null && dueOn < on
