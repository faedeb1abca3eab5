import type {
  createIndicatorDefinition,
  listIndicatorTargets,
  setIndicatorTargets,
  updateIndicatorDefinition,
} from '@gandan/contracts/indicators/definitions'
import type { BodyInputOf } from '@gandan/contracts/endpoint'
import type { PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../api/client.ts'

export const targetsQuery = (kind: PeriodKind, year: number) =>
  queryOptions({
    queryKey: ['listIndicatorTargets', kind, year],
    queryFn: ({ signal }) =>
      request<typeof listIndicatorTargets>('GET', '/indicator-targets', { query: { kind, year }, signal }),
  })

const CHANGED = ['listIndicatorTargets', 'listIndicatorDefinitions', 'getEntryGrid', 'listFigures', 'getFigureSeries']

const useRefresh = () => {
  const client = useQueryClient()
  return () => Promise.all(CHANGED.map((key) => client.invalidateQueries({ queryKey: [key] })))
}

export type TargetItems = BodyInputOf<typeof setIndicatorTargets>['items']

export const useSetTargets = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (items: TargetItems) =>
      request<typeof setIndicatorTargets>('PUT', '/indicator-targets', { body: { items } }),
    meta: { quiet: true },
    onSuccess: refresh,
  })
}

export type DefinitionBody = BodyInputOf<typeof createIndicatorDefinition>

interface SavedDefinition {
  /** Null for a new one. */
  known: { id: string; version: number } | null
  body: DefinitionBody
  key: string
}

export const useSaveDefinition = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ known, body, key }: SavedDefinition) => {
      if (known === null)
        return request<typeof createIndicatorDefinition>('POST', '/indicator-definitions', {
          body,
          idempotencyKey: key,
        })
      const { code: _code, validFrom: _from, ...change } = body
      return request<typeof updateIndicatorDefinition>('PATCH', '/indicator-definitions/:id', {
        params: { id: known.id },
        body: change,
        ifMatch: known.version,
      })
    },
    meta: { quiet: true },
    onSuccess: refresh,
  })
}
