import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { useCallback, useRef, useState } from 'react'
import { getLanguage } from '../../../i18n/language.ts'
import { notify } from '../../../shell/notices.ts'
import { startHistory, stepBack, stepForward, stepTo, type DraftHistory } from './draft-history.ts'
import { reviewTexts } from './review-texts.ts'

export type EditDraft = (change: (doc: PlanDocument) => PlanDocument, tag?: string) => void

const sayRefusal = (error: unknown): void => {
  if (!(error instanceof DomainError)) throw error
  const { refusals } = reviewTexts[getLanguage()]
  notify('problem', refusals[error.code as keyof typeof refusals] ?? error.code)
}

/** The draft under review with its steps back and forward; a change that the domain refuses is said, and changes nothing. */
export const useDraft = (initial: PlanDocument) => {
  const [history, setHistory] = useState(() => startHistory(initial))
  const latest = useRef(history)
  const change = useCallback((next: (history: DraftHistory) => DraftHistory) => {
    latest.current = next(latest.current)
    setHistory(latest.current)
  }, [])
  const edit: EditDraft = useCallback(
    (step, tag) => {
      try {
        change((now) => stepTo(now, step(now.present), tag ?? null))
      } catch (error) {
        sayRefusal(error)
      }
    },
    [change],
  )
  return {
    document: history.present,
    edit,
    undo: useCallback(() => change(stepBack), [change]),
    redo: useCallback(() => change(stepForward), [change]),
    restart: useCallback((document: PlanDocument) => change(() => startHistory(document)), [change]),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  }
}
