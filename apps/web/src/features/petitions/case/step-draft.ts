import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import {
  OUTCOME_FIGURES,
  takesOutcomeFigures,
  type OutcomeFigure,
  type OutcomeFigures,
} from '@gandan/domain/petitions/outcome-figures'
import type { StepField } from '@gandan/domain/petitions/case-step-needs'
import type { CaseEventKind, CaseKind } from '@gandan/domain/petitions/case-events'
import {
  needsBody,
  OUTCOMES_OF,
  reasonsFor,
  type CaseOutcome,
  type Disposition,
  type ReasonCode,
} from '@gandan/domain/petitions/petition'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { StepInput } from '../case-detail.api.ts'

/** What is typed for a step; empty strings are nothing. */
export interface StepDraft {
  on: IsoDate | null
  decisionNumber: string
  documentNumber: string
  reason: string
  criteria: NonNullable<StepInput['criteria']>
  disposition: Disposition | null
  reasonCode: ReasonCode | null
  toBody: string
  outcome: CaseOutcome | null
  handlerUserId: string | null
  isOutsideJurisdiction: boolean
  isWithdrawalChecked: boolean
  /** Null for a step that says none. */
  figures: Record<OutcomeFigure, number | string> | null
}

/** What is carried out begins with what was demanded, so that nobody types it twice. */
const newFigures = (detail: CaseDetail, kind: CaseEventKind): StepDraft['figures'] => {
  if (!takesOutcomeFigures(kind, detail.kind)) return null
  const decided = detail.events.findLast((event) => event.kind === 'decided' && event.voided === null)
  const known: OutcomeFigures = (kind === 'enforced' && decided?.figures) || {}
  return Object.fromEntries(OUTCOME_FIGURES.map((figure) => [figure, known[figure] ?? ''])) as StepDraft['figures']
}

/** A step begins with what the case knows: an approval with what was proposed. */
export const newStepDraft = (detail: CaseDetail, kind: CaseEventKind, today: IsoDate): StepDraft => {
  const proposal = kind === 'proposed' || kind === 'proposalReturned' ? null : detail.proposal
  const [outcome = null, ...others] = OUTCOMES_OF[detail.kind]
  return {
    on: today,
    decisionNumber: '',
    documentNumber: '',
    reason: '',
    criteria: [],
    disposition: null,
    reasonCode: proposal?.reasonCode ?? null,
    toBody: proposal?.toBody ?? '',
    outcome: others.length === 0 ? outcome : null,
    handlerUserId: detail.handlerUserId,
    isOutsideJurisdiction: detail.isOutsideJurisdiction,
    isWithdrawalChecked: false,
    figures: newFigures(detail, kind),
  }
}

/** The fields to show: those of the step, and for a proposal what its disposition needs besides. */
export const shownFields = (needs: readonly StepField[], draft: StepDraft, kind: CaseKind): StepField[] => {
  if (draft.disposition === null) return [...needs]
  const isReasoned = reasonsFor(draft.disposition, kind).length > 0
  return [
    ...needs,
    ...(needsBody(draft.disposition) ? (['toBody'] as const) : []),
    ...(isReasoned ? (['reasonCode'] as const) : []),
  ]
}

const isGiven = (field: StepField, draft: StepDraft): boolean => {
  if (field === 'criteria') return draft.criteria.length > 0
  if (field === 'handler') return draft.handlerUserId !== null
  if (field === 'withdrawalChecked') return draft.isWithdrawalChecked
  const value = draft[field]
  return value !== null && value.trim() !== ''
}

export const missingFields = (fields: readonly StepField[], draft: StepDraft): StepField[] =>
  fields.filter((field) => !isGiven(field, draft))

const figuresOf = (figures: StepDraft['figures']): StepInput['figures'] =>
  figures &&
  Object.fromEntries(
    Object.entries(figures).flatMap(([figure, typed]) => (typed === '' ? [] : [[figure, Number(typed)]])),
  )

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export const stepInputOf = (kind: CaseEventKind, draft: StepDraft, fields: readonly StepField[]): StepInput => ({
  kind,
  on: draft.on ?? '',
  decisionNumber: orNull(draft.decisionNumber),
  documentNumber: orNull(draft.documentNumber),
  reason: orNull(draft.reason),
  criteria: draft.criteria,
  disposition: draft.disposition,
  reasonCode: fields.includes('reasonCode') ? draft.reasonCode : null,
  toBody: fields.includes('toBody') ? orNull(draft.toBody) : null,
  outcome: fields.includes('outcome') ? draft.outcome : null,
  handlerUserId: fields.includes('handler') ? draft.handlerUserId : null,
  isOutsideJurisdiction: kind === 'proposed' ? draft.isOutsideJurisdiction : null,
  isWithdrawalChecked: draft.isWithdrawalChecked,
  figures: figuresOf(draft.figures),
})
