import { DomainError } from '@gandan/domain/shared/domain-error'

const WINDOW_MS = 5 * 60_000
const TRIES_A_NAME = 10
/** A whole office may sit behind one address. */
const TRIES_AN_ADDRESS = 60
const MOST_KEYS = 50_000

interface Count {
  tries: number
  until: number
}

export interface SignInThrottle {
  /** Counts a try before it is made, so that many at once count too; throws tooManyRequests. */
  take: (username: string, address: string) => void
  /** A sign-in that succeeded does not count. */
  giveBack: (username: string, address: string) => void
}

/** Failed sign-ins of five minutes, by name and by address, in the memory of this process. */
export const createSignInThrottle = (clock: () => number): SignInThrottle => {
  const counts = new Map<string, Count>()

  const countOf = (key: string): Count => {
    const kept = counts.get(key)
    if (kept && kept.until > clock()) return kept
    const fresh = { tries: 0, until: clock() + WINDOW_MS }
    counts.set(key, fresh)
    return fresh
  }

  const forgetOld = (): void => {
    for (const [key, { until }] of counts) if (until <= clock()) counts.delete(key)
    if (counts.size > MOST_KEYS) counts.clear()
  }

  const limitsOf = (username: string, address: string) =>
    [
      [`name ${username.trim().toLowerCase()}`, TRIES_A_NAME],
      [`address ${address}`, TRIES_AN_ADDRESS],
    ] as const

  return {
    take: (username, address) => {
      if (counts.size > MOST_KEYS) forgetOld()
      const limits = limitsOf(username, address).map(([key, most]) => ({ count: countOf(key), most }))
      const full = limits.find(({ count, most }) => count.tries >= most)
      if (full)
        throw new DomainError('tooManyRequests', {
          retryAfterSeconds: Math.ceil((full.count.until - clock()) / 1_000),
        })
      for (const { count } of limits) count.tries += 1
    },
    giveBack: (username, address) => {
      for (const [key] of limitsOf(username, address)) {
        const count = counts.get(key)
        if (count && count.tries > 0) count.tries -= 1
      }
    },
  }
}
