import type { createExternalScore as create } from '@gandan/contracts/indicators/statistics'
import type { BodyOf } from '@gandan/contracts/endpoint'
import { scoreFaults, scoreSetOf, type ScoreFault } from '@gandan/domain/indicators/external-scores'
import { canImportStatistics } from '@gandan/domain/indicators/permissions'
import { periodWindow } from '@gandan/domain/organisation/reporting-periods'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'
import { writeScoreCells } from './score-cells.actions.ts'
import * as store from './statistics.queries.ts'

/** The commune whose statistics this person takes in. */
export const statisticianOf = (ctx: Context): string => {
  const communeId = homeCommuneOf(ctx)
  if (!canImportStatistics(ctx.actor, { communeId })) throw new DomainError('notPermitted')
  return communeId
}

const fieldOf = ({ component }: ScoreFault, { components }: BodyOf<typeof create>): string => {
  const at = components.findIndex(({ code }) => code === component)
  if (component === null) return 'total'
  return at === -1 ? 'components' : `components.${at}.score`
}

/** A score becomes the value of its indicator in the same step, to be submitted and approved like any other. */
export const createExternalScore = (
  db: Database,
  ctx: Context,
  input: BodyOf<typeof create>,
): Promise<{ id: string }> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = statisticianOf(ctx)
    periodWindow(input.kind, input.year, input.index)
    const faults = scoreFaults(input)
    if (faults.length > 0)
      throw new DomainError('scoreContradicts', {
        errors: faults.map((one) => ({ field: fieldOf(one, input), code: one.code })),
        faults,
      })
    if (await store.findScoreOf(tx, communeId, input))
      throw new DomainError('scoreAlreadyEntered', { field: 'scoreSet', name: scoreSetOf(input.scoreSet).name })
    const id = await store.insertScore(tx, ctx, communeId, input)
    await writeScoreCells(tx, ctx, communeId, input, { importId: null })
    note({ action: 'createExternalScore', subjectType: 'externalScore', subjectId: id, changes: { ...input } })
    return { id }
  })

export const deleteExternalScore = (db: Database, ctx: Context, id: string): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = statisticianOf(ctx)
    const current = await store.lockScore(tx, communeId, id)
    if (!current) throw new DomainError('notFound')
    if (current.version !== ctx.expectedVersion)
      throw new DomainError('staleVersion', { expected: ctx.expectedVersion, current })
    await store.deleteScore(tx, communeId, id)
    await writeScoreCells(tx, ctx, communeId, { ...current, total: null, components: [] }, { importId: null })
    note({ action: 'deleteExternalScore', subjectType: 'externalScore', subjectId: id, changes: { was: current } })
  })
