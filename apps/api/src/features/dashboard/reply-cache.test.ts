import { expect, test } from 'vitest'
import { createReplyCache } from './reply-cache.ts'

const bytes = (length: number): Buffer => Buffer.alloc(length, 1)
const keptOf = (cache: ReturnType<typeof createReplyCache>, keys: string): string =>
  [...keys].filter((key) => cache.get(key) !== undefined).join('')

test('the oldest replies go when there are too many, or together too large', () => {
  const few = createReplyCache(2)
  for (const key of 'abc') few.set(key, bytes(1))
  expect(keptOf(few, 'abc')).toBe('bc')
  const small = createReplyCache(10, 100)
  for (const key of 'abc') small.set(key, bytes(40))
  expect(keptOf(small, 'abc')).toBe('bc')
  small.set('d', bytes(90))
  expect(keptOf(small, 'abcd')).toBe('d')
})

test('a reply made again takes the place of the one before, and one too large for all is not kept', () => {
  const cache = createReplyCache(10, 100)
  cache.set('a', bytes(60))
  cache.set('a', bytes(70))
  cache.set('b', bytes(30))
  cache.set('c', bytes(101))
  expect(keptOf(cache, 'abc')).toBe('ab')
  expect(cache.get('a')).toHaveLength(70)
})

test('a limit of 0 keeps nothing', () => {
  const cache = createReplyCache(0)
  cache.set('a', bytes(1))
  expect(cache.get('a')).toBeUndefined()
})
