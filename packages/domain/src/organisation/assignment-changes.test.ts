import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../shared/iso-date.ts'
import { replaceAssignments, type HeldAssignment, type WantedAssignment } from './assignment-changes.ts'
import { isValidOn } from './units.ts'

const TODAY = '2026-03-10'
const held = (id: string, rest: Partial<HeldAssignment> = {}): HeldAssignment => ({
  id,
  roleId: 'officeClerk',
  unitId: 'office',
  validFrom: '2026-01-01',
  validTo: null,
  ...rest,
})

test('an assignment that began before and is not wanted any more ends the day before', () => {
  expect(replaceAssignments([held('a')], [], TODAY)).toEqual({
    insert: [],
    end: [{ id: 'a', validTo: '2026-03-09' }],
    remove: [],
  })
})

test('an assignment that has not begun is taken away, one that is over stays', () => {
  const past = held('past', { validFrom: '2025-01-01', validTo: '2025-12-31' })
  const future = held('future', { validFrom: TODAY })
  expect(replaceAssignments([past, future], [], TODAY)).toEqual({ insert: [], end: [], remove: ['future'] })
})

test('what stays the same is not written again, and a changed end is only that', () => {
  const { id: _, ...same } = held('a')
  expect(replaceAssignments([held('a')], [same], TODAY)).toEqual({ insert: [], end: [], remove: [] })
  expect(replaceAssignments([held('a')], [{ ...same, validTo: '2026-12-31' }], TODAY).end).toEqual([
    { id: 'a', validTo: '2026-12-31' },
  ])
})

test('an assignment that ends before it begins is refused', () => {
  const { id: _, ...wrong } = held('a', { validTo: '2025-12-31' })
  expect(() => replaceAssignments([], [wrong], TODAY)).toThrow('assignmentDatesWrong')
})

const dayNear = fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days))
const wantedOne: fc.Arbitrary<WantedAssignment> = fc
  .tuple(fc.constantFrom('officeClerk' as const, 'radio' as const), fc.constantFrom('x', 'y'), dayNear, fc.nat(30))
  .map(([roleId, unitId, validFrom, length]) => ({ roleId, unitId, validFrom, validTo: addDays(validFrom, length) }))

test('afterwards exactly the wanted roles are in force today, and no day before today changed', () => {
  const heldSome = fc
    .uniqueArray(wantedOne, { selector: (one) => `${one.roleId} ${one.unitId} ${one.validFrom}`, maxLength: 6 })
    .map((list) => list.map((one, index) => ({ ...one, id: String(index) })))
  const inForce = (list: readonly WantedAssignment[], on: string) =>
    [...new Set(list.filter((one) => isValidOn(one, on)).map((one) => `${one.roleId} ${one.unitId}`))].toSorted()
  fc.assert(
    fc.property(heldSome, fc.array(wantedOne, { maxLength: 6 }), (before, wanted) => {
      const unique = [...new Map(wanted.map((one) => [`${one.roleId} ${one.unitId} ${one.validFrom}`, one])).values()]
      const { insert, end, remove } = replaceAssignments(before, wanted, TODAY)
      const after = [
        ...before
          .filter((one) => !remove.includes(one.id))
          .map((one) => ({ ...one, ...end.find(({ id }) => id === one.id) })),
        ...insert,
      ]
      expect(inForce(after, TODAY)).toEqual(inForce(unique, TODAY))
      const unwanted = before.filter(
        (one) => one.validFrom < TODAY && !unique.some((w) => w.validFrom === one.validFrom),
      )
      for (const one of unwanted)
        expect(after.some((kept) => 'id' in kept && kept.id === one.id && isValidOn(kept, one.validFrom))).toBe(true)
    }),
  )
})
