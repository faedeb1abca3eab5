export type NoticeKind = 'done' | 'problem'
export interface Notice {
  id: number
  kind: NoticeKind
  text: string
  action: NoticeAction | null
}

/** What a notice offers to do, such as to take back what it says. */
export interface NoticeAction {
  label: string
  act: () => void
}

const listeners = new Set<() => void>()
let notices: readonly Notice[] = []
let lastId = 0

const change = (next: readonly Notice[]): void => {
  notices = next
  for (const listener of listeners) listener()
}

export const dismissNotice = (id: number): void => change(notices.filter((one) => one.id !== id))

const SHOWN_MS = 6_000
const OFFERED_MS = 20_000

/** Says something at the edge of the screen and to screen readers; a problem stays until it is dismissed. */
export const notify = (kind: NoticeKind, text: string, action: NoticeAction | null = null): void => {
  lastId += 1
  const id = lastId
  change([...notices.filter((one) => one.text !== text).slice(-2), { id, kind, text, action }])
  if (kind === 'done') setTimeout(() => dismissNotice(id), action ? OFFERED_MS : SHOWN_MS)
}

export const listNotices = (): readonly Notice[] => notices

export const subscribeToNotices = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
