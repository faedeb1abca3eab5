import type { PlanDetail } from '@gandan/contracts/plan/plans'
import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { problemOf, type ApiProblem } from '../../../api/problem.ts'
import { planQuery, saveDraft } from '../plans.api.ts'

const PAUSE_MS = 1_500

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' | 'saving' }
  | { kind: 'failed'; problem: ApiProblem }
  | { kind: 'stale'; version: number; draft: PlanDocument | null }

const stateOfRefusal = (problem: ApiProblem): SaveState => {
  if (problem.code !== 'staleVersion') return { kind: 'failed', problem }
  const { current } = problem.details as { current: { version: number; draft: PlanDocument | null } }
  return { kind: 'stale', ...current }
}

interface Kept {
  version: number
  saved: PlanDocument
  latest: PlanDocument
  isStale: boolean
  timer: ReturnType<typeof setTimeout> | undefined
  running: Promise<boolean> | null
}

/** Sends the draft a moment after the last change, one save at a time; a version not seen yet is never overwritten unasked. */
export const useAutosave = (plan: PlanDetail, document: PlanDocument) => {
  const queryClient = useQueryClient()
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: null })
  const kept = useRef<Kept>({
    version: plan.version,
    saved: document,
    latest: document,
    isStale: false,
    timer: undefined,
    running: null,
  })

  const send = useCallback(async (): Promise<boolean> => {
    const now = kept.current
    while (now.saved !== now.latest) {
      const sent = now.latest
      setState({ kind: 'saving' })
      try {
        const reply = await saveDraft(plan.id, now.version, sent)
        now.version = reply.version
        now.saved = sent
        queryClient.setQueryData(planQuery(plan.id).queryKey, reply)
      } catch (error) {
        const refused = stateOfRefusal(problemOf(error))
        now.isStale = refused.kind === 'stale'
        setState(refused)
        return false
      }
    }
    setState({ kind: 'saved', at: new Date().toISOString() })
    return true
  }, [plan.id, queryClient])

  /** Sends what is not saved yet; true when nothing is left to save. */
  const saveNow = useCallback((): Promise<boolean> => {
    const now = kept.current
    clearTimeout(now.timer)
    if (now.isStale) return Promise.resolve(false)
    if (now.saved === now.latest) return now.running ?? Promise.resolve(true)
    now.running ??= send().finally(() => {
      now.running = null
    })
    return now.running
  }, [send])

  useEffect(() => {
    const now = kept.current
    now.latest = document
    if (now.isStale) return undefined
    if (document === now.saved) {
      if (now.running === null) setState((was) => (was.kind === 'waiting' ? { kind: 'saved', at: null } : was))
      return undefined
    }
    if (now.running === null) setState({ kind: 'waiting' })
    now.timer = setTimeout(() => void saveNow(), PAUSE_MS)
    return () => clearTimeout(now.timer)
  }, [document, saveNow])

  return {
    state,
    saveNow,
    versionOf: () => kept.current.version,
    isDirty: () => kept.current.saved !== kept.current.latest,
    /** From here on that document at that version counts as saved. */
    accept: (saved: PlanDocument, version: number) => {
      Object.assign(kept.current, { saved, latest: saved, version, isStale: false })
      setState({ kind: 'saved', at: null })
    },
    /** Saves over the version that was refused, after the reader has looked at it. */
    overwrite: (version: number) => {
      Object.assign(kept.current, { version, isStale: false })
      return saveNow()
    },
  }
}
