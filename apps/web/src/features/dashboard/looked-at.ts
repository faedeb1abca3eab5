import type { PlanRow } from '@gandan/contracts/plan/plans'
import { addDays, addMonths, earlierOf, laterOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useToday } from '../organisation/session.api.ts'
import { plansQuery } from '../plan/plans.api.ts'

export interface DaySpan {
  /** The days that can be looked at: the plan's, up to today. */
  from: IsoDate
  to: IsoDate
}

const endOfMonth = (on: IsoDate): IsoDate => addDays(addMonths(`${on.slice(0, 7)}-01`, 1), -1)

/** The end of the month before; null when it lies before the span. */
export const previousMonthEnd = (on: IsoDate, span: DaySpan): IsoDate | null => {
  const end = addDays(`${on.slice(0, 7)}-01`, -1)
  return end >= span.from ? end : null
}

/** The end of this month, or of the next one when this is a month's end; null when the span ends here. */
export const nextMonthEnd = (on: IsoDate, span: DaySpan): IsoDate | null => {
  const end = endOfMonth(on) > on ? endOfMonth(on) : endOfMonth(addDays(on, 1))
  return on < span.to ? earlierOf(end, span.to) : null
}

export const usePlanRow = (planId: string): PlanRow | undefined =>
  useSuspenseQuery(plansQuery).data.items.find((plan) => plan.id === planId)

/** The day asked for (undefined: today, which also takes what happens meanwhile) and the days that can be chosen. */
export const useLookedAt = (plan: PlanRow | undefined, chosen: IsoDate | undefined) => {
  const today = useToday()
  const day = chosen ?? plan?.opensOn ?? today
  const span = plan && { from: plan.startsOn, to: laterOf(plan.startsOn, earlierOf(plan.endsOn, today)) }
  return {
    on: day >= today ? undefined : day,
    span,
    isOpeningDay: day === plan?.opensOn,
    isPlanOver: plan !== undefined && today > plan.endsOn,
  }
}
