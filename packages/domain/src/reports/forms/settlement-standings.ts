import { laterOf } from '../../shared/iso-date.ts'
import type { CaseFact, FormFacts, FormWindow } from './form-facts.ts'
import { countedPetitions, isBy, roundOf, type FormKind, type PetitionRow } from './form-standings.ts'

/** A petition of a matter that this commune has taken up and not settled before the window. */
export interface SettlementRow {
  id: string
  caseId: string
  arrival: 'carriedOver' | 'received'
  kind: FormKind
  round: PetitionRow['round']
  end: 'open' | 'decided' | 'withdrawn'
  outcome: 'right' | 'partlyRight' | 'wrong' | 'none'
  isInTime: boolean
}

const endOf = (one: CaseFact, { to }: FormWindow): SettlementRow['end'] => {
  if (isBy(one.decidedOn, to)) return 'decided'
  return isBy(one.withdrawnOn, to) ? 'withdrawn' : 'open'
}

const outcomeOf = ({ outcome }: CaseFact): SettlementRow['outcome'] =>
  outcome === 'right' || outcome === 'partlyRight' || outcome === 'wrong' ? outcome : 'none'

/** The lines of the settlement forms: accepted by the close, and neither decided nor withdrawn before the window. */
export const settlementRows = (facts: FormFacts, window: FormWindow): SettlementRow[] => {
  const { from, to } = window
  return countedPetitions(facts).flatMap((one) => {
    const { matter } = one
    if (matter.acceptedOn === null) return []
    const takenUpOn = laterOf(matter.acceptedOn, one.receivedOn)
    const settledOn = matter.decidedOn ?? matter.withdrawnOn
    if (takenUpOn > to || (settledOn !== null && settledOn < from)) return []
    const end = endOf(matter, window)
    return [
      {
        id: one.id,
        caseId: one.caseId,
        arrival: takenUpOn < from ? ('carriedOver' as const) : ('received' as const),
        kind: one.kind,
        round: roundOf(matter),
        end,
        outcome: end === 'decided' ? outcomeOf(matter) : ('none' as const),
        isInTime: matter.isInTime !== false,
      },
    ]
  })
}

/** A result that the body it was passed on to sent back within the window. */
export interface ReplyRow {
  id: string
  kind: FormKind
  isAtReception: boolean
}

export const replyRows = (facts: FormFacts, { from, to }: FormWindow): ReplyRow[] => {
  const found = new Map<string, ReplyRow>()
  for (const { caseId, kind, matter, isAtReception } of countedPetitions(facts)) {
    const on = matter.resultReceivedOn
    if (on === null || on < from || on > to) continue
    found.set(caseId, { id: caseId, kind, isAtReception: isAtReception || (found.get(caseId)?.isAtReception ?? false) })
  }
  return [...found.values()]
}

/** A decision or conclusion whose carrying out ended within the window. */
export interface EnforcementRow {
  id: string
  kind: FormKind
}

export const enforcementRows = (facts: FormFacts, { from, to }: FormWindow): EnforcementRow[] => {
  const ended = countedPetitions(facts).filter(
    ({ matter }) => matter.enforcedOn !== null && matter.enforcedOn >= from && matter.enforcedOn <= to,
  )
  return [...new Map(ended.map(({ caseId, kind }) => [caseId, { id: caseId, kind }])).values()]
}
