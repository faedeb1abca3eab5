import type { listUnits } from '@gandan/contracts/organisation/units'
import type { listPeople } from '@gandan/contracts/organisation/users'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/client.ts'

/** Who of the commune can hold work today. */
export const peopleQuery = (communeId: string) =>
  queryOptions({
    queryKey: ['listPeople', communeId],
    queryFn: ({ signal }) => request<typeof listPeople>('GET', '/people', { query: { communeId }, signal }),
    staleTime: 300_000,
  })

/** The units of the commune alive that day, and those above it. */
export const unitsQuery = (communeId: string, on: string) =>
  queryOptions({
    queryKey: ['listUnits', communeId, on],
    queryFn: ({ signal }) => request<typeof listUnits>('GET', '/units', { query: { communeId, on }, signal }),
    staleTime: 300_000,
  })
