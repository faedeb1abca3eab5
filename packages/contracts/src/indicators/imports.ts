import { FREQUENCIES } from '@gandan/domain/indicators/definition'
import { IMPORT_KINDS } from '@gandan/domain/indicators/import-kinds'
import { z } from 'zod'
import { Id, IdParams, Instant, pageOf, pageQuery, PLANNERS } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { PeriodIndexField, YearField } from './period.ts'

/** Who takes files in. */
export const IMPORTERS = [...PLANNERS, 'oneStop', 'cultureOfficer', 'justiceOfficer', 'landOfficer'] as const

const importQuery = {
  what: z.enum(IMPORT_KINDS),
  kind: z.enum(FREQUENCIES).default('month'),
  year: YearField,
  index: PeriodIndexField.default(1),
}

export const downloadImportTemplate = endpoint({
  name: 'downloadImportTemplate',
  method: 'GET',
  path: '/indicator-imports/template.xlsx',
  summary: 'A workbook with row ids and what is known already, to fill in and send back',
  roles: IMPORTERS,
  query: z.object(importQuery),
})

export const ImportPreview = z
  .object({
    fileName: z.string(),
    rowCount: z.number().int(),
    changes: z
      .array(
        z.object({
          row: z.number().int(),
          label: z.string(),
          column: z.string(),
          from: z.string().nullable(),
          to: z.string().nullable(),
        }),
      )
      .describe('At most 2,000; what would change'),
    unchangedCount: z.number().int(),
    errors: z
      .array(z.object({ row: z.number().int(), column: z.string(), code: z.string(), message: z.string() }))
      .describe('Any error refuses the whole file'),
    importId: Id.nullable().describe('Null for a preview'),
  })
  .meta({ id: 'ImportPreview' })
export type ImportPreview = z.output<typeof ImportPreview>

export const importFile = endpoint({
  name: 'importFile',
  method: 'POST',
  path: '/indicator-imports',
  summary: 'Take a filled workbook or CSV in, all or nothing; with isPreview it only says what would change',
  roles: IMPORTERS,
  kind: 'create',
  upload: true,
  query: z.object({
    ...importQuery,
    isPreview: z.enum(['true', 'false']).default('true'),
  }),
  response: ImportPreview,
})

export const IndicatorImport = z
  .object({
    id: Id,
    kind: z.enum(IMPORT_KINDS),
    fileName: z.string(),
    rowCount: z.number().int(),
    byName: z.string().nullable(),
    at: Instant,
    undoneAt: Instant.nullable(),
    canUndo: z.boolean(),
  })
  .meta({ id: 'IndicatorImport' })

export const listIndicatorImports = endpoint({
  name: 'listIndicatorImports',
  method: 'GET',
  path: '/indicator-imports',
  summary: 'Files taken in, newest first',
  roles: IMPORTERS,
  query: z.object(pageQuery),
  response: pageOf(IndicatorImport),
})

export const undoIndicatorImport = endpoint({
  name: 'undoIndicatorImport',
  method: 'POST',
  path: '/indicator-imports/:id/undo',
  summary: 'Put back what a file changed, while nobody has changed it since',
  roles: IMPORTERS,
  params: IdParams,
  response: IndicatorImport,
})
