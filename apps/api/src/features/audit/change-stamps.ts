import type { Database } from '../../context.ts'

const stamps = new WeakMap<Database, Map<string, number>>()

const stampsOf = (db: Database): Map<string, number> => {
  const known = stamps.get(db) ?? new Map<string, number>()
  stamps.set(db, known)
  return known
}

/** Counts the changes this process has committed for a commune: what was read under an older stamp is read again. */
export const changeStampOf = (db: Database, communeId: string): number => stampsOf(db).get(communeId) ?? 0

export const stampChange = (db: Database, communeId: string): void => {
  stampsOf(db).set(communeId, changeStampOf(db, communeId) + 1)
}
