import type { BodyInputOf, QueryInputOf } from '@gandan/contracts/endpoint'
import type { assignCases, listCases } from '@gandan/contracts/petitions/cases'
import type { countCases, getCaseForecast } from '@gandan/contracts/petitions/case-figures'
import type {
  getPetitionSettings,
  previewCalendar,
  updatePetitionSettings,
} from '@gandan/contracts/petitions/petition-settings'
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query'
import { request } from '../../api/client.ts'

export type CaseFilter = Omit<QueryInputOf<typeof listCases>, 'cursor' | 'limit'>

const PAGE_SIZE = 50

export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['listCases', filter],
    queryFn: ({ pageParam, signal }) =>
      request<typeof listCases>('GET', '/cases', { query: { ...filter, cursor: pageParam, limit: PAGE_SIZE }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

export const caseCountsQuery = queryOptions({
  queryKey: ['countCases'],
  queryFn: ({ signal }) => request<typeof countCases>('GET', '/cases/counts', { signal }),
})

export const caseForecastQuery = queryOptions({
  queryKey: ['getCaseForecast'],
  queryFn: ({ signal }) => request<typeof getCaseForecast>('GET', '/cases/forecast', { signal }),
})

/** After any change of a case: lists, piles, figures, the case itself, and the visit it came from. */
export const refreshCases = (queryClient: QueryClient) =>
  Promise.all(
    ['listCases', 'countCases', 'getCaseForecast', 'getCaseStatistics', 'getCase', 'receptions'].map((name) =>
      queryClient.invalidateQueries({ queryKey: [name] }),
    ),
  )

export const useAssignCases = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof assignCases>) =>
      request<typeof assignCases>('POST', '/cases/assignments', { body }),
    meta: { quiet: true },
    onSuccess: () => refreshCases(queryClient),
  })
}

export const petitionSettingsQuery = queryOptions({
  queryKey: ['getPetitionSettings'],
  queryFn: ({ signal }) => request<typeof getPetitionSettings>('GET', '/petition-settings', { signal }),
})

export type SettingsBody = BodyInputOf<typeof updatePetitionSettings>

/** With isPreview it only says which cases would move. */
export const useUpdatePetitionSettings = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ version, body }: { version: number; body: SettingsBody }) =>
      request<typeof updatePetitionSettings>('PUT', '/petition-settings', { ifMatch: version, body }),
    meta: { quiet: true },
    onSuccess: async (_, { body }) => {
      if (body.isPreview) return
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: petitionSettingsQuery.queryKey }),
        refreshCases(queryClient),
      ])
    },
  })
}

export const calendarMovesQuery = (body: BodyInputOf<typeof previewCalendar>) =>
  queryOptions({
    queryKey: ['previewCalendar', body],
    queryFn: ({ signal }) => request<typeof previewCalendar>('POST', '/cases/calendar-previews', { body, signal }),
    placeholderData: keepPreviousData,
  })
