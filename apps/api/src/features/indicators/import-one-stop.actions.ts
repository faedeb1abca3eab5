import {
  ONE_STOP_COLUMNS,
  ONE_STOP_WORDS,
  oneStopFaults,
  type OneStopColumn,
  type OneStopRow,
} from '@gandan/domain/indicators/one-stop'
import { periodWindow } from '@gandan/domain/organisation/reporting-periods'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Tx } from '../../context.ts'
import { statisticianOf } from './external-scores.actions.ts'
import {
  inWords,
  readCell,
  rowError,
  type ImportKind,
  type ImportPlace,
  type ImportPlan,
  type RowChange,
  type RowError,
} from './import-kind.ts'
import type { SheetColumn, SheetRow } from './import-sheet.ts'
import * as store from './one-stop-rows.queries.ts'
import { listOneStopRows } from './statistics.queries.ts'
import { holdPeriodsOpen, lockedPeriods } from './value-writes.queries.ts'

type Column = 'rowId' | 'year' | 'month' | 'field' | OneStopColumn

const REQUIRED: readonly Column[] = ['month', 'field', 'receivedOnline', 'receivedDirect']
const COLUMNS: readonly SheetColumn<Column>[] = [
  { id: 'rowId', title: 'Mã dòng', width: 8, isHidden: true },
  ...(['year', 'month', 'field', ...ONE_STOP_COLUMNS] as const).map((id) => ({
    id,
    title: ONE_STOP_WORDS[id],
    width: id === 'field' ? 30 : 12,
    isRequired: REQUIRED.includes(id),
  })),
]
const MONTHS = 12
const MOST_FIELD = 100

type Key = Pick<OneStopRow, 'year' | 'month' | 'field'>
const keyOf = ({ year, month, field }: Key): string => `${year}-${month}|${field}`

interface ReadRow {
  row: number
  values: OneStopRow
  /** As the row id says; null where the file brings none. */
  version: number | null
}

const readMonth = (row: SheetRow<Column>, year: number, ctx: Context, errors: RowError[]): number | null => {
  const given = readCell(row.row, ONE_STOP_WORDS.year, () => row.numberOf('year'), errors) ?? year
  if (given !== year) errors.push(rowError(row.row, ONE_STOP_WORDS.year, 'importOtherPeriod'))
  return readCell(
    row.row,
    ONE_STOP_WORDS.month,
    () => {
      const month = row.numberOf('month') ?? 0
      const { from } = periodWindow('month', year, month)
      if (from > ctx.today) throw new DomainError('periodNotBegun', { from })
      return month
    },
    errors,
  )
}

const readField = (row: SheetRow<Column>, errors: RowError[]): string => {
  const field = row.textOf('field')
  if (field === '' || field.length > MOST_FIELD)
    errors.push(rowError(row.row, ONE_STOP_WORDS.field, 'importFieldMissing'))
  return field
}

const isBlank = (row: SheetRow<Column>): boolean =>
  row.textOf('field') === '' && ONE_STOP_COLUMNS.every((column) => row.textOf(column) === '')

const readRow = (row: SheetRow<Column>, year: number, ctx: Context, errors: RowError[]): ReadRow | null => {
  const before = errors.length
  const month = readMonth(row, year, ctx, errors) ?? 0
  const values: OneStopRow = {
    year,
    month,
    field: readField(row, errors),
    ...(Object.fromEntries(
      ONE_STOP_COLUMNS.map((column) => [
        column,
        readCell(row.row, ONE_STOP_WORDS[column], () => row.numberOf(column), errors) ?? 0,
      ]),
    ) as Record<OneStopColumn, number>),
  }
  if (errors.length > before) return null
  for (const { code, columnName, found, expected } of oneStopFaults(values))
    errors.push(rowError(row.row, columnName, code, { found, expected }))
  const [period = '', field = '', version = ''] = row.textOf('rowId').split('|')
  const isSame = `${period}|${field}` === keyOf(values)
  if (period !== '' && !isSame) errors.push(rowError(row.row, ONE_STOP_WORDS.field, 'importRowIdWrong'))
  return { row: row.row, values, version: period === '' ? null : Number(version) }
}

const identityFaults = (
  rows: readonly ReadRow[],
  known: ReadonlyMap<string, store.StoredOneStop>,
  locked: ReadonlySet<string>,
) => {
  const seen = new Set<string>()
  return rows.flatMap(({ row, values, version }): RowError[] => {
    const key = keyOf(values)
    const isRepeated = seen.has(key)
    seen.add(key)
    if (isRepeated) return [rowError(row, ONE_STOP_WORDS.field, 'cellRepeated')]
    if (locked.has(`month|${values.year}|${values.month}`)) return [rowError(row, ONE_STOP_WORDS.month, 'periodLocked')]
    const isStale = version !== null && (known.get(key)?.version ?? 0) !== version
    return isStale ? [rowError(row, ONE_STOP_WORDS.field, 'staleVersion')] : []
  })
}

const changesOf = ({ row, values }: ReadRow, was: store.StoredOneStop | undefined): RowChange[] =>
  ONE_STOP_COLUMNS.filter((column) => (was?.[column] ?? null) !== values[column]).map((column) => ({
    row,
    label: `${values.month}/${values.year} · ${values.field}`,
    column: ONE_STOP_WORDS[column],
    from: inWords(was?.[column] ?? null),
    to: inWords(values[column]),
  }))

interface OneStopBefore extends Key {
  version: number
  was: store.StoredOneStop | null
}

const plan = async (
  tx: Tx,
  ctx: Context,
  { communeId, year }: ImportPlace,
  rows: readonly SheetRow<Column>[],
  importId: string,
): Promise<ImportPlan> => {
  statisticianOf(ctx)
  const errors: RowError[] = []
  const read = rows.filter((row) => !isBlank(row)).flatMap((row) => readRow(row, year, ctx, errors) ?? [])
  await holdPeriodsOpen(tx, communeId)
  const stored = await store.lockOneStopRows(
    tx,
    communeId,
    read.map(({ values }) => values),
  )
  const known = new Map(stored.map((one) => [keyOf(one), one]))
  errors.push(...identityFaults(read, known, await lockedPeriods(tx, communeId)))
  const changed = read.filter((one) => changesOf(one, known.get(keyOf(one.values))).length > 0)
  const after = changed.map(({ values }): store.StoredOneStop => {
    const version = (known.get(keyOf(values))?.version ?? 0) + 1
    return { ...values, communeId, importId, version }
  })
  return {
    errors: errors.toSorted((a, b) => a.row - b.row),
    changes: changed.flatMap((one) => changesOf(one, known.get(keyOf(one.values)))),
    unchangedCount: read.length - changed.length,
    save: async () => {
      await store.insertOneStopRows(
        tx,
        after.filter((one) => !known.has(keyOf(one))),
      )
      await store.updateOneStopRows(
        tx,
        communeId,
        after.filter((one) => known.has(keyOf(one))),
      )
      return after.map(({ year: of, month, field, version }): OneStopBefore => ({
        year: of,
        month,
        field,
        version,
        was: known.get(`${of}-${month}|${field}`) ?? null,
      }))
    },
  }
}

const undo = async (tx: Tx, ctx: Context, communeId: string, before: readonly unknown[]): Promise<void> => {
  statisticianOf(ctx)
  const rows = before as OneStopBefore[]
  await holdPeriodsOpen(tx, communeId)
  const locked = await lockedPeriods(tx, communeId)
  if (rows.some(({ year, month }) => locked.has(`month|${year}|${month}`))) throw new DomainError('periodLocked')
  const current = new Map((await store.lockOneStopRows(tx, communeId, rows)).map((one) => [keyOf(one), one.version]))
  if (rows.some((one) => current.get(keyOf(one)) !== one.version)) throw new DomainError('importChangedSince')
  await store.deleteOneStopRows(
    tx,
    communeId,
    rows.filter(({ was }) => was === null),
  )
  const back = rows.flatMap(({ was, version }) => (was ? [{ ...was, importId: null, version: version + 1 }] : []))
  await store.updateOneStopRows(tx, communeId, back)
}

export const oneStopImport: ImportKind<Column> = {
  sheetName: 'Một cửa',
  columns: COLUMNS,
  template: async (db, ctx, { communeId, year }) => {
    statisticianOf(ctx)
    const known = await listOneStopRows(db, communeId, year)
    const months = new Set(known.map(({ month }) => month))
    const open = Array.from({ length: MONTHS }, (_, at) => at + 1).filter((month) => !months.has(month))
    return [
      ...known.map((row) => ({ ...row, rowId: `${keyOf({ ...row, year })}|${row.version}`, year })),
      ...open.map((month) => ({ year, month })),
    ]
  },
  plan,
  undo,
}
