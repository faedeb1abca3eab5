import type { EntryGrid } from '@gandan/contracts/indicators/values'
import type { IndicatorFigure } from '@gandan/domain/indicators/definition'
import { nextValueState } from '@gandan/domain/indicators/value-state'
import { periodWindow } from '@gandan/domain/organisation/reporting-periods'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { foldText } from '@gandan/domain/shared/text'
import type { Context, Tx } from '../../context.ts'
import { checkCells, type CellChange, type CellToWrite, type CellWrite } from './cell-writes.actions.ts'
import { definitionsIn } from './definitions.queries.ts'
import { detailsOf, type Detail } from './details.ts'
import {
  inWords,
  periodMark,
  readCell,
  rowError,
  type ImportKind,
  type ImportPlace,
  type RowChange,
  type RowError,
} from './import-kind.ts'
import type { SheetColumn, SheetRow } from './import-sheet.ts'
import * as store from './value-writes.queries.ts'
import { readEntryGrid } from './values.read.ts'

type Column = 'rowId' | 'code' | 'name' | 'detail' | 'unit' | 'numerator' | 'denominator' | 'value' | 'note'

const COLUMNS: readonly SheetColumn<Column>[] = [
  { id: 'rowId', title: 'Mã dòng', width: 8, isHidden: true },
  { id: 'code', title: 'Mã chỉ tiêu', width: 12, isRequired: true },
  { id: 'name', title: 'Chỉ tiêu', width: 60 },
  { id: 'detail', title: 'Phân tổ', width: 40 },
  { id: 'unit', title: 'Đơn vị tính', width: 12 },
  { id: 'numerator', title: 'Tử số', width: 12 },
  { id: 'denominator', title: 'Mẫu số', width: 12 },
  { id: 'value', title: 'Giá trị', width: 12, isRequired: true },
  { id: 'note', title: 'Ghi chú', width: 40 },
]
const TITLES = new Map<string, string>(COLUMNS.map(({ id, title }) => [id, title]))
const FIGURES = ['numerator', 'denominator', 'value'] as const

const templateRows = (grid: EntryGrid, place: ImportPlace) =>
  grid.rows
    .filter(({ canEnter }) => canEnter)
    .flatMap(({ code, name, unit, cells }) =>
      cells.map(({ detail, detailName, numerator, denominator, value, note, version }) => ({
        rowId: [periodMark(place), code, detail, version].join('|'),
        code,
        name,
        detail: detailName,
        unit,
        numerator,
        denominator,
        value,
        note: note === '' ? null : note,
      })),
    )

type DetailNames = ReadonlyMap<string, readonly Detail[] | null>

/** A part as the file names it: its id where the row has one, else its name or the name itself. */
const detailNamed = (details: readonly Detail[] | null, given: string): string => {
  const found = details?.find(({ detail, name }) => detail === given || foldText(name) === foldText(given))
  return found?.detail ?? given
}

const identityOf = (
  row: SheetRow<Column>,
  place: ImportPlace,
  names: DetailNames,
  errors: RowError[],
): Pick<CellToWrite, 'code' | 'detail' | 'version'> | null => {
  const [mark = '', code = '', ...rest] = row.textOf('rowId').split('|')
  if (mark === '') {
    const named = row.textOf('code')
    return { code: named, detail: detailNamed(names.get(named) ?? null, row.textOf('detail')), version: null }
  }
  const version = Number(rest.at(-1))
  const isWhole = rest.length >= 2 && Number.isInteger(version) && code === row.textOf('code')
  if (mark === periodMark(place) && isWhole) return { code, detail: rest.slice(0, -1).join('|'), version }
  errors.push(rowError(row.row, 'Mã dòng', mark === periodMark(place) ? 'importRowIdWrong' : 'importOtherPeriod'))
  return null
}

const cellOf = (
  row: SheetRow<Column>,
  place: ImportPlace,
  names: DetailNames,
  errors: RowError[],
): CellToWrite | null => {
  const before = errors.length
  const identity = identityOf(row, place, names, errors)
  const figure = (id: (typeof FIGURES)[number]) =>
    readCell(row.row, TITLES.get(id) ?? id, () => row.numberOf(id), errors)
  const read = { numerator: figure('numerator'), denominator: figure('denominator'), value: figure('value') }
  return identity === null || errors.length > before
    ? null
    : { ...identity, ...read, note: row.textOf('note'), fileIds: [] }
}

const columnOf = (field: string): string => TITLES.get(field.split('.')[1] ?? '') ?? 'Mã chỉ tiêu'

const changesOf = ({ before, after, at }: CellChange, rows: readonly SheetRow<Column>[]): RowChange[] => {
  const label = after.detail === '' ? after.code : `${after.code} · ${rows[at]?.textOf('detail') || after.detail}`
  const row = rows[at]?.row ?? 0
  return ([...FIGURES, 'note'] as const)
    .filter((id) => (before?.[id] ?? (id === 'note' ? '' : null)) !== after[id])
    .map((id) => ({
      row,
      label,
      column: TITLES.get(id) ?? id,
      from: inWords(before?.[id] ?? null),
      to: inWords(after[id]),
    }))
}

interface ValueBefore extends IndicatorFigure {
  id: string
  version: number
  note: string
}

const beforeOf = ({ before, after }: CellChange): ValueBefore => ({
  id: after.id,
  version: after.version,
  numerator: before?.numerator ?? null,
  denominator: before?.denominator ?? null,
  value: before?.value ?? null,
  note: before?.note ?? '',
})

const byOf = (ctx: Context) => ({ actorId: ctx.actor.userId, at: new Date(ctx.nowMs) })

const takenBack = (ctx: Context, current: store.LockedValue, was: ValueBefore): store.ValueChange => {
  if (current.version !== was.version) throw new DomainError('importChangedSince')
  const { numerator, denominator, value, note } = was
  const after: store.LockedValue = {
    ...current,
    numerator,
    denominator,
    value,
    note,
    state: nextValueState(current.state, 'enter'),
    importId: null,
    enteredBy: ctx.actor.userId,
    enteredAt: new Date(ctx.nowMs),
    submittedBy: null,
    changesSinceApproval: current.changesSinceApproval + (current.approvedAt === null ? 0 : 1),
    lastSequence: current.lastSequence + 1,
    version: current.version + 1,
  }
  return { before: current, after, action: 'enter', reason: 'Hoàn tác nhập tệp' }
}

const undo = async (tx: Tx, ctx: Context, communeId: string, before: readonly unknown[]): Promise<void> => {
  const rows = before as ValueBefore[]
  await store.holdPeriodsOpen(tx, communeId)
  const locked = await store.lockedPeriods(tx, communeId)
  const ids = rows.map(({ id }) => id)
  const values = new Map((await store.lockValuesById(tx, communeId, ids)).map((one) => [one.id, one]))
  const changes = rows.map((was) => {
    const current = values.get(was.id)
    if (!current) throw new DomainError('importChangedSince')
    const { kind, year, index } = current
    if (locked.has(`${kind}|${year}|${index}`)) throw new DomainError('periodLocked', { kind, year, index })
    return takenBack(ctx, current, was)
  })
  await store.saveChanges(tx, byOf(ctx), changes)
}

export const valuesImport: ImportKind<Column> = {
  sheetName: 'Số liệu',
  columns: COLUMNS,
  template: async (db, ctx, place) => templateRows(await readEntryGrid(db, ctx, place), place),
  plan: async (tx, ctx, place, rows, importId) => {
    const { communeId, kind, year, index } = place
    const window = periodWindow(kind, year, index)
    if (window.from > ctx.today) throw new DomainError('periodNotBegun', { from: window.from })
    const errors: RowError[] = []
    const villages = await store.listVillagesIn(tx, communeId, window.to)
    const definitions = await definitionsIn(tx, communeId, window.to)
    const names = new Map(definitions.map((one) => [one.code, detailsOf(one, villages)]))
    const read = rows.map((row) => ({ row, cell: cellOf(row, place, names, errors) }))
    const whole = read.flatMap(({ row, cell }) => (cell ? [{ row, cell }] : []))
    const write: CellWrite = { communeId, window, source: 'imported', importId, nameOf: String }
    const cells = whole.map(({ cell }) => cell)
    const checked = await checkCells(tx, ctx, write, cells)
    const kept = whole.map(({ row }) => row)
    for (const { field, code } of checked.errors)
      errors.push(rowError(kept[Number(field.split('.')[0])]?.row ?? 0, columnOf(field), code))
    return {
      errors: errors.toSorted((a, b) => a.row - b.row),
      changes: checked.changes.flatMap((one) => changesOf(one, kept)),
      unchangedCount: cells.length - checked.changes.length - checked.errors.length,
      save: async () => {
        await store.saveChanges(tx, byOf(ctx), checked.changes)
        return checked.changes.map(beforeOf)
      },
    }
  },
  undo,
}
