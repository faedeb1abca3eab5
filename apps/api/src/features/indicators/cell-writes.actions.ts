import type { IndicatorFigure, ValueSource } from '@gandan/domain/indicators/definition'
import { enteredFigure } from '@gandan/domain/indicators/entry'
import { canEnterValue } from '@gandan/domain/indicators/permissions'
import { nextValueState } from '@gandan/domain/indicators/value-state'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { PeriodWindow } from '@gandan/domain/organisation/reporting-periods'
import type { Context, Tx } from '../../context.ts'
import { linkFiles } from '../files/files.queries.ts'
import { definitionsIn, type KnownDefinition } from './definitions.queries.ts'
import { detailsOf, type Detail } from './details.ts'
import { isProblemCode, type ProblemCode } from '../../http/problem-texts.ts'
import { refuseFaulty, type FieldError } from './field-errors.ts'
import { isOwedFor } from './period-windows.ts'
import * as store from './value-writes.queries.ts'

export interface CellToWrite extends IndicatorFigure {
  code: string
  detail: string
  note: string
  fileIds: readonly string[]
  /** As read, 0 where nothing was entered; null to write over whatever stands. */
  version: number | null
}

export interface CellWrite {
  communeId: string
  window: PeriodWindow
  source: ValueSource
  importId: string | null
  /** How a cell is named in a refusal. */
  nameOf: (at: number) => string
}

interface Known {
  definitions: ReadonlyMap<string, KnownDefinition>
  values: ReadonlyMap<string, store.LockedValue>
  villages: readonly Detail[]
}

const keyOf = ({ code, detail }: { code: string; detail: string }): string => `${code}|${detail}`

const FIELDS: Record<string, string> = {
  numeratorAboveDenominator: '.numerator',
  countNotWhole: '.value',
  valueAboveFull: '.value',
}

const fieldOf = (code: string, { numerator, denominator, value }: IndicatorFigure): string => {
  if (code === 'ratePartMissing') return numerator === null ? '.numerator' : '.denominator'
  if (code !== 'valueNegative') return FIELDS[code] ?? ''
  if (numerator !== null && numerator < 0) return '.numerator'
  return denominator !== null && denominator < 0 ? '.denominator' : value === null ? '' : '.value'
}

const figureKey = ({ numerator, denominator, value }: IndicatorFigure): string =>
  JSON.stringify([numerator, denominator, value])

const isDetailKnown = (definition: KnownDefinition, detail: string, villages: readonly Detail[]): boolean => {
  if (detail === '') return true
  const details = detailsOf(definition, villages)
  return details === null || details.some((one) => one.detail === detail)
}

/** What forbids a cell whatever figure it brings; null where nothing does. */
const faultOf = (
  ctx: Context,
  cell: CellToWrite,
  write: CellWrite,
  known: Known,
): [field: string, code: ProblemCode] | null => {
  const definition = known.definitions.get(cell.code)
  if (!definition) return ['.code', 'indicatorUnknown']
  const { communeId, window } = write
  if (definition.source === 'computed' || !isOwedFor(definition, window.kind)) return ['.code', 'indicatorNotEntered']
  if (!canEnterValue(ctx.actor, { communeId, objectiveCode: definition.objectiveCode })) return ['', 'notPermitted']
  if (!isDetailKnown(definition, cell.detail, known.villages)) return ['.detail', 'detailUnknown']
  const isStale = cell.version !== null && (known.values.get(keyOf(cell))?.version ?? 0) !== cell.version
  return isStale ? ['', 'staleVersion'] : null
}

const isUnchanged = (current: store.LockedValue | undefined, figure: IndicatorFigure, cell: CellToWrite): boolean => {
  if (cell.fileIds.length > 0) return false
  if (!current)
    return figureKey(figure) === figureKey({ numerator: null, denominator: null, value: null }) && cell.note === ''
  return figureKey(current) === figureKey(figure) && current.note === cell.note
}

const changeOf = (ctx: Context, cell: CellToWrite, write: CellWrite, known: Known): store.ValueChange | null => {
  const definition = known.definitions.get(cell.code)
  if (!definition) throw new DomainError('indicatorUnknown')
  const figure = enteredFigure(definition, cell)
  const current = known.values.get(keyOf(cell))
  if (isUnchanged(current, figure, cell)) return null
  const base = current ?? store.newValue(write.communeId, write.window, cell)
  const after: store.LockedValue = {
    ...base,
    ...figure,
    state: current ? nextValueState(current.state, 'enter') : 'draft',
    source: write.source,
    note: cell.note,
    importId: write.importId,
    enteredBy: ctx.actor.userId,
    enteredAt: new Date(ctx.nowMs),
    submittedBy: null,
    changesSinceApproval: base.changesSinceApproval + (base.approvedAt === null ? 0 : 1),
    lastSequence: base.lastSequence + 1,
    version: base.version + 1,
  }
  return { before: current ?? null, after, action: 'enter', reason: null }
}

export type CellChange = store.ValueChange & { at: number; fileIds: readonly string[] }

export interface Checked {
  errors: FieldError[]
  changes: CellChange[]
}

const check = (ctx: Context, cells: readonly CellToWrite[], write: CellWrite, known: Known): Checked => {
  const checked: Checked = { errors: [], changes: [] }
  const seen = new Set<string>()
  for (const [at, cell] of cells.entries()) {
    const refuse = (field: string, code: ProblemCode) =>
      checked.errors.push({ field: `${write.nameOf(at)}${field}`, code })
    const fault = seen.has(keyOf(cell)) ? (['', 'cellRepeated'] as const) : faultOf(ctx, cell, write, known)
    seen.add(keyOf(cell))
    if (fault) refuse(fault[0], fault[1])
    else
      try {
        const change = changeOf(ctx, cell, write, known)
        if (change) checked.changes.push({ ...change, at, fileIds: cell.fileIds })
      } catch (error) {
        if (!(error instanceof DomainError) || !isProblemCode(error.code)) throw error
        refuse(fieldOf(error.code, cell), error.code)
      }
  }
  return checked
}

/** Reads what the cells of a period are checked against, their rows held until the transaction ends; throws periodLocked. */
const readKnown = async (tx: Tx, { communeId, window }: CellWrite): Promise<Known> => {
  await store.holdPeriodsOpen(tx, communeId)
  const { kind, year, index } = window
  if ((await store.lockedPeriods(tx, communeId)).has(`${kind}|${year}|${index}`))
    throw new DomainError('periodLocked', { kind, year, index })
  const definitions = await definitionsIn(tx, communeId, window.to)
  const values = await store.lockPeriodValues(tx, communeId, window)
  return {
    definitions: new Map(definitions.map((one) => [one.code, one])),
    values: new Map(values.map((one) => [keyOf(one), one])),
    villages: await store.listVillagesIn(tx, communeId, window.to),
  }
}

/** The faults of cells and what they would change; nothing is written. */
export const checkCells = async (
  tx: Tx,
  ctx: Context,
  write: CellWrite,
  cells: readonly CellToWrite[],
): Promise<Checked> => check(ctx, cells, write, await readKnown(tx, write))

/** Writes the cells of one period, all or none: every fault is named by its cell. Cells that say what stands are left alone. */
export const writeCells = async (
  tx: Tx,
  ctx: Context,
  write: CellWrite,
  cells: readonly CellToWrite[],
): Promise<store.ValueChange[]> => {
  const known = await readKnown(tx, write)
  const { errors, changes } = check(ctx, cells, write, known)
  refuseFaulty('cellsInvalid', errors)
  const { userId } = ctx.actor
  await store.saveChanges(tx, { actorId: userId, at: new Date(ctx.nowMs) }, changes)
  for (const { after, fileIds } of changes)
    await linkFiles(tx, write.communeId, userId, fileIds, 'indicatorValue', after.id)
  return changes
}

const amounts = (figure: IndicatorFigure | null) =>
  figure && { numerator: figure.numerator, denominator: figure.denominator, value: figure.value }

/** What the audit trail keeps of changed cells. */
export const cellChanges = ({ kind, year, index }: PeriodWindow, changes: readonly store.ValueChange[]) => ({
  period: { kind, year, index },
  cells: changes.map(({ before, after }) => ({
    id: after.id,
    code: after.code,
    detail: after.detail,
    from: amounts(before),
    to: amounts(after),
  })),
})
