import type { Person } from '@gandan/contracts/organisation/users'
import type { listPlanItems, PlanRow } from '@gandan/contracts/plan/plans'
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { request } from '../../../api/client.ts'
import { useToday } from '../../organisation/session.api.ts'
import { plansQuery } from '../plans.api.ts'
import { peopleQuery, unitsQuery } from '../../organisation/people.api.ts'

const LASTING = 60_000

export const planItemsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['listPlanItems', planId],
    queryFn: ({ signal }) =>
      request<typeof listPlanItems>('GET', '/plans/:id/items', { params: { id: planId }, signal }),
    staleTime: LASTING,
  })

/** The plan of the address, or undefined where the reader has none such. */
export const usePlan = (planId: string): PlanRow | undefined =>
  useSuspenseQuery(plansQuery).data.items.find((plan) => plan.id === planId)

const onceEach = (people: readonly Person[]): Person[] => [
  ...new Map(people.toReversed().map((person) => [person.id, person])).values(),
]

export interface Choices {
  objectives: { id: string; code: string; title: string }[]
  units: { id: string; name: string }[]
  people: Person[]
}

const HOLDING_LEVELS: readonly string[] = ['commune', 'village', 'department', 'organisation']

/** What tasks of a plan can be tied to; empty lists until they have come. */
export const useChoices = (plan: Pick<PlanRow, 'id' | 'communeId'>): Choices => {
  const items = useQuery(planItemsQuery(plan.id)).data?.items ?? []
  const units = useQuery(unitsQuery(plan.communeId, useToday())).data?.items ?? []
  const people = useQuery(peopleQuery(plan.communeId)).data?.items ?? []
  return {
    objectives: items.filter((item) => item.kind === 'objective' && item.retiredIn === null),
    units: units.filter((unit) => HOLDING_LEVELS.includes(unit.level)),
    people: onceEach(people).toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'vi')),
  }
}
