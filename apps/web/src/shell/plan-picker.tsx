import type { PlanRow } from '@gandan/contracts/plan/plans'
import { NativeSelect } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMatches, useNavigate } from '@tanstack/react-router'
import { useMe } from '../features/organisation/session.api.ts'
import { plansQuery } from '../features/plan/plans.api.ts'
import { useTexts } from '../i18n/texts.ts'
import { useCurrentPlan } from './current-plan.ts'
import { shellTexts } from './texts.ts'

const SAME_PLACE = ['/shell/plans/$planId', '/shell/plans/$planId/tasks', '/shell/plans/$planId/duties'] as const
type SamePlace = '/plans/$planId' | '/plans/$planId/tasks' | '/plans/$planId/duties'

const nameOf = (plan: PlanRow, hasOwnCommune: boolean, words: { planOf: (year: number) => string; draft: string }) => {
  const name = hasOwnCommune ? words.planOf(plan.year) : `${plan.communeName} · ${plan.year}`
  return plan.state === 'draft' ? `${name} (${words.draft})` : name
}

/** Switches to another year, or for an upper reader to another commune, on the same kind of page. */
export function PlanPicker() {
  const texts = useTexts(shellTexts)
  const me = useMe()
  const { items } = useSuspenseQuery(plansQuery).data
  const current = useCurrentPlan()
  const navigate = useNavigate()
  const routeId = useMatches({ select: (matches) => matches.at(-1)?.routeId })
  if (items.length === 0 || current === null) return null
  const open = (planId: string) => {
    const place = SAME_PLACE.find((one) => one === routeId)?.replace('/shell', '') as SamePlace | undefined
    void navigate({ to: place ?? '/plans/$planId/dashboard', params: { planId } })
  }
  return (
    <NativeSelect
      className="plan-picker"
      aria-label={texts.plan}
      value={current.id}
      onChange={(event) => open(event.currentTarget.value)}
      data={items.map((plan) => ({ value: plan.id, label: nameOf(plan, me.commune !== null, texts) }))}
      styles={{ input: { fontWeight: 600 } }}
    />
  )
}
