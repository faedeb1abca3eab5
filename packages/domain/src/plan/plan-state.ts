import { isoDate, type IsoDate } from '../shared/iso-date.ts'

export const PLAN_STATES = ['draft', 'adopted'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** A yearly plan runs from 1 January to 31 December of its year. */
export const planSpan = (year: number): { startsOn: IsoDate; endsOn: IsoDate } => ({
  startsOn: isoDate(year, 1, 1),
  endsOn: isoDate(year, 12, 31),
})

/** The day a reader lands on: today within the plan's span, its last day afterwards, its first before. */
export const openingDay = (plan: { startsOn: IsoDate; endsOn: IsoDate }, today: IsoDate): IsoDate =>
  today > plan.endsOn ? plan.endsOn : today < plan.startsOn ? plan.startsOn : today
