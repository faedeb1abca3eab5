import { stateOf, type CaseEvent, type CaseKind } from '@gandan/domain/petitions/case-events'
import type { CaseFacts } from '@gandan/domain/petitions/case-limits'
import { standingOf } from '@gandan/domain/petitions/case-standing'
import type { PetitionChannel, PetitionSource } from '@gandan/domain/petitions/petition'
import { isWorkingDay, type WorkingCalendar } from '@gandan/domain/organisation/working-days'
import { addDays, daysBetween, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { RoleId } from '@gandan/domain/organisation/roles'
import { createRandom, uuidAt, type Random } from '../random.ts'
import { citizensOf, type Citizen } from './citizens.ts'
import { fateOf, type FateStep } from './case-fate.ts'
import { MATTERS, type Matter } from './matters.ts'

export interface PetitionPeople {
  userId: string
  roleId: RoleId
}

export interface PetitionYearInput {
  communeId: string
  from: IsoDate
  until: IsoDate
  count: number
  villages: readonly { unitId: string; name: string }[]
  people: readonly PetitionPeople[]
  calendar: WorkingCalendar
  random: Random
}

export interface SeededEvent extends CaseEvent {
  step: FateStep | null
  actorId: string
  stateAfter: string
}

/** One case as it came and went, before it becomes rows. */
export interface SeededCase {
  id: string
  petitionId: string
  kind: CaseKind
  matter: Matter
  summary: string
  villageId: string | null
  channel: PetitionChannel
  source: PetitionSource
  personCount: number
  people: Citizen[]
  registeredBy: string
  handlerUserId: string | null
  events: SeededEvent[]
  facts: CaseFacts
  standing: ReturnType<typeof standingOf>
}

const KINDS: readonly [CaseKind, number][] = [
  ['feedback', 0.36],
  ['recommendation', 0.3],
  ['complaint', 0.14],
  ['landMediation', 0.1],
  ['denunciation', 0.07],
  ['anonymousTip', 0.03],
]

const kindBy = (random: Random): CaseKind => {
  let draw = random.next()
  for (const [kind, share] of KINDS) {
    if (draw < share) return kind
    draw -= share
  }
  return 'feedback'
}

/** The working day that many working days later; the day itself for 0. */
const workingDaysLater = (calendar: WorkingCalendar, on: IsoDate, count: number): IsoDate => {
  let [day, left] = [on, count]
  while (left > 0 || !isWorkingDay(calendar, day)) {
    day = addDays(day, 1)
    if (left > 0 && isWorkingDay(calendar, day)) left -= 1
  }
  return day
}

const instantOf = (on: IsoDate, minute: number): string =>
  new Date(Date.parse(`${on}T08:00:00+07:00`) + minute * 60_000).toISOString()

type Cast = { clerk: string; leader: string; handler: string }

const castOf = (people: readonly PetitionPeople[], random: Random): Cast => {
  const by = (...roles: RoleId[]) => people.filter(({ roleId }) => roles.includes(roleId)).map(({ userId }) => userId)
  return {
    clerk: random.pick(by('officeClerk', 'justiceOfficer', 'oneStop')),
    leader: random.pick(by('chairman', 'viceChairman')),
    handler: random.pick(by('landOfficer', 'cultureOfficer', 'justiceOfficer', 'officeClerk')),
  }
}

const BY_CLERK = new Set([
  'received',
  'proposed',
  'supplementRequested',
  'supplementReceived',
  'notified',
  'sent',
  'published',
  'resultReceived',
  'closed',
  'enforced',
])

const actorOf = (kind: string, { clerk, leader, handler }: Cast): string =>
  BY_CLERK.has(kind) ? clerk : kind === 'verified' ? handler : leader

const eventsOf = (kind: CaseKind, receivedOn: IsoDate, input: PetitionYearInput, cast: Cast): SeededEvent[] => {
  const { calendar, random, until } = input
  const events: SeededEvent[] = []
  let on = receivedOn
  const push = (step: FateStep | null, eventKind: CaseEvent['kind']): void => {
    const recordedAt = instantOf(on, random.int(0, 40) + events.length * 25)
    const event = {
      id: uuidAt(Date.parse(recordedAt), random),
      kind: eventKind,
      on,
      recordedAt,
      actorId: actorOf(eventKind, cast),
      step,
    }
    const extra = { decisionNumber: step?.decisionNumber ?? null, criteria: step?.criteria ?? [] }
    events.push({ ...event, ...extra, stateAfter: '' })
    ;(events.at(-1) as SeededEvent).stateAfter = stateOf(events, kind)
  }
  push(null, 'received')
  for (const step of fateOf(kind, random)) {
    on = workingDaysLater(calendar, on, step.after)
    if (on > until) break
    push(step, step.kind)
  }
  return events
}

const CHANNELS: readonly PetitionChannel[] = [
  'counter',
  'counter',
  'counter',
  'post',
  'reception',
  'forwarded',
  'portal',
]

const caseOf = (receivedOn: IsoDate, input: PetitionYearInput): SeededCase => {
  const { random, villages, people, calendar } = input
  const kind = kindBy(random)
  const matter = random.pick(MATTERS.filter(({ kinds }) => kinds.includes(kind)))
  const village = random.pick(villages)
  const cast = castOf(people, random)
  const channel = random.pick(CHANNELS)
  const source: PetitionSource =
    channel === 'forwarded' ? random.pick(['fatherlandFront', 'peoplesCouncil', 'upperLevel'] as const) : 'citizen'
  const personCount = kind === 'anonymousTip' || !random.chance(0.08) ? 1 : random.int(2, 18)
  const events = eventsOf(kind, receivedOn, input, cast)
  const facts: CaseFacts = {
    round: 1,
    isAtReception: channel === 'reception',
    isForwarded: source !== 'citizen',
    isOutsideJurisdiction: events.some((one) => one.kind === 'transferred' || one.kind === 'guided'),
  }
  const atMs = Date.parse((events[0] as SeededEvent).recordedAt)
  const id = uuidAt(atMs, random)
  // A chance of their own, so that who came never changes what came.
  const chance = createRandom(Number.parseInt(id.slice(-7), 16))
  return {
    id,
    petitionId: uuidAt(atMs, random),
    kind,
    matter,
    summary: matter.text.replace('{place}', village.name),
    villageId: village.unitId,
    channel,
    source,
    personCount,
    people: citizensOf(kind, personCount, village.name, chance),
    registeredBy: cast.clerk,
    handlerUserId: events.some((one) => one.kind === 'accepted' || one.kind === 'undertaken') ? cast.handler : null,
    events,
    facts,
    standing: standingOf(events, kind, facts, calendar),
  }
}

/** Cases received over a span of days, each taken as far as it got by `until`; nothing later has happened. */
export const generateCases = (input: PetitionYearInput): SeededCase[] => {
  const { from, until, count, calendar, random } = input
  const days = daysBetween(from, until)
  const received = Array.from({ length: count }, (_, index) =>
    addDays(from, Math.floor(((index + random.next()) * days) / count)),
  )
  return received
    .map((on) => caseOf(isWorkingDay(calendar, on) ? on : workingDaysLater(calendar, on, 1), input))
    .filter(({ events }) => (events[0] as SeededEvent).on <= until)
}
