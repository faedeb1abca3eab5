import type { listDirectives } from '@gandan/contracts/plan/plans'
import { useQuery } from '@tanstack/react-query'
import { request } from '../../../api/client.ts'
import { useCurrentPlan } from '../../../shell/current-plan.ts'
import { peopleQuery, unitsQuery } from '../../organisation/people.api.ts'
import { useActor, useToday } from '../../organisation/session.api.ts'
import { campaignChoicesQuery } from '../campaigns.api.ts'

export interface Choice {
  value: string
  label: string
}

const NOTHING: Choice = { value: '', label: '—' }
const HOLDING_LEVELS: readonly string[] = ['commune', 'village', 'department', 'organisation']

const useUnits = () => {
  const { communeId } = useActor()
  const units = useQuery({ ...unitsQuery(communeId ?? '', useToday()), enabled: communeId !== null })
  return units.data?.items ?? []
}

export const useVillageChoices = (): Choice[] =>
  useUnits()
    .filter(({ level }) => level === 'village')
    .map(({ id, name }) => ({ value: id, label: name }))

export const useUnitChoices = (): Choice[] => [
  NOTHING,
  ...useUnits()
    .filter(({ level }) => HOLDING_LEVELS.includes(level))
    .map(({ id, name }) => ({ value: id, label: name })),
]

/** Who holds a post in the commune, once each, by name. */
export const useStaffChoices = (): Choice[] => {
  const { communeId } = useActor()
  const people = useQuery({ ...peopleQuery(communeId ?? ''), enabled: communeId !== null }).data?.items ?? []
  return [...new Map(people.map(({ id, displayName }) => [id, displayName]))]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'))
}

export const useCampaignChoices = (none: string): Choice[] => {
  const campaigns = useQuery(campaignChoicesQuery).data?.items ?? []
  return [{ value: '', label: none }, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]
}

/** Directives that the plan in hand cites; the one already chosen stays though its plan is another. */
export const useDirectiveChoices = (chosenId: string): Choice[] => {
  const planId = useCurrentPlan()?.id ?? ''
  const { communeId } = useActor()
  const directives = useQuery({
    queryKey: ['listDirectives', planId],
    queryFn: ({ signal }) =>
      request<typeof listDirectives>('GET', '/plans/:id/directives', { params: { id: planId }, signal }),
    staleTime: 60_000,
    enabled: planId !== '' && communeId !== null,
  })
  const known = (directives.data?.items ?? []).map(({ id, number, title }) => ({
    value: id,
    label: title === null ? number : `${number} ${title}`,
  }))
  const isLost = chosenId !== '' && !known.some(({ value }) => value === chosenId)
  return [NOTHING, ...known, ...(isLost ? [{ value: chosenId, label: '…' }] : [])]
}
