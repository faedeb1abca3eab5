import { lazy, Suspense, useSyncExternalStore } from 'react'

export interface Question {
  title: string
  text: string
  confirmLabel: string
  isDanger?: boolean
}

interface Asked extends Question {
  answer: (isYes: boolean) => void
}

const ConfirmDialog = lazy(async () => ({ default: (await import('./confirm-dialog.tsx')).ConfirmDialog }))
const listeners = new Set<() => void>()
let asked: Asked | null = null

const change = (next: Asked | null): void => {
  asked = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks before something that is hard to undo: `if (await confirm({ … }))`. */
export const confirm = (question: Question): Promise<boolean> =>
  new Promise((resolve) => {
    asked?.answer(false)
    change({
      ...question,
      answer: (isYes) => {
        change(null)
        resolve(isYes)
      },
    })
  })

/** Stands once in the shell; the dialog itself is loaded when first asked for. */
export function ConfirmHost() {
  const question = useSyncExternalStore(subscribe, () => asked)
  if (question === null) return null
  return (
    <Suspense>
      <ConfirmDialog question={question} onAnswer={question.answer} />
    </Suspense>
  )
}
