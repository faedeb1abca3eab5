export type NoticeKind = 'done' | 'problem'
export interface Notice {
  id: number
  kind: NoticeKind
  text: string
}

const listeners = new Set<() => void>()
let notices: readonly Notice[] = []
let lastId = 0

const change = (next: readonly Notice[]): void => {
  notices = next
  for (const listener of listeners) listener()
}

export const dismissNotice = (id: number): void => change(notices.filter((one) => one.id !== id))

/** Says something at the edge of the screen and to screen readers; a problem stays until it is dismissed. */
export const notify = (kind: NoticeKind, text: string): void => {
  lastId += 1
  const id = lastId
  change([...notices.filter((one) => one.text !== text).slice(-2), { id, kind, text }])
  if (kind === 'done') setTimeout(() => dismissNotice(id), 6_000)
}

export const listNotices = (): readonly Notice[] => notices

export const subscribeToNotices = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
