import type { BodyInputOf } from '@gandan/contracts/endpoint'
import type { getCalendar, listCalendarVersions, updateCalendar } from '@gandan/contracts/organisation/calendar'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../api/client.ts'

export const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: ['getCalendar', year],
    queryFn: ({ signal }) => request<typeof getCalendar>('GET', '/calendars/:year', { params: { year }, signal }),
    staleTime: 60_000,
  })

export const versionsQuery = queryOptions({
  queryKey: ['listCalendarVersions'],
  queryFn: ({ signal }) => request<typeof listCalendarVersions>('GET', '/calendars/versions', { signal }),
})

export const useUpdateCalendar = (year: number) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ version, body }: { version: number; body: BodyInputOf<typeof updateCalendar> }) =>
      request<typeof updateCalendar>('PUT', '/calendars/:year', { params: { year }, ifMatch: version, body }),
    meta: { quiet: true },
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['getCalendar'] }),
        queryClient.invalidateQueries({ queryKey: versionsQuery.queryKey }),
      ]),
  })
}
