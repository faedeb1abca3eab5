import { expect, test } from 'vitest'
import { decimalOf, typedOf, wholeOf } from './numbers.ts'

test('numbers are read as they are written in Vietnamese: dots for thousands, a comma for decimals', () => {
  expect([decimalOf('12,5'), decimalOf('1.234,5'), decimalOf('1.234'), decimalOf('-3')]).toEqual([
    12.5, 1234.5, 1234, -3,
  ])
  expect([wholeOf('1.234'), wholeOf(' 40 '), wholeOf('')]).toEqual([1234, 40, null])
})

test('what is no number is never taken for one', () => {
  for (const typed of ['12.5', '1.2.3', 'mười', '1,2,3', '1 000 hộ']) expect(decimalOf(typed), typed).toBeNaN()
  for (const typed of ['12,5', '-1', '4.0', 'x']) expect(wholeOf(typed), typed).toBeNaN()
})

test('a field shows a number in the way it is read back', () => {
  for (const value of [0, 12.5, -3, 1234.25, null]) expect(decimalOf(typedOf(value))).toBe(value)
})
