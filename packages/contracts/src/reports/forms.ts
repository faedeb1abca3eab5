import { PERIOD_KINDS } from '@gandan/domain/organisation/reporting-periods'
import { READER_ROLES } from '@gandan/domain/organisation/roles'
import { CASE_KINDS } from '@gandan/domain/petitions/case-events'
import { FORM_UNITS } from '@gandan/domain/reports/forms/form-definition'
import { SUBJECTS } from '@gandan/domain/reports/forms/form-queries'
import { FORM_SET_IDS } from '@gandan/domain/reports/forms/form-sets'
import { z } from 'zod'
import { Day, Id, pageQuery, WRITERS } from '../common.ts'
import { endpoint } from '../endpoint.ts'

/** Who reads the forms; an administrator has no business with them. */
export const FORM_READERS = [...WRITERS, ...READER_ROLES] as const

const periodQuery = {
  period: z.enum(PERIOD_KINDS).default('month'),
  year: z.coerce.number().int().min(2015).max(2100).describe('Reporting year: begins on 15/12 of the year before'),
  index: z.coerce.number().int().min(1).max(12).default(1).describe('Which month or quarter; else 1'),
  set: z.enum(FORM_SET_IDS).optional().describe('Forms of another circular than the one in force'),
}

/** The code with a dash in URLs: `01-TCD`. */
const FormCode = z.string().regex(/^\d{2}-[A-Z]{3,8}$/)
const Ms = z.coerce.number().int().min(1).max(99)

export const FormWindow = z.object({
  period: z.enum(PERIOD_KINDS),
  year: z.number().int(),
  index: z.number().int(),
  from: Day,
  to: Day,
})

export const FormSetHead = z.object({
  id: z.string(),
  title: z.string(),
  validFrom: Day,
  validTo: Day.nullable(),
})
export type FormSetHeadShape = z.output<typeof FormSetHead>

export const FormHead = z.object({
  code: z.string(),
  title: z.string(),
  isOpen: z.boolean().describe('Known by title only: its columns are yet to be entered'),
})
export type FormHeadShape = z.output<typeof FormHead>

export const listForms = endpoint({
  name: 'listForms',
  method: 'GET',
  path: '/reports/forms',
  summary: 'The statutory forms in force on the last day of a period',
  roles: FORM_READERS,
  query: z.object(periodQuery),
  response: z.object({
    window: FormWindow,
    set: FormSetHead,
    sets: z.array(FormSetHead).max(20),
    forms: z.array(FormHead).max(40),
  }),
})

export const FormColumnShape = z.object({
  ms: z.number().int(),
  label: z.string(),
  heads: z.array(z.string()).max(6).describe('Merged heads above it, outermost first'),
  unit: z.enum(FORM_UNITS),
  sum: z.array(z.number().int()).max(20).nullable().describe('Columns that it adds up'),
})
export type FormColumnShape = z.output<typeof FormColumnShape>

export const FormCellShape = z.object({
  ms: z.number().int(),
  value: z.string().nullable().describe('A plain decimal; null where nothing can be said'),
  reason: z.enum(['noSource', 'notEntered', 'partMissing']).nullable(),
})
export type FormCellShape = z.output<typeof FormCellShape>

export const FormRecord = z.object({
  subject: z.enum(SUBJECTS),
  id: Id,
  label: z.string().describe('Its number in the register'),
  on: Day,
  kind: z.enum(CASE_KINDS).nullable(),
  text: z.string(),
  caseId: Id.nullable(),
  sessionId: Id.nullable(),
})
export type FormRecord = z.output<typeof FormRecord>

export const FormCheckShape = z.object({
  kind: z.enum(['crossFoot', 'carryOver']),
  ms: z.number().int(),
  parts: z.array(z.number().int()).max(40),
  standing: z.enum(['passed', 'failed', 'unknown']),
  left: z.string().nullable(),
  right: z.string().nullable(),
  brokenBy: z.number().int().describe('How many records stand on one side only'),
  records: z.array(FormRecord).max(20).describe('The first of them, as far as the reader sees them'),
})
export type FormCheckShape = z.output<typeof FormCheckShape>

export const FormRow = z.object({
  communeId: Id,
  communeName: z.string(),
  cells: z.array(FormCellShape).max(99),
  checks: z.array(FormCheckShape).max(30),
})
export type FormRow = z.output<typeof FormRow>

export const StatutoryForm = z.object({
  window: FormWindow,
  asOf: Day,
  set: FormSetHead,
  form: FormHead,
  columns: z.array(FormColumnShape).max(99),
  noteMs: z.number().int().nullable(),
  rows: z.array(FormRow).max(200),
  total: z.array(FormCellShape).max(99).nullable().describe('Over several communes'),
  canOpenFigures: z.boolean(),
})
export type StatutoryForm = z.output<typeof StatutoryForm>

export const getForm = endpoint({
  name: 'getForm',
  method: 'GET',
  path: '/reports/forms/:code',
  summary: 'A statutory form filled in for a period, a row a commune, with what must be equal',
  roles: FORM_READERS,
  params: z.object({ code: FormCode }),
  query: z.object(periodQuery),
  response: StatutoryForm,
})

export const exportForm = endpoint({
  name: 'exportForm',
  method: 'GET',
  path: '/reports/forms/:code/file.xlsx',
  summary: 'The same as XLSX, laid out like the form',
  file: true,
  roles: FORM_READERS,
  params: z.object({ code: FormCode }),
  query: z.object(periodQuery),
})

export const listFormRecords = endpoint({
  name: 'listFormRecords',
  method: 'GET',
  path: '/reports/forms/:code/cells/:ms',
  summary: 'The records behind one figure of the own commune, keyset pages',
  roles: WRITERS,
  params: z.object({ code: FormCode, ms: Ms }),
  query: z.object({ ...periodQuery, ...pageQuery }),
  response: z.object({
    window: FormWindow,
    column: FormColumnShape,
    cell: FormCellShape,
    items: z.array(FormRecord.extend({ amount: z.number().describe('What it adds to the figure') })),
    hidden: z.number().int().describe('Records behind the figure that the reader does not see'),
    nextCursor: z.string().nullable(),
  }),
})
