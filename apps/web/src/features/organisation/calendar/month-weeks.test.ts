import { expect, test } from 'vitest'
import { monthWeeks } from './month-weeks.ts'

test('a month has each of its days once, under its own weekday', () => {
  const weeks = monthWeeks(2024, 2)
  expect(weeks.every((week) => week.length === 7)).toBe(true)
  expect(weeks.flat().filter((on) => on !== null)).toHaveLength(29)
  expect(weeks[0]?.[3]).toBe('2024-02-01')
})
