import { LEADER_ROLES, OFFICER_ROLES, type RoleId } from '@gandan/domain/organisation/roles'
import type { Random } from '../random.ts'

export interface Person {
  userId: string
  unitId: string
  roleId: RoleId
}

export interface Village {
  unitId: string
  name: string
}

export interface Holder {
  ownerUnitId: string
  ownerUserId: string | null
}

/** Who may do what in a generated year, so that every event has an actor whom the rules allow. */
export interface Cast {
  clerk: Person
  chairman: Person
  leaders: readonly Person[]
  unitIds: readonly string[]
  holderFor: (role: RoleId, village: Village | null) => Holder
  /** Who reports on a task: its holder, else an officer of its unit, else the clerk. */
  reporterOf: (holder: { ownerUnitId: string | null; ownerUserId: string | null }) => Person
  /** A leader other than the holder and the one who submitted. */
  confirmerOf: (ownerUserId: string | null, submittedBy: string | null) => Person | null
  commenter: (random: Random) => Person
}

const SUBSTITUTES: Partial<Record<RoleId, readonly RoleId[]>> = {
  justiceOfficer: ['officeClerk'],
  oneStop: ['justiceOfficer', 'officeClerk'],
  radio: ['cultureOfficer', 'officeClerk'],
  landOfficer: ['officeClerk'],
  cultureOfficer: ['officeClerk'],
  viceChairman: ['officeClerk'],
}

const isOneOf = (roles: readonly RoleId[], { roleId }: Person): boolean => roles.includes(roleId)

/** Assigns the parts; there must be an office clerk and a chairman. */
export const castOf = (people: readonly Person[]): Cast => {
  const withRole = (roleId: RoleId): Person | undefined => people.find((person) => person.roleId === roleId)
  const clerk = withRole('officeClerk')
  const chairman = withRole('chairman')
  if (!clerk || !chairman) throw new RangeError('a commune needs a chairman and an office clerk')
  const leaders = people.filter((person) => isOneOf(LEADER_ROLES, person))
  const writers = people.filter((person) => isOneOf([...LEADER_ROLES, ...OFFICER_ROLES], person))
  const holderFor = (role: RoleId, village: Village | null): Holder => {
    if (role === 'village' && village) {
      const head = people.find((person) => person.roleId === 'village' && person.unitId === village.unitId)
      return { ownerUnitId: village.unitId, ownerUserId: head?.userId ?? null }
    }
    const person = [role, ...(SUBSTITUTES[role] ?? [])].map(withRole).find((found) => found !== undefined) ?? clerk
    return { ownerUnitId: person.unitId, ownerUserId: isOneOf(['mttq'], person) ? null : person.userId }
  }
  return {
    clerk,
    chairman,
    leaders,
    unitIds: [...new Set(people.filter(({ roleId }) => roleId !== 'upperReader').map(({ unitId }) => unitId))],
    holderFor,
    reporterOf: ({ ownerUnitId, ownerUserId }) =>
      writers.find(({ userId, unitId }) => (ownerUserId === null ? unitId === ownerUnitId : userId === ownerUserId)) ??
      clerk,
    confirmerOf: (ownerUserId, submittedBy) =>
      leaders.find(({ userId }) => userId !== ownerUserId && userId !== submittedBy) ?? null,
    commenter: (random) => random.pick(writers),
  }
}
