import type { createSavedView, deleteSavedView, listSavedViews } from '@gandan/contracts/plan/plans'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../../../api/client.ts'

export const savedViewsQuery = queryOptions({
  queryKey: ['listSavedViews', 'tasks'],
  queryFn: ({ signal }) => request<typeof listSavedViews>('GET', '/saved-views', { query: { list: 'tasks' }, signal }),
})

export const sendSavedView = ({ key, name, query }: { key: string; name: string; query: string }) =>
  request<typeof createSavedView>('POST', '/saved-views', {
    body: { list: 'tasks', name, query },
    idempotencyKey: key,
  })

export const sendSavedViewDeletion = (id: string) =>
  request<typeof deleteSavedView>('DELETE', '/saved-views/:id', { params: { id } })
