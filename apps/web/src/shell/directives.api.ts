import type { listDirectives } from '@gandan/contracts/plan/plans'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../api/client.ts'

/** The directives that a plan cites: what tasks and activities of communication may be tied to. */
export const directivesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['listDirectives', planId],
    queryFn: ({ signal }) =>
      request<typeof listDirectives>('GET', '/plans/:id/directives', { params: { id: planId }, signal }),
    staleTime: 60_000,
  })
