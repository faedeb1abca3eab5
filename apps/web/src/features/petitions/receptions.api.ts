import type { BodyInputOf } from '@gandan/contracts/endpoint'
import type {
  addReceptionVisit,
  changeReceptionDay,
  concludeReception,
  createReceptionDay,
  getReceptionDuty,
  getReceptionSession,
  listReceptionDays,
  listReceptionSessions,
  openReceptionSession,
} from '@gandan/contracts/petitions/receptions'
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/client.ts'

interface Window {
  from: string
  to: string
}

export const receptionDutyQuery = (window: Window) =>
  queryOptions({
    queryKey: ['receptions', 'duty', window],
    queryFn: ({ signal }) => request<typeof getReceptionDuty>('GET', '/receptions/duty', { query: window, signal }),
  })

export const receptionDaysQuery = (window: Window) =>
  queryOptions({
    queryKey: ['receptions', 'days', window],
    queryFn: ({ signal }) => request<typeof listReceptionDays>('GET', '/reception-days', { query: window, signal }),
  })

export const receptionSessionsQuery = infiniteQueryOptions({
  queryKey: ['receptions', 'sessions'],
  queryFn: ({ pageParam, signal }) =>
    request<typeof listReceptionSessions>('GET', '/receptions', { query: { cursor: pageParam, limit: 20 }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})

export const receptionSessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['receptions', 'session', id],
    queryFn: ({ signal }) => request<typeof getReceptionSession>('GET', '/receptions/:id', { params: { id }, signal }),
  })

const useRefreshReceptions = () => {
  const queryClient = useQueryClient()
  return () => void queryClient.invalidateQueries({ queryKey: ['receptions'] })
}

export const useCreateReceptionDay = () =>
  useMutation({
    mutationFn: ({ key, body }: { key: string; body: BodyInputOf<typeof createReceptionDay> }) =>
      request<typeof createReceptionDay>('POST', '/reception-days', { body, idempotencyKey: key }),
    meta: { quiet: true },
    onSuccess: useRefreshReceptions(),
  })

export const useChangeReceptionDay = () =>
  useMutation({
    mutationFn: ({
      id,
      version,
      body,
    }: {
      id: string
      version: number
      body: BodyInputOf<typeof changeReceptionDay>
    }) =>
      request<typeof changeReceptionDay>('POST', '/reception-days/:id/changes', {
        params: { id },
        ifMatch: version,
        body,
      }),
    meta: { quiet: true },
    onSuccess: useRefreshReceptions(),
  })

export const useOpenReception = () =>
  useMutation({
    mutationFn: ({ key, body }: { key: string; body: BodyInputOf<typeof openReceptionSession> }) =>
      request<typeof openReceptionSession>('POST', '/receptions', { body, idempotencyKey: key }),
    meta: { quiet: true },
    onSuccess: useRefreshReceptions(),
  })

export const useConcludeReception = (id: string) =>
  useMutation({
    mutationFn: ({ version, body }: { version: number; body: BodyInputOf<typeof concludeReception> }) =>
      request<typeof concludeReception>('POST', '/receptions/:id/conclusions', {
        params: { id },
        ifMatch: version,
        body,
      }),
    meta: { quiet: true },
    onSuccess: useRefreshReceptions(),
  })

/** Names typed here are sealed by the API and kept nowhere on the page. */
export const useAddVisit = (id: string) =>
  useMutation({
    mutationFn: ({ key, body }: { key: string; body: BodyInputOf<typeof addReceptionVisit> }) =>
      request<typeof addReceptionVisit>('POST', '/receptions/:id/visits', {
        params: { id },
        body,
        idempotencyKey: key,
      }),
    meta: { quiet: true },
    gcTime: 0,
    onSuccess: useRefreshReceptions(),
  })
