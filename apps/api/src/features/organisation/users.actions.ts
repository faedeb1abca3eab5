import type { BodyOf, ResponseOf } from '@gandan/contracts/endpoint'
import type * as contract from '@gandan/contracts/organisation/users'
import type { UserRow } from '@gandan/contracts/organisation/users'
import { replaceAssignments } from '@gandan/domain/organisation/assignment-changes'
import { rolesOn } from '@gandan/domain/organisation/roles'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { hashPassword } from './password-hash.ts'
import { homeCommuneOf } from './commune-scope.ts'
import { isUsernameTaken } from './session.queries.ts'
import { temporaryPassword } from './temporary-password.ts'
import {
  countAdministrators,
  countUnitsOf,
  deleteSessionsOf,
  findUser,
  insertUser,
  lockUsers,
  updateAssignments,
  updatePassword,
  updateUserRow,
} from './users.queries.ts'

type NewUserInput = BodyOf<typeof contract.createUser>
type UserInput = BodyOf<typeof contract.updateUser>
type AssignmentInput = NewUserInput['assignments'][number]

const getUser = async (tx: Tx, communeId: string, id: string): Promise<UserRow> => {
  const user = await findUser(tx, communeId, id)
  if (!user) throw new DomainError('notFound')
  return user
}

const refuseForeignUnits = async (tx: Tx, communeId: string, assignments: readonly AssignmentInput[]) => {
  const unitIds = [...new Set(assignments.map(({ unitId }) => unitId))]
  if ((await countUnitsOf(tx, communeId, unitIds)) !== unitIds.length) throw new DomainError('unitNotFound')
}

const plain = (assignments: readonly AssignmentInput[]) =>
  assignments.map(({ roleId, unitId, validFrom, validTo }) => ({ roleId, unitId, validFrom, validTo }))

export const createUser = async (
  db: Database,
  ctx: Context,
  input: NewUserInput,
): Promise<ResponseOf<typeof contract.createUser>> => {
  const communeId = homeCommuneOf(ctx)
  const password = temporaryPassword()
  const passwordHash = await hashPassword(password)
  const { insert } = replaceAssignments([], input.assignments, ctx.today)
  const user = await inTransaction(db, ctx, async (tx, note) => {
    if (await isUsernameTaken(tx, input.username)) throw new DomainError('usernameTaken')
    await refuseForeignUnits(tx, communeId, input.assignments)
    const id = await insertUser(tx, {
      username: input.username,
      displayName: input.displayName,
      communeId,
      passwordHash,
      mustChangePassword: true,
      assignments: insert.map((one) => ({ ...one, communeId })),
    })
    const { username, displayName } = input
    note({
      action: 'createUser',
      subjectType: 'user',
      subjectId: id,
      changes: { username, displayName, assignments: { before: [], after: plain(insert) } },
    })
    return getUser(tx, communeId, id)
  })
  return { user, temporaryPassword: password }
}

const changesBetween = (before: UserRow, after: UserRow): Record<string, unknown> => {
  const sides = {
    displayName: [before.displayName, after.displayName],
    isDisabled: [before.disabledAt !== null, after.disabledAt !== null],
    assignments: [plain(before.assignments), plain(after.assignments)],
  }
  const changed = Object.entries(sides).filter(([, [a, b]]) => JSON.stringify(a) !== JSON.stringify(b))
  return Object.fromEntries(changed.map(([field, [a, b]]) => [field, { before: a, after: b }]))
}

/** An administrator cannot lock himself out, and a commune is never left without one. */
const refuseLastAdministrator = async (tx: Tx, ctx: Context, communeId: string, after: UserRow): Promise<void> => {
  const stays =
    after.disabledAt === null &&
    rolesOn(
      after.assignments.map((one) => ({ ...one, communeId })),
      ctx.today,
    ).includes('administrator')
  if (after.id === ctx.actor.userId && !stays) throw new DomainError('lastAdministrator')
  if ((await countAdministrators(tx, communeId, ctx.today)) === 0) throw new DomainError('lastAdministrator')
}

const disabledAtOf = (before: UserRow, isDisabled: boolean | undefined, nowMs: number): Date | null | undefined => {
  if (isDisabled === undefined || isDisabled === (before.disabledAt !== null)) return undefined
  return isDisabled ? new Date(nowMs) : null
}

export const updateUser = (db: Database, ctx: Context, id: string, input: UserInput): Promise<UserRow> => {
  const communeId = homeCommuneOf(ctx)
  return inTransaction(db, ctx, async (tx, note) => {
    await lockUsers(tx, communeId)
    const before = await getUser(tx, communeId, id)
    const { displayName, isDisabled, assignments } = input
    const disabledAt = disabledAtOf(before, isDisabled, ctx.nowMs)
    if (
      before.version !== ctx.expectedVersion ||
      !(await updateUserRow(tx, id, before.version, { displayName, disabledAt }))
    )
      throw new DomainError('staleVersion', { current: before })
    if (assignments) {
      await refuseForeignUnits(tx, communeId, assignments)
      await updateAssignments(tx, id, communeId, replaceAssignments(before.assignments, assignments, ctx.today))
    }
    if (isDisabled) await deleteSessionsOf(tx, id)
    const after = await getUser(tx, communeId, id)
    await refuseLastAdministrator(tx, ctx, communeId, after)
    note({ action: 'updateUser', subjectType: 'user', subjectId: id, changes: changesBetween(before, after) })
    return after
  })
}

export const resetUserPassword = async (
  db: Database,
  ctx: Context,
  id: string,
): Promise<ResponseOf<typeof contract.resetUserPassword>> => {
  const communeId = homeCommuneOf(ctx)
  const password = temporaryPassword()
  const passwordHash = await hashPassword(password)
  await inTransaction(db, ctx, async (tx, note) => {
    await lockUsers(tx, communeId)
    await getUser(tx, communeId, id)
    await updatePassword(tx, id, passwordHash)
    await deleteSessionsOf(tx, id)
    note({ action: 'resetUserPassword', subjectType: 'user', subjectId: id, changes: {} })
  })
  return { temporaryPassword: password }
}
