import { EventEmitter } from 'node:events'
import type { Database } from '../../context.ts'

const bells = new WeakMap<Database, EventEmitter>()

/** Rings `queued` when there is something to make and `stop:<id>` when one is not wanted any more, within this process. */
export const bellOf = (db: Database): EventEmitter => {
  const known = bells.get(db) ?? new EventEmitter()
  bells.set(db, known)
  return known
}
