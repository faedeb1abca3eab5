import { KIM_HOA_UNIT_IDS, SON_TRUONG_UNIT_IDS, villageIdsOf } from '@gandan/domain/organisation/commune-units'
import type { RoleId } from '@gandan/domain/organisation/roles'
import { UNIT_IDS } from '@gandan/domain/organisation/unit-configurations'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { DEMO_ACCOUNTS, type DemoAccount } from './demo-accounts.ts'
import { insertRows, type Execute } from '../insert-rows.ts'
import type { Person } from './plan-year/cast.ts'
import { uuidAt, type Random } from './random.ts'

export interface DemoPerson extends Person {
  account: DemoAccount
  communeId: string | null
}

export interface NewPerson extends Person {
  username: string
  displayName: string
  communeId: string | null
}

const UNITS: Record<DemoAccount['place'], Partial<Record<RoleId, string>>> = {
  sonTruong: {
    officeClerk: SON_TRUONG_UNIT_IDS.office,
    justiceOfficer: SON_TRUONG_UNIT_IDS.justice,
    landOfficer: SON_TRUONG_UNIT_IDS.land,
    cultureOfficer: SON_TRUONG_UNIT_IDS.culture,
    mttq: SON_TRUONG_UNIT_IDS.front,
  },
  kimHoa: {
    officeClerk: KIM_HOA_UNIT_IDS.office,
    landOfficer: KIM_HOA_UNIT_IDS.economy,
    cultureOfficer: KIM_HOA_UNIT_IDS.culture,
    oneStop: KIM_HOA_UNIT_IDS.oneStop,
    radio: KIM_HOA_UNIT_IDS.radio,
    mttq: KIM_HOA_UNIT_IDS.front,
    village: villageIdsOf('kimHoa')[0] ?? UNIT_IDS.kimHoa,
  },
  province: {},
}

const PLACES: Record<DemoAccount['place'], { unitId: string; communeId: string | null; since: IsoDate }> = {
  sonTruong: { unitId: UNIT_IDS.sonTruong, communeId: UNIT_IDS.sonTruong, since: '2021-07-01' },
  kimHoa: { unitId: UNIT_IDS.kimHoa, communeId: UNIT_IDS.kimHoa, since: '2025-07-01' },
  province: { unitId: UNIT_IDS.haTinh, communeId: null, since: '2021-07-01' },
}

const FLAGS = { twoFactorEnabled: false, mustChangePassword: false, version: 1 }

/** Accounts with one password, each holding one role in one unit since a day. */
export const insertPeople = async (
  execute: Execute,
  people: readonly (NewPerson & { validFrom: IsoDate })[],
  { passwordHash, atMs, random }: { passwordHash: string; atMs: number; random: Random },
): Promise<void> => {
  const at = new Date(atMs).toISOString()
  const stamps = { createdAt: at, updatedAt: at }
  const users = people.map(({ userId: id, username, displayName: name, communeId }) => {
    const email = `${username}@gandan.invalid`
    return {
      id,
      name,
      email,
      emailVerified: false,
      username,
      displayUsername: username,
      communeId,
      ...FLAGS,
      ...stamps,
    }
  })
  const accounts = people.map(({ userId }) => {
    const key = { id: uuidAt(atMs, random), userId, accountId: userId, providerId: 'credential' }
    return { ...key, password: passwordHash, ...stamps }
  })
  const assignments = people.map(({ userId, roleId, unitId, communeId, validFrom }) => {
    return { id: uuidAt(atMs, random), userId, roleId, unitId, communeId, validFrom, validTo: null }
  })
  await insertRows(execute, 'User', users)
  await insertRows(execute, 'Account', accounts)
  await insertRows(execute, 'Assignment', assignments)
}

/** Writes the people of DEMO_ACCOUNTS; returns who they are and where they sit. */
export const insertDemoPeople = async (
  execute: Execute,
  options: { passwordHash: string; atMs: number; random: Random },
): Promise<DemoPerson[]> => {
  const people = DEMO_ACCOUNTS.map((account): DemoPerson => {
    const { unitId, communeId } = PLACES[account.place]
    const { roleId, place } = account
    const userId = uuidAt(options.atMs, options.random)
    return { account, userId, roleId, communeId, unitId: UNITS[place][roleId] ?? unitId }
  })
  const rows = people.map(({ account: { username, displayName, place }, ...person }) => {
    return { ...person, username, displayName, validFrom: PLACES[place].since }
  })
  await insertPeople(execute, rows, options)
  return people
}
