import type {
  createActivity,
  createCommendation,
  createMediaItem,
  getActivity,
  listActivities,
  listCommendations,
  listMediaItems,
  listVillageHouseholds,
  removeActivity,
  removeCommendation,
  removeMediaItem,
  setVillageHouseholds,
  updateActivity,
  updateCommendation,
  updateMediaItem,
} from '@gandan/contracts/communications/activities'
import type { BodyInputOf, QueryInputOf } from '@gandan/contracts/endpoint'
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { request } from '../../api/client.ts'

const PAGE_SIZE = 50

type Filter<Query> = Omit<Query, 'cursor' | 'limit'>
export type ActivityFilter = Filter<QueryInputOf<typeof listActivities>>
export type MediaFilter = Filter<QueryInputOf<typeof listMediaItems>>
export type CommendationFilter = Filter<QueryInputOf<typeof listCommendations>>
export type ActivityBody = BodyInputOf<typeof createActivity>
export type MediaBody = BodyInputOf<typeof createMediaItem>
export type CommendationBody = BodyInputOf<typeof createCommendation>
export type HouseholdsBody = BodyInputOf<typeof setVillageHouseholds>

/** Everything of this room lies below one key, since a line moves the figures of its campaign. */
export const ROOM_KEY = 'communications'

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
  placeholderData: keepPreviousData,
}

export const activitiesQuery = (filter: ActivityFilter) =>
  infiniteQueryOptions({
    queryKey: [ROOM_KEY, 'activities', filter],
    queryFn: ({ pageParam, signal }) =>
      request<typeof listActivities>('GET', '/activities', {
        query: { ...filter, cursor: pageParam, limit: PAGE_SIZE },
        signal,
      }),
    ...paged,
  })

export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: [ROOM_KEY, 'activity', id],
    queryFn: ({ signal }) => request<typeof getActivity>('GET', '/activities/:id', { params: { id }, signal }),
  })

export const mediaItemsQuery = (filter: MediaFilter) =>
  infiniteQueryOptions({
    queryKey: [ROOM_KEY, 'mediaItems', filter],
    queryFn: ({ pageParam, signal }) =>
      request<typeof listMediaItems>('GET', '/media-items', {
        query: { ...filter, cursor: pageParam, limit: PAGE_SIZE },
        signal,
      }),
    ...paged,
  })

export const commendationsQuery = (filter: CommendationFilter) =>
  infiniteQueryOptions({
    queryKey: [ROOM_KEY, 'commendations', filter],
    queryFn: ({ pageParam, signal }) =>
      request<typeof listCommendations>('GET', '/commendations', {
        query: { ...filter, cursor: pageParam, limit: PAGE_SIZE },
        signal,
      }),
    ...paged,
  })

export const householdsQuery = (on: string) =>
  queryOptions({
    queryKey: [ROOM_KEY, 'households', on],
    queryFn: ({ signal }) =>
      request<typeof listVillageHouseholds>('GET', '/village-households', { query: { on }, signal }),
  })

/** Also after a refusal: a stale line is shown as it now stands. */
export const useRefreshRoom = () => {
  const queryClient = useQueryClient()
  return () => void queryClient.invalidateQueries({ queryKey: [ROOM_KEY] })
}

/** The saved line, or the new one where it has no id yet; the key is made once a form. */
export interface Saving<Body> {
  line: { id: string; version: number } | null
  key: string
  body: Body
}

const editOf = ({ id, version }: { id: string; version: number }) => ({ params: { id }, ifMatch: version })

const useSaving = <Body, Saved>(mutationFn: (saving: Saving<Body>) => Promise<Saved>) =>
  useMutation({ mutationFn, meta: { quiet: true }, onSettled: useRefreshRoom() })

export const useSaveActivity = () =>
  useSaving(({ line, key, body }: Saving<ActivityBody>) =>
    line === null
      ? request<typeof createActivity>('POST', '/activities', { body, idempotencyKey: key })
      : request<typeof updateActivity>('PUT', '/activities/:id', { ...editOf(line), body }),
  )

export const useSaveMediaItem = () =>
  useSaving(({ line, key, body }: Saving<MediaBody>) =>
    line === null
      ? request<typeof createMediaItem>('POST', '/media-items', { body, idempotencyKey: key })
      : request<typeof updateMediaItem>('PUT', '/media-items/:id', { ...editOf(line), body }),
  )

export const useSaveCommendation = () =>
  useSaving(({ line, key, body }: Saving<CommendationBody>) =>
    line === null
      ? request<typeof createCommendation>('POST', '/commendations', { body, idempotencyKey: key })
      : request<typeof updateCommendation>('PUT', '/commendations/:id', { ...editOf(line), body }),
  )

export interface Removal {
  id: string
  version: number
  isRemoved: boolean
}

export type SendRemoval = (removal: Removal) => Promise<{ version: number }>

export const sendActivityRemoval: SendRemoval = ({ isRemoved, ...line }) =>
  request<typeof removeActivity>('POST', '/activities/:id/removals', { ...editOf(line), body: { isRemoved } })

export const sendMediaRemoval: SendRemoval = ({ isRemoved, ...line }) =>
  request<typeof removeMediaItem>('POST', '/media-items/:id/removals', { ...editOf(line), body: { isRemoved } })

export const sendCommendationRemoval: SendRemoval = ({ isRemoved, ...line }) =>
  request<typeof removeCommendation>('POST', '/commendations/:id/removals', { ...editOf(line), body: { isRemoved } })

export const useSetHouseholds = () =>
  useMutation({
    mutationFn: (body: HouseholdsBody) => request<typeof setVillageHouseholds>('PUT', '/village-households', { body }),
    meta: { quiet: true },
    onSettled: useRefreshRoom(),
  })
