import { canKeepCommunications } from '@gandan/domain/communications/permissions'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context } from '../../context.ts'
import { homeCommuneOf } from '../organisation/commune-scope.ts'

/** The commune whose registers this person keeps. */
export const keeperOf = (ctx: Context): string => {
  const communeId = homeCommuneOf(ctx)
  if (!canKeepCommunications(ctx.actor, { communeId })) throw new DomainError('notPermitted')
  return communeId
}

export const refuseFuture = (ctx: Context, on: IsoDate, field: string): void => {
  if (on > ctx.today) throw new DomainError('dayInFuture', { field, on })
}

/** The row locked for change as it was read; throws notFound and staleVersion. */
export const unchanged = <T extends { version: number }>(ctx: Context, current: T | null): T => {
  if (!current) throw new DomainError('notFound')
  if (ctx.expectedVersion !== current.version)
    throw new DomainError('staleVersion', { expected: ctx.expectedVersion, current })
  return current
}
