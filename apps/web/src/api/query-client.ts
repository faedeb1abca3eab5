import { MutationCache, QueryClient } from '@tanstack/react-query'
import { notify } from '../shell/notices.ts'
import { problemOf } from './problem.ts'
import { problemMessage } from './problem-message.ts'

declare module '@tanstack/react-query' {
  interface Register {
    /** `quiet`: the form shows the refusal itself. */
    mutationMeta: { quiet?: boolean }
  }
}

/** A read is tried again once when no answer came; a write never; a refused write is always said aloud. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => count < 1 && problemOf(error).code === 'offline',
        retryDelay: 800,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        const problem = problemOf(error)
        if (mutation.meta?.quiet || problem.code === 'signInRequired') return
        notify('problem', problemMessage(problem))
      },
    }),
  })
