import {
  addDays,
  addMonths,
  daysBetween,
  earlierOf,
  firstOfMonth,
  weekdayOf,
  type IsoDate,
} from '@gandan/domain/shared/iso-date'
import { uuidAt, type Random } from '../random.ts'
import {
  BULLETINS,
  CAMPAIGNS,
  CHANNELS,
  COLLECTIVES,
  MERITS,
  TOPICS,
  type CampaignPlan,
  type MetricPlan,
} from './communication-matters.ts'

export interface CommunicationYearInput {
  from: IsoDate
  until: IsoDate
  /** When the campaigns are to end. */
  endsOn: IsoDate
  villages: readonly { unitId: string; name: string }[]
  /** Who holds a post and may be sent; the first one enters the lines. */
  staffUserIds: readonly string[]
  leadUnitId: string
  random: Random
}

const WEEK = 7
const MONTH_END = 27

const instantOf = (on: IsoDate): number => Date.parse(`${on}T09:00:00+07:00`)

/** Every so many working days from a day until another, both included. */
const workingDays = ({ from, until, random }: CommunicationYearInput, least: number, most: number): IsoDate[] => {
  const days: IsoDate[] = []
  for (let on = addDays(from, random.int(1, most)); on <= until; on = addDays(on, random.int(least, most)))
    if (weekdayOf(on) < WEEK) days.push(on)
  return days
}

const householdsOf = ({ from, until, villages, random }: CommunicationYearInput) => {
  const first = villages.map(({ unitId }) => ({ villageId: unitId, on: from, households: random.int(85, 240) }))
  const again = addMonths(from, 6)
  if (again > until) return first
  const grown = first.filter(() => random.chance(0.4))
  return [...first, ...grown.map((one) => ({ ...one, on: again, households: one.households + random.int(1, 6) }))]
}

const pointsOf = (metric: MetricPlan, input: CommunicationYearInput) => {
  const { from, until, endsOn, random } = input
  const whole = daysBetween(from, endsOn)
  const points = [{ on: from, value: metric.baseline }]
  for (let month = firstOfMonth(from); ; month = addMonths(month, 1)) {
    const on = addDays(month, MONTH_END)
    if (on > until || on > endsOn) break
    if (on <= from) continue
    const way = Math.min(1, (daysBetween(from, on) / whole) * metric.reached * (0.92 + random.next() * 0.12))
    const value = metric.baseline + (metric.target - metric.baseline) * way
    points.push({ on, value: Number(value.toFixed(metric.decimals)) })
  }
  return points
}

const campaignOf = (plan: CampaignPlan, input: CommunicationYearInput) => {
  const { from, until, endsOn, leadUnitId, random } = input
  const id = uuidAt(instantOf(from), random)
  const { kind, name, goal, objectiveCode, word } = plan
  const metrics = plan.metrics.map((metric, index) => ({
    metric: { id: uuidAt(instantOf(from), random), ordinal: index + 1, ...metric },
    points: pointsOf(metric, input),
  }))
  const state = until >= endsOn ? 'ended' : 'running'
  return { id, kind, name, goal, objectiveCode, word, startsOn: from, endsOn, leadUnitId, state, metrics }
}

type Campaigns = readonly ReturnType<typeof campaignOf>[]
type Households = ReturnType<typeof householdsOf>

const campaignIdOf = (campaigns: Campaigns, text: string): string | null =>
  campaigns.find(({ word }) => text.includes(word))?.id ?? null

const activityOf = (on: IsoDate, input: CommunicationYearInput, campaigns: Campaigns, households: Households) => {
  const { villages, staffUserIds, random } = input
  const { topic, forms } = random.pick(TOPICS)
  const form = random.pick(forms)
  const isInVillage = form === 'villageMeeting' || form === 'homeVisit' || random.chance(0.2)
  const village = isInVillage ? random.pick(villages) : null
  const most = households.find(({ villageId }) => villageId === village?.unitId)?.households ?? 0
  const householdCount = village === null ? null : Math.round(most * (0.3 + random.next() * 0.6))
  const staff = form === 'training' ? staffUserIds : staffUserIds.filter(() => random.chance(0.25))
  return {
    id: uuidAt(instantOf(on), random),
    on,
    form,
    topic,
    place: village === null ? 'Hội trường UBND xã' : `Nhà văn hoá ${village.name}`,
    villageId: village?.unitId ?? null,
    campaignId: campaignIdOf(campaigns, topic),
    isWithFront: random.chance(0.35),
    staffUserIds: staff,
    householdCount,
    participantCount: householdCount === null ? random.int(25, 90) : householdCount + random.int(0, 30),
  }
}

const mediaItemOf = (on: IsoDate, { until, random }: CommunicationYearInput, campaigns: Campaigns) => {
  const { title, kind, praises } = random.pick(BULLETINS)
  const channel = random.pick(CHANNELS)
  const times = channel === 'radio' ? random.int(1, 3) : 1
  const airedOn = Array.from({ length: times }, (_, index) => earlierOf(addDays(on, index * 2), until))
  return {
    id: uuidAt(instantOf(on), random),
    channel,
    kind,
    title,
    airedOn: [...new Set(airedOn)],
    minutes: channel === 'radio' ? random.int(6, 20) / 2 : null,
    campaignId: campaignIdOf(campaigns, title),
    praises,
  }
}

const commendationOf = (on: IsoDate, number: number, input: CommunicationYearInput, campaigns: Campaigns) => {
  const { villages, random } = input
  const isCollective = random.chance(0.5)
  const village = random.pick(villages).name
  const reason = random.pick(MERITS)
  const subjectName = isCollective ? `${random.pick(COLLECTIVES)} ${village}` : `Hộ tiêu biểu số ${number}, ${village}`
  return {
    id: uuidAt(instantOf(on), random),
    subjectKind: isCollective ? 'collective' : 'person',
    subjectName,
    form: random.chance(0.3) ? 'publicPraise' : 'certificateOfMerit',
    decisionNumber: `${100 + number}/QĐ-UBND`,
    on,
    reason,
    campaignId: campaignIdOf(campaigns, reason),
  }
}

/** A commune's year of communication, all of it from the first day to the last one given. */
export const generateCommunication = (input: CommunicationYearInput) => {
  const households = householdsOf(input)
  const campaigns = CAMPAIGNS.map((plan) => campaignOf(plan, input))
  return {
    households,
    campaigns,
    activities: workingDays(input, 2, 6).map((on) => activityOf(on, input, campaigns, households)),
    mediaItems: workingDays(input, 1, 4).map((on) => mediaItemOf(on, input, campaigns)),
    commendations: workingDays(input, 12, 30).map((on, index) => commendationOf(on, index + 1, input, campaigns)),
  }
}

export type CommunicationYear = ReturnType<typeof generateCommunication>
