import { bucketOf, type ReportBucket } from '../../petitions/topics.ts'
import { isGroup } from '../../petitions/petition.ts'
import { laterOf, type IsoDate } from '../../shared/iso-date.ts'
import type { CaseFact, FormFacts, FormWindow, PetitionFact } from './form-facts.ts'

/** Kinds as the forms count them: recommendations and feedback together, anonymous tips as "đơn khác". */
export type FormKind = 'complaint' | 'denunciation' | 'feedback' | 'tip'
export type Passing = 'guided' | 'transferred' | 'urged'
/** How far a matter had come when its petition was processed. */
export type Stage = 'pending' | 'notYet' | 'underway' | 'settledFirst' | 'settledAgain' | 'judged'

/** A petition as it stands at the close of a window, with all that a column may ask of it. */
export interface PetitionRow {
  id: string
  caseId: string
  personCount: number
  arrival: 'carriedOver' | 'received'
  kind: FormKind
  signers: 'many' | 'one' | 'other'
  processing: 'pending' | 'done'
  isEligible: boolean
  competence: 'own' | 'elsewhere'
  passing: Passing | null
  stage: Stage
  round: 'first' | 'again'
  earlier: 'none' | 'undecided' | 'decided'
  bucket: ReportBucket
  isAtReception: boolean
  result: 'settled' | 'open'
}

export const isBy = (on: IsoDate | null, day: IsoDate): boolean => on !== null && on <= day

const KINDS: Partial<Record<CaseFact['kind'], FormKind>> = {
  complaint: 'complaint',
  denunciation: 'denunciation',
  recommendation: 'feedback',
  feedback: 'feedback',
  anonymousTip: 'tip',
}

const PASSED: Partial<Record<NonNullable<CaseFact['disposition']>, Passing>> = {
  guide: 'guided',
  transfer: 'transferred',
  toPolice: 'transferred',
  toParty: 'transferred',
  urge: 'urged',
}

export const passingOf = ({ disposition, reasonCode }: CaseFact): Passing | null => {
  if (disposition === 'refuse' && reasonCode === 'outsideJurisdiction') return 'guided'
  return disposition === null ? null : (PASSED[disposition] ?? null)
}

const competenceOf = (one: CaseFact): PetitionRow['competence'] => {
  if (one.disposition === 'accept' || one.disposition === 'undertake') return 'own'
  return one.isOutside || passingOf(one) !== null ? 'elsewhere' : 'own'
}

const settledStage = (one: CaseFact): Stage => (one.round === 2 ? 'settledAgain' : 'settledFirst')

/**
 * The stage on the day the petition was processed: what an earlier decision left, else how far this commune or the body
 * it was urged at had come.
 */
const stageOn = (one: CaseFact, on: IsoDate | null): Stage => {
  if (on === null) return 'pending'
  if (isBy(one.litigatedOn, on) || one.previous?.isLitigated) return 'judged'
  if (isBy(one.decidedOn, on)) return settledStage(one)
  if (one.previous?.isDecided) return one.previous.round === 2 ? 'settledAgain' : 'settledFirst'
  if (one.round === 2 && one.kind === 'complaint') return 'settledFirst'
  return isBy(one.acceptedOn, on) || passingOf(one) === 'urged' ? 'underway' : 'notYet'
}

const earlierOf = ({ round, previous }: CaseFact): PetitionRow['earlier'] => {
  if (previous === null) return round === 2 ? 'undecided' : 'none'
  return previous.isDecided ? 'decided' : 'undecided'
}

export const isSettledBy = (one: CaseFact, day: IsoDate): boolean =>
  isBy(one.decidedOn, day) || isBy(one.withdrawnOn, day)

const processedOn = (petition: PetitionFact, one: CaseFact): IsoDate | null =>
  one.processedOn === null ? null : laterOf(one.processedOn, petition.receivedOn)

export type Counted = PetitionFact & { matter: CaseFact; kind: FormKind; processedOn: IsoDate | null }

/** Petitions with their matters; land mediation and what was merged or split away are no line of the forms. */
export const countedPetitions = ({ petitions, cases }: FormFacts): Counted[] => {
  const byId = new Map(cases.map((one) => [one.id, one]))
  return petitions.flatMap((petition) => {
    const matter = byId.get(petition.caseId)
    const kind = matter ? KINDS[matter.kind] : undefined
    return !matter || kind === undefined || matter.isReplaced
      ? []
      : [{ ...petition, matter, kind, processedOn: processedOn(petition, matter) }]
  })
}

const signersOf = ({ kind, personCount }: Counted): PetitionRow['signers'] =>
  kind === 'tip' ? 'other' : isGroup(personCount) ? 'many' : 'one'

/** The matter as it was known at the end of that day: a later disposition is not known yet. */
const knownBy = (one: CaseFact, day: IsoDate): CaseFact =>
  isBy(one.processedOn, day) ? one : { ...one, disposition: null, reasonCode: null }

export const roundOf = (one: CaseFact): PetitionRow['round'] =>
  one.round === 2 || (one.kind === 'denunciation' && one.previous !== null) ? 'again' : 'first'

const matterPart = ({ kind, matter }: Counted, processed: IsoDate | null, to: IsoDate) => {
  const known = knownBy(matter, to)
  return {
    kind,
    competence: competenceOf(known),
    passing: passingOf(known),
    stage: stageOn(known, processed),
    round: roundOf(matter),
    earlier: earlierOf(matter),
    bucket: bucketOf(matter.kind, matter.topicCode, matter.subTopicCode),
    result: isSettledBy(matter, to) ? ('settled' as const) : ('open' as const),
  }
}

/**
 * Petitions of the processing forms: received in the window, or before it and not processed by then. A matter has one
 * stage in a window, that of its first petition processed there, so that its columns never count it twice.
 */
export const petitionRows = (facts: FormFacts, { from, to }: FormWindow): PetitionRow[] => {
  const inScope = countedPetitions(facts).filter(
    (one) => one.receivedOn <= to && (one.receivedOn >= from || one.processedOn === null || one.processedOn >= from),
  )
  const firstProcessed = new Map<string, IsoDate>()
  for (const { caseId, processedOn: on } of inScope)
    if (on !== null && on <= to && on < (firstProcessed.get(caseId) ?? '9999-12-31')) firstProcessed.set(caseId, on)
  return inScope.map((one) => {
    const done = isBy(one.processedOn, to)
    return {
      id: one.id,
      caseId: one.caseId,
      personCount: one.personCount,
      arrival: one.receivedOn < from ? 'carriedOver' : 'received',
      signers: signersOf(one),
      processing: done ? 'done' : 'pending',
      isEligible: done && one.kind !== 'tip' && one.matter.disposition !== 'fileNoAction',
      isAtReception: one.isAtReception,
      ...matterPart(one, firstProcessed.get(one.caseId) ?? null, to),
    }
  })
}
