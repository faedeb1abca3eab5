import { expect, test } from 'vitest'
import { formatNumber, formatPercent } from './format.ts'

test('numbers are written the Vietnamese way', () => {
  expect(formatNumber(1234.5)).toBe('1.234,5')
  expect(formatNumber(2186)).toBe('2.186')
  expect(formatNumber(1234567.891, 2)).toBe('1.234.567,89')
  expect(formatNumber(-0.01)).toBe('0')
})

test('a share is a percentage with a comma and a space', () => {
  expect(formatPercent(0.756)).toBe('75,6 %')
  expect(formatPercent(1)).toBe('100 %')
  expect(formatPercent(0.7564, 0)).toBe('76 %')
})

test('what did not arise is a dash, not a zero', () => {
  expect(formatPercent(null)).toBe('—')
  expect(formatNumber(null)).toBe('—')
})
