import { OVERSIGHT_ROLES } from '@gandan/domain/organisation/roles'
import { DIALOGUE_KINDS, DIALOGUE_STATES } from '@gandan/domain/petitions/dialogue'
import { z } from 'zod'
import {
  Day,
  Id,
  IdParams,
  LongText,
  Note,
  pageOf,
  pageQuery,
  PLANNERS,
  ShortText,
  Version,
  WRITERS,
} from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { REGISTRARS, TopicCode } from './petitions.ts'

const DIALOGUE_READERS = [...WRITERS, ...OVERSIGHT_ROLES] as const

export const DialogueIssue = z
  .object({
    id: Id,
    dialogueId: Id,
    dialogueTitle: z.string(),
    dialogueOn: Day,
    number: z.number().int(),
    content: z.string(),
    topicCode: z.string(),
    villageId: Id.nullable(),
    villageName: z.string().nullable(),
    unitId: Id.nullable(),
    unitName: z.string().nullable(),
    dueOn: Day.nullable(),
    answer: z.string().nullable(),
    answeredOn: Day.nullable(),
    isOverdue: z.boolean(),
    promise: z.string().nullable(),
    isPublic: z.boolean().describe('False: kept out of the printed minutes'),
    task: z
      .object({
        id: Id,
        planId: Id,
        title: z.string(),
        state: z.string(),
        percent: z.number().int(),
        dueOn: Day,
        isOpen: z.boolean(),
        isOverdue: z.boolean(),
      })
      .nullable()
      .describe('The task of the plan that the promise became'),
    version: Version,
  })
  .meta({ id: 'DialogueIssue' })
export type DialogueIssue = z.output<typeof DialogueIssue>

export const Dialogue = z
  .object({
    id: Id,
    kind: z.enum(DIALOGUE_KINDS),
    title: z.string(),
    on: Day,
    place: z.string(),
    chairUserId: Id,
    chairName: z.string().nullable(),
    caseId: Id.nullable(),
    caseCode: z.string().nullable(),
    attendeeCount: z.number().int().nullable(),
    isWithFront: z.boolean().describe('The Fatherland Front took part (Luật Thực hiện dân chủ ở cơ sở Điều 32)'),
    state: z.enum(DIALOGUE_STATES),
    issueCount: z.number().int(),
    answeredCount: z.number().int(),
    promiseCount: z.number().int(),
    version: Version,
  })
  .meta({ id: 'Dialogue' })
export type Dialogue = z.output<typeof Dialogue>

export const DialogueDetail = Dialogue.extend({
  minutes: z.string(),
  issues: z.array(DialogueIssue).max(500),
  promisedBefore: z
    .array(DialogueIssue)
    .max(200)
    .describe('Promises of earlier dialogues of the commune, open first: what was promised last time'),
}).meta({ id: 'DialogueDetail' })
export type DialogueDetail = z.output<typeof DialogueDetail>

export const listDialogues = endpoint({
  name: 'listDialogues',
  method: 'GET',
  path: '/dialogues',
  summary: 'Dialogues with the people, newest first',
  roles: DIALOGUE_READERS,
  query: z.object({ ...pageQuery }),
  response: pageOf(Dialogue),
})

export const getDialogue = endpoint({
  name: 'getDialogue',
  method: 'GET',
  path: '/dialogues/:id',
  summary: 'One dialogue with its issues, and what was promised before',
  roles: DIALOGUE_READERS,
  params: IdParams,
  response: DialogueDetail,
})

const dialogueFields = { title: ShortText, on: Day, place: ShortText, chairUserId: Id }

export const createDialogue = endpoint({
  name: 'createDialogue',
  method: 'POST',
  path: '/dialogues',
  summary: 'Plan a dialogue, or enter one that was held',
  roles: REGISTRARS,
  kind: 'create',
  body: z.object({
    kind: z.enum(DIALOGUE_KINDS),
    ...dialogueFields,
    caseId: Id.nullable().default(null).describe('Needed for a dialogue within a case, refused for any other'),
  }),
  response: DialogueDetail,
  status: 201,
})

export const changeDialogue = endpoint({
  name: 'changeDialogue',
  method: 'PATCH',
  path: '/dialogues/:id',
  summary: 'Move or rename a dialogue that is still planned',
  roles: REGISTRARS,
  kind: 'edit',
  params: IdParams,
  body: z.object(dialogueFields).partial(),
  response: DialogueDetail,
})

export const holdDialogue = endpoint({
  name: 'holdDialogue',
  method: 'POST',
  path: '/dialogues/:id/minutes',
  summary: 'Attendance and minutes of a dialogue that was held',
  roles: REGISTRARS,
  kind: 'edit',
  params: IdParams,
  body: z.object({
    attendeeCount: z.number().int().min(0).max(100_000),
    isWithFront: z.boolean().default(false),
    minutes: LongText.trim().min(1),
  }),
  response: DialogueDetail,
})

const issueFields = {
  content: z.string().trim().min(5).max(4_000),
  topicCode: TopicCode,
  villageId: Id.nullable().default(null),
  unitId: Id.nullable().default(null),
  dueOn: Day.nullable().default(null),
}

export const addDialogueIssue = endpoint({
  name: 'addDialogueIssue',
  method: 'POST',
  path: '/dialogues/:id/issues',
  summary: 'What was raised, the unit that answers and by when',
  roles: REGISTRARS,
  kind: 'create',
  params: IdParams,
  body: z.object(issueFields),
  response: DialogueDetail,
  status: 201,
})

export const correctDialogueIssue = endpoint({
  name: 'correctDialogueIssue',
  method: 'PUT',
  path: '/dialogue-issues/:id',
  summary: 'Write again what was raised, the unit that answers and by when',
  roles: REGISTRARS,
  kind: 'edit',
  params: IdParams,
  body: z.object(issueFields),
  response: DialogueDetail,
})

export const answerDialogueIssue = endpoint({
  name: 'answerDialogueIssue',
  method: 'POST',
  path: '/dialogue-issues/:id/answers',
  summary: 'The answer given',
  roles: REGISTRARS,
  kind: 'edit',
  params: IdParams,
  body: z.object({ answer: LongText.trim().min(1), answeredOn: Day }),
  response: DialogueDetail,
})

export const promiseOnIssue = endpoint({
  name: 'promiseOnIssue',
  method: 'POST',
  path: '/dialogue-issues/:id/promises',
  summary: 'A promise made becomes a task of the plan, public or internal',
  roles: PLANNERS,
  kind: 'edit',
  params: IdParams,
  body: z.object({
    promise: Note.min(5),
    isPublic: z.boolean().default(true),
    planId: Id,
    objectiveId: Id,
    ownerUnitId: Id.nullable().default(null),
    ownerUserId: Id.nullable().default(null),
    dueOn: Day,
  }),
  response: DialogueDetail,
})
