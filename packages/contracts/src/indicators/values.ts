import { FREQUENCIES } from '@gandan/domain/indicators/definition'
import { VALUE_ACTIONS, VALUE_STATES } from '@gandan/domain/indicators/value-state'
import { z } from 'zod'
import { Id, IdParams, Instant, listOf, Note, READERS, Version, WRITERS } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { StoredFile } from '../files.ts'
import { Detail, IndicatorCode, onField, PeriodIndexField, YearField } from './period.ts'

/** Whoever enters or approves some figure: the commune's people, and the Front for its own. */
export const VALUE_WRITERS = [...WRITERS, 'mttq', 'peopleInspection'] as const

const entryPeriod = { kind: z.enum(FREQUENCIES), year: YearField, index: PeriodIndexField.default(1) }
const Figure = z.number().min(-1e12).max(1e12).nullable()
const figure = { numerator: Figure, denominator: Figure, value: Figure }

export const EntryCell = z
  .object({
    id: Id.nullable().describe('Null while nothing was entered'),
    code: z.string(),
    detail: Detail,
    detailName: z.string().nullable().describe('The village, channel or field in words; null for the whole'),
    ...figure,
    previousValue: Figure.describe('The same figure one period before'),
    state: z.enum(VALUE_STATES).nullable(),
    note: z.string(),
    fileCount: z.number().int(),
    enteredByName: z.string().nullable(),
    enteredAt: Instant.nullable(),
    submittedBy: Id.nullable(),
    returnReason: z.string().nullable(),
    changesSinceApproval: z.number().int().describe('"đã sửa n lần sau khi duyệt"'),
    version: z.number().int().min(0).describe('0 while nothing was entered'),
  })
  .meta({ id: 'EntryCell' })
export type EntryCell = z.output<typeof EntryCell>

export const EntryGrid = z
  .object({
    period: z.object({ ...entryPeriod, from: z.string(), to: z.string(), dueOn: z.string() }),
    isLocked: z.boolean(),
    rows: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        unit: z.string(),
        kind: z.string(),
        numeratorName: z.string().nullable(),
        denominatorName: z.string().nullable(),
        objectiveCode: z.string(),
        decimals: z.number().int(),
        canEnter: z.boolean(),
        canApprove: z.boolean(),
        isOpenToParts: z.boolean().describe('Whoever enters may name further parts, as the fields of a trade'),
        cells: z.array(EntryCell).describe('The whole first, then one a detail'),
      }),
    ),
  })
  .meta({ id: 'EntryGrid' })
export type EntryGrid = z.output<typeof EntryGrid>

export const getEntryGrid = endpoint({
  name: 'getEntryGrid',
  method: 'GET',
  path: '/indicator-values',
  summary: 'The entered and imported indicators owed for a period, a row each, with what was entered',
  roles: READERS,
  query: z.object({ ...entryPeriod, ...onField }),
  response: EntryGrid,
})

const CellInput = z.object({
  code: IndicatorCode,
  detail: Detail.default(''),
  ...figure,
  note: Note.default(''),
  fileIds: z.array(Id).max(10).default([]).describe('Evidence already uploaded'),
  version: z.number().int().min(0).describe('As read; a newer one refuses the whole'),
})

export const saveEntryCells = endpoint({
  name: 'saveEntryCells',
  method: 'PUT',
  path: '/indicator-values',
  summary: 'Save cells of the grid, all or none; errors name the cell',
  roles: VALUE_WRITERS,
  body: z.object({ ...entryPeriod, cells: z.array(CellInput).min(1).max(1_000) }),
  response: EntryGrid,
})

export const actOnValues = endpoint({
  name: 'actOnValues',
  method: 'POST',
  path: '/indicator-values/actions',
  summary: 'Submit, return with a reason, or approve values; all or none',
  roles: VALUE_WRITERS,
  body: z.object({
    action: z.enum(VALUE_ACTIONS).extract(['submit', 'return', 'approve']),
    values: z
      .array(z.object({ id: Id, version: Version }))
      .min(1)
      .max(1_000),
    reason: Note.optional().describe('Required to return'),
  }),
  response: listOf(EntryCell),
})

export const IndicatorValueDetail = EntryCell.extend({
  ...entryPeriod,
  files: z.array(StoredFile),
  events: z.array(
    z.object({
      sequence: z.number().int(),
      at: Instant,
      actorName: z.string().nullable(),
      action: z.enum(VALUE_ACTIONS),
      state: z.enum(VALUE_STATES),
      ...figure,
      reason: z.string().nullable(),
    }),
  ),
}).meta({ id: 'IndicatorValueDetail' })
export type IndicatorValueDetail = z.output<typeof IndicatorValueDetail>

export const getIndicatorValue = endpoint({
  name: 'getIndicatorValue',
  method: 'GET',
  path: '/indicator-values/:id',
  summary: 'One value with its history and evidence',
  roles: READERS,
  params: IdParams,
  response: IndicatorValueDetail,
})
