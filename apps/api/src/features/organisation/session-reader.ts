import { READER_ROLES } from '@gandan/domain/organisation/roles'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database, Reader } from '../../context.ts'
import {
  extendSession,
  findAccountHolder,
  findSessionHolder,
  listCommunesEverUnder,
  type AccountHolder,
} from './session.queries.ts'

const CACHE_MS = 5_000
const CACHE_LIMIT = 10_000
const REFRESH_AFTER_MS = 10 * 60_000
const SESSION_MS = 12 * 3_600_000

export interface SessionReader {
  read: (token: string, on: IsoDate) => Promise<Reader | null>
  /** Forgets what was read about a person: after sign-out, disabling, a change of role or of password. */
  forget: (userId: string) => void
}

/** Above a commune there is no commune to belong to: the unit of such a reader decides which communes are seen. */
const upperUnitOf = (holder: AccountHolder): string | null =>
  holder.assignments.find(
    (assignment) => assignment.communeId === null && (READER_ROLES as readonly string[]).includes(assignment.roleId),
  )?.unitId ?? null

const readerOf = async (db: Database, holder: AccountHolder, sessionId: string): Promise<Reader> => {
  const upperUnitId = upperUnitOf(holder)
  return {
    userId: holder.userId,
    username: holder.username,
    displayName: holder.displayName,
    sessionId,
    communeId: holder.communeId,
    upperUnitId,
    mustChangePassword: holder.mustChangePassword,
    roles: [...new Set(holder.assignments.map((assignment) => assignment.roleId))],
    unitIds: holder.assignments.map((assignment) => assignment.unitId),
    communeIds: holder.communeId ? [holder.communeId] : upperUnitId ? await listCommunesEverUnder(db, upperUnitId) : [],
  }
}

/** A person as the reader he would be that day, without a session of his; null for a disabled account. */
export const readAccount = async (
  db: Database,
  userId: string,
  on: IsoDate,
  sessionId: string,
): Promise<Reader | null> => {
  const holder = await findAccountHolder(db, userId, on)
  return holder && readerOf(db, holder, sessionId)
}

/** Reads sessions with a few seconds of memory, so that a busy page asks the table once. */
export const createSessionReader = (db: Database, clock: () => number): SessionReader => {
  const cache = new Map<string, { reader: Reader; until: number }>()

  const load = async (token: string, on: IsoDate): Promise<Reader | null> => {
    const holder = await findSessionHolder(db, token, on)
    if (!holder) return null
    const now = clock()
    if (now - Date.parse(holder.refreshedAt) > REFRESH_AFTER_MS)
      await extendSession(db, holder.sessionId, new Date(now + SESSION_MS))
    return readerOf(db, holder, holder.sessionId)
  }

  return {
    read: async (token, on) => {
      const kept = cache.get(token)
      if (kept && kept.until > clock()) return kept.reader
      const reader = await load(token, on)
      if (cache.size >= CACHE_LIMIT) cache.clear()
      if (reader) cache.set(token, { reader, until: clock() + CACHE_MS })
      else cache.delete(token)
      return reader
    },
    forget: (userId) => {
      for (const [token, { reader }] of cache) if (reader.userId === userId) cache.delete(token)
    },
  }
}
