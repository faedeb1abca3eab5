import type { CaseKind, CaseState } from '@gandan/domain/petitions/case-events'
import type { ComplexityCriterion, Condition } from '@gandan/domain/petitions/deadline-rule'
import type { LedgerLine, Proposal, StepDetails } from '@gandan/domain/petitions/ledger-facts'
import type { AccusedLeader, CaseOutcome, Disposition } from '@gandan/domain/petitions/petition'
import type { IsoDate } from '@gandan/domain/shared/iso-date'

/** A case as actions see it: days as text, nothing joined. */
export interface CaseRecord {
  communeId: string
  id: string
  code: string
  kind: CaseKind
  round: 1 | 2
  state: Exclude<CaseState, 'none'>
  isOpen: boolean
  title: string
  topicCode: string
  subTopicCode: string | null
  villageId: string | null
  isHot: boolean
  isCollective: boolean
  isProlonged: boolean
  isAtReception: boolean
  isForwarded: boolean
  isFromInspectionBoard: boolean
  isOutsideJurisdiction: boolean
  conditions: Condition[]
  accusedLeader: AccusedLeader | null
  accusedUserIds: string[]
  registeredBy: string
  handlerUserId: string | null
  handlerUnitId: string | null
  proposal: Proposal | null
  proposedBy: string | null
  outcome: CaseOutcome | null
  disposition: Disposition | null
  receivedOn: IsoDate
  acceptedOn: IsoDate | null
  settledOn: IsoDate | null
  settledInTime: boolean | null
  closedOn: IsoDate | null
  dueOn: IsoDate | null
  dueLimitId: string | null
  dueFrom: IsoDate | null
  receiptDays: IsoDate[]
  disposedOn: IsoDate | null
  dispositionDueOn: IsoDate | null
  answerDueOn: IsoDate | null
  previousCaseId: string | null
  mergedIntoId: string | null
  splitFromId: string | null
  petitionCount: number
  personCount: number
  searchText: string
  lastSequence: number
  version: number
}

export interface CaseEventRow extends LedgerLine {
  communeId: string
  caseId: string
  sequence: number
  stateAfter: CaseRecord['state']
  decisionNumber: string | null
  documentNumber: string | null
  criteria: ComplexityCriterion[]
  details: StepDetails & { fileIds?: string[]; intoCaseId?: string; isWithdrawalChecked?: boolean }
  ruleSetVersion: number
}

export interface DeadlineRow {
  communeId: string
  caseId: string
  limitId: string
  ordinal: number
  ruleId: string
  nature: string
  triggerOn: IsoDate
  nominalDueOn: IsoDate | null
  effectiveDueOn: IsoDate | null
  state: string
  closedOn: IsoDate | null
}

export interface MoveRow {
  communeId: string
  id: string
  caseId: string
  limitId: string
  ordinal: number
  fromDueOn: IsoDate | null
  toDueOn: IsoDate | null
  cause: string
  reason: string | null
  at: string
  actorId: string
}

export interface DocumentRow {
  communeId: string
  id: string
  caseId: string
  template: string
  title: string
  number: string | null
  text: string
  createdBy: string
  createdAt: string
}

/** What one write does to a case; `before` null opens it. */
export interface CaseChange {
  before: CaseRecord | null
  after: CaseRecord
  deadlines: readonly DeadlineRow[]
  events?: readonly CaseEventRow[]
  documents?: readonly DocumentRow[]
  moves?: readonly MoveRow[]
}
