import type { EntryCell } from '@gandan/contracts/indicators/values'
import type { CellDraft, Column, Line } from './grid-lines.ts'

export type Drafts = Readonly<Record<string, CellDraft>>

export interface DraftHistory {
  past: readonly Drafts[]
  now: Drafts
  future: readonly Drafts[]
  /** The cell being typed in: its letters are one step. */
  typing: string | null
}

export type CellChange = Pick<CellDraft, 'note' | 'fileIds' | Column>

export type DraftStep =
  | { kind: 'type'; line: Line; column: Column; text: string }
  | { kind: 'change'; changes: readonly { line: Line; change: CellChange }[] }
  | { kind: 'settle' }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'rebase'; key: string; cell: EntryCell }
  | { kind: 'drop'; key: string }
  | { kind: 'reset' }
  | { kind: 'clear' }

const MOST_STEPS = 200

export const NO_DRAFTS: DraftHistory = { past: [], now: {}, future: [], typing: null }

const withChange = (drafts: Drafts, line: Line, change: CellChange): Drafts => ({
  ...drafts,
  [line.key]: { base: line.cell, ...drafts[line.key], ...change },
})

const without = (drafts: Drafts, key: string): Drafts =>
  Object.fromEntries(Object.entries(drafts).filter(([each]) => each !== key))

const advance = (history: DraftHistory, now: Drafts, typing: string | null = null): DraftHistory =>
  typing !== null && typing === history.typing
    ? { ...history, now, future: [] }
    : { past: [...history.past.slice(1 - MOST_STEPS), history.now], now, future: [], typing }

const undone = ({ past, now, future }: DraftHistory): DraftHistory => {
  const before = past.at(-1)
  if (before === undefined) return { past, now, future, typing: null }
  return { past: past.slice(0, -1), now: before, future: [now, ...future], typing: null }
}

const redone = ({ past, now, future }: DraftHistory): DraftHistory => {
  const [next, ...rest] = future
  if (next === undefined) return { past, now, future, typing: null }
  return { past: [...past, now], now: next, future: rest, typing: null }
}

/** What is typed into the grid, step by step, to go back and forth in; a paste is one step. */
export const draftReducer = (history: DraftHistory, step: DraftStep): DraftHistory => {
  const { now } = history
  switch (step.kind) {
    case 'type': {
      const { line, column, text } = step
      return advance(history, withChange(now, line, { [column]: text }), `${line.key}|${column}`)
    }
    case 'change':
      return advance(
        history,
        step.changes.reduce((drafts, { line, change }) => withChange(drafts, line, change), now),
      )
    case 'settle':
      return history.typing === null ? history : { ...history, typing: null }
    case 'undo':
      return undone(history)
    case 'redo':
      return redone(history)
    case 'rebase': {
      const draft = now[step.key]
      return draft ? advance(history, { ...now, [step.key]: { ...draft, base: step.cell } }) : history
    }
    case 'drop':
      return advance(history, without(now, step.key))
    case 'reset':
      return advance(history, {})
    case 'clear':
    default:
      return NO_DRAFTS
  }
}
