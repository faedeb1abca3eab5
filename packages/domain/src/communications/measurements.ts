import type { MeasureId, Measurement } from '../measures/measure.ts'
import { groupBy } from '../shared/group-by.ts'
import type { IsoDate } from '../shared/iso-date.ts'
import {
  SESSION_FORMS,
  type ActivityForm,
  type CommendationSubjectKind,
  type MediaChannel,
  type MediaKind,
} from './communication.ts'

export interface ActivityFact {
  id: string
  on: IsoDate
  form: ActivityForm
  villageId: string | null
  directiveId: string | null
  isWithFront: boolean
  staffUserIds: readonly string[]
  householdCount: number | null
}

export interface MediaFact {
  id: string
  channel: MediaChannel
  kind: MediaKind
  firstOn: IsoDate
  airedOn: readonly IsoDate[]
  minutes: number | null
}

export interface CommendationFact {
  id: string
  on: IsoDate
  subjectKind: CommendationSubjectKind
}

export interface CommunicationFacts {
  activities: readonly ActivityFact[]
  mediaItems: readonly MediaFact[]
  commendations: readonly CommendationFact[]
  /** The villages of the commune at the window's end with their households; null where nobody counted them. */
  villages: ReadonlyMap<string, number | null>
  /** Who holds a post at the window's end. */
  staffUserIds: ReadonlySet<string>
}

/** A measurement with the record it is of, so that a value can list what it counts. */
export interface CountedRecord extends Measurement {
  subjectId: string
}

interface DayWindow {
  from: IsoDate
  to: IsoDate
}

const isSession = ({ form }: ActivityFact): boolean => SESSION_FORMS.some((one) => one === form)

const counted = (measure: MeasureId, subjectId: string, on: IsoDate, amount = 1, detail = ''): CountedRecord => ({
  measure,
  subjectId,
  on,
  detail,
  amount,
})

const staffCounts = (
  measure: MeasureId,
  sessions: readonly ActivityFact[],
  staff: ReadonlySet<string>,
): CountedRecord[] => {
  const first = new Map<string, IsoDate>()
  for (const { on, staffUserIds } of sessions) {
    for (const userId of staffUserIds) {
      const known = first.get(userId)
      if (staff.has(userId) && (known === undefined || on < known)) first.set(userId, on)
    }
  }
  return [...first].map(([userId, on]) => counted(measure, userId, on))
}

const villageCounts = (
  activities: readonly ActivityFact[],
  villages: CommunicationFacts['villages'],
): CountedRecord[] => {
  const inVillages = activities.filter(({ villageId }) => villageId !== null && villages.has(villageId))
  return [...groupBy(inVillages, ({ villageId }) => villageId ?? '')].flatMap(([villageId, held]) => {
    const [first] = held.toSorted((a, b) => (a.on < b.on ? -1 : 1))
    const [largest] = held.toSorted((a, b) => (b.householdCount ?? 0) - (a.householdCount ?? 0))
    const reached = Math.min(largest?.householdCount ?? 0, villages.get(villageId) ?? Number.POSITIVE_INFINITY)
    const active = first === undefined ? [] : [counted('village.active', villageId, first.on)]
    if (largest === undefined || reached === 0) return active
    return [...active, counted('household.reached', villageId, largest.on, reached, villageId)]
  })
}

const standings = ({ villages, staffUserIds }: CommunicationFacts, on: IsoDate): CountedRecord[] => [
  ...[...villages].flatMap(([villageId, households]) => [
    counted('village.total', villageId, on),
    ...(households === null ? [] : [counted('household.total', villageId, on, households, villageId)]),
  ]),
  ...[...staffUserIds].map((userId) => counted('staff.inPost', userId, on)),
]

const activityCounts = (activities: readonly ActivityFact[]): CountedRecord[] =>
  activities.flatMap((one) => [
    ...(isSession(one) ? [counted('activity.held', one.id, one.on, 1, one.form)] : []),
    ...(one.isWithFront ? [counted('activity.jointWithFront', one.id, one.on)] : []),
  ])

const mediaCounts = (items: readonly MediaFact[], isWithin: (on: IsoDate) => boolean): CountedRecord[] =>
  items.flatMap(({ id, channel, kind, firstOn, airedOn, minutes }) => [
    ...(isWithin(firstOn) ? [counted('media.items', id, firstOn, 1, channel)] : []),
    ...(isWithin(firstOn) && kind === 'praise' ? [counted('media.praise', id, firstOn)] : []),
    ...(channel === 'radio' && minutes !== null && minutes > 0
      ? airedOn.filter(isWithin).map((on) => counted('media.radioMinutes', id, on, minutes))
      : []),
  ])

/**
 * What the records of communication amount to within a window, both days included: sessions by form, distinct staff in
 * post who attended one (and one on a directive), villages with any activity, households by village (the most of one
 * session, never their sum, nor more than the village has; a session without a village reaches none), items once on their
 * first day by channel, minutes on the radio once an airing, commendations, and the standings rates are divided by.
 */
export const communicationMeasurements = (facts: CommunicationFacts, window: DayWindow): CountedRecord[] => {
  const isWithin = (on: IsoDate): boolean => window.from <= on && on <= window.to
  const activities = facts.activities.filter(({ on }) => isWithin(on))
  const sessions = activities.filter(isSession)
  const onDirectives = sessions.filter(({ directiveId }) => directiveId !== null)
  return [
    ...activityCounts(activities),
    ...staffCounts('staff.briefed', sessions, facts.staffUserIds),
    ...staffCounts('staff.briefedOnDirectives', onDirectives, facts.staffUserIds),
    ...villageCounts(activities, facts.villages),
    ...mediaCounts(facts.mediaItems, isWithin),
    ...facts.commendations
      .filter(({ on }) => isWithin(on))
      .map(({ id, on, subjectKind }) => counted('commendation.given', id, on, 1, subjectKind)),
    ...standings(facts, window.to),
  ]
}
