import { expect, test } from 'vitest'
import { openingDay, planSpan } from './plan-state.ts'

const plan = planSpan(2023)

test('a plan opens today while it runs, on its first day before and on its last day afterwards', () => {
  expect(openingDay(plan, '2023-06-05', '2023-01-10')).toBe('2023-06-05')
  expect(openingDay(plan, '2022-12-20')).toBe('2023-01-01')
  expect(openingDay(plan, '2026-11-24', '2023-01-10')).toBe('2023-12-31')
})

test('a plan taken in after its year opens today, since nothing had happened by its last day', () => {
  expect(openingDay(plan, '2026-11-24', '2026-11-20')).toBe('2026-11-24')
})
