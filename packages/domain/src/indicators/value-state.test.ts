import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  canApproveValue,
  canDefineIndicators,
  canImportStatistics,
  canLockPeriod,
  canPublishTargets,
  canSubmitValue,
} from './permissions.ts'
import type { Actor, RoleId } from '../organisation/roles.ts'
import { allowedValueActions, nextValueState, VALUE_ACTIONS, VALUE_STATES } from './value-state.ts'

const actor = (role: RoleId, changes: Partial<Actor> = {}): Actor => ({
  userId: 'me',
  displayName: 'Me',
  roles: [role],
  communeId: 'home',
  unitIds: [],
  upperUnitId: null,
  ...changes,
})
const place = { communeId: 'home', objectiveCode: 'II.4' }
const ofFront = { communeId: 'home', objectiveCode: 'II.10' }

test('a value is entered, submitted, approved and locked; a locked one opens only by unlocking', () => {
  expect(nextValueState('draft', 'submit')).toBe('submitted')
  expect(nextValueState('submitted', 'return')).toBe('returned')
  expect(nextValueState('submitted', 'approve')).toBe('approved')
  expect(nextValueState('approved', 'lock')).toBe('locked')
  expect(allowedValueActions('locked')).toEqual(['unlock'])
})

test('what is under review is not changed, what is approved goes back to a draft when changed', () => {
  expect(() => nextValueState('submitted', 'enter')).toThrow('valueStateForbids')
  expect(nextValueState('approved', 'enter')).toBe('draft')
})

test('an action is refused exactly where it is not offered', () => {
  fc.assert(
    fc.property(fc.constantFrom(...VALUE_STATES), fc.constantFrom(...VALUE_ACTIONS), (state, action) => {
      if (allowedValueActions(state).includes(action)) expect(VALUE_STATES).toContain(nextValueState(state, action))
      else expect(() => nextValueState(state, action)).toThrow('valueStateForbids')
    }),
  )
})

test('nobody approves what they submitted, and only leaders approve', () => {
  expect(canApproveValue(actor('chairman'), { ...place, submittedBy: 'other' })).toBe(true)
  expect(canApproveValue(actor('chairman'), { ...place, submittedBy: 'me' })).toBe(false)
  expect(canApproveValue(actor('officeClerk'), { ...place, submittedBy: 'other' })).toBe(false)
})

test("the Front's own figures are entered and approved by its side only (domain.md §1.12)", () => {
  expect([canSubmitValue(actor('mttq'), ofFront), canSubmitValue(actor('chairman'), ofFront)]).toEqual([true, false])
  expect(canSubmitValue(actor('mttq'), place)).toBe(false)
  expect(canApproveValue(actor('chairman'), { ...ofFront, submittedBy: 'other' })).toBe(false)
  expect(canApproveValue(actor('mttq'), { ...ofFront, submittedBy: 'other' })).toBe(true)
})

test('another commune changes nothing, and a reader of the upper level publishes targets only', () => {
  const stranger = actor('chairman', { communeId: 'elsewhere' })
  const rules = [canSubmitValue, canLockPeriod, canDefineIndicators, canImportStatistics]
  expect(rules.map((can) => can(stranger, place))).toEqual(rules.map(() => false))
  expect(rules.map((can) => can(actor('chairman'), place))).toEqual(rules.map(() => true))
  expect(canPublishTargets(actor('upperReader', { communeId: null, upperUnitId: 'province' }))).toBe(true)
  expect([canPublishTargets(stranger), canPublishTargets(actor('upperReader'))]).toEqual([false, false])
})
