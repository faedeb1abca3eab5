import { useRef, useState } from 'react'

export interface Selection {
  ids: ReadonlySet<string>
  /** Ticks or unticks one; with shift, all from the last one touched to this one. */
  toggle: (id: string, isShift: boolean) => void
  set: (ids: readonly string[]) => void
}

/** Which rows of an ordered list are ticked. */
export const useSelection = (ordered: readonly string[]): Selection => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)
  const toggle = (id: string, isShift: boolean) => {
    const from = isShift && last.current !== null ? ordered.indexOf(last.current) : -1
    const to = ordered.indexOf(id)
    const touched = from === -1 ? [id] : ordered.slice(Math.min(from, to), Math.max(from, to) + 1)
    const isOn = !ids.has(id)
    const next = new Set(ids)
    for (const one of touched)
      if (isOn) next.add(one)
      else next.delete(one)
    last.current = id
    setIds(next)
  }
  return { ids, toggle, set: (given) => setIds(new Set(given)) }
}
