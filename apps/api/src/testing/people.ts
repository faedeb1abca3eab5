import type { RoleId } from '@gandan/domain/organisation/roles'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { v7 as uuidv7 } from 'uuid'
import { hashPassword } from '../features/organisation/password-hash.ts'
import { insertUnit } from '../features/organisation/units.queries.ts'
import { insertUser } from '../features/organisation/users.queries.ts'
import { signInAs, type Caller, type TestApp } from './test-app.ts'

export const TEST_PASSWORD = 'mat-khau-thu-nghiem'

let passwordHash: Promise<string> | undefined

/** A commune of its own, so that two tests never share one. */
export const insertCommune = async (
  { db }: Pick<TestApp, 'db'>,
  name = 'xã Thử',
  validFrom: IsoDate = '2020-01-01',
) => {
  const id = uuidv7()
  await db.prisma.$transaction((tx) =>
    insertUnit(tx, { id, name, gsoCode: null, level: 'commune', communeId: id, validFrom, validTo: null }),
  )
  return id
}

export interface PersonOptions {
  username?: string
  displayName?: string
  unitId?: string
  validFrom?: IsoDate
  validTo?: IsoDate | null
  mustChangePassword?: boolean
}

/** An account with one role in the commune, its password being TEST_PASSWORD. */
export const insertPerson = async (
  { db }: Pick<TestApp, 'db'>,
  communeId: string,
  roleId: RoleId,
  options: PersonOptions = {},
): Promise<{ id: string; username: string }> => {
  passwordHash ??= hashPassword(TEST_PASSWORD)
  const username = options.username ?? `${roleId.toLowerCase()}.${uuidv7().slice(-8)}`
  const { unitId = communeId, validFrom = '2020-01-01', validTo = null, mustChangePassword = false } = options
  const user = {
    username,
    displayName: options.displayName ?? `Người ${roleId}`,
    communeId,
    passwordHash: await passwordHash,
    mustChangePassword,
    assignments: [{ roleId, unitId, communeId, validFrom, validTo }],
  }
  const id = await db.prisma.$transaction((tx) => insertUser(tx, user))
  return { id, username }
}

/** A person with that role, signed in. */
export const personWith = async (
  it: TestApp,
  communeId: string,
  roleId: RoleId,
  options: PersonOptions = {},
): Promise<{ id: string; username: string; call: Caller }> => {
  const person = await insertPerson(it, communeId, roleId, options)
  return { ...person, call: await signInAs(it.app, person.username, TEST_PASSWORD) }
}
