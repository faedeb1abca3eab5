import type { RoleId } from '@gandan/domain/organisation/roles'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../context.ts'

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

const assignmentRow = (assignment: NewAssignment) => ({
  id: uuidv7(),
  roleId: assignment.roleId,
  unitId: assignment.unitId,
  communeId: assignment.communeId,
  validFrom: new Date(assignment.validFrom),
  validTo: assignment.validTo ? new Date(assignment.validTo) : null,
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
