import type {
  compareFigures,
  getFigureSeries,
  getObjectiveScore,
  getPlanMatrix,
  listFigureRecords,
  listFigures,
  setObjectiveWeights,
} from '@gandan/contracts/dashboard/figures'
import type { BodyInputOf } from '@gandan/contracts/endpoint'
import type { createChartNote, deleteChartNote, updateChartNote } from '@gandan/contracts/indicators/statistics'
import type { PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { useState } from 'react'
import { newKey, request } from '../../../api/client.ts'

export interface FigurePeriod {
  kind: PeriodKind
  year: number
  index: number
  on?: IsoDate | undefined
}

export const figuresQuery = (communeId: string, query: FigurePeriod & { objectiveCode?: string | undefined }) =>
  queryOptions({
    queryKey: ['listFigures', communeId, query],
    queryFn: ({ signal }) =>
      request<typeof listFigures>('GET', '/communes/:communeId/figures', { params: { communeId }, query, signal }),
    placeholderData: keepPreviousData,
  })

export const seriesQuery = (communeId: string, code: string, query: FigurePeriod) =>
  queryOptions({
    queryKey: ['getFigureSeries', communeId, code, query],
    queryFn: ({ signal }) =>
      request<typeof getFigureSeries>('GET', '/communes/:communeId/figures/:code/series', {
        params: { communeId, code },
        query,
        signal,
      }),
  })

export interface RecordsAsked extends FigurePeriod {
  part: 'numerator' | 'denominator'
  detail?: string | undefined
}

export const recordsQuery = (communeId: string, code: string, query: RecordsAsked) =>
  infiniteQueryOptions({
    queryKey: ['listFigureRecords', communeId, code, query],
    queryFn: ({ signal, pageParam }) =>
      request<typeof listFigureRecords>('GET', '/communes/:communeId/figures/:code/records', {
        params: { communeId, code },
        query: { ...query, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

export const matrixQuery = (id: string, query: { kind: 'month' | 'quarter'; on?: IsoDate | undefined }) =>
  queryOptions({
    queryKey: ['getPlanMatrix', id, query],
    queryFn: ({ signal }) =>
      request<typeof getPlanMatrix>('GET', '/plans/:id/matrix', { params: { id }, query, signal }),
    placeholderData: keepPreviousData,
  })

export const comparisonQuery = (query: FigurePeriod & { code: string }) =>
  queryOptions({
    queryKey: ['compareFigures', query],
    queryFn: ({ signal }) => request<typeof compareFigures>('GET', '/communes/figures-comparison', { query, signal }),
    placeholderData: keepPreviousData,
  })

export const scoreQuery = (id: string, on: IsoDate | undefined) =>
  queryOptions({
    queryKey: ['getObjectiveScore', id, on],
    queryFn: ({ signal }) =>
      request<typeof getObjectiveScore>('GET', '/objectives/:id/score', { params: { id }, query: { on }, signal }),
  })

export const useSetWeights = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ version, ...body }: BodyInputOf<typeof setObjectiveWeights> & { version: number }) =>
      request<typeof setObjectiveWeights>('PUT', '/objectives/:id/weights', { params: { id }, body, ifMatch: version }),
    onSuccess: () =>
      Promise.all(
        [['getObjectiveScore', id], ['getObjective', id], ['getDashboard']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

const useNotesRefresh = () => {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['getFigureSeries'] })
}

export type ChartNoteBody = BodyInputOf<typeof createChartNote>

/** A new note, or with `row` the day and words of one that stands. */
export const useSaveChartNote = (row: { id: string; version: number } | null) => {
  const refresh = useNotesRefresh()
  const [idempotencyKey] = useState(newKey)
  return useMutation({
    mutationFn: ({ on, text, ...place }: ChartNoteBody) =>
      row === null
        ? request<typeof createChartNote>('POST', '/chart-notes', { body: { ...place, on, text }, idempotencyKey })
        : request<typeof updateChartNote>('PUT', '/chart-notes/:id', {
            params: { id: row.id },
            body: { on, text },
            ifMatch: row.version,
          }),
    meta: { quiet: true },
    onSuccess: refresh,
  })
}

export const useRemoveChartNote = () => {
  const refresh = useNotesRefresh()
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      request<typeof deleteChartNote>('DELETE', '/chart-notes/:id', { params: { id }, ifMatch: version }),
    onSettled: refresh,
  })
}
