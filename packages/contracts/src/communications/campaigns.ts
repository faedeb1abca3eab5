import { CAMPAIGN_KINDS, CAMPAIGN_STATES } from '@gandan/domain/communications/communication'
import { DIRECTIONS } from '@gandan/domain/measures/direction'
import { z } from 'zod'
import {
  commaList,
  Day,
  Id,
  IdParams,
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

const Figure = z.number().min(-1e12).max(1e12)

export const CampaignPoint = z.object({ on: Day, value: Figure, note: z.string(), version: Version })

export const CampaignMetric = z
  .object({
    id: Id,
    name: z.string(),
    unit: z.string(),
    direction: z.enum(DIRECTIONS),
    baseline: Figure.nullable(),
    target: Figure.nullable(),
    points: z.array(CampaignPoint).max(400).describe('By day; the last one is what it stands at'),
    version: Version,
  })
  .meta({ id: 'CampaignMetric' })
export type CampaignMetric = z.output<typeof CampaignMetric>

export const Campaign = z
  .object({
    id: Id,
    kind: z.enum(CAMPAIGN_KINDS),
    name: z.string(),
    goal: z.string(),
    objectiveCode: z.string(),
    startsOn: Day,
    endsOn: Day,
    leadUnitId: Id.nullable(),
    leadUnitName: z.string().nullable(),
    state: z.enum(CAMPAIGN_STATES),
    metricCount: z.number().int(),
    activityCount: z.number().int(),
    version: Version,
  })
  .meta({ id: 'Campaign' })
export type Campaign = z.output<typeof Campaign>

export const CampaignDetail = Campaign.extend({
  metrics: z.array(CampaignMetric).max(40),
  mediaCount: z.number().int(),
  commendationCount: z.number().int(),
  participantCount: z.number().int().describe('Over its activities, visits counted each time'),
}).meta({ id: 'CampaignDetail' })
export type CampaignDetail = z.output<typeof CampaignDetail>

const CampaignBody = z.object({
  kind: z.enum(CAMPAIGN_KINDS),
  name: ShortText,
  goal: LongText,
  objectiveCode: z.string().regex(/^(?:II\.(?:[1-9]|10)|III\.[1-3])$/),
  startsOn: Day,
  endsOn: Day,
  leadUnitId: Id.nullable().default(null),
  state: z.enum(CAMPAIGN_STATES).default('planned'),
})

export const listCampaigns = endpoint({
  name: 'listCampaigns',
  method: 'GET',
  path: '/campaigns',
  summary: 'Campaigns, latest first',
  roles: READERS,
  query: z.object({
    ...pageQuery,
    q: z.string().trim().max(200).optional(),
    kind: commaList(z.enum(CAMPAIGN_KINDS)).optional(),
    state: commaList(z.enum(CAMPAIGN_STATES)).optional(),
  }),
  response: pageOf(Campaign),
})

export const getCampaign = endpoint({
  name: 'getCampaign',
  method: 'GET',
  path: '/campaigns/:id',
  summary: 'One campaign with its metrics over time',
  roles: READERS,
  params: IdParams,
  response: CampaignDetail,
})

export const createCampaign = endpoint({
  name: 'createCampaign',
  method: 'POST',
  path: '/campaigns',
  summary: 'Start a campaign',
  roles: WRITERS,
  kind: 'create',
  body: CampaignBody,
  response: CampaignDetail,
  status: 201,
})

export const updateCampaign = endpoint({
  name: 'updateCampaign',
  method: 'PUT',
  path: '/campaigns/:id',
  summary: 'Change a campaign',
  roles: WRITERS,
  kind: 'edit',
  params: IdParams,
  body: CampaignBody,
  response: CampaignDetail,
})

const MetricBody = z.object({
  name: ShortText,
  unit: z.string().trim().min(1).max(40),
  direction: z.enum(DIRECTIONS),
  baseline: Figure.nullable().default(null),
  target: Figure.nullable().default(null),
})

export const addCampaignMetric = endpoint({
  name: 'addCampaignMetric',
  method: 'POST',
  path: '/campaigns/:id/metrics',
  summary: 'Add something to measure',
  roles: WRITERS,
  kind: 'create',
  params: IdParams,
  body: MetricBody,
  response: CampaignDetail,
  status: 201,
})

export const updateCampaignMetric = endpoint({
  name: 'updateCampaignMetric',
  method: 'PUT',
  path: '/campaign-metrics/:id',
  summary: 'Change what is measured, or its target',
  roles: WRITERS,
  kind: 'edit',
  params: IdParams,
  body: MetricBody,
  response: CampaignDetail,
})

export const setCampaignPoint = endpoint({
  name: 'setCampaignPoint',
  method: 'PUT',
  path: '/campaign-metrics/:id/points',
  summary: 'What a metric stood at on a day; null takes the point away',
  roles: WRITERS,
  params: IdParams,
  body: z.object({
    on: Day,
    value: Figure.nullable(),
    note: Note.default(''),
    version: z.number().int().min(0).describe('0 for a day that has none yet'),
  }),
  response: CampaignDetail,
})
