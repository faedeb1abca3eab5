import { AWAITED_ROOMS, INDICATOR_KINDS, VALUE_SOURCES } from '@gandan/domain/indicators/definition'
import { INDICATOR_STATUSES, STATUS_RULES } from '@gandan/domain/indicators/status'
import { VALUE_STATES } from '@gandan/domain/indicators/value-state'
import { RECORD_PAGES } from '@gandan/domain/measures/record-page'
import { DIRECTIONS } from '@gandan/domain/measures/direction'
import { RAG_LEVELS } from '@gandan/domain/plan/progress'
import { z } from 'zod'
import { commaList, Day, Id, IdParams, Note, READERS } from '../common.ts'
import { Share } from '../dashboard.ts'
import { endpoint } from '../endpoint.ts'
import { PeriodWindow } from '../organisation/periods.ts'
import { ChartNoteRow } from '../indicators/statistics.ts'
import { Detail, IndicatorCode, onField, periodFields } from '../indicators/period.ts'

const Amount = z.number().nullable()
/** Null value: the denominator is 0 ("không phát sinh") or nothing is known yet. */
export const FigureParts = z.object({ numerator: Amount, denominator: Amount, value: Amount })
export type FigureParts = z.output<typeof FigureParts>

export const FigureRow = z
  .object({
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    unit: z.string(),
    kind: z.enum(INDICATOR_KINDS),
    direction: z.enum(DIRECTIONS),
    source: z.enum(VALUE_SOURCES),
    objectiveCode: z.string(),
    isCore: z.boolean(),
    decimals: z.number().int(),
    numeratorName: z.string().nullable(),
    denominatorName: z.string().nullable(),
    formulaVi: z.string().nullable(),
    formulaEn: z.string().nullable(),
    legalBasis: z.string().nullable(),
    awaits: z.enum(AWAITED_ROOMS).nullable().describe('"chưa có nguồn": never shown as 0'),
    figure: FigureParts,
    previous: FigureParts.describe('The period before'),
    samePeriodLastYear: FigureParts,
    target: z.object({
      value: Amount,
      baseline: Amount,
      setBy: z.enum(['upper', 'commune', 'typical', 'nobody']),
    }),
    status: z.enum(INDICATOR_STATUSES),
    statusBecause: z.object({
      rule: z.enum(STATUS_RULES).nullable(),
      reason: z.enum(['informational', 'noTarget', 'noValue']).nullable(),
      required: Amount.describe('What the value had to be by now'),
      ratio: Amount.describe('Observed against required'),
    }),
    state: z.enum(VALUE_STATES).nullable().describe('Of an entered value; locked also for a closed computed one'),
    changesSinceApproval: z.number().int(),
    isStale: z.boolean(),
    valueId: Id.nullable().describe('The entered value behind it'),
  })
  .meta({ id: 'FigureRow' })
export type FigureRow = z.output<typeof FigureRow>

export const CommuneParams = z.object({ communeId: Id })
const FigureParams = z.object({ communeId: Id, code: IndicatorCode })

export const listFigures = endpoint({
  name: 'listFigures',
  method: 'GET',
  path: '/communes/:communeId/figures',
  summary:
    'Every indicator of a commune for a period, as known on a day, with target, status and the same period last year',
  roles: READERS,
  params: CommuneParams,
  query: z.object({ ...periodFields, ...onField, objectiveCode: commaList(z.string().max(10)).optional() }),
  response: z.object({
    communeId: Id,
    communeName: z.string(),
    on: Day,
    period: PeriodWindow,
    isLocked: z.boolean(),
    items: z.array(FigureRow),
  }),
})

export const FigureSeries = z
  .object({
    code: z.string(),
    name: z.string(),
    unit: z.string(),
    decimals: z.number().int(),
    direction: z.enum(DIRECTIONS),
    on: Day,
    points: z
      .array(
        z.object({
          period: PeriodWindow,
          ...FigureParts.shape,
          samePeriodLastYear: Amount,
          target: Amount,
          status: z.enum(INDICATOR_STATUSES),
        }),
      )
      .describe('One a period of the year, up to the day'),
    breakdown: z
      .array(z.object({ detail: Detail, name: z.string(), ...FigureParts.shape }))
      .describe('Of the period asked for; small counts of denunciations are left out'),
    notes: z.array(ChartNoteRow),
  })
  .meta({ id: 'FigureSeries' })
export type FigureSeries = z.output<typeof FigureSeries>

export const getFigureSeries = endpoint({
  name: 'getFigureSeries',
  method: 'GET',
  path: '/communes/:communeId/figures/:code/series',
  summary: 'One indicator over the periods of a year, with last year, target, breakdown and notes',
  roles: READERS,
  params: FigureParams,
  query: z.object({ ...periodFields, ...onField }),
  response: FigureSeries,
})

export const FigureRecord = z
  .object({
    id: z.string(),
    subject: z.string().describe('task, case, receptionVisit, activity, oneStopMonth…'),
    title: z.string(),
    on: Day,
    amount: z.number().describe('What it counts for; the amounts of all records add up to the figure'),
    link: z
      .object({ page: z.enum(RECORD_PAGES), id: z.string() })
      .nullable()
      .describe('The page that shows it; null where none does'),
  })
  .meta({ id: 'FigureRecord' })
export type FigureRecord = z.output<typeof FigureRecord>

export const listFigureRecords = endpoint({
  name: 'listFigureRecords',
  method: 'GET',
  path: '/communes/:communeId/figures/:code/records',
  summary: 'The records counted in the numerator or the denominator; their amounts add up to it',
  roles: READERS,
  params: FigureParams,
  query: z.object({
    ...periodFields,
    ...onField,
    part: z.enum(['numerator', 'denominator']).default('numerator'),
    detail: Detail.optional(),
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({
    total: z
      .number()
      .nullable()
      .describe('The sum as the figure shows it; the records that the reader may not see are in it'),
    items: z.array(FigureRecord),
    nextCursor: z.string().nullable(),
  }),
})

export const getPlanMatrix = endpoint({
  name: 'getPlanMatrix',
  method: 'GET',
  path: '/plans/:id/matrix',
  summary: 'Objectives by periods of the year, each with progress and colour at the period’s end',
  roles: READERS,
  params: IdParams,
  query: z.object({ kind: z.enum(['month', 'quarter']).default('quarter'), ...onField }),
  response: z.object({
    on: Day,
    periods: z.array(PeriodWindow),
    rows: z.array(
      z.object({
        objectiveId: Id,
        code: z.string(),
        title: z.string(),
        cells: z.array(z.object({ index: z.number().int(), progress: Share.nullable(), rag: z.enum(RAG_LEVELS) })),
      }),
    ),
  }),
})

export const compareFigures = endpoint({
  name: 'compareFigures',
  method: 'GET',
  path: '/communes/figures-comparison',
  summary: 'One indicator over the communes below an upper level: rates with both sums, no rank on few cases',
  roles: ['upperReader', 'partyReader', 'administrator', 'chairman'],
  query: z.object({ code: IndicatorCode, ...periodFields, ...onField }),
  response: z.object({
    code: z.string(),
    name: z.string(),
    unit: z.string(),
    direction: z.enum(DIRECTIONS),
    on: Day,
    period: PeriodWindow,
    least: z.number().int().describe('Below this denominator a commune is not ranked'),
    items: z.array(
      z.object({
        communeId: Id,
        communeName: z.string(),
        ...FigureParts.shape,
        target: Amount,
        status: z.enum(INDICATOR_STATUSES),
        isTooFew: z.boolean(),
        rank: z.number().int().nullable(),
      }),
    ),
  }),
})

/** How an objective's progress is made of its tasks and its core indicators. */
export const ObjectiveScore = z
  .object({
    objectiveId: Id,
    on: Day,
    progress: Share.nullable(),
    rag: z.enum(RAG_LEVELS),
    taskWeight: z.number().int().min(0).max(100).describe('Of 100; the core indicators share the rest'),
    tasks: z.object({ progress: Share.nullable(), rag: z.enum(RAG_LEVELS), contribution: Share }),
    indicators: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        unit: z.string(),
        decimals: z.number().int(),
        value: Amount,
        target: Amount,
        status: z.enum(INDICATOR_STATUSES),
        weight: z.number().min(0).max(100),
        attainment: Share.nullable().describe('Null where it does not count: no value or no target'),
        contribution: Share,
      }),
    ),
    version: z.number().int().min(0).describe('0 while the weights are the product’s'),
  })
  .meta({ id: 'ObjectiveScore' })
export type ObjectiveScore = z.output<typeof ObjectiveScore>

export const getObjectiveScore = endpoint({
  name: 'getObjectiveScore',
  method: 'GET',
  path: '/objectives/:id/score',
  summary: 'The objective’s progress as of a day from tasks and core indicators, row by row',
  roles: READERS,
  params: IdParams,
  query: z.object(onField),
  response: ObjectiveScore,
})

export const setObjectiveWeights = endpoint({
  name: 'setObjectiveWeights',
  method: 'PUT',
  path: '/objectives/:id/weights',
  summary: 'How much the tasks and each core indicator weigh',
  roles: ['chairman', 'viceChairman'],
  kind: 'edit',
  params: IdParams,
  body: z.object({
    taskWeight: z.number().int().min(0).max(100),
    indicatorWeights: z.record(IndicatorCode, z.number().min(0).max(100)).meta({ maxProperties: 60 }),
    reason: Note.min(5, 'Cần nêu lý do'),
  }),
  response: ObjectiveScore,
})
