import type { getPeriodStanding, lockPeriod, unlockPeriod } from '@gandan/contracts/dashboard/periods'
import type { BodyInputOf } from '@gandan/contracts/endpoint'
import type {
  actOnValues,
  EntryGrid,
  getEntryGrid,
  getIndicatorValue,
  saveEntryCells,
} from '@gandan/contracts/indicators/values'
import type { listIndicatorDefinitions } from '@gandan/contracts/indicators/definitions'
import type { Frequency } from '@gandan/domain/indicators/definition'
import type { PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/client.ts'

export interface AskedPeriod<Kind extends PeriodKind = PeriodKind> {
  kind: Kind
  year: number
  index: number
}

/** Never read again by itself: what is typed stands on it. */
export const entryGridQuery = ({ kind, year, index }: AskedPeriod<Frequency>) =>
  queryOptions({
    queryKey: ['getEntryGrid', kind, year, index],
    queryFn: ({ signal }) =>
      request<typeof getEntryGrid>('GET', '/indicator-values', { query: { kind, year, index }, signal }),
  })

export const valueQuery = (id: string) =>
  queryOptions({
    queryKey: ['getIndicatorValue', id],
    queryFn: ({ signal }) =>
      request<typeof getIndicatorValue>('GET', '/indicator-values/:id', { params: { id }, signal }),
  })

export const definitionsQuery = (on: IsoDate) =>
  queryOptions({
    queryKey: ['listIndicatorDefinitions', on],
    queryFn: ({ signal }) =>
      request<typeof listIndicatorDefinitions>('GET', '/indicator-definitions', { query: { on }, signal }),
    staleTime: 60_000,
  })

export const standingQuery = ({ kind, year, index }: AskedPeriod) =>
  queryOptions({
    queryKey: ['getPeriodStanding', kind, year, index],
    queryFn: ({ signal }) =>
      request<typeof getPeriodStanding>('GET', '/indicator-periods', { query: { kind, year, index }, signal }),
  })

const useRefresh = () => {
  const client = useQueryClient()
  return (...keys: string[]) => Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })))
}

const FIGURES = ['getPeriodStanding', 'listFigures', 'getFigureSeries', 'getObjectiveScore']

/** Refusals stand on their cells, not at the edge of the screen. */
export const useSaveCells = () => {
  const client = useQueryClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof saveEntryCells>) =>
      request<typeof saveEntryCells>('PUT', '/indicator-values', { body }),
    meta: { quiet: true },
    onSuccess: (grid: EntryGrid) => {
      client.setQueryData(entryGridQuery(grid.period).queryKey, grid)
      return refresh('getIndicatorValue', ...FIGURES)
    },
  })
}

export const useActOnValues = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof actOnValues>) =>
      request<typeof actOnValues>('POST', '/indicator-values/actions', { body }),
    meta: { quiet: true },
    onSettled: () => refresh('getEntryGrid', 'getIndicatorValue', ...FIGURES),
  })
}

export const useLockPeriod = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof lockPeriod>) =>
      request<typeof lockPeriod>('POST', '/indicator-periods/locks', { body }),
    onSettled: () => refresh('getEntryGrid', 'getIndicatorValue', ...FIGURES),
  })
}

export const useUnlockPeriod = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof unlockPeriod>) =>
      request<typeof unlockPeriod>('POST', '/indicator-periods/unlocks', { body }),
    meta: { quiet: true },
    onSuccess: () => refresh('getEntryGrid', 'getIndicatorValue', ...FIGURES),
  })
}
