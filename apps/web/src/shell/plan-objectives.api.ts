import type { listPlanItems } from '@gandan/contracts/plan/plans'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../api/client.ts'

/** The objectives of a plan's edition in force: rooms beside the plan offer them for what becomes a task. */
export const planObjectivesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['listPlanItems', planId],
    queryFn: ({ signal }) =>
      request<typeof listPlanItems>('GET', '/plans/:id/items', { params: { id: planId }, signal }),
    staleTime: 60_000,
    select: ({ items }) => items.filter((item) => item.kind === 'objective' && item.retiredIn === null),
  })
