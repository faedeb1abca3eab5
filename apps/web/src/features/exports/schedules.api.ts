import type { BodyInputOf } from '@gandan/contracts/endpoint'
import type {
  createExportSchedule,
  deleteExportSchedule,
  ExportSchedule,
  listExportDeliveries,
  listExportRecipients,
  listExportSchedules,
  updateExportSchedule,
} from '@gandan/contracts/exports/export-schedules'
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/client.ts'

const KEY = 'exportSchedules'

export const schedulesQuery = queryOptions({
  queryKey: [KEY, 'list'],
  queryFn: ({ signal }) => request<typeof listExportSchedules>('GET', '/export-schedules', { signal }),
})

export const recipientsQuery = queryOptions({
  queryKey: [KEY, 'recipients'],
  queryFn: ({ signal }) => request<typeof listExportRecipients>('GET', '/export-recipients', { signal }),
})

export const deliveriesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [KEY, 'deliveries', id],
    queryFn: ({ pageParam, signal }) =>
      request<typeof listExportDeliveries>('GET', '/export-schedules/:id/deliveries', {
        params: { id },
        query: { cursor: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })

export type ScheduleBody = Omit<BodyInputOf<typeof updateExportSchedule>, 'isActive'>

export type ScheduleSaving =
  | { kind: 'create'; key: string; address: string; body: ScheduleBody }
  | { kind: 'change'; schedule: ExportSchedule; body: ScheduleBody & { isActive: boolean } }

const send = (saving: ScheduleSaving): Promise<ExportSchedule> => {
  if (saving.kind === 'create') {
    const body = { ...saving.body, address: saving.address }
    return request<typeof createExportSchedule>('POST', '/export-schedules', { body, idempotencyKey: saving.key })
  }
  const { id, version } = saving.schedule
  const call = { params: { id }, ifMatch: version, body: saving.body }
  return request<typeof updateExportSchedule>('PUT', '/export-schedules/:id', call)
}

export const useSaveSchedule = (isQuiet = true) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    meta: { quiet: isQuiet },
    onSettled: () => queryClient.invalidateQueries({ queryKey: schedulesQuery.queryKey }),
  })
}

export const useDeleteSchedule = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      request<typeof deleteExportSchedule>('DELETE', '/export-schedules/:id', { params: { id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [KEY] }),
  })
}
