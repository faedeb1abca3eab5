import type { EntryCell, EntryGrid } from '@gandan/contracts/indicators/values'
import {
  INDICATOR_KINDS,
  type IndicatorFigure,
  type IndicatorKind,
  type ValueSource,
} from '@gandan/domain/indicators/definition'
import { enteredFigure } from '@gandan/domain/indicators/entry'
import { parseNumber } from '@gandan/domain/indicators/numbers'
import { allowedValueActions } from '@gandan/domain/indicators/value-state'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { formatNumber } from '@gandan/domain/shared/format'

export const COLUMNS = ['numerator', 'denominator', 'value'] as const
export type Column = (typeof COLUMNS)[number]

type GridRow = EntryGrid['rows'][number]

/** One line of the grid: the whole of an indicator or one detail of it. */
export interface Line {
  key: string
  row: GridRow
  cell: EntryCell
  kind: IndicatorKind
  source: ValueSource
  isOpen: boolean
}

export type Typed = Partial<Record<Column, string>>

/** What is typed over one cell, and the cell it was typed over. */
export interface CellDraft extends Typed {
  base: EntryCell
  note?: string
  fileIds?: readonly string[]
}

export interface CellFault {
  column: Column
  code: string
}

/** As many decimals as a number can carry, so that what is read back is what stood there. */
const ALL_DECIMALS = 12

export const keyOf = ({ code, detail }: Pick<EntryCell, 'code' | 'detail'>): string => `${code}|${detail}`

export const linesOf = (grid: EntryGrid, sources: ReadonlyMap<string, ValueSource>): Line[] =>
  grid.rows.flatMap((row) =>
    row.cells.map((cell) => ({
      key: keyOf(cell),
      row,
      cell,
      kind: INDICATOR_KINDS.find((kind) => kind === row.kind) ?? 'amount',
      source: sources.get(row.code) ?? 'entered',
      isOpen:
        row.canEnter && !grid.isLocked && (cell.state === null || allowedValueActions(cell.state).includes('enter')),
    })),
  )

/** How a line is called where it stands alone. */
export const lineName = ({ row, cell }: Line): string =>
  cell.detail === '' ? `${row.code} ${row.name}` : `${row.code} ${cell.detailName ?? cell.detail}`

/** Whether that column is one people type into; the value of a rate is computed from its two numbers, unless imported. */
export const isTyped = ({ kind, source }: Line, column: Column): boolean =>
  kind === 'rate' ? column !== 'value' || source === 'imported' : column === 'value'

/** A number as it stands in a cell: always the Vietnamese way, which is how it is read. */
export const inputText = (value: number | null): string => (value === null ? '' : formatNumber(value, ALL_DECIMALS))

export const textOf = (line: Line, draft: CellDraft | undefined, column: Column): string =>
  draft?.[column] ?? inputText(line.cell[column])

const readColumn = (text: string, column: Column, faults: CellFault[]): number | null => {
  try {
    return parseNumber(text)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    faults.push({ column, code: error.code })
    return null
  }
}

const columnOf = (code: string, { numerator, denominator, value }: IndicatorFigure): Column => {
  if (code === 'ratePartMissing') return numerator === null ? 'numerator' : 'denominator'
  if (code === 'numeratorAboveDenominator') return 'numerator'
  if (code !== 'valueNegative') return 'value'
  if (numerator !== null && numerator < 0) return 'numerator'
  return denominator !== null && denominator < 0 ? 'denominator' : value === null ? 'numerator' : 'value'
}

export interface Reading {
  /** What it would be kept as; null where it cannot be read. */
  figure: IndicatorFigure | null
  faults: CellFault[]
}

/** What is typed in a line, read and held against the rules of its indicator. */
export const readLine = (line: Line, draft: CellDraft | undefined): Reading => {
  const faults: CellFault[] = []
  const read = (column: Column) =>
    draft?.[column] === undefined ? line.cell[column] : readColumn(draft[column] ?? '', column, faults)
  const [numerator, denominator, value] = [read('numerator'), read('denominator'), read('value')]
  if (faults.length > 0) return { figure: null, faults }
  const isComputed = line.kind === 'rate' && (numerator !== null || denominator !== null || line.source !== 'imported')
  const typed = { numerator, denominator, value: isComputed ? null : value }
  const { code, unit } = line.row
  try {
    const definition = { code, unit, kind: line.kind, source: line.source, formula: null }
    return { figure: enteredFigure(definition, typed), faults }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { figure: null, faults: [{ column: columnOf(error.code, typed), code: error.code }] }
  }
}

/** Whether saving the draft would change anything. */
export const isChanged = (line: Line, draft: CellDraft | undefined): boolean => {
  if (!draft) return false
  if ((draft.note !== undefined && draft.note !== line.cell.note) || (draft.fileIds?.length ?? 0) > 0) return true
  const { figure } = readLine(line, draft)
  if (figure === null) return true
  return COLUMNS.some((column) => isTyped(line, column) && figure[column] !== line.cell[column])
}

/** Someone else saved the cell after this was typed over it. */
export const isStale = ({ cell }: Line, draft: CellDraft | undefined): boolean =>
  draft !== undefined && draft.base.version !== cell.version
