import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDefinition } from './catalogue/shipped.ts'
import { INDICATOR_STATUSES, isCumulative, statusOf, type StatusInput } from './status.ts'

const input = (changes: Partial<StatusInput>): StatusInput => ({
  direction: 'higher',
  isCumulative: false,
  value: null,
  target: 90,
  baseline: null,
  elapsed: 0.5,
  ...changes,
})
const status = (changes: Partial<StatusInput>) => statusOf(input(changes)).status

test.each([
  [{ direction: 'informational', value: 5 }, 'informational'],
  [{ target: null, value: 5 }, 'noTarget'],
  [{ value: null }, 'noValue'],
] as const)('without a good side, a target or a value there is no status: %o', (changes, reason) => {
  expect(statusOf(input(changes))).toMatchObject({ status: 'none', reason, rule: null, ratio: null })
})

test('a rate without a baseline is held against its target', () => {
  expect(status({ value: 90 })).toBe('attained')
  expect(status({ value: 85.5 })).toBe('onTrack')
  expect(status({ value: 85.4 })).toBe('behind')
  expect(status({ value: 72 })).toBe('behind')
  expect(status({ value: 71.9 })).toBe('offTrack')
})

test('a rate with a baseline is held against the growth required by now', () => {
  const halfway = { baseline: 70, target: 90, elapsed: 0.5 }
  expect(statusOf(input({ ...halfway, value: 79.5 }))).toMatchObject({
    status: 'onTrack',
    rule: 'growth',
    required: 80,
    ratio: 0.95,
  })
  expect(status({ ...halfway, value: 79 })).toBe('behind')
  expect(status({ ...halfway, value: 76 })).toBe('behind')
  expect(status({ ...halfway, value: 75 })).toBe('offTrack')
  expect(status({ ...halfway, value: 65 })).toBe('offTrack')
  expect(status({ ...halfway, value: 90 })).toBe('attained')
})

test('a baseline that already meets the target leaves no growth to require', () => {
  expect(statusOf(input({ baseline: 95, value: 88 }))).toMatchObject({ status: 'onTrack', rule: 'distance' })
})

test('a count that adds up is held against target x time elapsed', () => {
  const plan = { isCumulative: true, target: 40, elapsed: 0.5 }
  expect(statusOf(input({ ...plan, value: 20 }))).toMatchObject({
    status: 'onTrack',
    rule: 'pace',
    required: 20,
    ratio: 1,
  })
  expect(status({ ...plan, value: 19 })).toBe('onTrack')
  expect(status({ ...plan, value: 12 })).toBe('behind')
  expect(status({ ...plan, value: 11 })).toBe('offTrack')
  expect(status({ ...plan, value: 40 })).toBe('attained')
  expect(status({ ...plan, value: 0, elapsed: 0 })).toBe('onTrack')
})

test('where lower is better the target is a ceiling', () => {
  const lower = { direction: 'lower', target: 10 } as const
  expect(status({ ...lower, value: 10 })).toBe('attained')
  expect(status({ ...lower, value: 10.5 })).toBe('onTrack')
  expect(status({ ...lower, value: 12.5 })).toBe('behind')
  expect(status({ ...lower, value: 12.6 })).toBe('offTrack')
  expect(status({ ...lower, target: 0, value: 0 })).toBe('attained')
  expect(status({ ...lower, target: 0, value: 1 })).toBe('offTrack')
})

test('where lower is better growth is a fall', () => {
  const falling = { direction: 'lower', baseline: 20, target: 10, elapsed: 0.5 } as const
  expect(statusOf(input({ ...falling, value: 15 }))).toMatchObject({ status: 'onTrack', required: 15, ratio: 1 })
  expect(status({ ...falling, value: 17 })).toBe('behind')
  expect(status({ ...falling, value: 18 })).toBe('offTrack')
})

test('a sum held low is not attained before its time is over', () => {
  const breaches = { direction: 'lower', isCumulative: true, target: 4 } as const
  expect(status({ ...breaches, value: 0, elapsed: 0.5 })).toBe('onTrack')
  expect(status({ ...breaches, value: 3, elapsed: 0.5 })).toBe('behind')
  expect(status({ ...breaches, value: 3, elapsed: 1 })).toBe('attained')
})

test('a standing at the end of a period does not add up, a count within it does', () => {
  const isSum = (code: string) => {
    const found = findDefinition(code, '2026-11-24')
    return found !== null && isCumulative(found)
  }
  expect(['DV01.01', 'DV05.05.a', 'DV05.06'].map(isSum)).toEqual([true, true, true])
  expect(['DV04.08', 'DV04.06', 'DV06.01'].map(isSum)).toEqual([false, false, false])
})

const anyInput: fc.Arbitrary<StatusInput> = fc.record({
  direction: fc.constantFrom('higher' as const, 'lower' as const),
  isCumulative: fc.boolean(),
  value: fc.integer({ min: 0, max: 200 }),
  target: fc.integer({ min: 0, max: 100 }),
  baseline: fc.option(fc.integer({ min: 0, max: 100 })),
  elapsed: fc.integer({ min: 0, max: 100 }).map((share) => share / 100),
})

test('a better value never has a worse status', () => {
  fc.assert(
    fc.property(anyInput, fc.integer({ min: 1, max: 100 }), (one, step) => {
      const better = { ...one, value: (one.value ?? 0) + (one.direction === 'lower' ? -step : step) }
      const rank = (each: StatusInput) => INDICATOR_STATUSES.indexOf(statusOf(each).status)
      expect(rank(better)).toBeLessThanOrEqual(rank(one))
    }),
  )
})

test('whoever meets the target when its time is over has attained it', () => {
  fc.assert(
    fc.property(anyInput, (one) => {
      const reading = statusOf({ ...one, value: one.target, elapsed: 1 })
      expect(reading.status).toBe('attained')
    }),
  )
})
