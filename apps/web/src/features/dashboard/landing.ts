import type { Me } from '@gandan/contracts/organisation/session'
import type { PlanRow } from '@gandan/contracts/plan/plans'
import { OFFICER_ROLES, type RoleId } from '@gandan/domain/organisation/roles'

const OVERVIEW_ROLES: readonly RoleId[] = ['chairman', 'viceChairman', 'mttq', 'peopleInspection', 'partyReader']
const OWN_WORK_ROLES: readonly RoleId[] = OFFICER_ROLES

export type Landing =
  | { to: '/plans/$planId/dashboard'; params: { planId: string } }
  | { to: '/my-work' | '/communes' | '/plans' }

const newestAdopted = (me: Me, plans: readonly PlanRow[]): PlanRow | undefined =>
  plans
    .filter((plan) => plan.state === 'adopted' && (me.commune === null || plan.communeId === me.commune.id))
    .toSorted((a, b) => b.year - a.year)[0]

/** Where a person starts: leaders and overseers at the overview, officers at their own work, the upper level at its communes. */
export const landingOf = (me: Me, plans: readonly PlanRow[]): Landing => {
  const holds = (roles: readonly RoleId[]) => me.roles.some((role) => roles.includes(role))
  if (!holds(OVERVIEW_ROLES)) {
    if (holds(OWN_WORK_ROLES)) return { to: '/my-work' }
    if (holds(['upperReader'])) return { to: '/communes' }
  }
  const plan = newestAdopted(me, plans)
  return plan ? { to: '/plans/$planId/dashboard', params: { planId: plan.id } } : { to: '/plans' }
}
