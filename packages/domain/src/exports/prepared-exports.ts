import type { Actor, RoleId } from '../organisation/roles.ts'

export const EXPORT_STATES = ['queued', 'running', 'done', 'failed', 'cancelled', 'expired'] as const
export type ExportState = (typeof EXPORT_STATES)[number]

/** How many files a person may have under way at once. */
export const OPEN_EXPORTS_LIMIT = 3
/** How long a finished file is kept. */
export const EXPORT_KEPT_DAYS = 7
/** How often making a file is begun before it is given up. */
export const EXPORT_ATTEMPTS = 3

/** Still to come or under way. */
export const isUnderWay = (state: ExportState): boolean => state === 'queued' || state === 'running'

/** What its owner was when a file was made. */
export interface ExportRights {
  roles: readonly RoleId[]
  unitIds: readonly string[]
  communeId: string | null
  upperUnitId: string | null
}

export const rightsOf = ({ roles, unitIds, communeId, upperUnitId }: Actor): ExportRights => ({
  roles,
  unitIds,
  communeId,
  upperUnitId,
})

/**
 * Whether a file may still be had: a file keeps what its owner could see when it was made, so he must be all he was then,
 * and hold a role that its endpoint is open to.
 */
export const mayStillHave = (actor: Actor, made: ExportRights, door: readonly RoleId[]): boolean =>
  made.communeId === actor.communeId &&
  made.upperUnitId === actor.upperUnitId &&
  made.roles.every((role) => actor.roles.includes(role)) &&
  made.unitIds.every((unitId) => actor.unitIds.includes(unitId)) &&
  actor.roles.some((role) => door.includes(role))
