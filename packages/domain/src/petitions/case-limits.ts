import type { CaseEventKind, CaseKind } from './case-events.ts'
import type { Condition } from './deadline-rule.ts'

/** What is known of a case besides its events. */
export interface CaseFacts {
  /** Of a complaint: first or second level. */
  round?: 1 | 2
  conditions?: readonly Condition[]
  /** Brought to a reception, or a complaint that must be guided: the citizen is told in ten working days. */
  isAtReception?: boolean
  isOutsideJurisdiction?: boolean
  /** A denunciation forwarded by press or another body waits for its answer. */
  isForwarded?: boolean
  isFromInspectionBoard?: boolean
  /** The commune's own days to answer a recommendation or feedback. */
  answerDays?: number
}

/** One clock of a case: what starts it, what meets it, what makes it fall away. */
export interface CaseLimit {
  limitId: string
  startedBy: readonly CaseEventKind[]
  metBy: readonly CaseEventKind[]
  endedBy: readonly CaseEventKind[]
  isFor?: (facts: CaseFacts) => boolean
}

const limit = (
  limitId: string,
  startedBy: CaseEventKind | readonly CaseEventKind[],
  metBy: readonly CaseEventKind[],
  rest: Partial<CaseLimit> = {},
): CaseLimit => ({ limitId, startedBy: [startedBy].flat(), metBy, endedBy: [], ...rest })

const PASSED_ON = ['transferred', 'guided', 'sentToPolice', 'sentToParty', 'urged'] as const
const GONE = ['withdrawn', 'merged', 'split'] as const
const LEFT: readonly CaseEventKind[] = [...PASSED_ON, ...GONE, 'filed']
/** Steps that dispose of a petition: taken up, refused, filed, passed on or answered at once. */
export const DISPOSED: readonly CaseEventKind[] = [
  'accepted',
  'refused',
  'filed',
  'undertaken',
  'decided',
  ...PASSED_ON,
]

const hardStop = limit('DON_HARD_STOP', 'received', DISPOSED, { endedBy: GONE })
const inform = (isFor: (facts: CaseFacts) => boolean): CaseLimit =>
  limit('RCV_INFORM', 'received', ['notified', ...DISPOSED], { endedBy: GONE, isFor })

const complaintRound = (round: 1 | 2): CaseLimit[] => {
  const isFor = (facts: CaseFacts) => (facts.round ?? 1) === round
  return [
    limit(`KN_SOLVE_${round}`, 'accepted', ['decided'], { endedBy: LEFT, isFor }),
    limit(`KN_SEND_${round}`, 'decided', ['sent'], { isFor }),
  ]
}

const COMPLAINT_LIMITS: readonly CaseLimit[] = [
  limit('KN_ACCEPT', 'received', ['accepted', 'refused'], { endedBy: LEFT }),
  inform((facts) => [facts.isAtReception, facts.isOutsideJurisdiction].includes(true)),
  ...complaintRound(1),
  ...complaintRound(2),
  limit('KN_SUSPEND_SEND', ['suspended', 'withdrawn'], ['suspensionSent']),
  limit('KN_SECOND_WINDOW', 'sent', [], { isFor: (facts) => (facts.round ?? 1) === 1 }),
  limit('KN_EFFECTIVE', 'decided', []),
  hardStop,
]

const DENUNCIATION_LIMITS: readonly CaseLimit[] = [
  limit('TC_PRECHECK', 'received', ['accepted', 'refused'], {
    endedBy: LEFT,
    isFor: (facts) => !facts.isOutsideJurisdiction,
  }),
  limit('TC_TRANSFER', 'received', ['transferred', 'sentToPolice', 'sentToParty', 'urged'], {
    endedBy: ['refused', 'filed', 'guided', ...GONE],
    isFor: (facts) => Boolean(facts.isOutsideJurisdiction),
  }),
  inform((facts) => Boolean(facts.isAtReception)),
  limit('TC_NOTIFY', 'accepted', ['notified'], { endedBy: GONE }),
  limit('TC_SOLVE', 'accepted', ['decided'], { endedBy: LEFT }),
  limit('TC_SUSPEND_SEND', ['suspended', 'withdrawn'], ['suspensionSent']),
  limit('TC_PRESS_REPLY', 'received', ['forwarderAnswered'], { isFor: (facts) => Boolean(facts.isForwarded) }),
  limit('TC_CONCLUSION_SEND', 'decided', ['sent']),
  limit('TC_ACT', 'decided', ['acted']),
  limit('TC_PUBLISH', 'decided', ['published']),
  hardStop,
]

const ANSWER_LIMITS: readonly CaseLimit[] = [
  inform(() => true),
  limit('KNPA_SLA', 'received', ['decided'], {
    endedBy: ['refused', ...LEFT],
    isFor: (facts) => !facts.isFromInspectionBoard,
  }),
  limit('BTTND_REPLY', 'received', ['decided'], {
    endedBy: ['refused', ...LEFT],
    isFor: (facts) => Boolean(facts.isFromInspectionBoard),
  }),
  hardStop,
]

const CASE_LIMITS: Record<CaseKind, readonly CaseLimit[]> = {
  complaint: COMPLAINT_LIMITS,
  denunciation: DENUNCIATION_LIMITS,
  recommendation: ANSWER_LIMITS,
  feedback: ANSWER_LIMITS,
  landMediation: [limit('LAND_MEDIATE', 'received', ['decided'], { endedBy: ['refused', ...LEFT] })],
  anonymousTip: [],
}

/** The clocks of a case of this kind with these facts. */
export const limitsOf = (caseKind: CaseKind, facts: CaseFacts): CaseLimit[] =>
  CASE_LIMITS[caseKind].filter(({ isFor }) => isFor?.(facts) ?? true)

/** The clock that receipt starts first for a case of this kind; undefined for an anonymous tip, which has none. */
export const firstLimitOf = (caseKind: CaseKind, facts: CaseFacts): string | undefined =>
  limitsOf(caseKind, facts).find(({ startedBy }) => startedBy.includes('received'))?.limitId
