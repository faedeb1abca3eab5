import type {
  addCampaignMetric,
  createCampaign,
  getCampaign,
  listCampaigns,
  setCampaignPoint,
  updateCampaign,
  updateCampaignMetric,
} from '@gandan/contracts/communications/campaigns'
import type { BodyInputOf, QueryInputOf } from '@gandan/contracts/endpoint'
import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import { request } from '../../api/client.ts'
import { ROOM_KEY, useRefreshRoom, type Saving } from './communications.api.ts'

export type CampaignFilter = Omit<QueryInputOf<typeof listCampaigns>, 'cursor' | 'limit'>
export type CampaignBody = BodyInputOf<typeof createCampaign>
export type MetricBody = BodyInputOf<typeof addCampaignMetric>
export type PointBody = BodyInputOf<typeof setCampaignPoint>

const PAGE_SIZE = 50
const MOST_CHOICES = 100

export const campaignsQuery = (filter: CampaignFilter) =>
  infiniteQueryOptions({
    queryKey: [ROOM_KEY, 'campaigns', filter],
    queryFn: ({ pageParam, signal }) =>
      request<typeof listCampaigns>('GET', '/campaigns', {
        query: { ...filter, cursor: pageParam, limit: PAGE_SIZE },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

/** The latest campaigns, for a line to name one. */
export const campaignChoicesQuery = queryOptions({
  queryKey: [ROOM_KEY, 'campaignChoices'],
  queryFn: ({ signal }) =>
    request<typeof listCampaigns>('GET', '/campaigns', { query: { limit: MOST_CHOICES }, signal }),
  staleTime: 60_000,
})

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: [ROOM_KEY, 'campaign', id],
    queryFn: ({ signal }) => request<typeof getCampaign>('GET', '/campaigns/:id', { params: { id }, signal }),
  })

export const useSaveCampaign = () =>
  useMutation({
    mutationFn: ({ line, key, body }: Saving<CampaignBody>) =>
      line === null
        ? request<typeof createCampaign>('POST', '/campaigns', { body, idempotencyKey: key })
        : request<typeof updateCampaign>('PUT', '/campaigns/:id', {
            params: { id: line.id },
            ifMatch: line.version,
            body,
          }),
    meta: { quiet: true },
    onSettled: useRefreshRoom(),
  })

export const useSaveMetric = (campaignId: string) =>
  useMutation({
    mutationFn: ({ line, key, body }: Saving<MetricBody>) =>
      line === null
        ? request<typeof addCampaignMetric>('POST', '/campaigns/:id/metrics', {
            params: { id: campaignId },
            body,
            idempotencyKey: key,
          })
        : request<typeof updateCampaignMetric>('PUT', '/campaign-metrics/:id', {
            params: { id: line.id },
            ifMatch: line.version,
            body,
          }),
    meta: { quiet: true },
    onSettled: useRefreshRoom(),
  })

export const useSetPoint = (metricId: string) =>
  useMutation({
    mutationFn: (body: PointBody) =>
      request<typeof setCampaignPoint>('PUT', '/campaign-metrics/:id/points', { params: { id: metricId }, body }),
    meta: { quiet: true },
    onSettled: useRefreshRoom(),
  })
