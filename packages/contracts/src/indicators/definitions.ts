import {
  AWAITED_ROOMS,
  BREAKDOWNS,
  FREQUENCIES,
  INDICATOR_KINDS,
  VALUE_SOURCES,
} from '@gandan/domain/indicators/definition'
import { DIRECTIONS } from '@gandan/domain/measures/direction'
import { z } from 'zod'
import { Day, Id, IdParams, listOf, PLANNERS, READERS, ShortText, Version } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { IndicatorCode, periodFields, PeriodKindField, YearField } from './period.ts'

const DefinitionFields = {
  code: IndicatorCode,
  name: ShortText,
  nameEn: z.string().trim().max(200),
  unit: z.string().trim().min(1).max(40),
  kind: z.enum(INDICATOR_KINDS),
  direction: z.enum(DIRECTIONS),
  frequency: z.enum(FREQUENCIES),
  numeratorName: z.string().trim().max(200).nullable(),
  denominatorName: z.string().trim().max(200).nullable(),
  breakdown: z.enum(BREAKDOWNS).nullable(),
  objectiveCode: z
    .string()
    .regex(/^(?:II\.(?:[1-9]|10)|III\.[1-3])$/)
    .describe('The item of the plan it belongs to'),
  isCore: z.boolean(),
  typicalTarget: z.number().nullable(),
  legalBasis: z.string().trim().max(300).nullable(),
  decimals: z.number().int().min(0).max(4),
  validFrom: Day,
  validTo: Day.nullable(),
}

export const IndicatorDefinitionRow = z
  .object({
    ...DefinitionFields,
    code: z.string(),
    source: z.enum(VALUE_SOURCES),
    awaits: z.enum(AWAITED_ROOMS).nullable().describe('The room whose records it waits for: "chưa có nguồn"'),
    formulaVi: z.string().nullable().describe('How a computed one is made, in words'),
    formulaEn: z.string().nullable(),
    id: Id.nullable().describe('Null for those the product ships, which nobody edits'),
    owner: z.enum(['product', 'commune', 'upper']),
    version: Version,
  })
  .meta({ id: 'IndicatorDefinition' })
export type IndicatorDefinitionRow = z.output<typeof IndicatorDefinitionRow>

export const listIndicatorDefinitions = endpoint({
  name: 'listIndicatorDefinitions',
  method: 'GET',
  path: '/indicator-definitions',
  summary: 'Definitions in force on a day: shipped, published by the upper level, the commune’s own (at most 300)',
  roles: READERS,
  query: z.object({ on: Day.optional() }),
  response: listOf(IndicatorDefinitionRow),
})

export const DEFINERS = [...PLANNERS, 'upperReader'] as const

/** A commune's own, or one that an upper level publishes to the communes below it; always entered by hand. */
export const createIndicatorDefinition = endpoint({
  name: 'createIndicatorDefinition',
  method: 'POST',
  path: '/indicator-definitions',
  summary: 'Add an indicator of the commune’s own, or publish one to the communes below',
  roles: DEFINERS,
  kind: 'create',
  body: z.object(DefinitionFields),
  response: IndicatorDefinitionRow,
  status: 201,
})

export const updateIndicatorDefinition = endpoint({
  name: 'updateIndicatorDefinition',
  method: 'PATCH',
  path: '/indicator-definitions/:id',
  summary: 'Change or end one’s own definition; values entered under it stay',
  roles: DEFINERS,
  kind: 'edit',
  params: IdParams,
  body: z.object(DefinitionFields).omit({ code: true, validFrom: true }).partial(),
  response: IndicatorDefinitionRow,
})

export const IndicatorTarget = z
  .object({
    code: z.string(),
    ...periodFields,
    baseline: z.number().nullable(),
    target: z.number().nullable(),
    setBy: z.enum(['upper', 'commune', 'typical', 'nobody']).describe('Whose target counts: the upper level’s first'),
    version: z.number().int().min(0).describe('0 while the commune has set none'),
  })
  .meta({ id: 'IndicatorTarget' })
export type IndicatorTarget = z.output<typeof IndicatorTarget>

export const listIndicatorTargets = endpoint({
  name: 'listIndicatorTargets',
  method: 'GET',
  path: '/indicator-targets',
  summary: 'Targets of a year and kind of period, one row an indicator and period',
  roles: READERS,
  query: z.object({ kind: PeriodKindField, year: YearField }),
  response: listOf(IndicatorTarget),
})

const TargetBody = z.object({
  code: IndicatorCode,
  ...periodFields,
  baseline: z.number().min(-1e12).max(1e12).nullable().default(null),
  target: z.number().min(-1e12).max(1e12).nullable().describe('Null takes the own target away'),
  version: z.number().int().min(0),
})

export const setIndicatorTargets = endpoint({
  name: 'setIndicatorTargets',
  method: 'PUT',
  path: '/indicator-targets',
  summary: 'Set several targets at once, all or none; the upper level’s go to every commune below it',
  roles: DEFINERS,
  body: z.object({ items: z.array(TargetBody).min(1).max(500) }),
  response: listOf(IndicatorTarget),
})
