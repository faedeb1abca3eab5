import { expect, test } from 'vitest'
import { nextMonthEnd, previousMonthEnd } from './looked-at.ts'

const span = { from: '2023-01-01', to: '2023-06-05' }

test('the arrows go from month’s end to month’s end', () => {
  expect(previousMonthEnd('2023-03-15', span)).toBe('2023-02-28')
  expect(previousMonthEnd('2023-02-28', span)).toBe('2023-01-31')
  expect(nextMonthEnd('2023-02-10', span)).toBe('2023-02-28')
  expect(nextMonthEnd('2023-02-28', span)).toBe('2023-03-31')
})

test('they stay within the plan’s days and never pass today', () => {
  expect(previousMonthEnd('2023-01-20', span)).toBeNull()
  expect(nextMonthEnd('2023-06-01', span)).toBe('2023-06-05')
  expect(nextMonthEnd('2023-06-05', span)).toBeNull()
})
