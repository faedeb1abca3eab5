import { DomainError } from '../shared/domain-error.ts'
import type { IsoDate } from '../shared/iso-date.ts'
import type { ComplexityCriterion } from './deadline-rule.ts'

export const CASE_KINDS = [
  'complaint',
  'denunciation',
  'recommendation',
  'feedback',
  'landMediation',
  'anonymousTip',
] as const
export type CaseKind = (typeof CASE_KINDS)[number]

/** In the order they stand on one day. */
export const CASE_EVENT_KINDS = [
  'received',
  'supplementRequested',
  'supplementReceived',
  'proposed',
  'proposalReturned',
  'merged',
  'split',
  'guided',
  'filed',
  'sentToPolice',
  'sentToParty',
  'urged',
  'transferred',
  'accepted',
  'refused',
  'undertaken',
  'assigned',
  'notified',
  'verified',
  'dialogueHeld',
  'extended',
  'resumed',
  'suspended',
  'decided',
  'withdrawn',
  'suspensionSent',
  'sent',
  'acted',
  'published',
  'forwarderAnswered',
  'resultReceived',
  'escalated',
  'enforced',
  'appealed',
  'litigated',
  'closed',
] as const
export type CaseEventKind = (typeof CASE_EVENT_KINDS)[number]

/** One line of the ledger; nothing is rewritten, a wrong line is voided by another. */
export interface CaseEvent {
  id: string
  kind: CaseEventKind
  on: IsoDate
  /** The instant of entry, ISO. */
  recordedAt: string
  voidedBy?: string | null
  decisionNumber?: string | null
  criteria?: readonly ComplexityCriterion[]
}

/** `proposed` waits for a leader's approval, `awaitingResult` for the answer of the body it was passed to. */
export const CASE_STATES = [
  'received',
  'awaitingSupplement',
  'proposed',
  'accepted',
  'suspended',
  'decided',
  'awaitingResult',
  'closed',
] as const
export type CaseState = 'none' | (typeof CASE_STATES)[number]

type Steps = Partial<Record<CaseState, Partial<Record<CaseEventKind, CaseState>>>>

const stays = (state: CaseState, ...kinds: CaseEventKind[]): Partial<Record<CaseEventKind, CaseState>> =>
  Object.fromEntries(kinds.map((kind) => [kind, state]))

/** How an unaccepted matter may leave the commune's desk. */
const LEAVING: Partial<Record<CaseEventKind, CaseState>> = {
  ...stays('awaitingResult', 'transferred', 'urged'),
  ...stays('closed', 'refused', 'guided', 'filed', 'sentToPolice', 'sentToParty', 'withdrawn', 'merged', 'split'),
}

const INTAKE: Steps = {
  none: { received: 'received' },
  received: {
    ...LEAVING,
    ...stays('received', 'notified', 'assigned'),
    supplementRequested: 'awaitingSupplement',
    proposed: 'proposed',
  },
  awaitingSupplement: {
    ...LEAVING,
    ...stays('awaitingSupplement', 'notified', 'assigned'),
    supplementReceived: 'received',
  },
  proposed: {
    ...LEAVING,
    ...stays('proposed', 'notified', 'assigned'),
    supplementRequested: 'awaitingSupplement',
    proposalReturned: 'received',
  },
  awaitingResult: {
    ...stays('awaitingResult', 'notified', 'forwarderAnswered'),
    ...stays('closed', 'resultReceived', 'closed'),
  },
  closed: stays('closed', 'notified', 'suspensionSent', 'forwarderAnswered', 'resultReceived'),
}

const ACCEPTED: Steps = {
  ...INTAKE,
  received: { ...INTAKE.received, accepted: 'accepted' },
  proposed: { ...INTAKE.proposed, accepted: 'accepted' },
  accepted: {
    ...stays('accepted', 'assigned', 'notified', 'verified', 'dialogueHeld', 'extended', 'suspensionSent'),
    ...stays('accepted', 'forwarderAnswered', 'escalated'),
    ...stays('closed', 'withdrawn', 'merged'),
    suspended: 'suspended',
    decided: 'decided',
  },
  suspended: {
    ...stays('suspended', 'assigned', 'notified', 'suspensionSent', 'forwarderAnswered', 'escalated'),
    resumed: 'accepted',
    withdrawn: 'closed',
  },
  decided: {
    ...stays(
      'decided',
      'notified',
      'suspensionSent',
      'sent',
      'published',
      'forwarderAnswered',
      'enforced',
      'escalated',
    ),
    ...stays('closed', 'appealed', 'litigated', 'closed'),
  },
}

const ANSWERED: Steps = {
  ...INTAKE,
  received: { ...INTAKE.received, decided: 'decided' },
  proposed: { ...INTAKE.proposed, undertaken: 'accepted' },
  accepted: {
    ...stays('accepted', 'assigned', 'notified', 'verified', 'dialogueHeld'),
    ...stays('closed', 'withdrawn', 'merged'),
    supplementRequested: 'awaitingSupplement',
    decided: 'decided',
  },
  decided: { ...stays('decided', 'notified', 'sent', 'published', 'enforced'), closed: 'closed' },
}

const STEPS: Record<CaseKind, Steps> = {
  complaint: ACCEPTED,
  denunciation: { ...ACCEPTED, decided: { ...ACCEPTED.decided, acted: 'decided' } },
  recommendation: ANSWERED,
  feedback: ANSWERED,
  landMediation: ANSWERED,
  anonymousTip: ANSWERED,
}

const COMPLAINT_BASIS: Partial<Record<CaseEventKind, string>> = {
  accepted: 'Luật Khiếu nại 2011 Điều 27',
  refused: 'Luật Khiếu nại 2011 Điều 11',
  extended: 'Luật Khiếu nại 2011 Điều 28, Điều 37',
  suspended: 'Luật Khiếu nại Điều 11a',
  resumed: 'NĐ 155/2026/NĐ-CP Điều 28b',
  decided: 'Luật Khiếu nại 2011 Điều 31',
  sent: 'Luật Khiếu nại 2011 Điều 32, Điều 41',
  withdrawn: 'Luật Khiếu nại 2011 Điều 10',
}

const DENUNCIATION_BASIS: Partial<Record<CaseEventKind, string>> = {
  transferred: 'Luật Tố cáo 2018 Điều 24',
  accepted: 'Luật Tố cáo 2018 Điều 29',
  refused: 'Luật Tố cáo 2018 Điều 24, Điều 29',
  extended: 'Luật Tố cáo 2018 Điều 30',
  suspended: 'Luật Tố cáo 2018 Điều 34',
  resumed: 'Luật Tố cáo 2018 Điều 34',
  decided: 'Luật Tố cáo 2018 Điều 35',
  sent: 'Luật Tố cáo 2018 Điều 35',
  acted: 'Luật Tố cáo 2018 Điều 36',
  published: 'Luật Tố cáo 2018 Điều 40',
  withdrawn: 'Luật Tố cáo 2018 Điều 33',
}

/** The article that governs a step, for a refusal and for the document that goes with it. */
export const basisOf = (caseKind: CaseKind, kind: CaseEventKind): string => {
  if (caseKind === 'complaint') return COMPLAINT_BASIS[kind] ?? 'Luật Khiếu nại 2011 Điều 27'
  if (caseKind === 'denunciation') return DENUNCIATION_BASIS[kind] ?? 'Luật Tố cáo 2018 Điều 28'
  return caseKind === 'landMediation' ? 'Luật Đất đai 2024 Điều 235' : 'Luật Tiếp công dân 2013 Điều 26, Điều 28'
}

const rankOf = (kind: CaseEventKind): number => CASE_EVENT_KINDS.indexOf(kind)

/** Steps that go back and forth, so that one day may hold several rounds: their order is that of entry. */
const BACK_AND_FORTH = new Set<CaseEventKind>([
  'supplementRequested',
  'supplementReceived',
  'proposed',
  'proposalReturned',
])
const isBackAndForth = ({ kind }: CaseEvent): boolean => BACK_AND_FORTH.has(kind)

const byDay = (a: CaseEvent, b: CaseEvent): number => {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  const rank = isBackAndForth(a) && isBackAndForth(b) ? 0 : rankOf(a.kind) - rankOf(b.kind)
  return rank || (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0)
}

/** The lines that stand, in the order things happened, whenever they were entered. */
export const standingEvents = (events: readonly CaseEvent[]): CaseEvent[] =>
  events.filter(({ voidedBy }) => (voidedBy ?? null) === null).toSorted(byDay)

const requireDecision = (caseKind: CaseKind, event: CaseEvent): void => {
  if (event.kind === 'extended' && !event.decisionNumber)
    throw new DomainError('extensionDecisionMissing', { on: event.on, basis: basisOf(caseKind, 'extended') })
}

/**
 * The state that the standing events lead to; throws caseStepRefused with the article for a step that its state does
 * not allow, extensionDecisionMissing for an extension without a decision.
 */
export const stateOf = (events: readonly CaseEvent[], caseKind: CaseKind): CaseState =>
  standingEvents(events).reduce<CaseState>((state, event) => {
    const next = STEPS[caseKind][state]?.[event.kind]
    if (next === undefined)
      throw new DomainError('caseStepRefused', {
        step: event.kind,
        on: event.on,
        state,
        caseKind,
        basis: basisOf(caseKind, event.kind),
      })
    requireDecision(caseKind, event)
    return next
  }, 'none')

/** The steps that the state reached allows next, whoever may take them. */
export const stepsAfter = (state: CaseState, caseKind: CaseKind): CaseEventKind[] =>
  CASE_EVENT_KINDS.filter((kind) => STEPS[caseKind][state]?.[kind] !== undefined)
