import type { CaseKind } from '@gandan/domain/petitions/case-events'
import type { AccusedLeader, PetitionChannel, PetitionerRole, PetitionSource } from '@gandan/domain/petitions/petition'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Registration } from '../case-detail.api.ts'

export interface PersonDraft {
  role: PetitionerRole
  name: string
  address: string
  phone: string
  idNumber: string
}

export interface IntakeDraft {
  kind: CaseKind
  receivedOn: IsoDate | null
  channel: PetitionChannel
  source: PetitionSource
  forwardedBy: string
  topicCode: string | null
  subTopicCode: string | null
  villageId: string | null
  summary: string
  request: string
  people: PersonDraft[]
  personCount: number
  joinCase: { id: string; code: string } | null
  handlerUserId: string | null
  accusedLeader: AccusedLeader | null
  isOutsideJurisdiction: boolean
  severalPlaces: boolean
  isProlonged: boolean
  isSecondRound: boolean
}

export const newPerson = (): PersonDraft => ({ role: 'petitioner', name: '', address: '', phone: '', idNumber: '' })

export const newIntakeDraft = (today: IsoDate, visitId: string | undefined): IntakeDraft => ({
  kind: 'feedback',
  receivedOn: today,
  channel: visitId === undefined ? 'counter' : 'reception',
  source: 'citizen',
  forwardedBy: '',
  topicCode: null,
  subTopicCode: null,
  villageId: null,
  summary: '',
  request: '',
  people: [newPerson()],
  personCount: 1,
  joinCase: null,
  handlerUserId: null,
  accusedLeader: null,
  isOutsideJurisdiction: false,
  severalPlaces: false,
  isProlonged: false,
  isSecondRound: false,
})

const MIN_SUMMARY = 10

export type IntakeField = 'receivedOn' | 'topicCode' | 'summary' | 'people' | 'forwardedBy'

/** What is still missing before the register can take it; the API says the rest. */
export const missingOf = (draft: IntakeDraft): IntakeField[] => {
  const isMissing: Record<IntakeField, boolean> = {
    receivedOn: draft.receivedOn === null,
    topicCode: draft.topicCode === null,
    summary: draft.summary.trim().length < MIN_SUMMARY,
    people: draft.kind !== 'anonymousTip' && draft.people.every(({ name }) => name.trim() === ''),
    forwardedBy: draft.source !== 'citizen' && draft.forwardedBy.trim() === '',
  }
  return (Object.keys(isMissing) as IntakeField[]).filter((field) => isMissing[field])
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export const registrationOf = (draft: IntakeDraft, visitId: string | undefined): Registration => {
  const isDenunciation = draft.kind === 'denunciation'
  return {
    kind: draft.kind,
    receivedOn: draft.receivedOn ?? '',
    channel: draft.channel,
    source: draft.source,
    forwardedBy: draft.source === 'citizen' ? null : orNull(draft.forwardedBy),
    topicCode: draft.topicCode ?? '',
    subTopicCode: draft.subTopicCode,
    villageId: draft.villageId,
    summary: draft.summary,
    request: orNull(draft.request),
    personCount: draft.personCount,
    people: draft.kind === 'anonymousTip' ? [] : draft.people.filter(({ name }) => name.trim() !== ''),
    joinCaseId: draft.joinCase?.id ?? null,
    round: draft.kind === 'complaint' && draft.isSecondRound ? 2 : 1,
    isProlonged: draft.isProlonged,
    isOutsideJurisdiction: draft.isOutsideJurisdiction,
    severalPlaces: isDenunciation && draft.severalPlaces,
    accusedLeader: isDenunciation ? draft.accusedLeader : null,
    receptionVisitId: visitId ?? null,
    handlerUserId: draft.handlerUserId,
  }
}
