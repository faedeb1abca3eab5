import type { listDirectives } from '@gandan/contracts/plan/plans'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../api/client.ts'

/** The directives that a plan cites: rooms beside the plan offer them for what carries one out. */
export const planDirectivesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['listDirectives', planId],
    queryFn: ({ signal }) =>
      request<typeof listDirectives>('GET', '/plans/:id/directives', { params: { id: planId }, signal }),
    staleTime: 60_000,
  })
