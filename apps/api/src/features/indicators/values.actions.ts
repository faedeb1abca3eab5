import type { saveEntryCells as save } from '@gandan/contracts/indicators/values'
import type { BodyOf } from '@gandan/contracts/endpoint'
import { periodWindow } from '@gandan/domain/organisation/reporting-periods'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { cellChanges, writeCells } from './cell-writes.actions.ts'

export const saveEntryCells = (
  db: Database,
  ctx: Context,
  { kind, year, index, cells }: BodyOf<typeof save>,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = homeCommuneOf(ctx)
    const window = periodWindow(kind, year, index)
    if (window.from > ctx.today) throw new DomainError('periodNotBegun', { field: 'index', from: window.from })
    const nameOf = (at: number) => `cells.${at}`
    const changes = await writeCells(tx, ctx, { communeId, window, source: 'entered', importId: null, nameOf }, cells)
    if (changes.length === 0) return
    const subject = { subjectType: 'indicatorPeriod', subjectId: communeId }
    note({ action: 'saveIndicatorValues', ...subject, changes: cellChanges(window, changes) })
  })
