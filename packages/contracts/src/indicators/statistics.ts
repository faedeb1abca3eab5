import { SCORE_SETS } from '@gandan/domain/indicators/external-scores'
import { z } from 'zod'
import { Day, Id, IdParams, listOf, PLANNERS, READERS, ShortText, Version } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { IndicatorCode, periodFields, YearField } from './period.ts'

const Count = z.number().int().min(0).max(10_000_000)

export const OneStopRow = z
  .object({
    month: z.number().int().min(1).max(12),
    field: z.string(),
    carried: Count,
    receivedOnline: Count,
    receivedDirect: Count,
    resolvedEarly: Count,
    resolvedOnTime: Count,
    resolvedLate: Count,
    pending: Count,
    withFee: Count,
    paidOnline: Count,
    digitised: Count,
    apologies: Count,
    version: Version,
  })
  .meta({ id: 'OneStopMonth' })
export type OneStopRow = z.output<typeof OneStopRow>

export const listOneStopMonths = endpoint({
  name: 'listOneStopMonths',
  method: 'GET',
  path: '/one-stop-months',
  summary: 'The one-stop desk’s dossiers of a reporting year by month and field',
  roles: READERS,
  query: z.object({ year: YearField }),
  response: listOf(OneStopRow),
})

export const ExternalScoreRow = z
  .object({
    id: Id,
    scoreSet: z.enum(SCORE_SETS),
    ...periodFields,
    total: z.number(),
    rank: z.number().int().nullable(),
    components: z.array(z.object({ code: z.string(), score: z.number(), most: z.number().nullable() })).max(60),
    source: z.string(),
    documentNumber: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'ExternalScore' })
export type ExternalScoreRow = z.output<typeof ExternalScoreRow>

export const listExternalScores = endpoint({
  name: 'listExternalScores',
  method: 'GET',
  path: '/external-scores',
  summary: 'Scores given from outside, newest first (at most 200)',
  roles: READERS,
  query: z.object({ year: YearField.optional() }),
  response: listOf(ExternalScoreRow),
})

export const createExternalScore = endpoint({
  name: 'createExternalScore',
  method: 'POST',
  path: '/external-scores',
  summary: 'Enter a score with its components; they must add up to the total',
  roles: PLANNERS,
  kind: 'create',
  body: ExternalScoreRow.omit({ id: true, version: true }).extend({
    source: ShortText,
    documentNumber: z.string().trim().max(100).nullable(),
    components: z
      .array(
        z.object({
          code: z.string().max(40),
          score: z.number().min(0).max(1_000),
          most: z.number().min(0).max(1_000).nullable(),
        }),
      )
      .max(60),
  }),
  response: ExternalScoreRow,
  status: 201,
})

export const deleteExternalScore = endpoint({
  name: 'deleteExternalScore',
  method: 'DELETE',
  path: '/external-scores/:id',
  summary: 'Take a wrongly entered score away; the audit trail keeps it',
  roles: PLANNERS,
  kind: 'edit',
  params: IdParams,
  status: 204,
})

export const ChartNoteRow = z
  .object({
    id: Id,
    objectiveCode: z.string(),
    code: z.string().nullable(),
    on: Day,
    text: z.string(),
    byName: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'ChartNote' })
export type ChartNoteRow = z.output<typeof ChartNoteRow>

const NoteText = z.string().trim().min(3).max(300)

export const createChartNote = endpoint({
  name: 'createChartNote',
  method: 'POST',
  path: '/chart-notes',
  summary: 'Say beside a chart what happened on a day',
  roles: PLANNERS,
  kind: 'create',
  body: z.object({
    objectiveCode: z.string().max(10),
    code: IndicatorCode.nullable().default(null),
    on: Day,
    text: NoteText,
  }),
  response: ChartNoteRow,
  status: 201,
})

export const updateChartNote = endpoint({
  name: 'updateChartNote',
  method: 'PUT',
  path: '/chart-notes/:id',
  summary: 'Correct the day or the words of a note',
  roles: PLANNERS,
  kind: 'edit',
  params: IdParams,
  body: z.object({ on: Day, text: NoteText }),
  response: ChartNoteRow,
})

export const deleteChartNote = endpoint({
  name: 'deleteChartNote',
  method: 'DELETE',
  path: '/chart-notes/:id',
  summary: 'Take a note away; the audit trail keeps it',
  roles: PLANNERS,
  kind: 'edit',
  params: IdParams,
  status: 204,
})
