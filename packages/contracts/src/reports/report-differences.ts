import { RECORD_PAGES } from '@gandan/domain/measures/record-page'
import { z } from 'zod'
import { Day, IdParams, Instant } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { FORM_READERS } from './forms.ts'

const DifferentRecord = z.object({
  subject: z.string(),
  id: z.string(),
  title: z.string().nullable(),
  link: z.object({ page: z.enum(RECORD_PAGES), id: z.string() }).nullable(),
  reasons: z.array(z.object({ at: Instant, action: z.string(), actorName: z.string().nullable() })),
})

const CountedRecord = DifferentRecord.extend({ part: z.enum(['numerator', 'denominator']) })

const Sums = z.object({
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  value: z.number().nullable(),
})

export const ReportDifference = z.object({
  key: z.string(),
  name: z.string(),
  frozenText: z.string(),
  liveText: z.string(),
  frozen: Sums,
  live: Sums,
  came: z.array(CountedRecord).max(50),
  went: z.array(CountedRecord).max(50),
  cameCount: z.number().int(),
  wentCount: z.number().int(),
})
export type ReportDifference = z.output<typeof ReportDifference>

const MovedRecord = DifferentRecord.extend({
  was: z.number().nullable().describe('What it added when signed; null where it was not counted'),
  is: z.number().nullable(),
})

/** A cell of a statutory form in the annex; its row is the commune of the report. */
export const ReportCellDifference = z.object({
  form: z.string().describe('`02/XLD`'),
  formTitle: z.string(),
  row: z.string(),
  ms: z.number().int().describe('The column'),
  label: z.string(),
  was: z.string().nullable().describe('A plain decimal; null where nothing could be said'),
  is: z.string().nullable(),
  moved: z.number().int().describe('How many records add otherwise than they did'),
  records: z.array(MovedRecord).max(20).describe('The first of them, as far as the reader sees them'),
})
export type ReportCellDifference = z.output<typeof ReportCellDifference>

export const listReportDifferences = endpoint({
  name: 'listReportDifferences',
  method: 'GET',
  path: '/reports/:id/differences',
  summary:
    'Figures and cells of the annexed forms that changed after the signature, with the records behind it as far as the reader sees them',
  roles: FORM_READERS,
  params: IdParams,
  response: z.object({
    asOf: Day,
    frozenAt: Instant,
    items: z.array(ReportDifference),
    cells: z.object({
      isKept: z.boolean().describe('False where the report has no forms, or was signed before their cells were kept'),
      total: z.number().int(),
      items: z.array(ReportCellDifference).max(200),
    }),
  }),
})
