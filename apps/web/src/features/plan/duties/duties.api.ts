import type { BodyInputOf } from '@gandan/contracts/endpoint'
import type { createRecurringDuty, endRecurringDuty, listRecurringDuties } from '@gandan/contracts/plan/duties'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../api/client.ts'
import { refreshTasks } from '../tasks/dialogs/task-dialogs.api.ts'

export const dutiesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['listRecurringDuties', planId],
    queryFn: ({ signal }) =>
      request<typeof listRecurringDuties>('GET', '/recurring-duties', { query: { planId }, signal }),
  })

export const useCreateRecurringDuty = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: BodyInputOf<typeof createRecurringDuty> }) =>
      request<typeof createRecurringDuty>('POST', '/recurring-duties', { body, idempotencyKey: key }),
    meta: { quiet: true },
    onSuccess: () => {
      void refreshTasks(queryClient)
    },
  })
}

export const useEndRecurringDuty = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      request<typeof endRecurringDuty>('POST', '/recurring-duties/:id/endings', { params: { id }, body: { reason } }),
    meta: { quiet: true },
    onSuccess: () => {
      void refreshTasks(queryClient)
    },
  })
}
