import type { getCaseStatistics } from '@gandan/contracts/petitions/case-figures'
import { LEADER_ROLES } from '@gandan/domain/organisation/roles'
import { REGISTRAR_ROLES } from '@gandan/domain/petitions/permissions'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/client.ts'
import { useMe } from '../organisation/session.api.ts'

const SEE_ALL: readonly string[] = [...LEADER_ROLES, ...REGISTRAR_ROLES]
const FIVE_MINUTES = 300_000

export interface PetitionsWindow {
  communeId: string
  from: IsoDate
  to: IsoDate
}

export const petitionsQuery = (query: PetitionsWindow) =>
  queryOptions({
    queryKey: ['getCaseStatistics', query],
    queryFn: ({ signal }) => request<typeof getCaseStatistics>('GET', '/cases/statistics', { query, signal }),
    placeholderData: (earlier) => earlier,
    refetchInterval: FIVE_MINUTES,
  })

/** Whether the lists behind the figures hold, for this reader, just what the figures count. */
export const useOpensLists = (communeId: string): boolean => {
  const { commune, roles } = useMe()
  return commune?.id === communeId && roles.some((role) => SEE_ALL.includes(role))
}
