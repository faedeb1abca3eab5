import type { IsoDate } from '../../shared/iso-date.ts'
import type { FormQuery } from './form-queries.ts'

/** Where the figure of a column comes from; `missing` where the system keeps nothing it could be counted from. */
export type ColumnSource = { sum: readonly number[] } | FormQuery | 'missing'

export const FORM_UNITS = ['count', 'people', 'money', 'land'] as const
/** Counts, persons, million đồng, m². */
export type FormUnit = (typeof FORM_UNITS)[number]

export interface FormColumn {
  /** The column number of the row "MS". */
  ms: number
  label: string
  /** The merged heads above it, outermost first. */
  heads: readonly string[]
  unit: FormUnit
  source: ColumnSource
}

/** A column equals the sum of others, as the head row of the form says. */
export interface CrossFoot {
  ms: number
  parts: readonly number[]
}

/** What was carried over into a period is what the period before left unfinished. */
export interface CarryOver {
  ms: readonly number[]
  from: FormQuery
}

export interface FormDefinition {
  code: string
  title: string
  /** `open`: its columns are to be entered from the annex of the circular. */
  columns: readonly FormColumn[] | 'open'
  /** The number of the last column, "Ghi chú", where the form gives it one. */
  noteMs: number | null
  checks: readonly CrossFoot[]
  carryOvers: readonly CarryOver[]
}

export interface FormSet {
  id: string
  title: string
  validFrom: IsoDate
  validTo: IsoDate | null
  forms: readonly FormDefinition[]
}

/** A column; one that adds others up holds by itself, a further "=" of the form is a check. */
export const col = (ms: number, label: string, source: ColumnSource, unit: FormUnit = 'count'): FormColumn => ({
  ms,
  label,
  heads: [],
  unit,
  source,
})

export const head = (label: string, ...columns: (FormColumn | FormColumn[])[]): FormColumn[] =>
  columns.flat().map((column) => ({ ...column, heads: [label, ...column.heads] }))

export const sum = (...ms: number[]): ColumnSource => ({ sum: ms })

/** The numbers from the first to the last. */
export const to = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

export const equals = (ms: number, ...sums: (readonly number[])[]): CrossFoot[] => sums.map((parts) => ({ ms, parts }))

export const form = (
  code: string,
  title: string,
  columns: (FormColumn | FormColumn[])[],
  rest: Partial<Pick<FormDefinition, 'checks' | 'carryOvers' | 'noteMs'>> = {},
): FormDefinition => ({ code, title, columns: columns.flat(), checks: [], carryOvers: [], noteMs: null, ...rest })

/** A form known by code and title only. */
export const openForm = (code: string, title: string): FormDefinition => ({
  code,
  title,
  columns: 'open',
  noteMs: null,
  checks: [],
  carryOvers: [],
})
