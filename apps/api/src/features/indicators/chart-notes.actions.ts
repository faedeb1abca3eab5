import type {
  ChartNoteRow,
  createChartNote as create,
  updateChartNote as update,
} from '@gandan/contracts/indicators/statistics'
import type { BodyOf } from '@gandan/contracts/endpoint'
import { canDefineIndicators } from '@gandan/domain/indicators/permissions'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import * as store from './statistics.queries.ts'

const keeperOf = (ctx: Context): string => {
  const communeId = homeCommuneOf(ctx)
  if (!canDefineIndicators(ctx.actor, { communeId })) throw new DomainError('notPermitted')
  return communeId
}

export const createChartNote = (db: Database, ctx: Context, input: BodyOf<typeof create>): Promise<ChartNoteRow> =>
  inTransaction(db, ctx, async (tx, note) => {
    const row = await store.insertChartNote(tx, ctx, keeperOf(ctx), input)
    note({ action: 'createChartNote', subjectType: 'chartNote', subjectId: row.id, changes: { ...input } })
    return row
  })

/** The note as it stands, held until the transaction ends; throws notFound, staleVersion. */
const noteToChange = async (tx: Tx, ctx: Context, communeId: string, id: string): Promise<ChartNoteRow> => {
  const current = await store.lockChartNote(tx, communeId, id)
  if (!current) throw new DomainError('notFound')
  if (current.version !== ctx.expectedVersion)
    throw new DomainError('staleVersion', { expected: ctx.expectedVersion, current })
  return current
}

export const updateChartNote = (
  db: Database,
  ctx: Context,
  id: string,
  input: BodyOf<typeof update>,
): Promise<ChartNoteRow> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = keeperOf(ctx)
    const current = await noteToChange(tx, ctx, communeId, id)
    await store.updateChartNote(tx, communeId, id, input)
    const { on, text } = current
    note({
      action: 'updateChartNote',
      subjectType: 'chartNote',
      subjectId: id,
      changes: { from: { on, text }, to: input },
    })
    return { ...current, ...input, version: current.version + 1 }
  })

export const deleteChartNote = (db: Database, ctx: Context, id: string): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = keeperOf(ctx)
    const { objectiveCode, code, on, text } = await noteToChange(tx, ctx, communeId, id)
    await store.deleteChartNote(tx, communeId, id)
    note({
      action: 'deleteChartNote',
      subjectType: 'chartNote',
      subjectId: id,
      changes: { objectiveCode, code, on, text },
    })
  })
