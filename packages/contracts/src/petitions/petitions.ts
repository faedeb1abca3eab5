import { CASE_KINDS, CASE_STATES } from '@gandan/domain/petitions/case-events'
import { REGISTRAR_ROLES } from '@gandan/domain/petitions/permissions'
import {
  ACCUSED_LEADERS,
  PETITION_CHANNELS,
  PETITION_SOURCES,
  PETITIONER_ROLES,
} from '@gandan/domain/petitions/petition'
import { LEADER_ROLES } from '@gandan/domain/organisation/roles'
import { SUB_TOPIC_CODES, TOPIC_CODES } from '@gandan/domain/petitions/topics'
import { z } from 'zod'
import { Day, Id, IdParams, listOf, Note, ShortText, Version, WRITERS } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const REGISTRARS = [...LEADER_ROLES, ...REGISTRAR_ROLES] as const

export const TopicCode = z.enum(TOPIC_CODES)
export const SubTopicCode = z.enum(SUB_TOPIC_CODES)
export const CaseKindCode = z.enum(CASE_KINDS)

/** Personal data: read by registrars, the handler and the chairman only; never in lists, logs, exports. */
export const Person = z
  .object({
    role: z.enum(PETITIONER_ROLES).default('petitioner'),
    name: ShortText,
    address: z.string().trim().max(300).default(''),
    phone: z.string().trim().max(30).default(''),
    idNumber: z.string().trim().max(20).default('').describe('CCCD or passport'),
  })
  .meta({ id: 'PetitionerIdentity' })
export type Person = z.output<typeof Person>

const People = z.array(Person).max(20).describe('Nobody for an anonymous tip; up to 5 representatives of a group')

const matter = {
  kind: CaseKindCode,
  receivedOn: Day.describe('The day it came in; the clock starts the day after'),
  channel: z.enum(PETITION_CHANNELS),
  source: z.enum(PETITION_SOURCES).default('citizen'),
  forwardedBy: z.string().trim().max(200).nullable().default(null),
  topicCode: TopicCode,
  subTopicCode: SubTopicCode.nullable().default(null),
  villageId: Id.nullable().default(null),
  summary: z.string().trim().min(10).max(4_000).describe('What it is about, without names'),
  request: z.string().trim().max(2_000).nullable().default(null),
  personCount: z.number().int().min(1).max(10_000).default(1),
}

export const Petition = z
  .object({
    id: Id,
    communeId: Id,
    caseId: Id,
    code: z.string().describe('Number in the register of its year, such as 2026/0012'),
    kind: CaseKindCode,
    receivedOn: Day,
    channel: z.enum(PETITION_CHANNELS),
    source: z.enum(PETITION_SOURCES),
    forwardedBy: z.string().nullable(),
    topicCode: z.string(),
    subTopicCode: z.string().nullable(),
    villageId: Id.nullable(),
    villageName: z.string().nullable(),
    summary: z.string(),
    request: z.string().nullable(),
    personCount: z.number().int(),
    registeredBy: Id,
    registeredByName: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'Petition' })
export type Petition = z.output<typeof Petition>

export const registerPetition = endpoint({
  name: 'registerPetition',
  method: 'POST',
  path: '/petitions',
  summary: 'Enter a petition in the register; it opens a case of its own or joins one that is open',
  roles: REGISTRARS,
  kind: 'create',
  body: z.object({
    ...matter,
    people: People.default([]),
    joinCaseId: Id.nullable()
      .default(null)
      .describe('The same matter is already open: counts as petition, not as case'),
    round: z.union([z.literal(1), z.literal(2)]).default(1),
    previousCaseId: Id.nullable().default(null),
    isProlonged: z.boolean().default(false),
    isOutsideJurisdiction: z.boolean().default(false),
    severalPlaces: z.boolean().default(false).describe('A denunciation that must be checked in several places'),
    accusedLeader: z.enum(ACCUSED_LEADERS).nullable().default(null),
    receptionVisitId: Id.nullable().default(null),
    handlerUserId: Id.nullable().default(null),
    fileIds: z.array(Id).max(10).default([]),
  }),
  response: z.object({ petition: Petition, caseId: Id, caseCode: z.string() }),
  status: 201,
})

export const updatePetition = endpoint({
  name: 'updatePetition',
  method: 'PATCH',
  path: '/petitions/:id',
  summary: 'Correct what the register says of a petition; its day and kind change by the case’s ledger instead',
  roles: REGISTRARS,
  kind: 'edit',
  params: IdParams,
  body: z
    .object({
      topicCode: TopicCode,
      subTopicCode: SubTopicCode.nullable(),
      villageId: Id.nullable(),
      summary: z.string().trim().min(10).max(4_000),
      request: z.string().trim().max(2_000).nullable(),
      personCount: z.number().int().min(1).max(10_000),
      people: People,
    })
    .partial(),
  response: Petition,
})

export const Lookalike = z
  .object({
    caseId: Id.nullable(),
    petitionId: Id.nullable(),
    visitId: Id.nullable(),
    code: z.string(),
    kind: CaseKindCode,
    state: z.enum(CASE_STATES).nullable(),
    title: z.string(),
    receivedOn: Day,
    topicCode: z.string(),
    villageName: z.string().nullable(),
    similarity: z.number().min(0).max(1).describe('Of the words, without diacritics'),
    isSamePerson: z.boolean(),
  })
  .meta({ id: 'Lookalike' })
export type Lookalike = z.output<typeof Lookalike>

export const findLookalikes = endpoint({
  name: 'findLookalikes',
  method: 'POST',
  path: '/petitions/lookalikes',
  summary: 'Petitions and visits of the last two years about the same matter or from the same person, likest first',
  roles: REGISTRARS,
  body: z.object({
    kind: CaseKindCode,
    summary: z.string().trim().max(4_000),
    names: z.array(ShortText).max(20).default([]),
    villageId: Id.nullable().default(null),
  }),
  response: listOf(Lookalike),
})

export const readIdentity = endpoint({
  name: 'readIdentity',
  method: 'POST',
  path: '/petitions/:id/identity-readings',
  summary: 'Who a petition is from; the reading and its reason stand in the audit trail',
  roles: WRITERS,
  params: IdParams,
  body: z.object({ reason: Note.min(5, 'Cần nêu lý do').max(500) }),
  response: z.object({ people: z.array(Person) }),
})
