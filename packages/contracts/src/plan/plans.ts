import { DOCUMENT_LIMITS } from '@gandan/domain/plan/import/document-limits'
import { DIRECTIVE_TYPES, PLAN_ITEM_KINDS } from '@gandan/domain/plan/import/plan-document'
import { PLAN_STATES } from '@gandan/domain/plan/plan-state'
import { z } from 'zod'
import { Day, Id, IdParams, Instant, listOf, PLANNERS, READERS, ShortText, Version } from '../common.ts'
import { endpoint } from '../endpoint.ts'

const Key = z.string().min(1).max(60)
/** Whatever a document holds must be able to come back from its review, so its own limit is the only one. */
const DocumentText = z.string().max(2_000_000)

export const DirectiveReference = z.object({
  number: z.string().trim().min(1).max(60),
  type: z.enum(DIRECTIVE_TYPES),
  issuedOn: Day.nullable(),
  issuer: z.string().max(2_000).nullable(),
  title: z.string().max(20_000).nullable(),
})

export const DraftTask = z.object({
  key: Key,
  title: z.string().trim().max(300),
  sourceText: DocumentText,
  accepted: z.boolean(),
  ownerUnitId: Id.nullable(),
  ownerUserId: Id.nullable(),
  startOn: Day.nullable(),
  dueOn: Day.nullable(),
  weight: z.number().int().min(1).max(100),
})

export const DraftItem = z.object({
  key: Key,
  kind: z.enum(PLAN_ITEM_KINDS),
  code: z.string().max(20),
  title: z.string().max(300),
  text: DocumentText,
  responsibleBody: z.string().max(5_000).nullable(),
  directiveNumbers: z.array(z.string().max(60)).max(DOCUMENT_LIMITS.directivesOfItem),
  tasks: z.array(DraftTask).max(DOCUMENT_LIMITS.tasksOfItem),
  itemId: Id.nullable().describe('The adopted item that this one continues, in an amendment'),
})

/** A plan as read from its document and mended by its reviewer. */
export const PlanDocument = z
  .object({
    title: z.string().max(5_000),
    year: z.number().int().min(2000).max(2100).nullable(),
    number: z.string().max(60).nullable(),
    issuedOn: Day.nullable(),
    issuer: z.string().max(2_000).nullable(),
    preamble: DocumentText,
    closing: DocumentText,
    headings: z
      .array(z.object({ line: z.number().int().min(0), kind: z.enum(PLAN_ITEM_KINDS), text: z.string().max(2_000) }))
      .max(DOCUMENT_LIMITS.headings)
      .default([])
      .describe('Headings that were understood, as written'),
    items: z.array(DraftItem).max(DOCUMENT_LIMITS.items),
    directives: z.array(DirectiveReference).max(DOCUMENT_LIMITS.directives),
    notes: z
      .array(z.object({ code: z.string().max(60), line: z.number().int().min(0), text: DocumentText }))
      .max(DOCUMENT_LIMITS.notes),
  })
  .meta({ id: 'PlanDocument' })

export const PlanRow = z
  .object({
    id: Id,
    communeId: Id,
    communeName: z.string(),
    year: z.number().int(),
    title: z.string(),
    number: z.string().nullable(),
    issuedOn: Day.nullable(),
    issuer: z.string().nullable(),
    state: z.enum(PLAN_STATES),
    startsOn: Day,
    endsOn: Day,
    opensOn: Day.describe('The day a reader lands on: today, or the last day of a past plan that was adopted in time'),
    edition: z.number().int().describe('Number of the edition in force; 0 before adoption'),
    hasDraft: z.boolean(),
    objectiveCount: z.number().int(),
    taskCount: z.number().int(),
    version: Version,
  })
  .meta({ id: 'Plan' })
export type PlanRow = z.output<typeof PlanRow>

export const PlanDetail = PlanRow.extend({
  preamble: z.string(),
  closing: z.string(),
  sourceText: z.string(),
  sourceName: z.string().nullable(),
  draft: PlanDocument.nullable(),
  editions: z.array(
    z.object({
      number: z.number().int(),
      adoptedAt: Instant,
      adoptedByName: z.string(),
      reason: z.string().nullable(),
    }),
  ),
}).meta({ id: 'PlanDetail' })
export type PlanDetail = z.output<typeof PlanDetail>

export const PlanItem = z
  .object({
    id: Id,
    kind: z.enum(PLAN_ITEM_KINDS),
    code: z.string(),
    title: z.string(),
    text: z.string(),
    responsibleBody: z.string().nullable(),
    directiveIds: z.array(Id),
    taskCount: z.number().int(),
    retiredIn: z.number().int().nullable(),
  })
  .meta({ id: 'PlanItem' })
export type PlanItem = z.output<typeof PlanItem>

export const Directive = DirectiveReference.extend({ id: Id, itemIds: z.array(Id) }).meta({ id: 'Directive' })
export type Directive = z.output<typeof Directive>

export const listPlans = endpoint({
  name: 'listPlans',
  method: 'GET',
  path: '/plans',
  summary: 'Plans the reader may see, newest year first (at most 200)',
  roles: READERS,
  response: listOf(PlanRow),
})

export const importPlanText = endpoint({
  name: 'importPlanText',
  method: 'POST',
  path: '/plans',
  summary: 'Read a pasted plan into a draft for review',
  roles: PLANNERS,
  kind: 'create',
  body: z.object({
    text: z.string().trim().min(1, 'Chưa có nội dung').max(2_000_000, 'Văn bản dài quá 2 triệu ký tự'),
  }),
  response: PlanDetail,
  status: 201,
})

export const importPlanFile = endpoint({
  name: 'importPlanFile',
  method: 'POST',
  path: '/plans/files',
  summary: 'Read a plan document (.docx or .txt, at most 20 MB) into a draft for review',
  roles: PLANNERS,
  kind: 'create',
  upload: true,
  response: PlanDetail,
  status: 201,
})

export const getPlan = endpoint({
  name: 'getPlan',
  method: 'GET',
  path: '/plans/:id',
  summary: 'One plan with its source text, its draft and its editions',
  roles: READERS,
  params: IdParams,
  response: PlanDetail,
})

export const savePlanDraft = endpoint({
  name: 'savePlanDraft',
  method: 'PUT',
  path: '/plans/:id/draft',
  summary: 'Keep the reviewed document',
  roles: PLANNERS,
  kind: 'edit',
  params: IdParams,
  body: z.object({ document: PlanDocument }),
  response: PlanDetail,
})

export const discardPlanDraft = endpoint({
  name: 'discardPlanDraft',
  method: 'DELETE',
  path: '/plans/:id/draft',
  summary: 'Throw the draft away; a plan that was never adopted goes with it',
  roles: PLANNERS,
  kind: 'edit',
  params: IdParams,
  status: 204,
})

export const adoptPlan = endpoint({
  name: 'adoptPlan',
  method: 'POST',
  path: '/plans/:id/adoptions',
  summary: 'Adopt the draft as the next edition; accepted candidate tasks become tasks',
  roles: ['chairman', 'viceChairman'],
  kind: 'edit',
  params: IdParams,
  body: z.object({ reason: z.string().trim().max(500).optional().describe('Required for an amendment') }),
  response: PlanDetail,
})

export const amendPlan = endpoint({
  name: 'amendPlan',
  method: 'POST',
  path: '/plans/:id/amendments',
  summary: 'Open a draft that starts from the edition in force',
  roles: PLANNERS,
  kind: 'edit',
  params: IdParams,
  response: PlanDetail,
})

export const getPlanEdition = endpoint({
  name: 'getPlanEdition',
  method: 'GET',
  path: '/plans/:id/editions/:number',
  summary: 'What the plan said in one edition',
  roles: READERS,
  params: IdParams.extend({ number: z.coerce.number().int().min(1).max(1000) }),
  response: z.object({
    number: z.number().int(),
    adoptedAt: Instant,
    adoptedByName: z.string(),
    reason: z.string().nullable(),
    document: PlanDocument,
  }),
})

export const listPlanItems = endpoint({
  name: 'listPlanItems',
  method: 'GET',
  path: '/plans/:id/items',
  summary: 'Purposes, objectives and responsibilities of the edition in force, in order (and retired ones last)',
  roles: READERS,
  params: IdParams,
  response: listOf(PlanItem),
})

export const listDirectives = endpoint({
  name: 'listDirectives',
  method: 'GET',
  path: '/plans/:id/directives',
  summary: 'Directives that the plan cites, with the items citing them',
  roles: READERS,
  params: IdParams,
  response: listOf(Directive),
})

export const SavedView = z.object({ id: Id, name: z.string(), query: z.string() })

export const listSavedViews = endpoint({
  name: 'listSavedViews',
  method: 'GET',
  path: '/saved-views',
  summary: 'The own saved filters of a list (at most 100)',
  roles: READERS,
  query: z.object({ list: z.enum(['tasks', 'cases']) }),
  response: listOf(SavedView),
})

export const createSavedView = endpoint({
  name: 'createSavedView',
  method: 'POST',
  path: '/saved-views',
  summary: 'Keep the current filter under a name; the same name replaces it',
  roles: READERS,
  kind: 'create',
  body: z.object({ list: z.enum(['tasks', 'cases']), name: ShortText, query: z.string().max(2_000) }),
  response: SavedView,
  status: 201,
})

export const deleteSavedView = endpoint({
  name: 'deleteSavedView',
  method: 'DELETE',
  path: '/saved-views/:id',
  summary: 'Forget a saved filter',
  roles: READERS,
  params: IdParams,
  status: 204,
})
