import { expect, test } from 'vitest'
import { hasRole, rolesOn, scopeOf, type Actor, type Assignment } from './roles.ts'

const actor = (changes: Partial<Actor>): Actor => ({
  userId: 'u',
  displayName: 'U',
  roles: [],
  communeId: null,
  unitIds: [],
  upperUnitId: null,
  ...changes,
})

test('an assignment gives its role from its first to its last day, each role once', () => {
  const held = (roleId: Assignment['roleId'], validFrom: string, validTo: string | null): Assignment => ({
    roleId,
    unitId: 'unit',
    communeId: 'commune',
    validFrom,
    validTo,
  })
  const assignments = [
    held('officeClerk', '2023-01-01', '2023-06-30'),
    held('officeClerk', '2023-05-01', null),
    held('viceChairman', '2023-07-01', null),
  ]
  expect(rolesOn(assignments, '2022-12-31')).toEqual([])
  expect(rolesOn(assignments, '2023-06-30')).toEqual(['officeClerk'])
  expect(rolesOn(assignments, '2023-07-01')).toEqual(['viceChairman', 'officeClerk'])
})

test('the scope is the home commune, or what stands under the upper unit of its reader, or nothing', () => {
  expect(scopeOf(actor({ roles: ['chairman'], communeId: 'a' }))).toEqual({ communeId: 'a' })
  expect(scopeOf(actor({ roles: ['upperReader'], upperUnitId: 'p' }))).toEqual({ upperUnitId: 'p' })
  expect(scopeOf(actor({ roles: ['administrator'], upperUnitId: 'p' }))).toBe('none')
  expect(scopeOf(actor({ roles: [], communeId: 'a' }))).toBe('none')
  expect(scopeOf(actor({ roles: ['citizen'], communeId: 'a' }))).toBe('none')
})

test('one role of several is enough, none is not', () => {
  expect(hasRole(actor({ roles: ['radio'] }), 'chairman', 'radio')).toBe(true)
  expect(hasRole(actor({ roles: ['radio'] }), 'chairman')).toBe(false)
  expect(hasRole(actor({ roles: ['radio'] }))).toBe(false)
})
