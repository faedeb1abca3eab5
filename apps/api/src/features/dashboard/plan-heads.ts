import type { Database } from '../../context.ts'
import { changeStampOf } from '../audit/change-stamps.ts'
import { findPlanHead, type PlanHead } from '../plan/plans.queries.ts'

/** How long another process's change may stay unseen; the own ones are seen at once. */
const KEPT_MS = 1_000
const KEPT_HEADS = 5_000

export type PlanHeadReader = (communeIds: readonly string[], id: string) => Promise<PlanHead | null>

/** Reads plan heads with a second of memory: a page that many look at asks the table once. */
export const createPlanHeadReader = (db: Database, clock: () => number): PlanHeadReader => {
  const kept = new Map<string, { head: PlanHead; stamp: number; until: number }>()
  return async (communeIds, id) => {
    const known = kept.get(id)
    if (known && known.until > clock() && communeIds.includes(known.head.communeId))
      if (known.stamp === changeStampOf(db, known.head.communeId)) return known.head
    const stamps = new Map(communeIds.map((communeId) => [communeId, changeStampOf(db, communeId)]))
    const head = await findPlanHead(db, communeIds, id)
    if (!head) return null
    if (kept.size >= KEPT_HEADS) kept.clear()
    kept.set(id, { head, stamp: stamps.get(head.communeId) ?? 0, until: clock() + KEPT_MS })
    return head
  }
}
