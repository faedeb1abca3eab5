import { expect, test } from 'vitest'
import type { Actor } from '../organisation/roles.ts'
import { mayStillHave, rightsOf } from './prepared-exports.ts'

const clerk: Actor = {
  userId: 'u',
  displayName: 'Người',
  roles: ['officeClerk', 'village'],
  communeId: 'c',
  unitIds: ['c', 'thôn'],
  upperUnitId: null,
}
const made = rightsOf(clerk)

test('a file is had as long as its owner is all he was when it was made', () => {
  expect(mayStillHave(clerk, made, ['officeClerk'])).toBe(true)
  expect(mayStillHave({ ...clerk, roles: [...clerk.roles, 'radio'] }, made, ['officeClerk'])).toBe(true)
})

test.each([
  ['a role', { roles: ['village'] }],
  ['a unit', { unitIds: ['c'] }],
  ['the commune', { communeId: 'other' }],
  ['the upper unit', { upperUnitId: 'p' }],
] as const)('whoever has lost or changed %s has the file no more', (_, change) => {
  expect(mayStillHave({ ...clerk, ...change }, made, ['officeClerk', 'village'])).toBe(false)
})

test('a door that has closed to all his roles closes the file too', () => {
  expect(mayStillHave(clerk, made, ['chairman'])).toBe(false)
})
