import type { Actor } from '../organisation/roles.ts'
import { DomainError } from '../shared/domain-error.ts'
import type { IsoDate } from '../shared/iso-date.ts'
import { basisOf, stepsAfter, type CaseEventKind, type CaseKind, type CaseState } from './case-events.ts'
import { fieldsFor, type StepField } from './case-step-needs.ts'
import type { ComplexityCriterion } from './deadline-rule.ts'
import type { Proposal, StepDetails } from './ledger-facts.ts'
import { refuseOutcomeFigures } from './outcome-figures.ts'
import { canTakeStep, isApproval, type ProposedCase } from './permissions.ts'
import {
  DISPOSITIONS_OF,
  needsBody,
  OUTCOMES_OF,
  reasonsFor,
  STEP_OF_DISPOSITION,
  type AccusedLeader,
} from './petition.ts'

/** A case as the rules of its next step read it. */
export interface StepPlace extends ProposedCase {
  state: CaseState
  receivedOn: IsoDate
  proposal: Proposal | null
  accusedLeader: AccusedLeader | null
}

export interface StepInput extends Required<StepDetails> {
  kind: CaseEventKind
  on: IsoDate
  decisionNumber: string | null
  documentNumber: string | null
  reason: string | null
  criteria: readonly ComplexityCriterion[]
  isWithdrawalChecked: boolean
}

/** Steps that are not taken by themselves: a case is opened, merged and split by doors of their own. */
const OWN_DOOR = new Set<CaseEventKind>(['received', 'merged', 'split'])

const ACCUSED_BASIS = 'Luật Tố cáo 2018 Điều 13'

const given: Record<StepField, (input: StepInput) => unknown> = {
  decisionNumber: (input) => input.decisionNumber,
  documentNumber: (input) => input.documentNumber,
  reason: (input) => input.reason,
  reasonCode: (input) => input.reasonCode,
  criteria: (input) => input.criteria.length > 0,
  outcome: (input) => input.outcome,
  toBody: (input) => input.toBody,
  handler: (input) => input.handlerUserId,
  disposition: (input) => input.disposition,
  withdrawalChecked: (input) => input.isWithdrawalChecked,
}

const refuseMissing = (input: StepInput, caseKind: CaseKind): void => {
  const field = fieldsFor(input.kind, caseKind).find((one) => !given[one](input))
  if (field) throw new DomainError('caseFieldMissing', { field, basis: basisOf(caseKind, input.kind) })
}

const refuseReason = (input: StepInput, caseKind: CaseKind, disposition: StepInput['disposition']): void => {
  if (disposition === null) return
  const reasons = reasonsFor(disposition, caseKind)
  const basis = basisOf(caseKind, STEP_OF_DISPOSITION[disposition])
  if (reasons.length > 0 && input.reasonCode === null)
    throw new DomainError('caseFieldMissing', { field: 'reasonCode', basis })
  if (input.reasonCode !== null && !reasons.includes(input.reasonCode))
    throw new DomainError('reasonNotAllowed', { reasonCode: input.reasonCode, disposition, basis })
}

const refuseProposal = (input: StepInput, place: StepPlace): void => {
  const { disposition } = input
  if (input.kind !== 'proposed' || disposition === null) return
  const basis = basisOf(place.kind, STEP_OF_DISPOSITION[disposition])
  if (place.accusedLeader !== null && disposition !== 'transfer')
    throw new DomainError('accusedLeaderCase', { disposition, basis: ACCUSED_BASIS })
  if (!DISPOSITIONS_OF[place.kind].includes(disposition))
    throw new DomainError('dispositionNotAllowed', { disposition, caseKind: place.kind, basis })
  refuseReason(input, place.kind, disposition)
  if (needsBody(disposition) && !input.toBody) throw new DomainError('caseFieldMissing', { field: 'toBody', basis })
}

const refuseApproval = (actor: Actor, input: StepInput, place: StepPlace): void => {
  if (!isApproval(input.kind)) return
  const basis = basisOf(place.kind, input.kind)
  if (place.accusedLeader !== null && input.kind !== 'transferred')
    throw new DomainError('accusedLeaderCase', { step: input.kind, basis: ACCUSED_BASIS })
  if (place.proposal === null) throw new DomainError('proposalMissing', { step: input.kind, basis })
  if (STEP_OF_DISPOSITION[place.proposal.disposition] !== input.kind)
    throw new DomainError('proposalMismatch', { step: input.kind, disposition: place.proposal.disposition, basis })
  if (place.proposal.proposedBy === actor.userId) throw new DomainError('proposerCannotApprove')
  refuseReason(input, place.kind, place.proposal.disposition)
}

/** What an approval leaves out stands in the proposal it approves. */
export const completeStep = (input: StepInput, proposal: Proposal | null): StepInput =>
  isApproval(input.kind) && proposal !== null
    ? {
        ...input,
        disposition: proposal.disposition,
        reasonCode: input.reasonCode ?? proposal.reasonCode,
        toBody: input.toBody ?? proposal.toBody,
      }
    : input

/** Nothing happens to a case before its receipt, and nothing is entered that is still to come. */
export const refuseDay = (on: IsoDate, receivedOn: IsoDate, today: IsoDate): void => {
  if (on > today) throw new DomainError('dayInFuture', { on })
  if (on < receivedOn) throw new DomainError('dayBeforeReceipt', { on, receivedOn })
}

/**
 * Refuses a step that this person may not take, that lacks what its article asks, or that does not fit the pending
 * proposal (Luật Khiếu nại Điều 27, Luật Tố cáo Điều 13, 29); whether the ledger allows it, stateOf says. A draft is a
 * step whose numbers are still to be written: what it must bring is not asked yet.
 */
export const refuseStep = (actor: Actor, input: StepInput, place: StepPlace, today: IsoDate, isDraft = false): void => {
  const { kind } = place
  if (OWN_DOOR.has(input.kind))
    throw new DomainError('caseStepRefused', { step: input.kind, state: place.state, basis: basisOf(kind, input.kind) })
  refuseApproval(actor, input, place)
  if (!canTakeStep(actor, input.kind, place)) throw new DomainError('notPermitted')
  refuseDay(input.on, place.receivedOn, today)
  if (!isDraft) {
    refuseMissing(input, kind)
    refuseProposal(input, place)
  }
  refuseOutcomeFigures(input.kind, kind, input.figures)
  if (input.kind === 'decided' && input.outcome !== null && !OUTCOMES_OF[kind].includes(input.outcome))
    throw new DomainError('outcomeNotAllowed', { outcome: input.outcome, basis: basisOf(kind, 'decided') })
}

/** What the law allows next and this person may do; of the approvals only the one that was proposed. */
export const nextStepsFor = (actor: Actor, place: StepPlace): CaseEventKind[] => {
  const approved = place.proposal ? STEP_OF_DISPOSITION[place.proposal.disposition] : null
  return stepsAfter(place.state, place.kind).filter(
    (step) => !OWN_DOOR.has(step) && (!isApproval(step) || step === approved) && canTakeStep(actor, step, place),
  )
}
