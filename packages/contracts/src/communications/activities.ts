import {
  ACTIVITY_FORMS,
  COMMENDATION_FORMS,
  COMMENDATION_SUBJECT_KINDS,
  MEDIA_CHANNELS,
  MEDIA_KINDS,
} from '@gandan/domain/communications/communication'
import { z } from 'zod'
import {
  commaList,
  Day,
  Id,
  IdParams,
  listOf,
  Note,
  pageOf,
  pageQuery,
  READERS,
  ShortText,
  Version,
  WRITERS,
} from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { StoredFile } from '../files.ts'

const People = z.number().int().min(0).max(1_000_000)
const window = { from: Day.optional(), to: Day.optional(), q: z.string().trim().max(200).optional() }

const ActivityBody = z.object({
  on: Day,
  form: z.enum(ACTIVITY_FORMS),
  topic: ShortText,
  place: z.string().trim().max(200).default(''),
  villageId: Id.nullable().default(null),
  unitId: Id.nullable().default(null),
  directiveId: Id.nullable().default(null),
  campaignId: Id.nullable().default(null),
  isWithFront: z.boolean().default(false),
  staffUserIds: z.array(Id).max(200).default([]).describe('Members of staff who attended'),
  householdCount: People.nullable().default(null),
  participantCount: People.nullable().default(null),
  note: Note.default(''),
  fileIds: z.array(Id).max(20).default([]).describe('Photos and papers already uploaded'),
})

export const Activity = ActivityBody.omit({ fileIds: true })
  .extend({
    id: Id,
    villageName: z.string().nullable(),
    unitName: z.string().nullable(),
    campaignName: z.string().nullable(),
    fileCount: z.number().int(),
    version: Version,
  })
  .meta({ id: 'Activity' })
export type Activity = z.output<typeof Activity>

export const ActivityDetail = Activity.extend({
  staff: z.array(z.object({ id: Id, name: z.string() })),
  files: z.array(StoredFile),
}).meta({ id: 'ActivityDetail' })
export type ActivityDetail = z.output<typeof ActivityDetail>

export const listActivities = endpoint({
  name: 'listActivities',
  method: 'GET',
  path: '/activities',
  summary: 'Communication activities, newest first',
  roles: READERS,
  query: z.object({
    ...pageQuery,
    ...window,
    form: commaList(z.enum(ACTIVITY_FORMS)).optional(),
    villageId: commaList(Id).optional(),
    campaignId: Id.optional(),
  }),
  response: pageOf(Activity),
})

export const getActivity = endpoint({
  name: 'getActivity',
  method: 'GET',
  path: '/activities/:id',
  summary: 'One activity with who attended and its photos',
  roles: READERS,
  params: IdParams,
  response: ActivityDetail,
})

export const createActivity = endpoint({
  name: 'createActivity',
  method: 'POST',
  path: '/activities',
  summary: 'Enter an activity',
  roles: WRITERS,
  kind: 'create',
  body: ActivityBody,
  response: ActivityDetail,
  status: 201,
})

export const updateActivity = endpoint({
  name: 'updateActivity',
  method: 'PUT',
  path: '/activities/:id',
  summary: 'Correct an activity',
  roles: WRITERS,
  kind: 'edit',
  params: IdParams,
  body: ActivityBody,
  response: ActivityDetail,
})

export const removeActivity = endpoint({
  name: 'removeActivity',
  method: 'POST',
  path: '/activities/:id/removals',
  summary: 'Take an activity out of the figures, or put it back',
  roles: WRITERS,
  kind: 'edit',
  params: IdParams,
  body: z.object({ isRemoved: z.boolean() }),
  response: ActivityDetail,
})

const MediaBody = z.object({
  channel: z.enum(MEDIA_CHANNELS),
  kind: z.enum(MEDIA_KINDS),
  title: ShortText,
  url: z.url().max(500).nullable().default(null),
  airedOn: z.array(Day).min(1).max(60).describe('Every day it was aired or posted'),
  minutes: z.number().min(0).max(600).nullable().default(null).describe('Length of one airing'),
  campaignId: Id.nullable().default(null),
  praises: z.string().trim().max(200).nullable().default(null).describe('Whom it praises'),
})

export const MediaItem = MediaBody.extend({ id: Id, campaignName: z.string().nullable(), version: Version }).meta({
  id: 'MediaItem',
})
export type MediaItem = z.output<typeof MediaItem>

export const listMediaItems = endpoint({
  name: 'listMediaItems',
  method: 'GET',
  path: '/media-items',
  summary: 'News and articles, newest first',
  roles: READERS,
  query: z.object({
    ...pageQuery,
    ...window,
    channel: commaList(z.enum(MEDIA_CHANNELS)).optional(),
    kind: commaList(z.enum(MEDIA_KINDS)).optional(),
    campaignId: Id.optional(),
  }),
  response: pageOf(MediaItem),
})

export const createMediaItem = endpoint({
  name: 'createMediaItem',
  method: 'POST',
  path: '/media-items',
  summary: 'Enter a news item or article',
  roles: WRITERS,
  kind: 'create',
  body: MediaBody,
  response: MediaItem,
  status: 201,
})

export const updateMediaItem = endpoint({
  name: 'updateMediaItem',
  method: 'PUT',
  path: '/media-items/:id',
  summary: 'Correct it, or add a day on which it was aired again',
  roles: WRITERS,
  kind: 'edit',
  params: IdParams,
  body: MediaBody,
  response: MediaItem,
})

export const removeMediaItem = endpoint({
  name: 'removeMediaItem',
  method: 'POST',
  path: '/media-items/:id/removals',
  summary: 'Take it out of the figures, or put it back',
  roles: WRITERS,
  kind: 'edit',
  params: IdParams,
  body: z.object({ isRemoved: z.boolean() }),
  response: MediaItem,
})

const CommendationBody = z.object({
  subjectKind: z.enum(COMMENDATION_SUBJECT_KINDS),
  subjectName: ShortText,
  form: z.enum(COMMENDATION_FORMS),
  decisionNumber: z.string().trim().max(100).nullable().default(null),
  on: Day,
  reason: z.string().trim().min(3).max(1_000),
  campaignId: Id.nullable().default(null),
})

export const Commendation = CommendationBody.extend({
  id: Id,
  campaignName: z.string().nullable(),
  version: Version,
}).meta({ id: 'Commendation' })
export type Commendation = z.output<typeof Commendation>

export const listCommendations = endpoint({
  name: 'listCommendations',
  method: 'GET',
  path: '/commendations',
  summary: 'Commendations, newest first',
  roles: READERS,
  query: z.object({ ...pageQuery, ...window, campaignId: Id.optional() }),
  response: pageOf(Commendation),
})

export const createCommendation = endpoint({
  name: 'createCommendation',
  method: 'POST',
  path: '/commendations',
  summary: 'Enter a commendation',
  roles: WRITERS,
  kind: 'create',
  body: CommendationBody,
  response: Commendation,
  status: 201,
})

export const updateCommendation = endpoint({
  name: 'updateCommendation',
  method: 'PUT',
  path: '/commendations/:id',
  summary: 'Correct a commendation',
  roles: WRITERS,
  kind: 'edit',
  params: IdParams,
  body: CommendationBody,
  response: Commendation,
})

export const removeCommendation = endpoint({
  name: 'removeCommendation',
  method: 'POST',
  path: '/commendations/:id/removals',
  summary: 'Take it out of the figures, or put it back',
  roles: WRITERS,
  kind: 'edit',
  params: IdParams,
  body: z.object({ isRemoved: z.boolean() }),
  response: Commendation,
})

export const VillageHouseholdsRow = z
  .object({
    villageId: Id,
    villageName: z.string(),
    households: z.number().int().min(0).nullable(),
    on: Day.nullable(),
    version: z.number().int().min(0),
  })
  .meta({ id: 'VillageHouseholds' })

export const listVillageHouseholds = endpoint({
  name: 'listVillageHouseholds',
  method: 'GET',
  path: '/village-households',
  summary: 'How many households each village has on a day',
  roles: READERS,
  query: z.object({ on: Day.optional() }),
  response: listOf(VillageHouseholdsRow),
})

export const setVillageHouseholds = endpoint({
  name: 'setVillageHouseholds',
  method: 'PUT',
  path: '/village-households',
  summary: 'Set them from a day on, all or none',
  roles: WRITERS,
  body: z.object({
    on: Day,
    items: z
      .array(
        z.object({ villageId: Id, households: z.number().int().min(0).max(100_000), version: z.number().int().min(0) }),
      )
      .min(1)
      .max(200),
  }),
  response: listOf(VillageHouseholdsRow),
})
