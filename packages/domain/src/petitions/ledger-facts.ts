import { standingEvents, type CaseEvent } from './case-events.ts'
import type { OutcomeFigures } from './outcome-figures.ts'
import { DISPOSITIONS, STEP_OF_DISPOSITION, type CaseOutcome, type Disposition, type ReasonCode } from './petition.ts'

/** What a step said besides its day and numbers. */
export interface StepDetails {
  disposition?: Disposition | null
  reasonCode?: ReasonCode | null
  toBody?: string | null
  outcome?: CaseOutcome | null
  handlerUserId?: string | null
  isOutsideJurisdiction?: boolean | null
  figures?: OutcomeFigures | null
}

export interface LedgerLine extends CaseEvent {
  actorId: string | null
  reason: string | null
  details: StepDetails
}

export interface Proposal {
  disposition: Disposition
  reasonCode: ReasonCode | null
  toBody: string | null
  note: string | null
  proposedBy: string
}

export interface LedgerFacts {
  /** The clerk's proposal while it waits for approval. */
  proposal: Proposal | null
  proposedBy: string | null
  disposition: Disposition | null
  outcome: CaseOutcome | null
  isOutsideJurisdiction: boolean
  handlerUserId: string | null
}

const proposalAfter = (lines: readonly LedgerLine[]): Proposal | null => {
  const last = lines.findLast(({ kind }) => kind !== 'notified' && kind !== 'assigned')
  if (last === undefined || last.kind !== 'proposed' || !last.details.disposition || last.actorId === null) return null
  const { disposition, reasonCode = null, toBody = null } = last.details
  return { disposition, reasonCode, toBody, note: last.reason, proposedBy: last.actorId }
}

const dispositionAfter = (lines: readonly LedgerLine[]): Disposition | null => {
  const found = DISPOSITIONS.map((disposition) => ({
    disposition,
    index: lines.findLastIndex(({ kind }) => kind === STEP_OF_DISPOSITION[disposition]),
  })).toSorted((a, b) => b.index - a.index)[0]
  return found && found.index >= 0 ? found.disposition : null
}

/** What the standing lines of a ledger say of a case besides its clocks: a voided line leaves nothing behind. */
export const ledgerFactsOf = (ledger: readonly LedgerLine[]): LedgerFacts => {
  const lines = standingEvents(ledger) as LedgerLine[]
  const lastOf = <Key extends keyof StepDetails>(key: Key) =>
    lines.findLast(({ details }) => details[key] !== undefined && details[key] !== null)?.details[key] ?? null
  const proposal = proposalAfter(lines)
  return {
    proposal,
    proposedBy: proposal?.proposedBy ?? null,
    disposition: dispositionAfter(lines),
    outcome: lines.findLast(({ kind }) => kind === 'decided')?.details.outcome ?? null,
    isOutsideJurisdiction: lastOf('isOutsideJurisdiction') ?? false,
    handlerUserId: lastOf('handlerUserId'),
  }
}
