import type { ImportPreview } from '@gandan/contracts/indicators/imports'
import type { Frequency } from '@gandan/domain/indicators/definition'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { formatNumber } from '@gandan/domain/shared/format'
import type { Context, Database, Tx } from '../../context.ts'
import type { Fault } from '../../http/fault-texts.ts'
import { isProblemCode, type ProblemCode } from '../../http/problem-texts.ts'
import type { SheetColumn, SheetRow } from './import-sheet.ts'

/** A fault of one row, said in the reader's words only where it leaves. */
export interface RowError extends Fault {
  row: number
  column: string
  code: ProblemCode
}
export type RowChange = ImportPreview['changes'][number]

export interface ImportPlace {
  communeId: string
  kind: Frequency
  year: number
  index: number
}

/** What a file would do; `save` does it and gives back what undoing needs. */
export interface ImportPlan {
  errors: RowError[]
  changes: RowChange[]
  unchangedCount: number
  save: () => Promise<object[]>
}

/** One kind of file: what its columns are, what is known already, what a row means, and how it is taken back. */
export interface ImportKind<Id extends string = string> {
  sheetName: string
  columns: readonly SheetColumn<Id>[]
  template: (db: Database, ctx: Context, place: ImportPlace) => Promise<Partial<Record<Id, string | number | null>>[]>
  plan: (
    tx: Tx,
    ctx: Context,
    place: ImportPlace,
    rows: readonly SheetRow<Id>[],
    importId: string,
  ) => Promise<ImportPlan>
  /** Throws importChangedSince when any of it was changed since. */
  undo: (tx: Tx, ctx: Context, communeId: string, before: readonly unknown[]) => Promise<void>
}

const shown = (amount: number): string => formatNumber(amount, 4)

/** A fault as its reader mends it: row, column, and what should stand there. */
export const rowError = (
  row: number,
  column: string,
  code: ProblemCode,
  against: Pick<Fault, 'found' | 'expected'> = {},
): RowError => ({ row, column, code, ...against })

/** What a cell reads, or the fault it has. */
export const readCell = <T>(row: number, column: string, read: () => T, errors: RowError[]): T | null => {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof DomainError) || !isProblemCode(error.code)) throw error
    errors.push(rowError(row, column, error.code))
    return null
  }
}

export const inWords = (value: number | string | null): string | null =>
  typeof value === 'number' ? shown(value) : value === '' ? null : value

/** `month-2026-5`: begins every row id, so that a file of another period is known. */
export const periodMark = ({ kind, year, index }: Omit<ImportPlace, 'communeId'>): string => `${kind}-${year}-${index}`
