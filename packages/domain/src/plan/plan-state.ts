import { isoDate, type IsoDate } from '../shared/iso-date.ts'

export const PLAN_STATES = ['draft', 'adopted'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** A yearly plan runs from 1 January to 31 December of its year. */
export const planSpan = (year: number): { startsOn: IsoDate; endsOn: IsoDate } => ({
  startsOn: isoDate(year, 1, 1),
  endsOn: isoDate(year, 12, 31),
})

/**
 * The day a reader lands on: today within the plan's span, its first day before, its last day afterwards. A plan taken in
 * only after its span had passed has nothing to show on its last day, so it opens today.
 */
export const openingDay = (
  plan: { startsOn: IsoDate; endsOn: IsoDate },
  today: IsoDate,
  adoptedOn: IsoDate | null = null,
): IsoDate => {
  if (today < plan.startsOn) return plan.startsOn
  const isTakenInLate = adoptedOn !== null && adoptedOn > plan.endsOn
  return today > plan.endsOn && !isTakenInLate ? plan.endsOn : today
}
