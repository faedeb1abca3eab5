import type { WorkingCalendar } from '../organisation/working-days.ts'
import { DomainError } from '../shared/domain-error.ts'
import type { IsoDate } from '../shared/iso-date.ts'
import {
  basisOf,
  standingEvents,
  stateOf,
  type CaseEvent,
  type CaseEventKind,
  type CaseKind,
  type CaseState,
} from './case-events.ts'
import { caseDaysOf, type CaseDays } from './case-days.ts'
import type { CaseFacts } from './case-limits.ts'
import { isOpenState } from './case-phases.ts'
import { deadlinesOf, type CaseDeadline } from './deadline-ledger.ts'

/** What lists and boards read of a case: derived from its ledger, never entered. */
export interface CaseStanding extends CaseDays {
  state: Exclude<CaseState, 'none'>
  isOpen: boolean
  acceptedOn: IsoDate | null
  /** The day it was settled, answered, refused, filed or passed on; null for a merged or split one. */
  settledOn: IsoDate | null
  /** Whether every duty that the settling step met was met in time; null while unsettled. */
  settledInTime: boolean | null
  closedOn: IsoDate | null
  /** The earliest effective due day among the running duties of an open case. */
  dueOn: IsoDate | null
  dueLimitId: string | null
  /** The day from which that limit is counted. */
  dueFrom: IsoDate | null
  deadlines: CaseDeadline[]
}

const SETTLING: readonly CaseEventKind[] = [
  'decided',
  'refused',
  'guided',
  'filed',
  'transferred',
  'sentToPolice',
  'sentToParty',
  'urged',
  'withdrawn',
]

const isInTime = ({ effectiveDueOn, closedOn }: CaseDeadline): boolean =>
  effectiveDueOn === null || closedOn === null || closedOn <= effectiveDueOn

const earliestRunning = (deadlines: readonly CaseDeadline[]): CaseDeadline | undefined =>
  deadlines
    .filter(
      ({ state, effectiveDueOn, calculation }) =>
        state === 'running' && effectiveDueOn !== null && calculation.rule.nature === 'duty',
    )
    .toSorted((a, b) => ((a.effectiveDueOn ?? '') < (b.effectiveDueOn ?? '') ? -1 : 1))[0]

/**
 * How a case stands after its ledger; throws what deadlinesOf throws for a ledger that the law does not know, and
 * caseStepRefused for one without a receipt.
 */
export const standingOf = (
  events: readonly CaseEvent[],
  caseKind: CaseKind,
  facts: CaseFacts,
  calendar: WorkingCalendar,
): CaseStanding => {
  const state = stateOf(events, caseKind)
  if (state === 'none')
    throw new DomainError('caseStepRefused', {
      step: 'received',
      state,
      caseKind,
      basis: basisOf(caseKind, 'received'),
    })
  const standing = standingEvents(events)
  const deadlines = deadlinesOf(events, caseKind, facts, calendar)
  const settling = standing.find(({ kind }) => SETTLING.includes(kind))
  const met = deadlines.filter(
    (one) => one.state === 'met' && one.closedByEventId === settling?.id && one.calculation.rule.nature === 'duty',
  )
  const due = isOpenState(state) ? earliestRunning(deadlines) : undefined
  return {
    state,
    isOpen: isOpenState(state),
    acceptedOn: standing.find(({ kind }) => kind === 'accepted' || kind === 'undertaken')?.on ?? null,
    settledOn: settling?.on ?? null,
    settledInTime: settling ? met.every(isInTime) : null,
    closedOn: state === 'closed' ? (standing.at(-1)?.on ?? null) : null,
    dueOn: due?.effectiveDueOn ?? null,
    dueLimitId: due?.limitId ?? null,
    dueFrom: due?.triggerOn ?? null,
    ...caseDaysOf(standing, deadlines),
    deadlines,
  }
}
