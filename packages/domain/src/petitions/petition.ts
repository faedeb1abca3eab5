import type { CaseEventKind, CaseKind } from './case-events.ts'

/** How it came in. */
export const PETITION_CHANNELS = ['counter', 'reception', 'post', 'portal', 'forwarded'] as const
export type PetitionChannel = (typeof PETITION_CHANNELS)[number]

/** Who sent it on; `citizen` when it came from the petitioner. */
export const PETITION_SOURCES = [
  'citizen',
  'fatherlandFront',
  'peoplesCouncil',
  'press',
  'upperLevel',
  'inspectionBoard',
  'otherBody',
] as const
export type PetitionSource = (typeof PETITION_SOURCES)[number]

export const PETITIONER_ROLES = ['petitioner', 'representative', 'agent'] as const
export type PetitionerRole = (typeof PETITIONER_ROLES)[number]

/** From five people with one content on, petitioners are a crowd group (Luật Tiếp công dân 2013 Điều 29). */
export const GROUP_SIZE = 5
export const isGroup = (personCount: number): boolean => personCount >= GROUP_SIZE

const numbered = (number: number): string => String(number).padStart(4, '0')
/** The number of a case in the commune's register of its year. */
export const caseCodeOf = (year: number, number: number): string => `VV-${year}-${numbered(number)}`
/** The number of a petition in the register of its year. */
export const petitionCodeOf = (year: number, number: number): string => `${year}/${numbered(number)}`

/** What the clerk proposes to do with a petition; a leader approves it. */
export const DISPOSITIONS = [
  'accept',
  'refuse',
  'undertake',
  'guide',
  'transfer',
  'fileNoAction',
  'toPolice',
  'toParty',
  'urge',
] as const
export type Disposition = (typeof DISPOSITIONS)[number]

/** The step in the ledger that an approved proposal becomes. */
export const STEP_OF_DISPOSITION: Record<Disposition, CaseEventKind> = {
  accept: 'accepted',
  refuse: 'refused',
  undertake: 'undertaken',
  guide: 'guided',
  transfer: 'transferred',
  fileNoAction: 'filed',
  toPolice: 'sentToPolice',
  toParty: 'sentToParty',
  urge: 'urged',
}

const ANSWERED: readonly Disposition[] = ['undertake', 'transfer', 'fileNoAction', 'toPolice', 'urge']

/** What may be proposed for each kind (domain.md §2.2: a complaint elsewhere is guided, a denunciation transferred). */
export const DISPOSITIONS_OF: Record<CaseKind, readonly Disposition[]> = {
  complaint: ['accept', 'refuse', 'guide', 'fileNoAction', 'toPolice', 'urge'],
  denunciation: ['accept', 'refuse', 'transfer', 'fileNoAction', 'toPolice', 'toParty', 'urge'],
  recommendation: ANSWERED,
  feedback: ANSWERED,
  landMediation: ['undertake', 'guide', 'fileNoAction'],
  anonymousTip: ['undertake', 'transfer', 'fileNoAction', 'toPolice', 'toParty'],
}

/** Why a petition is not eligible to be processed (TT 05/2021/TT-TTCP Điều 6). */
export const INELIGIBILITY_REASONS = [
  'noSignature',
  'noNameOrAddress',
  'noContent',
  'foreignWithoutTranslation',
  'sentToCompetentBody',
  'alreadyGuided',
  'alreadyResolved',
  'prohibitedContent',
  'illegible',
  'anonymousWithoutEvidence',
] as const
export type IneligibilityReason = (typeof INELIGIBILITY_REASONS)[number]

/** Why a complaint or a denunciation is refused (Luật Khiếu nại Điều 11; Luật Tố cáo Điều 29). */
export const REFUSAL_REASONS = [
  'internalOrNormativeAct',
  'noDirectEffect',
  'noCapacity',
  'illegalRepresentative',
  'noSignature',
  'timeLimitPassed',
  'finalDecisionExists',
  'notResumedInTime',
  'courtHasIt',
  'identityUnclear',
  'noGroundsForDenunciation',
  'outsideJurisdiction',
] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

export const REASON_CODES = [...new Set([...INELIGIBILITY_REASONS, ...REFUSAL_REASONS])] as [
  IneligibilityReason | RefusalReason,
  ...(IneligibilityReason | RefusalReason)[],
]
export type ReasonCode = IneligibilityReason | RefusalReason

const COMPLAINT_ONLY = new Set<ReasonCode>([
  'internalOrNormativeAct',
  'noDirectEffect',
  'noCapacity',
  'illegalRepresentative',
  'timeLimitPassed',
  'finalDecisionExists',
  'notResumedInTime',
  'courtHasIt',
  'outsideJurisdiction',
])
const DENUNCIATION_ONLY: readonly ReasonCode[] = ['identityUnclear', 'noGroundsForDenunciation', 'outsideJurisdiction']

/** The reasons that a disposition of this kind of petition may give; none where it needs none. */
export const reasonsFor = (disposition: Disposition, kind: CaseKind): readonly ReasonCode[] => {
  if (disposition === 'fileNoAction') return INELIGIBILITY_REASONS
  if (disposition !== 'refuse') return []
  return kind === 'denunciation'
    ? DENUNCIATION_ONLY
    : REFUSAL_REASONS.filter((reason) => COMPLAINT_ONLY.has(reason) || reason === 'noSignature')
}

/** Dispositions that name the body the matter goes to. */
export const needsBody = (disposition: Disposition): boolean =>
  ['guide', 'transfer', 'toPolice', 'toParty', 'urge'].includes(disposition)

/** What a settlement or an answer found. */
export const CASE_OUTCOMES = ['right', 'partlyRight', 'wrong', 'answered', 'mediated', 'notMediated'] as const
export type CaseOutcome = (typeof CASE_OUTCOMES)[number]

const FOUND: readonly CaseOutcome[] = ['right', 'partlyRight', 'wrong']

export const OUTCOMES_OF: Record<CaseKind, readonly CaseOutcome[]> = {
  complaint: FOUND,
  denunciation: FOUND,
  recommendation: ['answered'],
  feedback: ['answered'],
  landMediation: ['mediated', 'notMediated'],
  anonymousTip: [...FOUND, 'answered'],
}

/** Leaders a denunciation may accuse, whom the law takes out of it (Luật Tố cáo 2018 Điều 12, Điều 13). */
export const ACCUSED_LEADERS = ['chairman', 'viceChairman'] as const
export type AccusedLeader = (typeof ACCUSED_LEADERS)[number]

/** Whether a case goes elsewhere: one that accuses a leader always does, to his superior (Luật Tố cáo 2018 Điều 13.2). */
export const isOutsideCommune = (one: {
  isOutsideJurisdiction: boolean
  accusedLeader: AccusedLeader | null
}): boolean => one.isOutsideJurisdiction || one.accusedLeader !== null
