import type { IsoDate } from '../shared/iso-date.ts'
import { isValidOn } from './units.ts'

export const ROLE_IDS = [
  'administrator',
  'chairman',
  'viceChairman',
  'officeClerk',
  'justiceOfficer',
  'landOfficer',
  'cultureOfficer',
  'oneStop',
  'radio',
  'village',
  'mttq',
  'peopleInspection',
  'partyReader',
  'upperReader',
  'citizen',
] as const
export type RoleId = (typeof ROLE_IDS)[number]

export const LEADER_ROLES = ['chairman', 'viceChairman'] as const satisfies readonly RoleId[]
export const OFFICER_ROLES = [
  'officeClerk',
  'justiceOfficer',
  'landOfficer',
  'cultureOfficer',
  'oneStop',
  'radio',
  'village',
] as const satisfies readonly RoleId[]
export const OVERSIGHT_ROLES = ['mttq', 'peopleInspection'] as const satisfies readonly RoleId[]
export const READER_ROLES = [
  'mttq',
  'peopleInspection',
  'partyReader',
  'upperReader',
] as const satisfies readonly RoleId[]

/** Who holds which role in which unit, from when to when (both days included). */
export interface Assignment {
  roleId: RoleId
  unitId: string
  /** The commune of that unit; null for a unit above the communes. */
  communeId: string | null
  validFrom: IsoDate
  validTo: IsoDate | null
}

/** The person asking, with the roles held on that day. */
export interface Actor {
  userId: string
  displayName: string
  roles: readonly RoleId[]
  /** The home commune; null for a reader of the upper level. */
  communeId: string | null
  unitIds: readonly string[]
  upperUnitId: string | null
}

export type Scope = { communeId: string } | { upperUnitId: string } | 'none'

/** The roles in force on that day, each once; an ended assignment gives nothing. */
export const rolesOn = (assignments: readonly Assignment[], on: IsoDate): RoleId[] => {
  const held = new Set(assignments.filter((one) => isValidOn(one, on)).map((one) => one.roleId))
  return ROLE_IDS.filter((role) => held.has(role))
}

/** True when the actor holds at least one of these roles. */
export const hasRole = (actor: Actor, ...roles: readonly RoleId[]): boolean =>
  roles.some((role) => actor.roles.includes(role))

/** The rows a list may show: the home commune's, those under an upper unit, or none (no role, or only a citizen's). */
export const scopeOf = (actor: Actor): Scope => {
  if (!actor.roles.some((role) => role !== 'citizen')) return 'none'
  if (actor.communeId !== null) return { communeId: actor.communeId }
  return actor.upperUnitId !== null && hasRole(actor, 'upperReader') ? { upperUnitId: actor.upperUnitId } : 'none'
}
