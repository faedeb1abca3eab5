import { hasRole, LEADER_ROLES, OFFICER_ROLES, type Actor } from '../organisation/roles.ts'

/** Campaigns, activities, media items and commendations are kept by the commune's leaders and officers. */
export const canKeepCommunications = (actor: Actor, place: { communeId: string }): boolean =>
  actor.communeId === place.communeId && hasRole(actor, ...LEADER_ROLES, ...OFFICER_ROLES)
