import type { PlanRow } from '@gandan/contracts/plan/plans'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useMe } from '../features/organisation/session.api.ts'
import { plansQuery } from '../features/plan/plans.api.ts'

let lastPlanId: string | null = null

/** The plan the reader is in: the one of the address, else the one looked at last, else the newest adopted. */
export const useCurrentPlan = (): PlanRow | null => {
  const { planId } = useParams({ strict: false })
  const me = useMe()
  const { items } = useSuspenseQuery(plansQuery).data
  const home = items.filter((plan) => me.commune === null || plan.communeId === me.commune.id)
  const found =
    items.find((plan) => plan.id === planId) ??
    items.find((plan) => plan.id === lastPlanId) ??
    home.toSorted((a, b) => b.year - a.year).find((plan) => plan.state === 'adopted')
  useEffect(() => {
    if (found) lastPlanId = found.id
  }, [found])
  return found ?? null
}
