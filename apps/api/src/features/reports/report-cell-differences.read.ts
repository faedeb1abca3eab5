import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { listReportDifferences } from '@gandan/contracts/reports/report-differences'
import { cellDifferences, cellKey } from '@gandan/domain/reports/form-differences'
import type { Context, Database } from '../../context.ts'
import { readFormsOfCommune } from './forms.read.ts'
import { listChangesSince, listFrozenCells } from './report-frozen.queries.ts'
import { periodOf } from './report-narrative.read.ts'
import type { ReportSources } from './report-sources.ts'
import type { ReportRecord } from './report-rows.queries.ts'
import { asNobody } from './report-sources.ts'
import { reasonsOf, recordKey, seenRecords } from './seen-records.read.ts'

type Cells = ResponseOf<typeof listReportDifferences>['cells']

const MOST_CELLS = 200
const MOST_RECORDS = 20

const NOTHING_KEPT: Cells = { isKept: false, total: 0, items: [] }

/** Which cells of the annexed forms no longer read as they were signed; their records as far as the reader works there. */
export const readCellDifferences = async (
  db: Database,
  ctx: Context,
  sources: ReportSources,
  record: ReportRecord,
  { frozenAt, isOpen }: { frozenAt: string; isOpen: boolean },
): Promise<Cells> => {
  const { communeId } = record
  const frozen = await listFrozenCells(db, communeId, record.id)
  if (frozen.length === 0) return NOTHING_KEPT
  const { forms, cells } = await readFormsOfCommune(db, asNobody(ctx, communeId), communeId, periodOf(record))
  const all = cellDifferences(frozen, new Map(cells.map((cell) => [cellKey(cell), cell])))
  const found = all.slice(0, MOST_CELLS)
  const moved = found.flatMap(({ subject, records }) =>
    isOpen && subject !== null ? records.slice(0, MOST_RECORDS).map((one) => ({ ...one, subject })) : [],
  )
  const known = await seenRecords(db, ctx, sources, communeId, moved)
  const ids = [...new Set(moved.map((one) => one.id))]
  const changes = ids.length === 0 ? [] : await listChangesSince(db, communeId, ids, frozenAt)
  const heads = new Map(forms.map((form) => [form.form.code, form]))
  return {
    isKept: true,
    total: all.length,
    items: found.map(({ form, ms, was, is, subject, records }) => {
      const head = heads.get(form)
      const column = head?.columns.find((one) => one.ms === ms)
      return {
        form,
        formTitle: head?.form.title ?? '',
        row: head?.rows[0]?.communeName ?? '',
        ms,
        label: column ? [...column.heads, column.label].join(', ') : '',
        was,
        is,
        moved: records.length,
        records: records.slice(0, MOST_RECORDS).flatMap((one) => {
          const seen = subject === null ? undefined : known.get(recordKey({ subject, id: one.id }))
          return seen && subject !== null ? [{ subject, ...one, ...seen, reasons: reasonsOf(changes, one.id) }] : []
        }),
      }
    }),
  }
}
