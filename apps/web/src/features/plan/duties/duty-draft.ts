import { occurrencesOf, type RecurrenceUnit } from '@gandan/domain/plan/recurrence'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { addDays, isIsoDate, laterOf, type IsoDate } from '@gandan/domain/shared/iso-date'

/** What the form of a duty holds while it is typed. */
export interface DutyDraft {
  objectiveId: string
  title: string
  every: RecurrenceUnit
  day: number
  month: number
  leadDays: number | string
  fromOn: string
  ownerUnitId: string
  ownerUserId: string
  weight: number | string
}

interface Span {
  startsOn: IsoDate
  endsOn: IsoDate
}

export interface Preview {
  occurrences: { startOn: IsoDate; dueOn: IsoDate }[]
  isTooMany: boolean
}

export const MONTHS_WITHIN: Record<RecurrenceUnit, number> = { week: 0, month: 0, quarter: 3, halfYear: 6, year: 12 }

export const isWhole = (value: number | string, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

export const newDutyDraft = (plan: Span, today: IsoDate): DutyDraft => ({
  objectiveId: '',
  title: '',
  every: 'month',
  day: 25,
  month: 1,
  leadDays: 7,
  fromOn: today > plan.endsOn ? plan.startsOn : laterOf(today, plan.startsOn),
  ownerUnitId: '',
  ownerUserId: '',
  weight: 1,
})

/** The change of rhythm keeps the day where it still makes sense. */
export const withRhythm = (draft: DutyDraft, every: RecurrenceUnit): DutyDraft => ({
  ...draft,
  every,
  day: every === 'week' ? Math.min(draft.day, 5) : draft.every === 'week' ? 25 : draft.day,
  month: Math.min(draft.month, Math.max(1, MONTHS_WITHIN[every])),
})

/** The tasks that the duty would become, by the rule the server uses; each starts no earlier than `fromOn`. */
export const previewOf = (draft: DutyDraft, plan: Span): Preview => {
  if (!isIsoDate(draft.fromOn)) return { occurrences: [], isTooMany: false }
  const lead = isWhole(draft.leadDays, 0, 90) ? draft.leadDays : 0
  const month = MONTHS_WITHIN[draft.every] > 0 ? draft.month : null
  try {
    const days = occurrencesOf(
      { every: draft.every, day: draft.day, month },
      laterOf(draft.fromOn, plan.startsOn),
      plan.endsOn,
    )
    return {
      occurrences: days.map((dueOn) => ({ startOn: laterOf(draft.fromOn, addDays(dueOn, -lead)), dueOn })),
      isTooMany: false,
    }
  } catch (error) {
    if (error instanceof DomainError) return { occurrences: [], isTooMany: error.code === 'tooManyOccurrences' }
    throw error
  }
}

export const bodyOfDuty = (draft: DutyDraft, planId: string) => ({
  planId,
  objectiveId: draft.objectiveId,
  title: draft.title.trim(),
  every: draft.every,
  day: draft.day,
  month: MONTHS_WITHIN[draft.every] > 0 ? draft.month : null,
  leadDays: Number(draft.leadDays),
  fromOn: draft.fromOn,
  ownerUnitId: draft.ownerUnitId || null,
  ownerUserId: draft.ownerUserId || null,
  weight: Number(draft.weight),
})
