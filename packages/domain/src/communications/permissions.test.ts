import { expect, test } from 'vitest'
import type { Actor, RoleId } from '../organisation/roles.ts'
import { canKeepCommunications } from './permissions.ts'

const can = (role: RoleId, communeId: string): boolean => {
  const actor: Actor = { userId: 'u', displayName: 'U', roles: [role], communeId, unitIds: [], upperUnitId: null }
  return canKeepCommunications(actor, { communeId: 'home' })
}

test('leaders and officers keep the records of their own commune, readers none', () => {
  expect([can('cultureOfficer', 'home'), can('radio', 'home'), can('chairman', 'home')]).toEqual([true, true, true])
  expect([can('cultureOfficer', 'elsewhere'), can('partyReader', 'home'), can('citizen', 'home')]).toEqual([
    false,
    false,
    false,
  ])
})
