import { useLocation, type LinkOptions } from '@tanstack/react-router'

export interface Breadcrumb {
  label: string
  link: Pick<LinkOptions, 'to' | 'params' | 'search'>
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The pages that led here, each with its filters; it lives with the entry of the browser's history. */
    trail?: readonly Breadcrumb[]
  }
}

/** What a link out of this page carries, so that the page it opens leads back to it as it stands. */
export const useTrailFrom = (label: string): { trail: readonly Breadcrumb[] } => {
  const { pathname, search, state } = useLocation()
  // A path as it stands in the address is no pattern of the route table, but leads there all the same.
  const link = { to: pathname, search } as Breadcrumb['link']
  return { trail: [...(state.trail ?? []), { label, link }] }
}
