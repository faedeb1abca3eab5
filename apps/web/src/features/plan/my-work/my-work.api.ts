import type { getMyWork, readNotice } from '@gandan/contracts/plan/duties'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../api/client.ts'

export type MyWork = ResponseOf<typeof getMyWork>
export type WorkGroupName = Exclude<keyof MyWork, 'notices'>

export const myWorkQuery = (planId: string) =>
  queryOptions({
    queryKey: ['getMyWork', planId],
    queryFn: ({ signal }) => request<typeof getMyWork>('GET', '/my-work', { query: { planId }, signal }),
  })

/** The notice leaves at once; should the server refuse, it comes back with the next load. */
export const useReadNotice = (planId: string) => {
  const queryClient = useQueryClient()
  const { queryKey } = myWorkQuery(planId)
  return useMutation({
    mutationFn: (id: string) => request<typeof readNotice>('POST', '/notices/:id/readings', { params: { id } }),
    onMutate: (id) => {
      queryClient.setQueryData(queryKey, (known) =>
        known ? { ...known, notices: known.notices.filter((notice) => notice.id !== id) } : known,
      )
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  })
}
