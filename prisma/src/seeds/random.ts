/** A repeatable source of chance: the same seed gives the same run everywhere. */
export interface Random {
  /** From 0 up to but not 1. */
  next: () => number
  /** A whole number, both ends included. */
  int: (from: number, to: number) => number
  /** True with this probability. */
  chance: (probability: number) => boolean
  pick: <T>(items: readonly T[]) => T
}

const UINT32 = 4_294_967_296

/** mulberry32: 32 bits of state, good enough for figures nobody has to guess. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / UINT32
  }
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]): T => {
      if (items.length === 0) throw new RangeError('nothing to pick from')
      return items[Math.floor(next() * items.length)] as T
    },
  }
}

const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0')

/** A UUIDv7 whose time is the instant of what it names, so that ids sort as things happened. */
export const uuidAt = (instantMs: number, random: Random): string => {
  const time = hex(instantMs, 12)
  const [high, middle, low] = [random.next() * 0x1000000, random.next() * 0x1000000, random.next() * 0x10000000]
  const tail = hex(Math.floor(high), 6) + hex(Math.floor(middle), 6)
  const variant = hex(0x8000 | (Math.floor(low) & 0x3fff), 4)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(Math.floor(low / 0x10000), 3)}-${variant}-${tail}`
}
