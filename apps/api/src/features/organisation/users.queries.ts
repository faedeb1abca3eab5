import type { Person, UserRow } from '@gandan/contracts/organisation/users'
import type { AssignmentChanges, WantedAssignment } from '@gandan/domain/organisation/assignment-changes'
import { LEADER_ROLES, OFFICER_ROLES, type RoleId } from '@gandan/domain/organisation/roles'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { v7 as uuidv7 } from 'uuid'
import type { Database, Tx } from '../../context.ts'

export interface NewAssignment {
  roleId: RoleId
  unitId: string
  communeId: string | null
  validFrom: IsoDate
  validTo: IsoDate | null
}

export interface NewUser {
  id?: string
  username: string
  displayName: string
  communeId: string | null
  passwordHash: string
  mustChangePassword: boolean
  assignments: readonly NewAssignment[]
}

const TASK_HOLDERS: readonly RoleId[] = [...LEADER_ROLES, ...OFFICER_ROLES]
const MOST_USERS = 500

const dayOf = (on: IsoDate | null): Date | null => (on === null ? null : new Date(on))

const assignmentRow = (assignment: NewAssignment) => ({
  id: uuidv7(),
  roleId: assignment.roleId,
  unitId: assignment.unitId,
  communeId: assignment.communeId,
  validFrom: new Date(assignment.validFrom),
  validTo: dayOf(assignment.validTo),
})

/** Writes an account with its password and assignments; the sign-in library asks for an e-mail address, so one that can receive nothing stands in. */
export const insertUser = async (tx: Tx, user: NewUser): Promise<string> => {
  const id = user.id ?? uuidv7()
  await tx.user.create({
    data: {
      id,
      username: user.username,
      displayUsername: user.username,
      name: user.displayName,
      email: `${user.username}@gandan.invalid`,
      communeId: user.communeId,
      mustChangePassword: user.mustChangePassword,
      accounts: { create: { id: uuidv7(), accountId: id, providerId: 'credential', password: user.passwordHash } },
      assignments: { create: user.assignments.map(assignmentRow) },
    },
  })
  return id
}

/** Text for instants and JSON for assignments: the same rows come out of `pg` and out of a transaction. */
const USER_ROWS = `
  select u."id", u."username", u."name" as "displayName", u."mustChangePassword", u."twoFactorEnabled" as "hasTotp", u."version",
    to_char(u."disabledAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "disabledAt",
    (select to_char(max(s."updatedAt") at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from "Session" s where s."userId" = u."id") as "lastSeenAt",
    coalesce((select json_agg(json_build_object('id', a."id", 'roleId', a."roleId", 'unitId', a."unitId", 'unitName', n."name",
        'validFrom', a."validFrom", 'validTo', a."validTo") order by a."validFrom", a."id")
      from "Assignment" a join "OrgUnit" n on n."id" = a."unitId" where a."userId" = u."id"), '[]') as "assignments"
  from "User" u where u."communeId" = $1::uuid`

export const listUsers = async (db: Database, communeId: string): Promise<UserRow[]> => {
  const { rows } = await db.pool.query<UserRow>({
    name: 'users',
    text: `${USER_ROWS} order by u."disabledAt" is not null, u."name", u."id" limit ${MOST_USERS}`,
    values: [communeId],
  })
  return rows
}

export const findUser = async (tx: Tx, communeId: string, id: string): Promise<UserRow | null> => {
  const [row] = await tx.$queryRawUnsafe<UserRow[]>(`${USER_ROWS} and u."id" = $2::uuid`, communeId, id)
  return row ?? null
}

/** One change of accounts at a time in a commune: two administrators cannot take each other's role away at once. */
export const lockUsers = async (tx: Tx, communeId: string): Promise<void> => {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtextextended(${`users ${communeId}`}, 0))`
}

export const countUnitsOf = (tx: Tx, communeId: string, unitIds: readonly string[]): Promise<number> =>
  tx.orgUnit.count({ where: { id: { in: [...unitIds] }, communeId } })

export const countAdministrators = (tx: Tx, communeId: string, on: IsoDate): Promise<number> =>
  tx.user.count({
    where: {
      communeId,
      disabledAt: null,
      assignments: {
        some: {
          roleId: 'administrator',
          validFrom: { lte: new Date(on) },
          OR: [{ validTo: null }, { validTo: { gte: new Date(on) } }],
        },
      },
    },
  })

export interface UserPatch {
  displayName?: string | undefined
  disabledAt?: Date | null | undefined
}

/** False when someone else changed the account since that version. */
export const updateUserRow = async (tx: Tx, id: string, version: number, patch: UserPatch): Promise<boolean> => {
  const { count } = await tx.user.updateMany({
    where: { id, version },
    data: { name: patch.displayName, disabledAt: patch.disabledAt, version: { increment: 1 } },
  })
  return count === 1
}

export const updateAssignments = async (
  tx: Tx,
  userId: string,
  communeId: string,
  { insert, end, remove }: AssignmentChanges,
): Promise<void> => {
  await tx.assignment.deleteMany({ where: { userId, id: { in: remove } } })
  for (const { id, validTo } of end)
    await tx.assignment.update({ where: { id, userId }, data: { validTo: dayOf(validTo) } })
  const rows = insert.map((one: WantedAssignment) => ({ ...assignmentRow({ ...one, communeId }), userId }))
  await tx.assignment.createMany({ data: rows })
}

export const updatePassword = async (tx: Tx, userId: string, passwordHash: string): Promise<void> => {
  await tx.account.updateMany({ where: { userId, providerId: 'credential' }, data: { password: passwordHash } })
  await tx.user.update({ where: { id: userId }, data: { mustChangePassword: true, version: { increment: 1 } } })
}

export const deleteSessionsOf = async (tx: Tx, userId: string): Promise<void> => {
  await tx.session.deleteMany({ where: { userId } })
}

/** Who can hold a task that day, one row an assignment, leaders first. */
export const listPeople = async (db: Database, communeId: string, on: IsoDate): Promise<Person[]> => {
  const { rows } = await db.pool.query<Person>({
    name: 'people',
    text: `select u."id", u."name" as "displayName", a."roleId", a."unitId", n."name" as "unitName"
           from "Assignment" a join "User" u on u."id" = a."userId" join "OrgUnit" n on n."id" = a."unitId"
           where a."communeId" = $1 and a."roleId" = any($3) and u."disabledAt" is null
             and a."validFrom" <= $2::date and (a."validTo" is null or a."validTo" >= $2::date)
           order by array_position($3::text[], a."roleId"), u."name", a."id" limit ${MOST_USERS}`,
    values: [communeId, on, TASK_HOLDERS],
  })
  return rows
}
