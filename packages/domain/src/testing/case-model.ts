import type { CalendarDay } from '../organisation/working-days.ts'
import { CASE_EVENT_KINDS, type CaseEventKind, type CaseKind, type CaseState } from '../petitions/case-events.ts'
import type { IsoDate } from '../shared/iso-date.ts'
import { countSlowly, type SlowLimit } from './slow-count.ts'

/** A line as the model keeps it; lines stand in the order of entry. */
export interface ModelLine {
  id: string
  kind: CaseEventKind
  on: IsoDate
  criteria?: readonly string[]
  decisionNumber?: string | null
}

export interface ModelFacts {
  round?: 1 | 2
  answerDays?: number
}

/** A case in flags, written apart from the tables of case-events.ts so that the two can disagree. */
interface Desk {
  place: 'nowhere' | 'desk' | 'work' | 'answered' | 'elsewhere' | 'over'
  waits: boolean
  isProposed: boolean
  isSuspended: boolean
}

const REFORM = '2026-07-01'
const isFormal = (kind: CaseKind): boolean => kind === 'complaint' || kind === 'denunciation'
const among = (step: CaseEventKind, words: string): boolean => words.split(' ').includes(step)

const ENDS = 'refused guided filed sentToPolice sentToParty withdrawn merged split'

const fromDesk = (kind: CaseKind, desk: Desk, step: CaseEventKind): Desk | null => {
  const back = { ...desk, waits: false, isProposed: false }
  if (among(step, 'transferred urged')) return { ...back, place: 'elsewhere' }
  if (among(step, ENDS)) return { ...back, place: 'over' }
  if (among(step, 'notified assigned')) return desk
  if (step === 'supplementReceived') return desk.waits ? back : null
  if (desk.waits) return null
  if (step === 'supplementRequested') return { ...back, waits: true }
  if (step === 'proposed') return desk.isProposed ? null : { ...desk, isProposed: true }
  if (step === 'proposalReturned') return desk.isProposed ? back : null
  if (step === 'accepted') return isFormal(kind) ? { ...back, place: 'work' } : null
  if (isFormal(kind)) return null
  if (step === 'undertaken') return desk.isProposed ? { ...back, place: 'work' } : null
  return step === 'decided' && !desk.isProposed ? { ...back, place: 'answered' } : null
}

const fromWork = (kind: CaseKind, desk: Desk, step: CaseEventKind): Desk | null => {
  if (among(step, 'assigned notified')) return desk
  if (isFormal(kind) && among(step, 'suspensionSent forwarderAnswered escalated')) return desk
  if (step === 'withdrawn') return { ...desk, isSuspended: false, place: 'over' }
  if (desk.isSuspended) return step === 'resumed' ? { ...desk, isSuspended: false } : null
  if (among(step, 'verified dialogueHeld')) return desk
  if (step === 'merged') return { ...desk, place: 'over' }
  if (step === 'decided') return { ...desk, place: 'answered' }
  if (!isFormal(kind)) return step === 'supplementRequested' ? { ...desk, place: 'desk', waits: true } : null
  if (step === 'extended') return desk
  return step === 'suspended' ? { ...desk, isSuspended: true } : null
}

const fromAnswer = (kind: CaseKind, desk: Desk, step: CaseEventKind): Desk | null => {
  if (among(step, isFormal(kind) ? 'appealed litigated closed' : 'closed')) return { ...desk, place: 'over' }
  if (among(step, 'notified sent published enforced')) return desk
  if (step === 'acted') return kind === 'denunciation' ? desk : null
  return isFormal(kind) && among(step, 'suspensionSent forwarderAnswered escalated') ? desk : null
}

const after = (kind: CaseKind, desk: Desk, step: CaseEventKind): Desk | null => {
  if (desk.place === 'nowhere') return step === 'received' ? { ...desk, place: 'desk' } : null
  if (desk.place === 'desk') return fromDesk(kind, desk, step)
  if (desk.place === 'work') return fromWork(kind, desk, step)
  if (desk.place === 'answered') return fromAnswer(kind, desk, step)
  if (among(step, 'notified forwarderAnswered')) return desk
  if (desk.place === 'elsewhere') return among(step, 'resultReceived closed') ? { ...desk, place: 'over' } : null
  return among(step, 'suspensionSent resultReceived') ? desk : null
}

const stateOfDesk = ({ place, waits, isProposed, isSuspended }: Desk): CaseState => {
  if (place === 'desk') return waits ? 'awaitingSupplement' : isProposed ? 'proposed' : 'received'
  if (place === 'work') return isSuspended ? 'suspended' : 'accepted'
  return ({ nowhere: 'none', answered: 'decided', elsewhere: 'awaitingResult', over: 'closed' } as const)[place]
}

const TO_AND_FRO = 'supplementRequested supplementReceived proposed proposalReturned'

/** Day by day; on one day in the order of the law, to-and-fro in the order of entry. */
export const inOrder = <Line extends ModelLine>(lines: readonly Line[]): Line[] => {
  const rank = ({ kind }: Line) => CASE_EVENT_KINDS.indexOf(among(kind, TO_AND_FRO) ? 'supplementRequested' : kind)
  return [...lines].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : rank(a) - rank(b)))
}

const isFalseExtension = (kind: CaseKind, extensions: readonly ModelLine[]): string | null => {
  const last = extensions.at(-1) as ModelLine
  if (!last.decisionNumber) return 'extensionDecisionMissing'
  if (extensions.length > (kind === 'complaint' ? 1 : 2)) return 'extensionNotAllowed'
  const known = new Set(extensions.flatMap(({ criteria = [] }) => criteria))
  const needed = kind === 'complaint' ? (last.on < REFORM ? 0 : 1) : extensions.length
  return known.size < needed ? 'extensionCriteriaMissing' : null
}

const START: Desk = { place: 'nowhere', waits: false, isProposed: false, isSuspended: false }

export interface ModelCase {
  state: CaseState
  /** Why the law refuses the ledger; null for a lawful one. */
  refusals: Set<string>
  /** The place after each line. */
  places: Desk['place'][]
}

/** Where the lines lead; every code under which the ledger may be refused. */
export const replay = (kind: CaseKind, lines: readonly ModelLine[]): ModelCase => {
  let desk = START
  const [refusals, places, extensions]: [Set<string>, Desk['place'][], ModelLine[]] = [new Set(), [], []]
  for (const line of inOrder(lines)) {
    const next = after(kind, desk, line.kind)
    if (next === null) return { state: stateOfDesk(desk), refusals: new Set([...refusals, 'caseStepRefused']), places }
    if (line.kind === 'extended') {
      extensions.push(line)
      const fault = isFalseExtension(kind, extensions)
      if (fault) refusals.add(fault)
    }
    if (line.kind === 'suspended' && kind === 'complaint' && line.on < REFORM) refusals.add('suspensionNotAllowed')
    desk = next
    places.push(desk.place)
  }
  return { state: stateOfDesk(desk), refusals, places }
}

/** The steps that may follow, with what each needs. */
export const allowedAfter = (kind: CaseKind, lines: readonly ModelLine[]): CaseEventKind[] => {
  const desk = inOrder(lines).reduce<Desk>((at, line) => after(kind, at, line.kind) ?? at, START)
  return CASE_EVENT_KINDS.filter((step) => after(kind, desk, step) !== null)
}

type Amount = [amount: number, unit: SlowLimit['unit']]
const working = (amount: number): Amount => [amount, 'workingDays']
const calendar = (amount: number): Amount => [amount, 'calendarDays']

interface Duty {
  amount: Amount
  from: ModelLine
  isDone: boolean
  pauses?: SlowLimit['pauses']
}

const pausesBetween = (lines: readonly ModelLine[], stop: CaseEventKind, go: CaseEventKind) =>
  lines.flatMap((line, index) =>
    line.kind === stop
      ? [{ suspendedOn: line.on, resumedOn: lines.slice(index).find((one) => one.kind === go)?.on ?? null }]
      : [],
  )

/** What the commune owes after its lines, and whether it has been done. */
const dutiesOf = (kind: CaseKind, lines: readonly ModelLine[], facts: ModelFacts): Duty[] => {
  const { places } = replay(kind, lines)
  const hasLeftDesk = places.some((place) => place !== 'desk')
  const isUnsettled = ['desk', 'work'].includes(places.at(-1) ?? '')
  const startedBy = (words: string) => lines.filter((line) => among(line.kind, words))
  const follows = (line: ModelLine, step: CaseEventKind) =>
    lines.slice(lines.indexOf(line)).some((one) => one.kind === step)
  const each = (words: string, done: CaseEventKind, amount: Amount): Duty[] =>
    startedBy(words).map((from) => ({ from, amount, isDone: follows(from, done) }))
  const [received] = startedBy('received') as [ModelLine]
  const atReceipt = (amount: Amount, isDone: boolean, pauses: Duty['pauses'] = []): Duty[] => [
    { from: received, amount, isDone, pauses },
  ]
  const hardStop = received.on < REFORM ? [] : atReceipt(calendar(45), hasLeftDesk)
  const solve = (days: number): Duty[] =>
    startedBy('accepted').map((from) => ({
      from,
      amount: calendar(days),
      isDone: !isUnsettled,
      pauses: pausesBetween(lines, 'suspended', 'resumed'),
    }))
  const extensions = startedBy('extended').length
  if (kind === 'complaint') {
    const [first, send] = facts.round === 2 ? [45, calendar(7)] : [30, working(3)]
    return [
      ...hardStop,
      ...atReceipt(received.on < REFORM ? calendar(10) : working(7), hasLeftDesk),
      ...solve(first + 15 * extensions),
      ...each('suspended withdrawn', 'suspensionSent', working(3)).filter(({ from }) => from.on >= REFORM),
      ...each('decided', 'sent', send),
    ]
  }
  if (kind === 'denunciation')
    return [
      ...hardStop,
      ...atReceipt(working(7), hasLeftDesk),
      ...each('accepted', 'notified', working(5)),
      ...solve(30 + 30 * extensions),
      ...each('suspended withdrawn', 'suspensionSent', working(5)),
      ...each('decided', 'sent', working(5)),
      ...each('decided', 'acted', working(7)),
      ...each('decided', 'published', working(7)),
    ]
  if (kind === 'landMediation') return atReceipt(calendar(received.on < '2024-08-01' ? 45 : 30), !isUnsettled)
  if (kind === 'anonymousTip') return []
  return [
    ...hardStop,
    ...atReceipt(working(10), hasLeftDesk || follows(received, 'notified')),
    ...atReceipt(
      working(facts.answerDays ?? 15),
      !isUnsettled,
      pausesBetween(lines, 'supplementRequested', 'supplementReceived'),
    ),
  ]
}

/** The day by which the commune must do the next thing; null when it owes nothing or its clocks stand still. */
export const nextDueOn = (
  kind: CaseKind,
  lines: readonly ModelLine[],
  facts: ModelFacts,
  rows: ReadonlyMap<IsoDate, CalendarDay>,
): IsoDate | null => {
  const ordered = inOrder(lines)
  if (['elsewhere', 'over'].includes(replay(kind, ordered).places.at(-1) ?? '')) return null
  const ends = dutiesOf(kind, ordered, facts)
    .filter(({ isDone }) => !isDone)
    .map(
      ({ from, amount: [amount, unit], pauses = [] }) =>
        countSlowly(rows, { from: from.on, amount, unit, pauses }).effectiveDueOn,
    )
    .filter((on) => on !== null)
  return ends.sort()[0] ?? null
}

const SETTLES = 'decided refused guided filed transferred sentToPolice sentToParty urged withdrawn'

/** The days that figures count by. */
export const daysOf = (lines: readonly ModelLine[]) => {
  const ordered = inOrder(lines)
  const firstOf = (words: string) => ordered.find(({ kind }) => among(kind, words))?.on ?? null
  return { acceptedOn: firstOf('accepted undertaken'), settledOn: firstOf(SETTLES) }
}
