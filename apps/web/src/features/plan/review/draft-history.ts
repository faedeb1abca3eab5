import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'

const MOST_STEPS = 200

export interface DraftHistory {
  past: readonly PlanDocument[]
  present: PlanDocument
  future: readonly PlanDocument[]
  /** What the last edit changed; typing on in the same field is one step. */
  tag: string | null
}

export const startHistory = (document: PlanDocument): DraftHistory => ({
  past: [],
  present: document,
  future: [],
  tag: null,
})

export const stepTo = (history: DraftHistory, next: PlanDocument, tag: string | null = null): DraftHistory => {
  if (next === history.present) return history
  if (tag !== null && tag === history.tag) return { ...history, present: next, future: [] }
  return { past: [...history.past, history.present].slice(-MOST_STEPS), present: next, future: [], tag }
}

export const stepBack = (history: DraftHistory): DraftHistory => {
  const previous = history.past.at(-1)
  if (!previous) return history
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future], tag: null }
}

export const stepForward = (history: DraftHistory): DraftHistory => {
  const [next, ...rest] = history.future
  if (!next) return history
  return { past: [...history.past, history.present], present: next, future: rest, tag: null }
}
