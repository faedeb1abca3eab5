import { isDemanding, type OutcomeFigures } from '../../petitions/outcome-figures.ts'
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
  figures: OutcomeFigures | null
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
        figures: end === 'decided' ? matter.decidedFigures : null,
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

/** A decision or conclusion that had something to carry out by the close, and was not carried out before the window. */
export interface EnforcementRow {
  id: string
  kind: FormKind
  isDone: boolean
  demanded: OutcomeFigures | null
  done: OutcomeFigures | null
}

const isToEnforce = ({ decidedFigures, outcome }: CaseFact): boolean =>
  decidedFigures === null ? outcome === 'right' || outcome === 'partlyRight' : isDemanding(decidedFigures)

export const enforcementRows = (facts: FormFacts, { from, to }: FormWindow): EnforcementRow[] => {
  const found = new Map<string, EnforcementRow>()
  for (const { caseId, kind, matter } of countedPetitions(facts)) {
    const { decidedOn, enforcedOn, decidedFigures, enforcedFigures } = matter
    const isDone = isBy(enforcedOn, to)
    const isBefore = enforcedOn !== null && enforcedOn < from
    if (!isBy(decidedOn, to) || isBefore || !(isDone || isToEnforce(matter))) continue
    found.set(caseId, { id: caseId, kind, isDone, demanded: decidedFigures, done: isDone ? enforcedFigures : null })
  }
  return [...found.values()]
}
