import type { getTaskOrigin } from '@gandan/contracts/commitments'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../api/client.ts'

export type TaskOriginEndpoint = typeof getTaskOrigin

/** The dialogue whose promise a task keeps. */
export const taskOriginQuery = (id: string) =>
  queryOptions({
    queryKey: ['getTaskOrigin', id],
    queryFn: ({ signal }) => request<TaskOriginEndpoint>('GET', '/tasks/:id/origin', { params: { id }, signal }),
  })
