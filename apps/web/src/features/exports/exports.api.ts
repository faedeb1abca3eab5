import type {
  cancelPreparedExport,
  deletePreparedExport,
  getPreparedExport,
  listPreparedExports,
  PreparedExport,
} from '@gandan/contracts/exports/prepared-exports'
import { isUnderWay } from '@gandan/domain/exports/prepared-exports'
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { addressOf, request } from '../../api/client.ts'
import { PREPARED_EXPORTS_KEY } from '../../shell/prepared-exports.api.ts'

const LOOK_AGAIN_MS = 1_500

const pauseOf = (rows: readonly Pick<PreparedExport, 'state'>[]): number | false =>
  rows.some(({ state }) => isUnderWay(state)) ? LOOK_AGAIN_MS : false

/** Asked again and again while something is being made. */
export const exportsQuery = infiniteQueryOptions({
  queryKey: [PREPARED_EXPORTS_KEY, 'list'],
  queryFn: ({ pageParam, signal }) =>
    request<typeof listPreparedExports>('GET', '/prepared-exports', {
      query: { cursor: pageParam, limit: 20 },
      signal,
    }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  refetchInterval: ({ state }) => pauseOf(state.data?.pages.flatMap(({ items }) => items) ?? []),
})

export const exportQuery = (id: string) =>
  queryOptions({
    queryKey: [PREPARED_EXPORTS_KEY, 'one', id],
    queryFn: ({ signal }) =>
      request<typeof getPreparedExport>('GET', '/prepared-exports/:id', { params: { id }, signal }),
    refetchInterval: ({ state }) => pauseOf(state.data ? [state.data] : []),
  })

/** The browser itself fetches it, and goes on by itself where it broke off. */
export const exportFileOf = (id: string): string => addressOf('/prepared-exports/:id/file', { params: { id } })

const useExportChange = (send: (id: string) => Promise<unknown>) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => queryClient.invalidateQueries({ queryKey: [PREPARED_EXPORTS_KEY] }),
  })
}

export const useCancelExport = () =>
  useExportChange((id) =>
    request<typeof cancelPreparedExport>('POST', '/prepared-exports/:id/cancel', { params: { id } }),
  )

export const useDeleteExport = () =>
  useExportChange((id) => request<typeof deletePreparedExport>('DELETE', '/prepared-exports/:id', { params: { id } }))
