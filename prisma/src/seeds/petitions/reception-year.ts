import { isWorkingDay, type WorkingCalendar } from '@gandan/domain/organisation/working-days'
import type { RoleId } from '@gandan/domain/organisation/roles'
import type { CaseKind } from '@gandan/domain/petitions/case-events'
import { RECEPTION_DUTY_RULES } from '@gandan/domain/petitions/reception-duty'
import { groupBy } from '@gandan/domain/shared/group-by'
import { addDays, addMonths, firstOfMonth, weekdayOf, yearOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import { uuidAt, type Random } from '../random.ts'
import { citizensOf, type Citizen } from './citizens.ts'
import { MATTERS } from './matters.ts'
import type { PetitionPeople, SeededCase } from './petition-year.ts'

export interface ReceptionYearInput {
  from: IsoDate
  until: IsoDate
  villages: readonly { unitId: string; name: string }[]
  people: readonly PetitionPeople[]
  calendar: WorkingCalendar
  /** Those that came in at a reception are lines of its register. */
  cases: readonly SeededCase[]
  random: Random
}

export interface SeededVisit {
  id: string
  kind: CaseKind
  content: string
  topicCode: string
  villageId: string | null
  personCount: number
  isRepeat: boolean
  handledBefore: string | null
  isWithinJurisdiction: boolean
  guidedTo: string | null
  guidanceNumber: string | null
  result: string | null
  petitionId: string | null
  people: Citizen[]
}

export interface SeededReception {
  dayId: string
  sessionId: string
  on: IsoDate
  state: 'held' | 'cancelled' | 'posted'
  postedOn: IsoDate
  presiderUserId: string
  clerkUserId: string
  /** Scheduled by the chairman, regular by the clerk of the day. */
  kind: 'scheduled' | 'regular'
  visits: SeededVisit[]
}

const THURSDAY = 4
const MONTHLY = [5, 20] as const
const POSTED_BEFORE = 10
const ANNOUNCED_DAYS = 14
const WEEK = 7

const workingDayIn = (calendar: WorkingCalendar, from: IsoDate, days: number): IsoDate | null => {
  for (let step = 0; step < days; step += 1) {
    const on = addDays(from, step)
    if (isWorkingDay(calendar, on)) return on
  }
  return null
}

/** A Thursday each week, and from 01/07/2026 the 5th and 20th; a day off goes to a working day near it. */
export const receptionDaysIn = (from: IsoDate, until: IsoDate, calendar: WorkingCalendar): IsoDate[] => {
  const days: IsoDate[] = []
  const monthlyFrom = RECEPTION_DUTY_RULES.find(({ per }) => per === 'month')?.validFrom ?? until
  for (let monday = addDays(from, 1 - weekdayOf(from)); monday <= until; monday = addDays(monday, WEEK)) {
    const thursday = addDays(monday, THURSDAY - 1)
    const on = workingDayIn(calendar, thursday, 2) ?? workingDayIn(calendar, monday, THURSDAY - 1)
    if (on !== null && on < monthlyFrom) days.push(on)
  }
  for (let month = firstOfMonth(from); month <= until; month = addMonths(month, 1))
    for (const day of MONTHLY) {
      const on = workingDayIn(calendar, addDays(month, day - 1), WEEK)
      if (on !== null && on >= monthlyFrom) days.push(on)
    }
  return days.filter((on) => on >= from && on <= until).toSorted()
}

const KINDS: readonly CaseKind[] = [
  'feedback',
  'feedback',
  'recommendation',
  'recommendation',
  'complaint',
  'denunciation',
]
const COLLEGES = ['Văn phòng Đăng ký đất đai', 'Bảo hiểm xã hội', 'Điện lực'] as const

const freeVisit = ({ random, villages }: ReceptionYearInput, atMs: number, number: number): SeededVisit => {
  const kind = random.pick(KINDS)
  const matter = random.pick(MATTERS.filter(({ kinds }) => kinds.includes(kind)))
  const village = random.pick(villages)
  const personCount = random.chance(0.1) ? random.int(5, 14) : 1
  const isWithinJurisdiction = random.chance(0.8)
  const isRepeat = random.chance(0.2)
  return {
    id: uuidAt(atMs, random),
    kind,
    content: matter.text.replace('{place}', village.name),
    topicCode: matter.topicCode,
    villageId: village.unitId,
    personCount,
    isRepeat,
    handledBefore: isRepeat ? `Ban cán sự ${village.name} đã trả lời miệng` : null,
    isWithinJurisdiction,
    guidedTo: isWithinJurisdiction ? null : random.pick(COLLEGES),
    guidanceNumber: isWithinJurisdiction ? null : `${number}/PHD`,
    result: isWithinJurisdiction
      ? random.pick(['Đã giải thích, công dân đồng ý', 'Giao công chức trả lời bằng văn bản'])
      : null,
    petitionId: null,
    people: citizensOf(kind, personCount, village.name, random),
  }
}

/** A visit that became a petition: who came is sealed with both. */
const visitOf = (seeded: SeededCase, atMs: number, random: Random): SeededVisit => ({
  id: uuidAt(atMs, random),
  kind: seeded.kind,
  content: seeded.summary,
  topicCode: seeded.matter.topicCode,
  villageId: seeded.villageId,
  personCount: seeded.personCount,
  isRepeat: false,
  handledBefore: null,
  isWithinJurisdiction: true,
  guidedTo: null,
  guidanceNumber: null,
  result: 'Tiếp nhận đơn',
  petitionId: seeded.petitionId,
  people: seeded.people,
})

const NOBODY_CAME = 0.3
const MISSED = 0.05

/** A year of receptions up to a day: those of the chairman, and the clerk's where a petition came in on another day. */
export const generateReceptions = (input: ReceptionYearInput): SeededReception[] => {
  const { from, until, people, calendar, cases, random } = input
  const by = (...roles: RoleId[]) => people.filter(({ roleId }) => roles.includes(roleId)).map(({ userId }) => userId)
  const [chairman, clerks] = [random.pick(by('chairman')), by('officeClerk', 'justiceOfficer', 'oneStop')]
  const cameOn = groupBy(
    cases.filter(({ channel }) => channel === 'reception'),
    ({ events }) => events[0]?.on ?? from,
  )
  const last = addDays(until, ANNOUNCED_DAYS)
  const scheduled = receptionDaysIn(from, yearOf(last) === yearOf(until) ? last : until, calendar)
  const days = [...new Set([...scheduled, ...cameOn.keys()])].toSorted()
  return days.map((on, index): SeededReception => {
    const atMs = Date.parse(`${on}T07:30:00+07:00`)
    const petitions = cameOn.get(on) ?? []
    const kind = scheduled.includes(on) ? 'scheduled' : 'regular'
    const clerkUserId = random.pick(clerks)
    const isQuiet = kind === 'regular' || random.chance(NOBODY_CAME)
    const isMissed = kind === 'scheduled' && petitions.length === 0 && random.chance(MISSED)
    const state = on > until ? 'posted' : isMissed ? 'cancelled' : 'held'
    const free =
      state !== 'held' || isQuiet
        ? []
        : Array.from({ length: random.int(1, 4) }, () => freeVisit(input, atMs, index + 1))
    return {
      dayId: uuidAt(atMs, random),
      sessionId: uuidAt(atMs, random),
      on,
      state,
      postedOn: addDays(on, -POSTED_BEFORE),
      presiderUserId: kind === 'scheduled' ? chairman : clerkUserId,
      clerkUserId,
      kind,
      visits: [...petitions.map((seeded) => visitOf(seeded, atMs, random)), ...free],
    }
  })
}
