import type { compareCommunes, getDashboard, getObjective } from '@gandan/contracts/dashboard'
import type { PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request } from '../../api/client.ts'

const FIVE_MINUTES = 300_000

export const dashboardQuery = (id: string, query: { on: IsoDate | undefined; period: PeriodKind }) =>
  queryOptions({
    queryKey: ['getDashboard', id, query],
    queryFn: ({ signal }) =>
      request<typeof getDashboard>('GET', '/plans/:id/dashboard', { params: { id }, query, signal }),
    placeholderData: (earlier) => (earlier?.plan.id === id ? earlier : undefined),
    refetchInterval: FIVE_MINUTES,
  })

export const objectiveQuery = (id: string, on: IsoDate | undefined) =>
  queryOptions({
    queryKey: ['getObjective', id, on],
    queryFn: ({ signal }) =>
      request<typeof getObjective>('GET', '/objectives/:id', { params: { id }, query: { on }, signal }),
    placeholderData: (earlier) => (earlier?.id === id ? earlier : undefined),
  })

export const communesQuery = (query: { year: number | undefined; on: IsoDate | undefined }) =>
  queryOptions({
    queryKey: ['compareCommunes', query],
    queryFn: ({ signal }) => request<typeof compareCommunes>('GET', '/communes/comparison', { query, signal }),
    placeholderData: keepPreviousData,
  })
