import { DOCUMENT_TEMPLATES } from '@gandan/domain/petitions/case-step-needs'
import { z } from 'zod'
import { Day, Id, IdParams, Instant, Note, WRITERS, pageOf } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Calculation } from './deadlines.ts'
import { CaseKindCode, REGISTRARS, SubTopicCode, TopicCode } from './petitions.ts'
import {
  CASE_READERS,
  CASE_SORTS,
  CaseDetail,
  CaseQuery,
  CaseRow,
  Clock,
  Moves,
  StepInput,
  caseFilter,
} from './case-shapes.ts'

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
  file: true,
  roles: CASE_READERS,
  query: z.object({ ...caseFilter, sort: z.enum(CASE_SORTS).default('dueOn') }),
})

export const exportCaseList = endpoint({
  name: 'exportCaseList',
  method: 'GET',
  path: '/exports/cases',
  summary: 'The list of that filter as Excel or CSV, streamed; without names, nor the words that were searched for',
  file: true,
  roles: CASE_READERS,
  query: exportCases.query.extend({ format: z.enum(['xlsx', 'csv']) }),
})

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
  body: z.object({ intoCaseId: Id, on: Day, reason: Note.min(5, 'Cần nêu lý do') }),
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

export const fileDraft = endpoint({
  name: 'fileDraft',
  method: 'POST',
  path: '/cases/:id/drafts/:template/file.docx',
  summary: 'The draft as it was edited, as DOCX in the layout of NĐ 30/2020/NĐ-CP; nothing is kept',
  roles: WRITERS,
  params: z.object({ id: Id, template: z.enum(DOCUMENT_TEMPLATES) }),
  body: z.object({ text: z.string().min(1).max(20_000) }),
})

export const downloadCaseDocument = endpoint({
  name: 'downloadCaseDocument',
  method: 'GET',
  path: '/cases/:id/documents/:documentId/file.docx',
  summary: 'A kept document as DOCX in the layout of NĐ 30/2020/NĐ-CP',
  roles: CASE_READERS,
  params: z.object({ id: Id, documentId: Id }),
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
