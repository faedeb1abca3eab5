/** Replies already made, as bytes, by everything they depend on; the oldest go first. */
export interface ReplyCache {
  get: (key: string) => Buffer | undefined
  set: (key: string, bytes: Buffer) => void
}

/** However many may be kept, together they hold no more than this. */
const MOST_BYTES = 8 * 1024 * 1024

export const createReplyCache = (limit: number, mostBytes = MOST_BYTES): ReplyCache => {
  const kept = new Map<string, Buffer>()
  let held = 0
  const drop = (key: string): void => {
    held -= kept.get(key)?.length ?? 0
    kept.delete(key)
  }
  return {
    get: (key) => kept.get(key),
    set: (key, bytes) => {
      if (limit === 0 || bytes.length > mostBytes) return
      drop(key)
      for (const oldest of kept.keys()) {
        if (kept.size < limit && held + bytes.length <= mostBytes) break
        drop(oldest)
      }
      kept.set(key, bytes)
      held += bytes.length
    },
  }
}
