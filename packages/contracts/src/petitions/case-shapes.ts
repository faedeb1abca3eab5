import { OVERSIGHT_ROLES } from '@gandan/domain/organisation/roles'
import { CASE_EVENT_KINDS, CASE_STATES } from '@gandan/domain/petitions/case-events'
import { CASE_PHASES } from '@gandan/domain/petitions/case-phases'
import { CASE_FLAGS } from '@gandan/domain/petitions/case-texts'
import { DOCUMENT_TEMPLATES, STEP_FIELDS } from '@gandan/domain/petitions/case-step-needs'
import { COMPLEXITY_CRITERIA, LIMIT_UNITS } from '@gandan/domain/petitions/deadline-rule'
import { OUTCOME_FIGURES, outcomeUnitOf, type OutcomeFigure } from '@gandan/domain/petitions/outcome-figures'
import { ACCUSED_LEADERS, CASE_OUTCOMES, DISPOSITIONS, REASON_CODES } from '@gandan/domain/petitions/petition'
import { z } from 'zod'
import { Day, Id, Instant, LongText, Note, ShortText, Version, commaList, pageQuery, WRITERS } from '../common.ts'
import { StoredFile } from '../files.ts'
import { CaseKindCode, Petition, TopicCode } from './petitions.ts'

/** Who may open a case at all; what of it they see, the reach of domain/petitions/permissions.ts says. */
export const CASE_READERS = [...WRITERS, ...OVERSIGHT_ROLES] as const

export const CaseRow = z
  .object({
    id: Id,
    communeId: Id,
    code: z.string(),
    kind: CaseKindCode,
    round: z.number().int(),
    state: z.enum(CASE_STATES),
    title: z.string().describe('Its matter in one line, without names'),
    petitionerLabel: z.string().describe('"1 người", "Nhóm 7 người" or "Người tố cáo (bảo mật)"; never a name'),
    topicCode: z.string(),
    subTopicCode: z.string().nullable(),
    villageId: Id.nullable(),
    villageName: z.string().nullable(),
    handlerUserId: Id.nullable(),
    handlerName: z.string().nullable(),
    receivedOn: Day,
    dueOn: Day.nullable().describe('The earliest effective due day among the running duties'),
    dueLimitId: z.string().nullable(),
    isOverdue: z.boolean().describe('Open and its due day has passed: derived, never stored'),
    daysLate: z.number().int(),
    settledOn: Day.nullable(),
    settledInTime: z.boolean().nullable(),
    outcome: z.enum(CASE_OUTCOMES).nullable(),
    isHot: z.boolean(),
    isCollective: z.boolean(),
    isProlonged: z.boolean(),
    petitionCount: z.number().int(),
    personCount: z.number().int(),
    version: Version,
  })
  .meta({ id: 'Case' })
export type CaseRow = z.output<typeof CaseRow>

export const CASE_SORTS = ['dueOn', 'receivedOn', '-receivedOn', '-settledOn'] as const

export const caseFilter = {
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('Words of code and matter, with or without diacritics; a name finds complaints and feedback only'),
  phase: z.enum(CASE_PHASES).optional(),
  isOpen: z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .optional(),
  kind: commaList(CaseKindCode).optional(),
  state: commaList(z.enum(CASE_STATES)).optional(),
  topic: commaList(TopicCode).optional(),
  villageId: commaList(Id).optional(),
  handlerUserId: commaList(z.union([Id, z.literal('none')])).optional(),
  flag: commaList(z.enum(CASE_FLAGS)).optional(),
  receivedFrom: Day.optional(),
  receivedTo: Day.optional(),
  dueFrom: Day.optional(),
  dueTo: Day.optional(),
  settledFrom: Day.optional(),
  settledTo: Day.optional(),
  settled: z.enum(['inTime', 'late']).optional(),
}

export const CaseQuery = z.object({ ...caseFilter, sort: z.enum(CASE_SORTS).default('dueOn'), ...pageQuery })
export type CaseQuery = z.output<typeof CaseQuery>

const amount = (most: number, step: number) => z.number().min(0).max(most).multipleOf(step).optional()
const AMOUNTS = { money: amount(10_000_000, 0.000001), land: amount(1_000_000_000, 0.01), count: amount(100_000, 1) }

export const OutcomeFiguresShape = z
  .object(
    Object.fromEntries(OUTCOME_FIGURES.map((figure) => [figure, AMOUNTS[outcomeUnitOf(figure)]])) as Record<
      OutcomeFigure,
      typeof AMOUNTS.money
    >,
  )
  .describe('Money in million đồng, land in m², the rest counted; one left out is 0')

export const StepInput = {
  kind: z.enum(CASE_EVENT_KINDS),
  on: Day,
  decisionNumber: z.string().trim().max(60).nullable().default(null),
  documentNumber: z.string().trim().max(60).nullable().default(null),
  reason: Note.nullable().default(null),
  criteria: z.array(z.enum(COMPLEXITY_CRITERIA)).max(7).default([]),
  disposition: z.enum(DISPOSITIONS).nullable().default(null),
  reasonCode: z.enum(REASON_CODES).nullable().default(null),
  toBody: z.string().trim().max(200).nullable().default(null),
  outcome: z.enum(CASE_OUTCOMES).nullable().default(null),
  figures: OutcomeFiguresShape.nullable().default(null).describe('With a decision or conclusion and its carrying out'),
  handlerUserId: Id.nullable().default(null),
  isOutsideJurisdiction: z.boolean().nullable().default(null).describe('Set with a proposal'),
  isWithdrawalChecked: z.boolean().default(false),
  fileIds: z.array(Id).max(10).default([]),
  document: z
    .object({ template: z.enum(DOCUMENT_TEMPLATES), title: ShortText, text: LongText })
    .nullable()
    .default(null)
    .describe('The text as it was sent, kept with the step'),
}

export const CaseEventShape = z
  .object({
    id: Id,
    sequence: z.number().int(),
    kind: z.enum(CASE_EVENT_KINDS),
    on: Day,
    at: Instant,
    actorName: z.string().nullable(),
    stateAfter: z.enum(CASE_STATES),
    decisionNumber: z.string().nullable(),
    documentNumber: z.string().nullable(),
    criteria: z.array(z.enum(COMPLEXITY_CRITERIA)),
    reason: z.string().nullable(),
    disposition: z.enum(DISPOSITIONS).nullable(),
    reasonCode: z.enum(REASON_CODES).nullable(),
    toBody: z.string().nullable(),
    outcome: z.enum(CASE_OUTCOMES).nullable(),
    figures: OutcomeFiguresShape.nullable(),
    handlerName: z.string().nullable(),
    files: z.array(StoredFile),
    voided: z.object({ at: Instant, byName: z.string().nullable(), reason: z.string() }).nullable(),
  })
  .meta({ id: 'CaseEvent' })
export type CaseEventShape = z.output<typeof CaseEventShape>

export const Clock = z
  .object({
    limitId: z.string(),
    ordinal: z.number().int(),
    ruleId: z.string(),
    title: z.string(),
    basis: z.string(),
    triggerOn: Day,
    nominalDueOn: Day.nullable(),
    effectiveDueOn: Day.nullable(),
    daysAllowed: z.number().int().describe('Of the limit with its extensions'),
    daysUsed: z.number().int().describe('Days counted so far or until it was closed; pauses use none'),
    unit: z.enum(LIMIT_UNITS),
    standing: z.enum(['running', 'paused', 'overdue', 'metInTime', 'metLate', 'fellAway', 'ended']),
    isDuty: z.boolean().describe('False: a window that only closes'),
    daysOverdue: z.number().int(),
    closedOn: Day.nullable(),
  })
  .meta({ id: 'CaseClock' })
export type Clock = z.output<typeof Clock>

/** A petition with what was handed in with it. */
export const CasePetition = Petition.extend({
  fileCount: z.number().int(),
  files: z.array(StoredFile).describe('None where the paper says who it is from and the reader may not know'),
})
export type CasePetition = z.output<typeof CasePetition>

export const NextStep = z.object({
  kind: z.enum(CASE_EVENT_KINDS),
  basis: z.string(),
  needs: z.array(z.enum(STEP_FIELDS)),
  template: z.enum(DOCUMENT_TEMPLATES).nullable(),
})

export const CaseDetail = CaseRow.extend({
  summary: z.string(),
  request: z.string().nullable(),
  isAtReception: z.boolean(),
  isForwarded: z.boolean(),
  isFromInspectionBoard: z.boolean(),
  isOutsideJurisdiction: z.boolean(),
  accusedLeader: z.enum(ACCUSED_LEADERS).nullable(),
  handlerUnitName: z.string().nullable(),
  proposal: z
    .object({
      disposition: z.enum(DISPOSITIONS),
      reasonCode: z.enum(REASON_CODES).nullable(),
      toBody: z.string().nullable(),
      note: z.string().nullable(),
      proposedBy: Id,
      proposedByName: z.string().nullable(),
    })
    .nullable(),
  related: z.array(
    z.object({
      id: Id,
      code: z.string(),
      title: z.string(),
      how: z.enum(['previousRound', 'nextRound', 'mergedInto', 'mergedFrom', 'splitFrom', 'splitInto']),
    }),
  ),
  petitions: z.array(CasePetition),
  events: z.array(CaseEventShape).describe('Oldest first; voided ones too'),
  clocks: z.array(Clock),
  documents: z.array(
    z.object({
      id: Id,
      template: z.enum(DOCUMENT_TEMPLATES),
      title: z.string(),
      number: z.string().nullable(),
      createdAt: Instant,
    }),
  ),
  nextSteps: z.array(NextStep).describe('What the law allows next and this reader may do'),
  can: z.object({
    readIdentity: z.boolean(),
    correct: z.boolean(),
    assign: z.boolean(),
    merge: z.boolean(),
    split: z.boolean(),
  }),
}).meta({ id: 'CaseDetail' })
export type CaseDetail = z.output<typeof CaseDetail>

export const Move = z.object({
  caseId: Id,
  code: z.string(),
  title: z.string(),
  limitId: z.string(),
  ordinal: z.number().int(),
  from: Day.nullable(),
  to: Day.nullable(),
})
export const Moves = z.object({
  moves: z.array(Move).max(500),
  total: z.number().int().describe('Clocks that would move in all; at most 500 are listed'),
})
export type Moves = z.output<typeof Moves>
