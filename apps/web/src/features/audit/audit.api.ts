import type { AuditEntry, listAuditEntries, verifyAuditChain } from '@gandan/contracts/audit'
import type { listUnits } from '@gandan/contracts/organisation/units'
import type { listPeople } from '@gandan/contracts/organisation/users'
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query'
import { request } from '../../api/client.ts'
import type { AuditSearch } from './audit-search.ts'

type Cursor = string | undefined

export const auditQuery = ({ subject, id, actor }: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['listAuditEntries', { subject, id, actor }],
    queryFn: ({ pageParam, signal }) =>
      request<typeof listAuditEntries>('GET', '/audit-entries', {
        query: { cursor: pageParam, subjectType: subject, subjectId: id, actorId: actor },
        signal,
      }),
    initialPageParam: undefined as Cursor,
    getNextPageParam: (page: { items: AuditEntry[]; nextCursor: string | null }): Cursor =>
      page.nextCursor ?? undefined,
  })

/** People and units by id, so that an entry says names; an id that neither knows is shown as it is. */
export const namesQuery = queryOptions({
  queryKey: ['auditNames'],
  queryFn: async ({ signal }) => {
    const [people, units] = await Promise.all([
      request<typeof listPeople>('GET', '/people', { signal }),
      request<typeof listUnits>('GET', '/units', { signal }),
    ])
    return {
      people: [...new Map(people.items.map((one) => [one.id, one.displayName]))].map(([id, name]) => ({ id, name })),
      units: units.items.map(({ id, name }) => ({ id, name })),
    }
  },
  staleTime: 300_000,
})

export const useVerification = () =>
  useMutation({
    mutationFn: () => request<typeof verifyAuditChain>('GET', '/audit-entries/verification'),
    meta: { quiet: true },
  })
