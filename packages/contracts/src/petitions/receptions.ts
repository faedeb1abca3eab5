import { RECEPTION_DAY_STATES, RECEPTION_KINDS } from '@gandan/domain/petitions/reception'
import { OVERSIGHT_ROLES } from '@gandan/domain/organisation/roles'
import { z } from 'zod'
import {
  Day,
  Id,
  IdParams,
  listOf,
  LongText,
  Note,
  pageOf,
  pageQuery,
  READERS,
  ShortText,
  Version,
  WRITERS,
} from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { CaseKindCode, Person, REGISTRARS, TopicCode } from './petitions.ts'

const RECEPTION_READERS = [...WRITERS, ...OVERSIGHT_ROLES] as const
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Giờ có dạng 07:30')

export const ReceptionDay = z
  .object({
    id: Id,
    on: Day,
    startsAt: Time,
    endsAt: Time,
    place: z.string(),
    presiderUserId: Id,
    presiderName: z.string().nullable(),
    postedOn: Day.nullable(),
    postBy: Day.describe('The last day to post it (5 working days before)'),
    isPostedLate: z.boolean(),
    state: z.enum(RECEPTION_DAY_STATES),
    reason: z.string().nullable(),
    postponedToId: Id.nullable(),
    sessionId: Id.nullable(),
    version: Version,
  })
  .meta({ id: 'ReceptionDay' })
export type ReceptionDay = z.output<typeof ReceptionDay>

export const ReceptionVisit = z
  .object({
    id: Id,
    sessionId: Id,
    number: z.number().int(),
    on: Day,
    kind: CaseKindCode,
    content: z.string(),
    topicCode: z.string(),
    villageId: Id.nullable(),
    villageName: z.string().nullable(),
    personCount: z.number().int(),
    isGroup: z.boolean(),
    isRepeat: z.boolean(),
    handledBefore: z.string().nullable(),
    isWithinJurisdiction: z.boolean(),
    guidedTo: z.string().nullable(),
    guidanceNumber: z.string().nullable(),
    passedTo: z.string().nullable(),
    passedNumber: z.string().nullable(),
    result: z.string().nullable(),
    note: z.string().nullable(),
    petitionId: Id.nullable(),
    caseId: Id.nullable(),
    version: Version,
  })
  .meta({ id: 'ReceptionVisit' })
export type ReceptionVisit = z.output<typeof ReceptionVisit>

export const ReceptionSession = z
  .object({
    id: Id,
    kind: z.enum(RECEPTION_KINDS),
    on: Day,
    presiderUserId: Id,
    presiderName: z.string().nullable(),
    presiderRole: z.enum(['chairman', 'viceChairman', 'officer']),
    delegatedBy: z.string().nullable(),
    startedAt: Time,
    endedAt: Time.nullable(),
    place: z.string(),
    note: z.string(),
    conclusion: z.string().nullable(),
    conclusionNumber: z.string().nullable(),
    concludedOn: Day.nullable(),
    visitCount: z.number().int(),
    personCount: z.number().int(),
    groupCount: z.number().int(),
    version: Version,
  })
  .meta({ id: 'ReceptionSession' })
export type ReceptionSession = z.output<typeof ReceptionSession>

const DayWindow = z.object({ from: Day, to: Day })

export const listReceptionDays = endpoint({
  name: 'listReceptionDays',
  method: 'GET',
  path: '/reception-days',
  summary: 'The posted schedule of receptions of a window of at most two years',
  roles: RECEPTION_READERS,
  query: DayWindow,
  response: listOf(ReceptionDay),
})

export const createReceptionDay = endpoint({
  name: 'createReceptionDay',
  method: 'POST',
  path: '/reception-days',
  summary: 'Announce a reception day; to be posted 5 working days before',
  roles: REGISTRARS,
  kind: 'create',
  body: z.object({
    on: Day,
    startsAt: Time,
    endsAt: Time,
    place: ShortText,
    presiderUserId: Id,
    postedOn: Day.nullable().default(null),
  }),
  response: ReceptionDay,
  status: 201,
})

export const changeReceptionDay = endpoint({
  name: 'changeReceptionDay',
  method: 'POST',
  path: '/reception-days/:id/changes',
  summary: 'Post it, postpone it to another day with the reason, or cancel it with the reason',
  roles: REGISTRARS,
  kind: 'edit',
  params: IdParams,
  body: z.object({
    change: z.enum(['post', 'postpone', 'cancel']),
    on: Day.describe('The day of posting, or the new day'),
    reason: Note.nullable().default(null),
  }),
  response: ReceptionDay,
})

export const listReceptionSessions = endpoint({
  name: 'listReceptionSessions',
  method: 'GET',
  path: '/receptions',
  summary: 'Receptions held, newest first',
  roles: RECEPTION_READERS,
  query: z.object({ from: Day.optional(), to: Day.optional(), ...pageQuery }),
  response: pageOf(ReceptionSession),
})

export const getReceptionSession = endpoint({
  name: 'getReceptionSession',
  method: 'GET',
  path: '/receptions/:id',
  summary: 'One reception with its lines of the register',
  roles: RECEPTION_READERS,
  params: IdParams,
  response: ReceptionSession.extend({ visits: z.array(ReceptionVisit).max(500) }),
})

export const openReceptionSession = endpoint({
  name: 'openReceptionSession',
  method: 'POST',
  path: '/receptions',
  summary: 'Open a reception; it counts even if nobody comes',
  roles: REGISTRARS,
  kind: 'create',
  body: z.object({
    kind: z.enum(RECEPTION_KINDS),
    on: Day,
    receptionDayId: Id.nullable().default(null),
    presiderUserId: Id,
    delegatedBy: z
      .string()
      .trim()
      .max(200)
      .nullable()
      .default(null)
      .describe('Document of delegation when a deputy presides for the chairman'),
    startedAt: Time,
    endedAt: Time.nullable().default(null),
    place: ShortText,
    note: z.string().trim().max(2_000).default(''),
  }),
  response: ReceptionSession,
  status: 201,
})

export const concludeReception = endpoint({
  name: 'concludeReception',
  method: 'POST',
  path: '/receptions/:id/conclusions',
  summary: 'The notice of conclusion of a reception (NĐ 154/2026 Điều 25.2)',
  roles: REGISTRARS,
  kind: 'edit',
  params: IdParams,
  body: z.object({
    endedAt: Time,
    conclusion: LongText,
    conclusionNumber: z.string().trim().max(60).nullable().default(null),
    concludedOn: Day,
  }),
  response: ReceptionSession,
})

export const addReceptionVisit = endpoint({
  name: 'addReceptionVisit',
  method: 'POST',
  path: '/receptions/:id/visits',
  summary: 'A line of the register (Mẫu 03/TCD)',
  roles: REGISTRARS,
  kind: 'create',
  params: IdParams,
  body: z.object({
    kind: CaseKindCode,
    content: z.string().trim().min(5).max(4_000),
    topicCode: TopicCode,
    villageId: Id.nullable().default(null),
    people: z.array(Person).min(1).max(20),
    personCount: z.number().int().min(1).max(10_000),
    isRepeat: z.boolean().default(false),
    handledBefore: z.string().trim().max(300).nullable().default(null),
    isWithinJurisdiction: z.boolean().default(true),
    guidedTo: z.string().trim().max(200).nullable().default(null),
    guidanceNumber: z.string().trim().max(60).nullable().default(null),
    passedTo: z.string().trim().max(200).nullable().default(null),
    passedNumber: z.string().trim().max(60).nullable().default(null),
    result: z.string().trim().max(1_000).nullable().default(null),
    note: z.string().trim().max(1_000).nullable().default(null),
  }),
  response: ReceptionVisit,
  status: 201,
})

export const getReceptionDuty = endpoint({
  name: 'getReceptionDuty',
  method: 'GET',
  path: '/receptions/duty',
  summary: 'Whether the chairman received citizens as often as the law asks, period by period',
  roles: READERS,
  query: DayWindow,
  response: z.object({
    periods: z
      .array(z.object({ from: Day, to: Day, required: z.number().int(), done: z.number().int(), basis: z.string() }))
      .max(200),
    required: z.number().int(),
    done: z.number().int().describe('Each period counts at most what it required'),
    visitCount: z.number().int(),
    personCount: z.number().int(),
    groupCount: z.number().int(),
    repeatCount: z.number().int(),
  }),
})
