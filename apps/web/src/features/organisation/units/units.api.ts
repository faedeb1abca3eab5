import type { BodyInputOf } from '@gandan/contracts/endpoint'
import type { createUnit, listSuccessions, listUnits, Unit, updateUnit } from '@gandan/contracts/organisation/units'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../api/client.ts'

export type NewUnit = BodyInputOf<typeof createUnit>

/** The units alive on a day; all there ever were without one. */
export const unitsQuery = (on?: IsoDate) =>
  queryOptions({
    queryKey: ['listUnits', { on }],
    queryFn: ({ signal }) => request<typeof listUnits>('GET', '/units', { query: { on }, signal }),
    staleTime: 60_000,
  })

export const successionsQuery = queryOptions({
  queryKey: ['listSuccessions'],
  queryFn: ({ signal }) => request<typeof listSuccessions>('GET', '/units/successions', { signal }),
  staleTime: 300_000,
})

const useRefresh = () => {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: ['listUnits'] })
}

export const useCreateUnit = () =>
  useMutation({
    mutationFn: ({ body, key }: { body: NewUnit; key: string }) =>
      request<typeof createUnit>('POST', '/units', { body, idempotencyKey: key }),
    meta: { quiet: true },
    onSuccess: useRefresh(),
  })

export const useUpdateUnit = () =>
  useMutation({
    mutationFn: ({ id, version, body }: Pick<Unit, 'id' | 'version'> & { body: BodyInputOf<typeof updateUnit> }) =>
      request<typeof updateUnit>('PATCH', '/units/:id', { params: { id }, ifMatch: version, body }),
    meta: { quiet: true },
    onSettled: useRefresh(),
  })
