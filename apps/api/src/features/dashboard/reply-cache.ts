/** Replies already made, as bytes, by everything they depend on; the oldest go first. */
export interface ReplyCache {
  get: (key: string) => Buffer | undefined
  set: (key: string, bytes: Buffer) => void
}

export const createReplyCache = (limit: number): ReplyCache => {
  const kept = new Map<string, Buffer>()
  return {
    get: (key) => kept.get(key),
    set: (key, bytes) => {
      if (limit === 0) return
      const oldest = kept.size >= limit ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      kept.set(key, bytes)
    },
  }
}
