import { sumDecimals } from '../../shared/decimal.ts'
import { addDays } from '../../shared/iso-date.ts'
import type { CarryOver, CrossFoot, FormColumn, FormDefinition } from './form-definition.ts'
import type { FormFacts, FormWindow } from './form-facts.ts'
import { answer, rowsOf, silentOn, type Contribution, type FormRows, type FormSubject } from './form-queries.ts'

/** Why a cell is empty: nothing is kept it could be counted from, records do not say it, or a part of its sum is empty. */
export type EmptyReason = 'noSource' | 'notEntered' | 'partMissing'

export interface FormCell {
  ms: number
  /** A plain decimal; null where nothing can be said, never 0 instead. */
  value: string | null
  reason: EmptyReason | null
  subject: FormSubject | null
  /** The records behind the figure: for a count each adds 1; those that do not say it, where it was not entered. */
  records: readonly Contribution[]
}

export interface FormCheck {
  kind: 'crossFoot' | 'carryOver'
  ms: number
  /** Columns added up on the other side; for a carry-over, the columns that carry. */
  parts: readonly number[]
  standing: 'passed' | 'failed' | 'unknown'
  left: string | null
  right: string | null
  /** Records that one side has and the other has not, or has more often. */
  records: readonly { subject: FormSubject; id: string }[]
}

export interface ComputedForm {
  cells: FormCell[]
  checks: FormCheck[]
}

const amountOf = (records: readonly Contribution[]): string => sumDecimals(records.map(({ amount }) => String(amount)))

const NOTHING = { subject: null, records: [] } as const

const leafCell = ({ ms, source }: FormColumn, rows: FormRows): FormCell | null => {
  if (source === 'missing') return { ms, value: null, reason: 'noSource', ...NOTHING }
  if ('sum' in source) return null
  const { subject } = source
  const silent = silentOn(rows, source)
  if (silent.length > 0) return { ms, value: null, reason: 'notEntered', subject, records: silent }
  const records = answer(rows, source)
  return { ms, value: amountOf(records), reason: null, subject, records }
}

/** A sum column over its parts; its records are theirs, each as often as they count it. */
const sumCell = (ms: number, parts: readonly FormCell[]): FormCell => {
  if (parts.some(({ value }) => value === null)) return { ms, value: null, reason: 'partMissing', ...NOTHING }
  return {
    ms,
    value: sumDecimals(parts.map(({ value }) => value ?? '0')),
    reason: null,
    subject: parts.find(({ subject }) => subject !== null)?.subject ?? null,
    records: parts.flatMap(({ records }) => records),
  }
}

const computeCells = (columns: readonly FormColumn[], rows: FormRows): FormCell[] => {
  const byMs = new Map(columns.map((column) => [column.ms, column]))
  const done = new Map<number, FormCell>()
  const cellOf = (column: FormColumn): FormCell => {
    const known = done.get(column.ms)
    if (known) return known
    const { source, ms } = column
    const cell =
      leafCell(column, rows) ??
      sumCell(
        ms,
        (source as { sum: readonly number[] }).sum.flatMap((part) => {
          const found = byMs.get(part)
          return found ? [cellOf(found)] : []
        }),
      )
    done.set(ms, cell)
    return cell
  }
  return columns.map(cellOf)
}

const tally = (records: readonly Contribution[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { id, amount } of records) counts.set(id, (counts.get(id) ?? 0) + amount)
  return counts
}

const differing = (left: readonly Contribution[], right: readonly Contribution[]): string[] => {
  const [a, b] = [tally(left), tally(right)]
  return [...new Set([...a.keys(), ...b.keys()])].filter((id) => a.get(id) !== b.get(id))
}

const compare = (
  head: Pick<FormCheck, 'kind' | 'ms' | 'parts'>,
  left: Pick<FormCell, 'value' | 'records' | 'subject'>,
  right: Pick<FormCell, 'value' | 'records' | 'subject'>,
): FormCheck => {
  const sides = { left: left.value, right: right.value }
  if (left.value === null || right.value === null) return { ...head, ...sides, standing: 'unknown', records: [] }
  const subject = left.subject ?? right.subject
  const broken = differing(left.records, right.records)
  const isSame = left.value === right.value && broken.length === 0
  return {
    ...head,
    ...sides,
    standing: isSame ? 'passed' : 'failed',
    records: subject === null ? [] : broken.map((id) => ({ subject, id })),
  }
}

const crossFoot = (cells: ReadonlyMap<number, FormCell>, { ms, parts }: CrossFoot): FormCheck[] => {
  const left = cells.get(ms)
  if (!left) return []
  const right = sumCell(
    ms,
    parts.flatMap((part) => cells.get(part) ?? []),
  )
  return [compare({ kind: 'crossFoot', ms, parts }, left, right)]
}

/** The period before is asked as its own window, one day long, so that the figure is reached by another way. */
const carryOver = (cells: ReadonlyMap<number, FormCell>, before: FormRows, { ms, from }: CarryOver): FormCheck[] => {
  const parts = ms.flatMap((one) => cells.get(one) ?? [])
  const records = answer(before, from)
  const first = ms[0]
  if (first === undefined) return []
  const right = { value: amountOf(records), records, subject: from.subject }
  return [compare({ kind: 'carryOver', ms: first, parts: ms }, sumCell(first, parts), right)]
}

/**
 * The form of one commune in a window: leaf columns from its facts, then the columns that add them up, then what the
 * form says must be equal; null cells where the system keeps no source.
 */
export const computeForm = (definition: FormDefinition, facts: FormFacts, window: FormWindow): ComputedForm => {
  if (definition.columns === 'open') return { cells: [], checks: [] }
  const cells = computeCells(definition.columns, rowsOf(facts, window))
  const byMs = new Map(cells.map((cell) => [cell.ms, cell]))
  const dayBefore = addDays(window.from, -1)
  const before = rowsOf(facts, { from: dayBefore, to: dayBefore })
  return {
    cells,
    checks: [
      ...definition.checks.flatMap((check) => crossFoot(byMs, check)),
      ...definition.carryOvers.flatMap((check) => carryOver(byMs, before, check)),
    ],
  }
}

/** One row for several communes: every column added up; empty where one of them is. */
export const totalCells = (communes: readonly (readonly FormCell[])[]): FormCell[] =>
  (communes[0] ?? []).map(({ ms }, index) =>
    sumCell(
      ms,
      communes.flatMap((cells) => cells[index] ?? []),
    ),
  )
