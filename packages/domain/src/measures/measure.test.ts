import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../shared/iso-date.ts'
import { measureChanges, type Measurement } from './measure.ts'

const anyMeasurement: fc.Arbitrary<Measurement> = fc.record({
  measure: fc.constantFrom('task.due' as const, 'task.dueDone' as const),
  on: fc.integer({ min: 0, max: 3 }).map((offset) => addDays('2026-01-01', offset)),
  detail: fc.constantFrom('', 'a'),
  amount: fc.integer({ min: 1, max: 5 }),
})
const anyMeasurements = fc.array(anyMeasurement, { maxLength: 12 })

const summed = (rows: readonly Measurement[]): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const { measure, on, detail, amount } of rows) {
    const key = `${measure}|${on}|${detail}`
    sums[key] = (sums[key] ?? 0) + amount
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0))
}

test('the roll-up of before and the changes is the roll-up of after', () => {
  fc.assert(
    fc.property(anyMeasurements, anyMeasurements, (before, after) => {
      expect(summed([...before, ...measureChanges(before, after)])).toEqual(summed(after))
    }),
  )
})

test('a cell is written once and in the order of its key, one that did not move not at all', () => {
  fc.assert(
    fc.property(anyMeasurements, anyMeasurements, (before, after) => {
      const keys = measureChanges(before, after).map(({ measure, on, detail }) => `${measure}|${on}|${detail}`)
      expect(keys).toEqual([...new Set(keys)].toSorted((a, b) => (a < b ? -1 : 1)))
      expect(measureChanges(before, before)).toEqual([])
    }),
  )
})
