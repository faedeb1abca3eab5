import { useState, type ChangeEvent } from 'react'
import { fieldMessage } from '../api/problem-message.ts'
import { problemOf } from '../api/problem.ts'

export type Troubles<T> = Partial<Record<keyof T, string>>

/** What is typed in a dialog: wrong fields are named once sending was tried, the API's refusals beside theirs. */
export const useDraftForm = <T extends object>(
  initial: () => T,
  troublesOf: (draft: T) => Troubles<T>,
  error: unknown,
) => {
  const [draft, setDraft] = useState(initial)
  const [isTried, setTried] = useState(false)
  const troubles = troublesOf(draft)
  const problem = error === null ? null : problemOf(error)
  const set = (part: Partial<T>) => setDraft((now) => ({ ...now, ...part }))
  const errorOf = (field: keyof T & string): string | undefined =>
    (isTried ? troubles[field] : undefined) ?? fieldMessage(problem, field)
  return {
    draft,
    set,
    errorOf,
    text: (field: keyof T & string) => ({
      value: draft[field] as string,
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
        set({ [field]: event.currentTarget.value } as Partial<T>),
      error: errorOf(field),
    }),
    day: (field: keyof T & string) => ({
      value: draft[field] as string | null,
      onChange: (on: string | null) => set({ [field]: on } as Partial<T>),
      error: errorOf(field),
    }),
    restart: (next: T): void => {
      setDraft(next)
      setTried(false)
    },
    isWhole: (): boolean => {
      setTried(true)
      return Object.keys(troubles).length === 0
    },
  }
}
