import fc from 'fast-check'
import { expect, test } from 'vitest'
import { STATUTORY_CALENDAR_ROWS } from '../organisation/statutory-holidays.ts'
import { workingCalendar } from '../organisation/working-days.ts'
import { DomainError } from '../shared/domain-error.ts'
import { addDays, type IsoDate } from '../shared/iso-date.ts'
import { allowedAfter, daysOf, inOrder, nextDueOn, replay, type ModelFacts } from '../testing/case-model.ts'
import { works } from '../testing/slow-count.ts'
import {
  basisOf,
  CASE_EVENT_KINDS,
  CASE_KINDS,
  standingEvents,
  stateOf,
  stepsAfter,
  type CaseEvent,
  type CaseEventKind,
  type CaseKind,
  type CaseState,
} from './case-events.ts'
import { isOverdueOn } from './case-phases.ts'
import { standingOf, type CaseStanding } from './case-standing.ts'
import { daysOverdue, standingOn } from './deadline-ledger.ts'
import { COMPLEXITY_CRITERIA, type ComplexityCriterion } from './deadline-rule.ts'

const calendar = workingCalendar(STATUTORY_CALENDAR_ROWS)
const RUNS_PER_KIND = 350
/** Before and after the reforms of land (2024) and of complaints (2026), and across Tết. */
const STARTS = ['2023-01-13', '2024-07-25', '2026-01-26', '2026-06-22', '2026-07-06']

/** What the model knows: the lines that were taken, and where they lead. */
interface Model {
  kind: CaseKind
  facts: ModelFacts
  lines: CaseEvent[]
  taken: Set<string>
}

/** The ledger under test: a line is kept only when the law lets the whole ledger stand. */
interface Ledger {
  events: readonly CaseEvent[]
  standing: CaseStanding | null
  entered: number
  today: IsoDate
}

const counts = { sequences: 0, taken: 0, refused: 0 }
const derive = ({ kind, facts }: Model, events: readonly CaseEvent[]) => standingOf(events, kind, facts, calendar)

const frozen = (event: CaseEvent): CaseEvent => Object.freeze({ ...event })

const checkRefusal = (model: Readonly<Model>, error: unknown, codes: Set<string>, event?: CaseEvent): void => {
  if (!(error instanceof DomainError)) throw error
  expect(codes).toContain(error.code)
  const { basis, step } = error.details
  expect(basis).toMatch(/Điều \d+|^Chưa tìm thấy/)
  if (error.code === 'caseStepRefused' && event && step === event.kind)
    expect(basis).toBe(basisOf(model.kind, event.kind))
  counts.refused += 1
}

/** `expect` is too slow for what is asked a million times. */
const hold = (isHeld: boolean, rule: string, what: unknown): void => {
  if (!isHeld) throw new Error(`${rule}: ${JSON.stringify(what)}`)
}

const checkDays = ({ deadlines, state, dueOn }: CaseStanding, today: IsoDate): void => {
  const isOver = state === 'closed' || state === 'awaitingResult'
  for (const day of [-40, 0, 1, 40].map((offset) => addDays(today, offset))) {
    for (const deadline of deadlines) {
      const isPast = deadline.effectiveDueOn !== null && deadline.effectiveDueOn < day
      const isClosed = deadline.closedOn !== null && deadline.closedOn <= day
      const isLate = standingOn(deadline, day) === 'overdue'
      const isOwed = deadline.calculation.rule.nature === 'duty'
      hold(isLate === (isPast && !isClosed && isOwed), 'overdue only when the due day is past', { day, deadline })
      hold(isPast || daysOverdue(deadline, day) === 0, 'no days overdue before the due day', { day, deadline })
    }
    const isLate = !isOver && dueOn !== null && dueOn < day
    hold(isOverdueOn(state, dueOn, day) === isLate, 'a case is overdue after its due day', { day, state, dueOn })
  }
}

const checkDeadlines = ({ deadlines }: CaseStanding, events: readonly CaseEvent[]): void => {
  const dayOf = (id: string | null) => events.find((one) => one.id === id && (one.voidedBy ?? null) === null)?.on
  for (const deadline of deadlines) {
    const { triggerEventId, triggerOn, nominalDueOn, effectiveDueOn, closedByEventId, closedOn } = deadline
    hold(dayOf(triggerEventId) === triggerOn, 'a clock starts with a line that stands', deadline)
    hold(closedByEventId === null || dayOf(closedByEventId) === closedOn, 'a clock ends with one', deadline)
    if (nominalDueOn === null || effectiveDueOn === null) continue
    hold(effectiveDueOn >= nominalDueOn && effectiveDueOn > triggerOn, 'a due day comes after', deadline)
    hold(works(calendar.days, effectiveDueOn), 'a due day is a working day', deadline)
  }
}

/** The same standing from a copy off the wire, and from the lines entered in any order. */
const checkReproducible = (model: Readonly<Model>, real: Ledger): void => {
  const text = JSON.stringify(real.standing)
  const copies = [real.events, JSON.parse(JSON.stringify(real.events)) as CaseEvent[], real.events.toReversed()]
  for (const copy of copies) hold(JSON.stringify(derive(model, copy)) === text, 'derived again it is the same', copy)
}

/** The fold: every prefix stands, and each line leads from the state before it by a step that was allowed. */
const checkPrefixes = (model: Readonly<Model>, real: Ledger): void => {
  const lines = standingEvents(real.events)
  let state: CaseState = 'none'
  for (const [index, line] of lines.entries()) {
    hold(stepsAfter(state, model.kind).includes(line.kind), 'each line was allowed', { state, line })
    const prefix = lines.slice(0, index + 1)
    const { state: next, dueOn } = derive(model, prefix)
    hold(next === replay(model.kind, prefix).state, 'a prefix stands as the model says', { next, prefix })
    const expected = nextDueOn(model.kind, prefix, model.facts, calendar.days)
    hold(dueOn === expected, 'a prefix is due as the model says', { dueOn, expected, prefix })
    state = next
  }
  hold(stateOf(real.events, model.kind) === state, 'the whole is its last prefix', { state })
}

const checkAll = (model: Readonly<Model>, real: Ledger): void => {
  const { standing } = real
  expect(new Set(real.events.map(({ id }) => id))).toEqual(model.taken)
  expect(standingEvents(real.events).map(({ id }) => id)).toEqual(inOrder(model.lines).map(({ id }) => id))
  expect(stepsAfter(standing?.state ?? 'none', model.kind)).toEqual(allowedAfter(model.kind, model.lines))
  if (standing === null) return
  const { state } = replay(model.kind, model.lines)
  expect(standing).toMatchObject({
    state,
    isOpen: state !== 'closed' && state !== 'awaitingResult',
    ...daysOf(model.lines),
    closedOn: state === 'closed' ? inOrder(model.lines).at(-1)?.on : null,
    dueOn: nextDueOn(model.kind, model.lines, model.facts, calendar.days),
  })
  checkDays(standing, real.today)
  checkDeadlines(standing, real.events)
}

const tryLedger = (model: Model, real: Ledger, next: readonly CaseEvent[], lines: CaseEvent[], event?: CaseEvent) => {
  const before = JSON.stringify(real.events)
  const { refusals } = replay(model.kind, lines)
  if (lines.length === 0) refusals.add('caseStepRefused')
  try {
    const standing = derive(model, next)
    expect([...refusals]).toEqual([])
    real.standing = standing
    real.events = next
    model.lines = lines
    counts.taken += 1
    return true
  } catch (error) {
    checkRefusal(model, error, refusals, event)
    expect(JSON.stringify(real.events)).toBe(before)
    return false
  }
}

interface Entry {
  pick: number
  isLawful: boolean
  /** Days that pass first; below nought the step is back-dated by them. */
  gap: number
  criteria: ComplexityCriterion[]
  hasNumber: boolean
}

type Command = fc.Command<Model, Ledger>

const enterStep = (entry: Entry): Command => ({
  check: () => true,
  run: (model, real) => {
    const { pick, isLawful, gap, criteria, hasNumber } = entry
    const allowed = allowedAfter(model.kind, model.lines)
    const kinds = isLawful && allowed.length > 0 ? allowed : CASE_EVENT_KINDS
    const kind = kinds[pick % kinds.length] as CaseEventKind
    const now = addDays(real.today, gap)
    if (gap > 0) real.today = now
    real.entered += 1
    const event = frozen({
      id: `e${real.entered}`,
      kind,
      on: now,
      recordedAt: `2030-01-01T00:00:00.${String(real.entered).padStart(3, '0')}Z`,
      decisionNumber: hasNumber ? '12/QĐ-UBND' : null,
      criteria,
    })
    if (tryLedger(model, real, [...real.events, event], [...model.lines, event], event)) model.taken.add(event.id)
    checkAll(model, real)
  },
  toString: () => `enter ${JSON.stringify(entry)}`,
})

/** A wrong line is voided and stays readable; without its receipt there is no case. */
const voidLine = (pick: number): Command => ({
  check: ({ lines }) => lines.length > 0,
  run: (model, real) => {
    const line = model.lines[pick % model.lines.length] as CaseEvent
    const lines = model.lines.filter((one) => one !== line)
    const next = real.events.map((one) => (one.id === line.id ? frozen({ ...one, voidedBy: 'leader' }) : one))
    tryLedger(model, real, next, lines)
    checkAll(model, real)
  },
  toString: () => `void ${pick}`,
})

const enter = (isLawful: boolean): fc.Arbitrary<Command> =>
  fc
    .record({
      pick: fc.nat(1_000),
      isLawful: fc.constant(isLawful),
      gap: fc.oneof({ weight: 4, arbitrary: fc.nat(20) }, fc.integer({ min: -15, max: -1 })),
      criteria: fc.subarray(COMPLEXITY_CRITERIA.slice(0, 3)),
      hasNumber: fc.nat(9).map((die) => die > 0),
    })
    .map(enterStep)
const commands = fc.commands([enter(true), enter(true), enter(true), enter(false), fc.nat(30).map(voidLine)], {
  maxCommands: 14,
  size: 'max',
})

test.each(CASE_KINDS)(
  'any sequence of steps of a %s stands as the law says, and a refused step changes nothing',
  (kind) => {
    fc.assert(
      fc.property(
        commands,
        fc.constantFrom(...STARTS),
        fc.constantFrom(1 as const, 2 as const),
        fc.constantFrom(undefined, 5, 30),
        (steps, start, round, answerDays) => {
          const facts = { round, ...(answerDays === undefined ? {} : { answerDays }) }
          const receipt = frozen({ id: 'e0', kind: 'received', on: start, recordedAt: '2030-01-01T00:00:00.000Z' })
          const model: Model = { kind, facts, lines: [receipt], taken: new Set(['e0']) }
          const real: Ledger = { events: [receipt], standing: null, entered: 0, today: start }
          real.standing = derive(model, real.events)
          fc.modelRun(() => ({ model, real }), steps)
          checkReproducible(model, real)
          checkPrefixes(model, real)
          expect(real.events).toHaveLength(model.taken.size)
          counts.sequences += 1
        },
      ),
      { numRuns: RUNS_PER_KIND },
    )
  },
  60_000,
)

test('the sequences reached far: thousands of steps taken and refused', () => {
  expect(counts.sequences).toBeGreaterThanOrEqual(RUNS_PER_KIND * CASE_KINDS.length)
  expect(Math.min(counts.taken, counts.refused)).toBeGreaterThan(2_000)
})
