import { canDefineIndicators, canPublishTargets } from '@gandan/domain/indicators/permissions'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context } from '../../context.ts'

/** The unit whose definitions and targets this person sets: the home commune, or the upper unit that publishes them. */
export const definerOf = ({ actor }: Context): { unitId: string; isUpper: boolean } => {
  const { communeId, upperUnitId } = actor
  if (communeId !== null && canDefineIndicators(actor, { communeId })) return { unitId: communeId, isUpper: false }
  if (upperUnitId !== null && canPublishTargets(actor)) return { unitId: upperUnitId, isUpper: true }
  throw new DomainError('notPermitted')
}
