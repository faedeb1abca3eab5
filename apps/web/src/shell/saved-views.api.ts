import type { QueryInputOf } from '@gandan/contracts/endpoint'
import type { createSavedView, deleteSavedView, listSavedViews } from '@gandan/contracts/plan/plans'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../api/client.ts'

export type SavedList = QueryInputOf<typeof listSavedViews>['list']

export const savedViewsQuery = (list: SavedList) =>
  queryOptions({
    queryKey: ['listSavedViews', list],
    queryFn: ({ signal }) => request<typeof listSavedViews>('GET', '/saved-views', { query: { list }, signal }),
  })

export const sendSavedView = ({ key, ...body }: { list: SavedList; key: string; name: string; query: string }) =>
  request<typeof createSavedView>('POST', '/saved-views', { body, idempotencyKey: key })

export const sendSavedViewDeletion = (id: string) =>
  request<typeof deleteSavedView>('DELETE', '/saved-views/:id', { params: { id } })
