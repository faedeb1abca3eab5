import type { RoleId } from '@gandan/domain/organisation/roles'
import { v7 as uuidv7 } from 'uuid'
import { runTransaction } from '../features/audit/transaction.queries.ts'
import { insertUnit } from '../features/organisation/units.queries.ts'
import { insertCommune, insertPerson, TEST_PASSWORD } from './people.ts'
import { signInAs, type Caller, type TestApp } from './test-app.ts'

export interface TestPerson {
  userId: string
  call: Caller
}

export interface TestCommune {
  communeId: string
  officeId: string
  villageId: string
  person: (roleId: RoleId) => TestPerson
}

/** A commune with an office, a village and one signed-in person for each role asked for. */
export const addCommune = async (it: TestApp, name: string, roles: readonly RoleId[]): Promise<TestCommune> => {
  const communeId = await insertCommune(it, name)
  const [officeId, villageId] = [uuidv7(), uuidv7()]
  const unit = { gsoCode: null, communeId, validFrom: '2020-01-01', validTo: null }
  await runTransaction(it.db, async (tx) => {
    await insertUnit(tx, { ...unit, id: officeId, name: 'Văn phòng', level: 'department' })
    await insertUnit(tx, { ...unit, id: villageId, name: 'Thôn 1', level: 'village' })
  })
  const people = new Map<RoleId, TestPerson>()
  for (const roleId of roles) {
    const { id, username } = await insertPerson(it, communeId, roleId, { unitId: officeId })
    people.set(roleId, { userId: id, call: await signInAs(it.app, username, TEST_PASSWORD) })
  }
  return {
    communeId,
    officeId,
    villageId,
    person: (roleId) => {
      const found = people.get(roleId)
      if (!found) throw new Error(`no ${roleId} in ${name}`)
      return found
    },
  }
}

/** The district that a commune reported to before 1 July 2025. */
export const addDistrictAbove = async ({ db }: TestApp, { communeId: childId }: TestCommune): Promise<void> => {
  const validFrom = new Date('2000-01-01')
  const id = '00000000-0000-7000-8000-0000000000aa'
  await db.prisma.orgUnit.create({ data: { id, name: 'huyện Thử', level: 'district', validFrom } })
  await db.prisma.orgParent.create({ data: { childId, parentId: id, relation: 'reportsTo', validFrom } })
}
