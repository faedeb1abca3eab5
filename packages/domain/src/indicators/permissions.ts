import { hasRole, LEADER_ROLES, OFFICER_ROLES, OVERSIGHT_ROLES, type Actor } from '../organisation/roles.ts'

interface Place {
  communeId: string
}
interface ValuePlace extends Place {
  objectiveCode: string
}
type Rule<T> = (actor: Actor, place: T) => boolean

const isHome: Rule<Place> = (actor, place) => actor.communeId === place.communeId

/** Figures of II.10 are the Front's own: the commune neither enters nor approves them (domain.md §1.12). */
const isOfTheFront = ({ objectiveCode }: ValuePlace): boolean => objectiveCode === 'II.10'

export const canEnterValue: Rule<ValuePlace> = (actor, place) =>
  isHome(actor, place) &&
  (isOfTheFront(place) ? hasRole(actor, 'mttq') : hasRole(actor, ...LEADER_ROLES, ...OFFICER_ROLES))

export const canSubmitValue = canEnterValue

/** A leader, never of a figure the same person submitted; for the Front's own figures another of its members. */
export const canApproveValue = (actor: Actor, place: ValuePlace & { submittedBy: string | null }): boolean =>
  isHome(actor, place) &&
  place.submittedBy !== actor.userId &&
  (isOfTheFront(place) ? hasRole(actor, ...OVERSIGHT_ROLES) : hasRole(actor, ...LEADER_ROLES))

/** Closing a period and opening it again. */
export const canLockPeriod: Rule<Place> = (actor, place) => isHome(actor, place) && hasRole(actor, ...LEADER_ROLES)

/** The commune's own indicators, targets and weights. */
export const canDefineIndicators: Rule<Place> = (actor, place) =>
  isHome(actor, place) && hasRole(actor, ...LEADER_ROLES, 'officeClerk')

/** An upper level publishes definitions and targets to the communes below it. */
export const canPublishTargets = (actor: Actor): boolean => actor.upperUnitId !== null && hasRole(actor, 'upperReader')

/** One-stop statistics, external scores and other imported rows. */
export const canImportStatistics: Rule<Place> = (actor, place) =>
  isHome(actor, place) && hasRole(actor, ...LEADER_ROLES, 'officeClerk', 'oneStop')

/** Campaigns, activities, media items and commendations. */
export const canKeepCommunications: Rule<Place> = (actor, place) =>
  isHome(actor, place) && hasRole(actor, ...LEADER_ROLES, ...OFFICER_ROLES)
