import type { setObjectiveWeights as set } from '@gandan/contracts/dashboard/figures'
import type { BodyOf } from '@gandan/contracts/endpoint'
import { canDefineIndicators } from '@gandan/domain/indicators/permissions'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { lockObjectiveWeights, saveObjectiveWeights } from '../indicators/weights.queries.ts'
import { touchPlan } from '../plan/task-writes.queries.ts'
import { findObjective } from './objective.queries.ts'

/** Sets how much an objective's tasks and core indicators weigh; the plan's pages are made anew. Throws staleVersion. */
export const setObjectiveWeights = async (
  db: Database,
  ctx: Context,
  id: string,
  { reason, ...weights }: BodyOf<typeof set>,
): Promise<void> => {
  const objective = await findObjective(db, ctx.actor.communeIds, id)
  if (!objective) throw new DomainError('notFound')
  const { communeId, planId } = objective
  if (!canDefineIndicators(ctx.actor, { communeId })) throw new DomainError('notPermitted')
  await inTransaction(db, ctx, async (tx, note) => {
    const current = await lockObjectiveWeights(tx, communeId, planId, id)
    if ((current?.version ?? 0) !== ctx.expectedVersion)
      throw new DomainError('staleVersion', { expected: ctx.expectedVersion, current })
    await saveObjectiveWeights(tx, { communeId, planId, objectiveId: id }, weights)
    await touchPlan(tx, communeId, planId)
    const changes = { from: current && { ...current }, to: weights, reason }
    note({ action: 'setObjectiveWeights', subjectType: 'objective', subjectId: id, changes })
  })
}
