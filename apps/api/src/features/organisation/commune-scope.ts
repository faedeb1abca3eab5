import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Reader } from '../../context.ts'

/** The commune whose rows an action writes; a reader above the communes owns none. */
export const homeCommuneOf = ({ actor }: Context): string => {
  if (actor.communeId === null) throw new DomainError('notPermitted')
  return actor.communeId
}

/** The commune a list is asked for, the own one by default; one that the reader may not see does not exist for him. */
export const askedCommuneOf = (actor: Reader, asked: string | undefined): string | null => {
  if (asked !== undefined && !actor.communeIds.includes(asked)) throw new DomainError('notFound')
  return asked ?? actor.communeId
}
