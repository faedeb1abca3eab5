import type { uploadFile } from '@gandan/contracts/files'
import { useRef, useState } from 'react'
import { upload } from '../api/client.ts'
import { problemMessage } from '../api/problem-message.ts'
import { problemOf } from '../api/problem.ts'
import { MOST_EVIDENCE_FILES, refusalOf, type EvidenceRefusal } from './evidence.ts'

export interface EvidenceItem {
  key: number
  file: File
  status: 'sending' | 'stored' | 'refused' | 'failed'
  /** Why it was refused here, before sending */
  refusal?: EvidenceRefusal
  /** Why the server did not take it */
  message?: string
  storedId?: string
}

export interface Evidence {
  items: readonly EvidenceItem[]
  hasTooMany: boolean
  isSending: boolean
  /** Nothing is on its way and nothing was refused: the form may go. */
  isReady: boolean
  storedIds: string[]
  add: (files: readonly File[]) => void
  retry: (key: number) => void
  remove: (key: number) => void
}

/** Files go up as soon as they are chosen, so that a form that fails keeps them. */
export const useEvidence = (): Evidence => {
  const [items, setItems] = useState<readonly EvidenceItem[]>([])
  const [hasTooMany, setHasTooMany] = useState(false)
  const lastKey = useRef(0)
  const change = (key: number, next: Partial<EvidenceItem>) =>
    setItems((known) => known.map((item) => (item.key === key ? { ...item, ...next } : item)))
  const send = async ({ key, file }: EvidenceItem) => {
    try {
      const stored = await upload<typeof uploadFile>('/files', file)
      change(key, { status: 'stored', storedId: stored.id })
    } catch (error) {
      change(key, { status: 'failed', message: problemMessage(problemOf(error)) })
    }
  }
  const add = (files: readonly File[]) => {
    const room = MOST_EVIDENCE_FILES - items.length
    setHasTooMany(files.length > room)
    const added = files.slice(0, Math.max(0, room)).map((file): EvidenceItem => {
      lastKey.current += 1
      const refusal = refusalOf(file)
      return { key: lastKey.current, file, status: refusal ? 'refused' : 'sending', ...(refusal ? { refusal } : {}) }
    })
    setItems((known) => [...known, ...added])
    for (const item of added) if (item.status === 'sending') void send(item)
  }
  return {
    items,
    hasTooMany,
    isSending: items.some((item) => item.status === 'sending'),
    isReady: items.every((item) => item.status === 'stored'),
    storedIds: items.flatMap((item) => item.storedId ?? []),
    add,
    retry: (key) => {
      const item = items.find((one) => one.key === key)
      if (!item) return
      change(key, { status: 'sending', message: '' })
      void send(item)
    },
    remove: (key) => {
      setHasTooMany(false)
      setItems((known) => known.filter((item) => item.key !== key))
    },
  }
}
