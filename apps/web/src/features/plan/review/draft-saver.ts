import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { problemOf, type ApiProblem } from '../../../api/problem.ts'

export const PAUSE_MS = 1_500

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' | 'saving' }
  | { kind: 'failed'; problem: ApiProblem }
  | { kind: 'stale'; version: number; draft: PlanDocument | null }

type Send = (version: number, document: PlanDocument) => Promise<{ version: number }>

const stateOfRefusal = (problem: ApiProblem): SaveState => {
  if (problem.code !== 'staleVersion') return { kind: 'failed', problem }
  const { current } = problem.details as { current: { version: number; draft: PlanDocument | null } }
  return { kind: 'stale', ...current }
}

/** Sends the draft a moment after its last change, one save at a time; a version not seen yet is never overwritten unasked. */
export class DraftSaver {
  #version: number
  #saved: PlanDocument
  #latest: PlanDocument
  #state: SaveState = { kind: 'saved', at: null }
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<boolean> | null = null
  readonly #send: Send
  readonly #tell: (state: SaveState) => void

  constructor(start: { document: PlanDocument; version: number }, send: Send, tell: (state: SaveState) => void) {
    this.#version = start.version
    this.#saved = start.document
    this.#latest = start.document
    this.#send = send
    this.#tell = tell
  }

  get version(): number {
    return this.#version
  }

  get isDirty(): boolean {
    return this.#saved !== this.#latest
  }

  /** The document as it stands on screen now. */
  change(document: PlanDocument): void {
    if (document === this.#latest) return
    this.#latest = document
    clearTimeout(this.#timer)
    if (this.#state.kind === 'stale' || this.#running !== null) return
    if (!this.isDirty) return this.#become({ kind: 'saved', at: null })
    this.#become({ kind: 'waiting' })
    this.#timer = setTimeout(() => void this.saveNow(), PAUSE_MS)
  }

  /** Sends what is not saved yet; true when nothing is left to save. */
  saveNow(): Promise<boolean> {
    clearTimeout(this.#timer)
    if (this.#state.kind === 'stale') return Promise.resolve(false)
    if (!this.isDirty && this.#running === null) return Promise.resolve(true)
    this.#running ??= this.#sendAll().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** Waits for a save under way and starts no other by itself. */
  async pause(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#running
  }

  /** From here on that document at that version counts as saved. */
  accept(document: PlanDocument, version: number): void {
    clearTimeout(this.#timer)
    this.#saved = document
    this.#latest = document
    this.#version = version
    this.#become({ kind: 'saved', at: null })
  }

  /** Saves over the version that was refused, after the reader has looked at it. */
  overwrite(version: number): Promise<boolean> {
    this.#version = version
    this.#become({ kind: 'waiting' })
    return this.saveNow()
  }

  #become(state: SaveState): void {
    this.#state = state
    this.#tell(state)
  }

  async #sendAll(): Promise<boolean> {
    while (this.isDirty) {
      const sent = this.#latest
      this.#become({ kind: 'saving' })
      try {
        this.#version = (await this.#send(this.#version, sent)).version
        this.#saved = sent
      } catch (error) {
        this.#become(stateOfRefusal(problemOf(error)))
        return false
      }
    }
    this.#become({ kind: 'saved', at: new Date().toISOString() })
    return true
  }
}
