import { createHash } from 'node:crypto'
import type { ImportPreview } from '@gandan/contracts/indicators/imports'
import { hasRole, LEADER_ROLES } from '@gandan/domain/organisation/roles'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database } from '../../context.ts'
import { faultText } from '../../http/fault-texts.ts'
import { inTransaction } from '../audit/transaction.ts'
import { runTransaction } from '../audit/transaction.queries.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import type { ImportKind, ImportPlan, ImportPlace } from './import-kind.ts'
import { oneStopImport } from './import-one-stop.actions.ts'
import { scoresImport } from './import-scores.actions.ts'
import { readSheet, writeSheet } from './import-sheet.ts'
import { valuesImport } from './import-values.actions.ts'
import * as store from './imports.queries.ts'

const KINDS: Record<store.ImportKindId, ImportKind> = {
  values: valuesImport as ImportKind,
  oneStop: oneStopImport as ImportKind,
  scores: scoresImport as ImportKind,
}
const MOST_CHANGES = 2_000
const MOST_ERRORS = 500

export interface Asked extends Omit<ImportPlace, 'communeId'> {
  what: store.ImportKindId
}

export const writeTemplate = async (db: Database, ctx: Context, { what, ...period }: Asked): Promise<Uint8Array> => {
  const { sheetName, columns, template } = KINDS[what]
  return writeSheet(sheetName, columns, await template(db, ctx, { communeId: homeCommuneOf(ctx), ...period }))
}

const previewOf = ({ language }: Context, fileName: string, rowCount: number, plan: ImportPlan): ImportPreview => ({
  fileName,
  rowCount,
  changes: plan.changes.slice(0, MOST_CHANGES),
  unchangedCount: plan.unchangedCount,
  errors: plan.errors
    .slice(0, MOST_ERRORS)
    .map((fault) => ({ row: fault.row, column: fault.column, code: fault.code, message: faultText(fault, language) })),
  importId: null,
})

/** A repeated upload is told by what the file holds: its multipart body never has the same bytes twice. */
const keyedByContent = (ctx: Context, asked: Asked, bytes: Uint8Array): Context => {
  if (!ctx.idempotency) return ctx
  const requestHash = createHash('sha256').update(JSON.stringify(asked)).update(bytes).digest('hex')
  return { ...ctx, idempotency: { ...ctx.idempotency, requestHash } }
}

export interface GivenFile {
  name: string
  bytes: Uint8Array
}

export const previewImport = async (
  db: Database,
  ctx: Context,
  { what, ...period }: Asked,
  { name, bytes }: GivenFile,
): Promise<ImportPreview> => {
  const place = { communeId: homeCommuneOf(ctx), ...period }
  const { columns, plan } = KINDS[what]
  const rows = await readSheet(bytes, columns)
  return runTransaction(db, async (tx) => previewOf(ctx, name, rows.length, await plan(tx, ctx, place, rows, uuidv7())))
}

/** Takes a file in whole or not at all; what an Idempotency-Key gives back names no changes, for notes may name people. */
export const importFile = async (
  db: Database,
  asking: Context,
  asked: Asked,
  { name, bytes }: GivenFile,
): Promise<ImportPreview> => {
  const { what, ...period } = asked
  const ctx = keyedByContent(asking, asked, bytes)
  const place = { communeId: homeCommuneOf(ctx), ...period }
  const { columns, plan } = KINDS[what]
  const rows = await readSheet(bytes, columns)
  let changes: ImportPreview['changes'] = []
  const kept = await inTransaction(db, ctx, async (tx, note) => {
    const importId = uuidv7()
    const planned = await plan(tx, ctx, place, rows, importId)
    const preview = previewOf(ctx, name, rows.length, planned)
    if (preview.errors.length > 0)
      throw new DomainError('importRefused', {
        errors: planned.errors
          .slice(0, MOST_ERRORS)
          .map(({ row, column, ...fault }) => ({ field: `rows.${row}.${column}`, ...fault })),
        errorCount: planned.errors.length,
      })
    const before = await planned.save()
    await store.insertImport(tx, ctx, {
      communeId: place.communeId,
      id: importId,
      kind: what,
      fileName: name,
      rowCount: rows.length,
      before,
    })
    const counts = { rowCount: rows.length, changed: before.length }
    note({
      action: 'importIndicatorFile',
      subjectType: 'indicatorImport',
      subjectId: importId,
      changes: { what, ...period, ...counts },
    })
    changes = preview.changes
    return { ...preview, changes: [], importId }
  })
  return { ...kept, changes }
}

export const undoImport = (db: Database, ctx: Context, id: string): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = homeCommuneOf(ctx)
    const found = await store.lockImport(tx, communeId, id)
    if (!found) throw new DomainError('notFound')
    if (found.by !== ctx.actor.userId && !hasRole(ctx.actor, ...LEADER_ROLES)) throw new DomainError('notPermitted')
    if (found.undoneAt !== null) throw new DomainError('importUndone')
    await KINDS[found.kind].undo(tx, ctx, communeId, found.before)
    await store.markUndone(tx, ctx, communeId, id)
    note({
      action: 'undoIndicatorImport',
      subjectType: 'indicatorImport',
      subjectId: id,
      changes: { kind: found.kind, undone: found.before.length },
    })
  })
