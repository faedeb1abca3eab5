import type { Unit } from '@gandan/contracts/organisation/units'
import { expect, test } from 'vitest'
import { openingDayOf } from './units-tree.ts'

const commune = { validFrom: '2021-01-01', validTo: '2024-12-31' } as Unit

test('the page opens today while the commune exists, else on its nearest day', () => {
  expect(openingDayOf(commune, '2023-06-05')).toBe('2023-06-05')
  expect(openingDayOf(commune, '2026-11-24')).toBe('2024-12-31')
  expect(openingDayOf({ ...commune, validTo: null }, '2020-03-01')).toBe('2021-01-01')
  expect(openingDayOf(undefined, '2026-11-24')).toBe('2026-11-24')
})
