import { INDICATOR_KINDS } from '@gandan/domain/indicators/definition'
import { DIRECTIONS } from '@gandan/domain/measures/direction'
import { REPORT_CHECKS } from '@gandan/domain/reports/report-checks'
import { FIGURE_FORMS } from '@gandan/domain/reports/report-figures'
import { SIGNER_OFFICES } from '@gandan/domain/reports/report-parties'
import { REPORT_KINDS, REPORT_PERIODS, REPORT_STATES, REPORT_STEPS } from '@gandan/domain/reports/report-state'
import { z } from 'zod'
import { Day, Id, IdParams, Instant, Note, pageOf, pageQuery, Version } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { PeriodWindow } from '../organisation/periods.ts'
import { FORM_READERS } from './forms.ts'

const REPORT_WRITERS = ['chairman', 'viceChairman', 'officeClerk', 'mttq'] as const
const DRAFTERS = ['officeClerk', 'mttq'] as const
const SIGNATORIES = ['chairman', 'viceChairman', 'mttq'] as const

const SectionId = z.string().regex(/^[IVX]{1,4}(?:\.\d{1,2})?$/)

export const ReportRow = z
  .object({
    id: Id,
    communeId: Id,
    communeName: z.string(),
    kind: z.enum(REPORT_KINDS),
    period: PeriodWindow,
    edition: z.number().int().describe('1, or more for an adjustment'),
    title: z.string(),
    state: z.enum(REPORT_STATES),
    numberText: z.string().nullable(),
    signedOn: Day.nullable(),
    sentAt: Instant.nullable(),
    adjustsId: Id.nullable(),
    version: Version,
  })
  .meta({ id: 'ReportRow' })
export type ReportRow = z.output<typeof ReportRow>

export const ReportFigureShape = z
  .object({
    key: z.string(),
    name: z.string(),
    unit: z.string(),
    kind: z.enum(INDICATOR_KINDS),
    direction: z.enum(DIRECTIONS),
    decimals: z.number().int(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    value: z.number().nullable(),
    lastYear: z.number().nullable(),
    target: z.number().nullable(),
    isAwaited: z.boolean(),
    text: z.string().describe('As the file says it'),
  })
  .meta({ id: 'ReportFigure' })
export type ReportFigureShape = z.output<typeof ReportFigureShape>

const ReportPiece = z.object({
  kind: z.enum(['words', 'figure']),
  text: z.string(),
  key: z.string().nullable(),
  form: z.enum(FIGURE_FORMS).nullable(),
})

export const ReportSection = z
  .object({
    id: SectionId,
    level: z.number().int(),
    number: z.string(),
    heading: z.string(),
    text: z.string().describe('With its placeholders, as edited'),
    paragraphs: z.array(z.array(ReportPiece)).describe('With every placeholder said'),
  })
  .meta({ id: 'ReportSection' })
export type ReportSection = z.output<typeof ReportSection>

export const ReportCheck = z.object({
  code: z.enum(REPORT_CHECKS),
  sectionId: z.string().nullable(),
  about: z.string().describe('What it is about, in Vietnamese'),
  isBlocking: z.boolean().describe('Stands in the way of the signature'),
})
export type ReportCheck = z.output<typeof ReportCheck>

export const ReportDetail = ReportRow.extend({
  asOf: Day.describe('Of the figures: the day of freezing once signed'),
  isFrozen: z.boolean(),
  addressee: z.string().nullable(),
  recipients: z.array(z.string()),
  symbol: z.string(),
  nextNumber: z.number().int().describe('Proposed for the signature'),
  signerName: z.string().nullable(),
  signerOffice: z.enum(SIGNER_OFFICES).nullable(),
  sections: z.array(ReportSection),
  figures: z.array(ReportFigureShape),
  checks: z.array(ReportCheck),
  notes: z.array(z.string()),
  events: z.array(
    z.object({
      sequence: z.number().int(),
      at: Instant,
      actorName: z.string().nullable(),
      step: z.string(),
      to: z.enum(REPORT_STATES),
      reason: z.string().nullable(),
    }),
  ),
  file: z.object({ name: z.string(), byteSize: z.number().int(), sha256: z.string(), code: z.string() }).nullable(),
  adjustments: z.array(z.object({ id: Id, edition: z.number().int(), numberText: z.string().nullable() })),
  adjustReason: z.string().nullable(),
  can: z.object({ edit: z.boolean(), openRecords: z.boolean(), steps: z.array(z.enum(REPORT_STEPS)) }),
}).meta({ id: 'Report' })
export type ReportDetail = z.output<typeof ReportDetail>

export const listReports = endpoint({
  name: 'listReports',
  method: 'GET',
  path: '/reports',
  summary: 'Reports that the reader may see, latest year first',
  roles: FORM_READERS,
  query: z.object({
    ...pageQuery,
    kind: z.enum(REPORT_KINDS).optional(),
    year: z.coerce.number().int().min(2015).max(2100).optional(),
  }),
  response: pageOf(ReportRow),
})

export const createReport = endpoint({
  name: 'createReport',
  method: 'POST',
  path: '/reports',
  summary: 'Begin the report of a period: one a kind and period, its text drafted from the data',
  roles: DRAFTERS,
  kind: 'create',
  status: 201,
  body: z.object({
    kind: z.enum(REPORT_KINDS),
    period: z.enum(REPORT_PERIODS),
    year: z.number().int().min(2021).max(2100),
    index: z.number().int().min(1).max(4).default(1),
  }),
  response: ReportDetail,
})

export const getReport = endpoint({
  name: 'getReport',
  method: 'GET',
  path: '/reports/:id',
  summary: 'One report: figures live while a draft, frozen once signed',
  roles: FORM_READERS,
  params: IdParams,
  response: ReportDetail,
})

export const editReportSection = endpoint({
  name: 'editReportSection',
  method: 'PUT',
  path: '/reports/:id/sections/:sectionId',
  summary: 'The text of one section of a draft',
  roles: DRAFTERS,
  kind: 'edit',
  params: z.object({ id: Id, sectionId: SectionId }),
  body: z.object({ text: z.string().max(20_000) }),
  response: ReportDetail,
})

export const draftReportSection = endpoint({
  name: 'draftReportSection',
  method: 'GET',
  path: '/reports/:id/sections/:sectionId/draft',
  summary: 'A section drafted anew from the data; nothing is kept',
  roles: DRAFTERS,
  params: z.object({ id: Id, sectionId: SectionId }),
  response: z.object({ text: z.string() }),
})

export const submitReport = endpoint({
  name: 'submitReport',
  method: 'POST',
  path: '/reports/:id/submission',
  summary: 'Hand a draft to the leader',
  roles: DRAFTERS,
  kind: 'edit',
  params: IdParams,
  response: ReportDetail,
})

export const returnReport = endpoint({
  name: 'returnReport',
  method: 'POST',
  path: '/reports/:id/return',
  summary: 'Give a report back to its writer, with a reason',
  roles: SIGNATORIES,
  kind: 'edit',
  params: IdParams,
  body: z.object({ reason: Note.min(5, 'Cần nêu lý do') }),
  response: ReportDetail,
})

export const signReport = endpoint({
  name: 'signReport',
  method: 'POST',
  path: '/reports/:id/signature',
  summary: 'Sign: number and day, figures and file frozen; never by who wrote it',
  roles: SIGNATORIES,
  kind: 'edit',
  params: IdParams,
  body: z.object({ number: z.number().int().min(1).max(9_999), signedOn: Day }),
  response: ReportDetail,
})

export const sendReport = endpoint({
  name: 'sendReport',
  method: 'POST',
  path: '/reports/:id/dispatch',
  summary: 'Send a signed report: the upper level sees it from now on',
  roles: REPORT_WRITERS,
  kind: 'edit',
  params: IdParams,
  response: ReportDetail,
})

export const adjustReport = endpoint({
  name: 'adjustReport',
  method: 'POST',
  path: '/reports/:id/adjustments',
  summary: 'Begin an adjustment of a sent report: the next edition of its period',
  roles: DRAFTERS,
  kind: 'create',
  status: 201,
  params: IdParams,
  body: z.object({ reason: Note.min(5, 'Cần nêu lý do') }),
  response: ReportDetail,
})

export const downloadReport = endpoint({
  name: 'downloadReport',
  method: 'GET',
  path: '/reports/:id/file.docx',
  summary: 'The frozen file of a signed report; of a draft, its text and figures as they stand',
  file: true,
  roles: FORM_READERS,
  params: IdParams,
})
