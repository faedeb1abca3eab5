import { hasRole, LEADER_ROLES, OFFICER_ROLES, type Actor } from '../organisation/roles.ts'

/**
 * Who may go from a figure of a form to the records behind it, as far as he sees them: who works in that commune. The
 * Front, the Party committee and the upper level have the figures only (domain.md §2.6, §2.11).
 */
export const canOpenFigures = (actor: Actor, communeId: string): boolean =>
  actor.communeId === communeId && hasRole(actor, ...LEADER_ROLES, ...OFFICER_ROLES)
