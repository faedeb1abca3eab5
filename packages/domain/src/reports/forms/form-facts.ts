import type { CaseKind } from '../../petitions/case-events.ts'
import type { OutcomeFigures } from '../../petitions/outcome-figures.ts'
import type { CaseOutcome, Disposition, ReasonCode } from '../../petitions/petition.ts'
import type { ReceptionKind } from '../../petitions/reception.ts'
import type { IsoDate } from '../../shared/iso-date.ts'

/** A matter with the days on which it changed, as its standing ledger gives them. */
export interface CaseFact {
  id: string
  kind: CaseKind
  round: 1 | 2
  topicCode: string
  subTopicCode: string | null
  isOutside: boolean
  /** Merged into another or split: what hung on it is counted there. */
  isReplaced: boolean
  /** The first step that disposed of it: taken up, passed on, filed, refused, answered or withdrawn. */
  processedOn: IsoDate | null
  disposition: Disposition | null
  reasonCode: ReasonCode | null
  acceptedOn: IsoDate | null
  decidedOn: IsoDate | null
  outcome: CaseOutcome | null
  isInTime: boolean | null
  withdrawnOn: IsoDate | null
  resultReceivedOn: IsoDate | null
  litigatedOn: IsoDate | null
  enforcedOn: IsoDate | null
  /** What the decision demands, and what its carrying out brought; null where nobody said. */
  decidedFigures: OutcomeFigures | null
  enforcedFigures: OutcomeFigures | null
  /** The earlier case on the same matter. */
  previous: { round: 1 | 2; isDecided: boolean; isLitigated: boolean } | null
}

/** One paper (đơn). */
export interface PetitionFact {
  id: string
  caseId: string
  receivedOn: IsoDate
  personCount: number
  isAtReception: boolean
}

/** One line of the register of receptions. */
export interface VisitFact {
  id: string
  /** The matter it is about, where a petition was registered for it. */
  caseId: string | null
  on: IsoDate
  receptionKind: ReceptionKind
  isByChairman: boolean
  personCount: number
  isRepeat: boolean
}

export interface SessionFact {
  id: string
  on: IsoDate
  receptionKind: ReceptionKind
  isByChairman: boolean
}

/** Everything the forms are counted from, of one commune. */
export interface FormFacts {
  cases: readonly CaseFact[]
  petitions: readonly PetitionFact[]
  visits: readonly VisitFact[]
  sessions: readonly SessionFact[]
}

export interface FormWindow {
  from: IsoDate
  to: IsoDate
}
