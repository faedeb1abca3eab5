import { expect, test } from 'vitest'
import { leastSecretOf, monthsOf, shownPlace, shownSum } from './case-figures.ts'

const parts = (ordinary: number, secret = 0) => ({ ordinary, secret })

test('secret cases enter a sum of five or more, or any sum for who sees them all', () => {
  expect([shownSum(parts(3, 1), 5), shownSum(parts(3, 2), 5), shownSum(parts(0, 1), 0)]).toEqual([3, 5, 1])
  expect(leastSecretOf({ secret: 'all', ordinary: 'all', userId: 'a' })).toBe(0)
  for (const reach of ['none', { secret: 'none', ordinary: 'all', userId: 'a' }] as const)
    expect(leastSecretOf(reach)).toBe(5)
})

test('a place with fewer than five is withheld', () => {
  expect([shownPlace(4, 5), shownPlace(5, 5), shownPlace(1, 0)]).toEqual([null, 5, 1])
})

test('the backlog carries what came in before the window, less what was settled, merged or split', () => {
  const months = [
    { month: '2025-12-01', received: parts(4), settled: parts(1), inTime: parts(1), ended: parts(1) },
    { month: '2026-02-01', received: parts(2), settled: parts(3), inTime: parts(2), ended: parts(0) },
  ]
  expect(monthsOf(months, { from: '2026-01-01', to: '2026-02-28' }, 0)).toEqual([
    { month: '2026-01-01', received: 0, settled: 0, inTime: 0, backlog: 2 },
    { month: '2026-02-01', received: 2, settled: 3, inTime: 2, backlog: 1 },
  ])
})
