import { hasRole, LEADER_ROLES, OFFICER_ROLES, type Actor } from '../organisation/roles.ts'
import type { CaseEventKind, CaseKind } from './case-events.ts'
import { STEP_OF_DISPOSITION } from './petition.ts'

/** Who receives, registers and classifies. */
export const REGISTRAR_ROLES = ['officeClerk', 'justiceOfficer', 'oneStop'] as const

export interface CasePlace {
  communeId: string
  kind: CaseKind
  handlerUserId: string | null
  accusedUserIds: readonly string[]
}

export interface ProposedCase extends CasePlace {
  proposedBy: string | null
}

type CaseRule = (actor: Actor, place: CasePlace) => boolean

export const SECRET_KINDS: readonly CaseKind[] = ['denunciation', 'anonymousTip']
/** Kinds whose petitioner and content are kept from everybody who does not work on them. */
export const isSecretKind = (kind: CaseKind): boolean => SECRET_KINDS.includes(kind)

const isHome = (actor: Actor, place: { communeId: string }): boolean => actor.communeId === place.communeId
const isAccused: CaseRule = (actor, place) => place.accusedUserIds.includes(actor.userId)
const isRegistrar = (actor: Actor): boolean => hasRole(actor, ...REGISTRAR_ROLES)
const isLeader = (actor: Actor): boolean => hasRole(actor, ...LEADER_ROLES)
const isHandler: CaseRule = (actor, place) =>
  hasRole(actor, ...OFFICER_ROLES, ...LEADER_ROLES) && place.handlerUserId === actor.userId

export const canRegisterPetition = (actor: Actor): boolean =>
  actor.communeId !== null && (isRegistrar(actor) || isLeader(actor))

export type CaseWidth = 'all' | 'handled' | 'none'

/** Who may find a case by the name of its petitioner; a secret one is found by no name at all. */
export const canSearchByName = (actor: Actor): boolean => isLeader(actor) || isRegistrar(actor)

/** What a list of cases may hold for this person; the query adds it to every filter. */
export interface CaseReach {
  secret: CaseWidth
  ordinary: CaseWidth
  /** Cases that accuse this person never appear. */
  userId: string
}

/** Leaders and registrars see all, the Front all but secret kinds, other officers what they handle, others nothing. */
export const caseReachOf = (actor: Actor): CaseReach | 'none' => {
  const { userId } = actor
  if (isLeader(actor) || isRegistrar(actor)) return { secret: 'all', ordinary: 'all', userId }
  const isOfficer = hasRole(actor, ...OFFICER_ROLES)
  if (hasRole(actor, 'mttq', 'peopleInspection'))
    return { secret: isOfficer ? 'handled' : 'none', ordinary: 'all', userId }
  return isOfficer ? { secret: 'handled', ordinary: 'handled', userId } : 'none'
}

/** The same rule for one case. */
export const canSeeCase: CaseRule = (actor, place) => {
  const reach = caseReachOf(actor)
  if (reach === 'none' || !isHome(actor, place) || isAccused(actor, place)) return false
  const width = isSecretKind(place.kind) ? reach.secret : reach.ordinary
  return width === 'all' || (width === 'handled' && isHandler(actor, place))
}

/** Registrars, the assigned handler and the chairman, never the accused (domain.md §2.6, §2.11). */
export const canReadIdentity = (actor: Actor, place: CasePlace & { registeredBy: string }): boolean => {
  if (!isHome(actor, place) || isAccused(actor, place)) return false
  if (isHandler(actor, place) || hasRole(actor, 'chairman')) return true
  return isSecretKind(place.kind) ? isRegistrar(actor) && place.registeredBy === actor.userId : isRegistrar(actor)
}

/** A leader's approval of what a clerk proposed. */
const APPROVALS = new Set<CaseEventKind>(Object.values(STEP_OF_DISPOSITION))
const LEADER_STEPS = new Set<CaseEventKind>([
  ...APPROVALS,
  'proposalReturned',
  'assigned',
  'extended',
  'suspended',
  'resumed',
  'decided',
  'withdrawn',
  'acted',
])
const HANDLER_STEPS = new Set<CaseEventKind>([
  'verified',
  'dialogueHeld',
  'notified',
  'sent',
  'published',
  'suspensionSent',
  'enforced',
  'supplementRequested',
  'supplementReceived',
])

/** Whether a step is the approval of a clerk's proposal. */
export const isApproval = (step: CaseEventKind): boolean => APPROVALS.has(step)

/**
 * Who may take a step, whatever the case's state: leaders decide, never on their own proposal and never when accused;
 * registrars and the handler keep the ledger.
 */
export const canTakeStep = (actor: Actor, step: CaseEventKind, place: ProposedCase): boolean => {
  if (!canSeeCase(actor, place) || step === 'received') return false
  if (isApproval(step) && place.proposedBy === actor.userId) return false
  if (LEADER_STEPS.has(step)) return isLeader(actor)
  return isLeader(actor) || isRegistrar(actor) || (HANDLER_STEPS.has(step) && isHandler(actor, place))
}

/** Back-dating, correcting or voiding an entry of the ledger. */
export const canCorrectCase: CaseRule = (actor, place) =>
  canSeeCase(actor, place) && (isLeader(actor) || isRegistrar(actor))

export const canAssignCase: CaseRule = (actor, place) => canSeeCase(actor, place) && isLeader(actor)

/** The commune's own answer days and whether it is a remote area. */
export const canSetPetitionRules = (actor: Actor): boolean => actor.communeId !== null && isLeader(actor)

/** The register of receptions and dialogues. */
export const canKeepReceptions = canRegisterPetition

/** A promise is both a line of that register and a task of the plan: leaders and the office clerk write both. */
export const canPromise = (actor: Actor): boolean =>
  canKeepReceptions(actor) && hasRole(actor, ...LEADER_ROLES, 'officeClerk')
