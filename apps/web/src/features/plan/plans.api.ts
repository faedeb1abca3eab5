import type { listPlans } from '@gandan/contracts/plan/plans'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/client.ts'

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => request<typeof listPlans>('GET', '/plans', { signal }),
  staleTime: 60_000,
})
