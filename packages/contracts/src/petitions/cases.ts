import { CASE_EVENT_KINDS, CASE_STATES } from '@gandan/domain/petitions/case-events'
import { CASE_PHASES } from '@gandan/domain/petitions/case-phases'
import { DOCUMENT_TEMPLATES, STEP_FIELDS } from '@gandan/domain/petitions/case-step-needs'
import { COMPLEXITY_CRITERIA } from '@gandan/domain/petitions/deadline-rule'
import { ACCUSED_LEADERS, CASE_OUTCOMES, DISPOSITIONS, REASON_CODES } from '@gandan/domain/petitions/petition'
import { OVERSIGHT_ROLES } from '@gandan/domain/organisation/roles'
import { z } from 'zod'
import {
  commaList,
  Day,
  Id,
  IdParams,
  Instant,
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
import { StoredFile } from '../files.ts'
import { Calculation } from './deadlines.ts'
import { CaseKindCode, Petition, REGISTRARS, SubTopicCode, TopicCode } from './petitions.ts'

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
export const CASE_FLAGS = ['hot', 'collective', 'prolonged', 'secondRound', 'accusedLeader'] as const

export const caseFilter = {
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('Words of code and matter, with or without diacritics; a name finds complaints and feedback only'),
  phase: z.enum(CASE_PHASES).optional(),
  isOpen: z.stringbool().optional(),
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

export const listCases = endpoint({
  name: 'listCases',
  method: 'GET',
  path: '/cases',
  summary: 'Cases by filter, keyset pages; undated ones last when sorted by due day',
  roles: CASE_READERS,
  query: CaseQuery,
  response: pageOf(CaseRow).extend({
    total: z.object({ count: z.number().int(), isExact: z.boolean().describe('False: more than 1,000') }),
  }),
})

export const exportCases = endpoint({
  name: 'exportCases',
  method: 'GET',
  path: '/cases.csv',
  summary: 'The list of that filter as CSV (UTF-8 with BOM), streamed; without names',
  roles: CASE_READERS,
  query: z.object({ ...caseFilter, sort: z.enum(CASE_SORTS).default('dueOn') }),
})

export const countCases = endpoint({
  name: 'countCases',
  method: 'GET',
  path: '/cases/counts',
  summary: 'How many cases lie on each pile, of all that the reader may see',
  roles: CASE_READERS,
  query: z.object({ handlerUserId: Id.optional() }),
  response: z.object({ asOf: Day, phases: z.record(z.enum(CASE_PHASES), z.number().int()) }),
})

const StepInput = {
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
    standing: z.enum(['running', 'paused', 'overdue', 'metInTime', 'metLate', 'fellAway', 'ended']),
    isDuty: z.boolean().describe('False: a window that only closes'),
    daysOverdue: z.number().int(),
    closedOn: Day.nullable(),
  })
  .meta({ id: 'CaseClock' })
export type Clock = z.output<typeof Clock>

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
  petitions: z.array(Petition),
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

export const getCase = endpoint({
  name: 'getCase',
  method: 'GET',
  path: '/cases/:id',
  summary: 'One case: its petitions, ledger, clocks, documents and the next lawful steps',
  roles: CASE_READERS,
  params: IdParams,
  response: CaseDetail,
})

export const listCaseDeadlines = endpoint({
  name: 'listCaseDeadlines',
  method: 'GET',
  path: '/cases/:id/deadlines',
  summary: 'Every clock of a case explained: trigger, rule and article, days counted and skipped, pauses, extensions',
  roles: CASE_READERS,
  params: IdParams,
  response: z.object({
    asOf: Day,
    items: z.array(z.object({ clock: Clock, calculation: Calculation })),
    moves: z
      .array(
        z.object({
          limitId: z.string(),
          ordinal: z.number().int(),
          from: Day.nullable(),
          to: Day.nullable(),
          cause: z.string(),
          reason: z.string().nullable(),
          at: Instant,
          byName: z.string().nullable(),
        }),
      )
      .describe('Due days that moved by a correction, a holiday or a setting'),
  }),
})

export const Move = z.object({
  caseId: Id,
  code: z.string(),
  title: z.string(),
  limitId: z.string(),
  ordinal: z.number().int(),
  from: Day.nullable(),
  to: Day.nullable(),
})
const Moves = z.object({
  moves: z.array(Move).max(500),
  total: z.number().int().describe('Clocks that would move in all; at most 500 are listed'),
})

export const previewCaseStep = endpoint({
  name: 'previewCaseStep',
  method: 'POST',
  path: '/cases/:id/steps/preview',
  summary: 'Which clocks a step would move, start or end; changes nothing',
  roles: WRITERS,
  params: IdParams,
  body: z.object(StepInput),
  response: Moves,
})

export const takeCaseStep = endpoint({
  name: 'takeCaseStep',
  method: 'POST',
  path: '/cases/:id/steps',
  summary: 'Append a step to the ledger; one that the law forbids is refused with its article',
  roles: WRITERS,
  kind: 'edit',
  params: IdParams,
  body: z.object(StepInput),
  response: CaseDetail,
})

export const correctCaseEvent = endpoint({
  name: 'correctCaseEvent',
  method: 'POST',
  path: '/cases/:id/corrections',
  summary: 'Void a line of the ledger, or give it another day; with isPreview only says which clocks would move',
  roles: REGISTRARS,
  kind: 'edit',
  params: IdParams,
  body: z.object({
    eventId: Id,
    on: Day.nullable().describe('The right day; null voids the line'),
    reason: Note.min(5, 'Cần nêu lý do'),
    isPreview: z.boolean().default(false),
  }),
  response: Moves,
})

export const mergeCase = endpoint({
  name: 'mergeCase',
  method: 'POST',
  path: '/cases/:id/merges',
  summary: 'The same matter is another open case: its petitions move there, this case ends as merged',
  roles: REGISTRARS,
  kind: 'edit',
  params: IdParams,
  body: z.object({ intoCaseId: Id, on: Day }),
  response: CaseDetail,
})

export const splitCase = endpoint({
  name: 'splitCase',
  method: 'POST',
  path: '/cases/:id/splits',
  summary: 'Mixed content becomes a case for each matter (Luật Tiếp công dân Điều 25.3); this one ends as split',
  roles: REGISTRARS,
  kind: 'edit',
  params: IdParams,
  body: z.object({
    on: Day,
    parts: z
      .array(
        z.object({
          kind: CaseKindCode,
          topicCode: TopicCode,
          subTopicCode: SubTopicCode.nullable().default(null),
          summary: z.string().trim().min(10).max(4_000),
        }),
      )
      .min(2)
      .max(6),
  }),
  response: CaseDetail,
})

export const assignCases = endpoint({
  name: 'assignCases',
  method: 'POST',
  path: '/cases/assignments',
  summary: 'Give cases (at most 200) to one handler, all or none; used too when an officer leaves',
  roles: ['chairman', 'viceChairman'],
  body: z.object({ caseIds: z.array(Id).min(1).max(200), handlerUserId: Id }),
  response: z.object({ assigned: z.number().int() }),
})

export const draftDocument = endpoint({
  name: 'draftDocument',
  method: 'GET',
  path: '/cases/:id/drafts/:template',
  summary: 'The text of a slip, notice or decision filled from the case; a denouncer is never named',
  roles: WRITERS,
  params: z.object({ id: Id, template: z.enum(DOCUMENT_TEMPLATES) }),
  response: z.object({ template: z.enum(DOCUMENT_TEMPLATES), title: z.string(), text: z.string() }),
})

export const getCaseDocument = endpoint({
  name: 'getCaseDocument',
  method: 'GET',
  path: '/cases/:id/documents/:documentId',
  summary: 'A document as it was written for a step',
  roles: CASE_READERS,
  params: z.object({ id: Id, documentId: Id }),
  response: z.object({
    id: Id,
    template: z.enum(DOCUMENT_TEMPLATES),
    title: z.string(),
    number: z.string().nullable(),
    text: z.string(),
    createdAt: Instant,
  }),
})

export const getCaseForecast = endpoint({
  name: 'getCaseForecast',
  method: 'GET',
  path: '/cases/forecast',
  summary: 'What falls due in 7 and 30 days for each handler, against the working days left',
  roles: CASE_READERS,
  response: z.object({
    asOf: Day,
    items: z
      .array(
        z.object({
          userId: Id.nullable(),
          userName: z.string().nullable(),
          open: z.number().int(),
          overdue: z.number().int(),
          dueIn7: z.number().int(),
          dueIn30: z.number().int(),
          nextOverdueOn: Day.nullable().describe('If nothing is done, the first of these is late on that day'),
        }),
      )
      .max(500),
    workingDaysIn7: z.number().int(),
    workingDaysIn30: z.number().int(),
  }),
})

export const CaseStatistics = z.object({
  from: Day,
  to: Day,
  months: z
    .array(
      z.object({
        month: Day,
        received: z.number().int(),
        settled: z.number().int(),
        inTime: z.number().int(),
        backlog: z.number().int(),
      }),
    )
    .max(60),
  topics: z
    .array(
      z.object({ topicCode: z.string(), count: z.number().int().nullable().describe('null: fewer than 5, withheld') }),
    )
    .max(60),
  villages: z.array(z.object({ villageId: Id, villageName: z.string(), count: z.number().int().nullable() })).max(300),
  open: z.number().int(),
  overdue: z.number().int(),
  dueSoon: z.number().int(),
  inTimeShare: z.number().nullable().describe('Settled in time of all settled in the window; null when none was'),
  onTimeTarget: z.number().int(),
})
export type CaseStatistics = z.output<typeof CaseStatistics>

export const getCaseStatistics = endpoint({
  name: 'getCaseStatistics',
  method: 'GET',
  path: '/cases/statistics',
  summary: 'Received, settled and backlog by month, topics and villages; small counts of secret kinds withheld',
  roles: READERS,
  query: z.object({ communeId: Id.optional(), from: Day.optional(), to: Day.optional() }),
  response: CaseStatistics,
})

export const PetitionSettingsShape = z.object({
  isRemoteArea: z.boolean(),
  acceptsInWorkingDays: z.boolean().describe('Acceptance before 01/07/2026 in 10 working instead of calendar days'),
  answerDays: z.number().int().min(1).max(400),
  topicAnswerDays: z.partialRecord(TopicCode, z.number().int().min(1).max(400)),
  onTimeTarget: z.number().int().min(0).max(100),
})
export const PetitionSettings = PetitionSettingsShape.extend({ version: Version })

export const getPetitionSettings = endpoint({
  name: 'getPetitionSettings',
  method: 'GET',
  path: '/petition-settings',
  summary: 'What the commune set itself: answer days by topic, remote area, target',
  roles: CASE_READERS,
  response: PetitionSettings,
})

export const updatePetitionSettings = endpoint({
  name: 'updatePetitionSettings',
  method: 'PUT',
  path: '/petition-settings',
  summary: 'Change them; with isPreview only says which open cases would move',
  roles: ['chairman', 'viceChairman'],
  kind: 'edit',
  body: z.object({
    settings: PetitionSettingsShape,
    reason: Note.min(5, 'Cần nêu lý do'),
    isPreview: z.boolean().default(false),
  }),
  response: Moves,
})

export const previewCalendar = endpoint({
  name: 'previewCalendar',
  method: 'POST',
  path: '/cases/calendar-previews',
  summary: 'Which open cases a changed year of the working-day calendar would move; changes nothing',
  roles: [...REGISTRARS, 'administrator'],
  body: z.object({
    year: z.number().int().min(2000).max(2100),
    days: z
      .array(
        z.object({
          on: Day,
          kind: z.enum(['holiday', 'compensatory', 'swapOff', 'swapWork']),
          name: z.string().max(200),
          noticeNumber: z.string().max(100).nullable(),
        }),
      )
      .max(200),
  }),
  response: Moves,
})
