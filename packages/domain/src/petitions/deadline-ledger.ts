import type { WorkingCalendar } from '../organisation/working-days.ts'
import { daysBetween, type IsoDate } from '../shared/iso-date.ts'
import { standingEvents, stateOf, type CaseEvent, type CaseKind } from './case-events.ts'
import { limitsOf, type CaseFacts, type CaseLimit } from './case-limits.ts'
import { calculateDeadline, type DeadlineCalculation, type Suspension } from './count-deadline.ts'
import { conditionsOf, type DeadlineOptions, type Extension } from './deadline-limit.ts'
import type { DeadlineRule, PauseKind } from './deadline-rule.ts'
import { DEADLINE_RULES, isInForce } from './deadline-rules.ts'

/** Running and paused are open; met was done, fallen away is no longer owed. */
export type DeadlineState = 'running' | 'paused' | 'met' | 'fellAway'

export interface CaseDeadline {
  limitId: string
  ruleId: string
  triggerEventId: string
  triggerOn: IsoDate
  nominalDueOn: IsoDate | null
  effectiveDueOn: IsoDate | null
  state: DeadlineState
  closedOn: IsoDate | null
  closedByEventId: string | null
  /** How it was reached: explainDeadline puts it in words. */
  calculation: DeadlineCalculation
}

const PAUSED_BY: Record<PauseKind, [from: CaseEvent['kind'], to: CaseEvent['kind']]> = {
  suspension: ['suspended', 'resumed'],
  supplement: ['supplementRequested', 'supplementReceived'],
}

const pausesAmong = (events: readonly CaseEvent[], rule: DeadlineRule): Suspension[] => {
  if (rule.pause === null) return []
  const [from, to] = PAUSED_BY[rule.pause.by]
  return events.flatMap((event, index) => {
    if (event.kind !== from) return []
    const end = events.slice(index + 1).find(({ kind }) => kind === to)
    return [{ suspendedOn: event.on, resumedOn: end?.on ?? null }]
  })
}

const extensionsAmong = (events: readonly CaseEvent[], rule: DeadlineRule): Extension[] =>
  rule.extensions.length === 0
    ? []
    : events
        .filter(({ kind }) => kind === 'extended')
        .map(({ on, decisionNumber = null, criteria = [] }) => ({ decidedOn: on, decisionNumber, criteria }))

const optionsFor = (rule: DeadlineRule, facts: CaseFacts): DeadlineOptions => ({
  conditions: (facts.conditions ?? []).filter((condition) => conditionsOf(rule).includes(condition)),
  ...(rule.isAmountEditable && facts.answerDays !== undefined ? { amount: facts.answerDays } : {}),
})

interface Ground {
  events: readonly CaseEvent[]
  facts: CaseFacts
  calendar: WorkingCalendar
  rules: readonly DeadlineRule[]
}

const deadlineFrom = (
  ground: Ground,
  { limitId, metBy, endedBy }: CaseLimit,
  trigger: CaseEvent,
  rule: DeadlineRule,
) => {
  const later = ground.events.slice(ground.events.indexOf(trigger) + 1)
  const closing = later.findIndex(({ kind }) => metBy.includes(kind) || endedBy.includes(kind))
  const closed = later[closing]
  const until = closed ? later.slice(0, closing) : later
  const calculation = calculateDeadline({
    rule,
    triggerOn: trigger.on,
    calendar: ground.calendar,
    options: optionsFor(rule, ground.facts),
    extensions: extensionsAmong(until, rule),
    suspensions: pausesAmong(until, rule),
  })
  const openState: DeadlineState = calculation.effectiveDueOn === null ? 'paused' : 'running'
  const state: DeadlineState = !closed ? openState : metBy.includes(closed.kind) ? 'met' : 'fellAway'
  return {
    limitId,
    ruleId: rule.id,
    triggerEventId: trigger.id,
    triggerOn: trigger.on,
    nominalDueOn: calculation.nominalDueOn,
    effectiveDueOn: calculation.effectiveDueOn,
    state,
    closedOn: closed?.on ?? null,
    closedByEventId: closed?.id ?? null,
    calculation,
  }
}

/**
 * Every clock that the ledger of a case has started, derived from its events alone; a limit without a rule in force on
 * the day of its trigger does not run. Throws caseStepRefused for a sequence the law does not know and what
 * calculateDeadline throws, each naming the article.
 */
export const deadlinesOf = (
  events: readonly CaseEvent[],
  caseKind: CaseKind,
  facts: CaseFacts,
  calendar: WorkingCalendar,
  rules: readonly DeadlineRule[] = DEADLINE_RULES,
): CaseDeadline[] => {
  stateOf(events, caseKind)
  const ground: Ground = { events: standingEvents(events), facts, calendar, rules }
  return limitsOf(caseKind, facts).flatMap((limit) =>
    ground.events
      .filter(({ kind }) => limit.startedBy.includes(kind))
      .flatMap((trigger) => {
        const rule = rules.find((one) => one.limitId === limit.limitId && isInForce(one, trigger.on))
        return rule ? [deadlineFrom(ground, limit, trigger, rule)] : []
      }),
  )
}

export type DeadlineStanding = 'running' | 'paused' | 'overdue' | 'metInTime' | 'metLate' | 'fellAway' | 'ended'

/** Where a deadline stands at the end of a day; a window ends where a duty would be overdue. */
export const standingOn = (deadline: CaseDeadline, on: IsoDate): DeadlineStanding => {
  const { closedOn, effectiveDueOn, state, calculation } = deadline
  if (state === 'fellAway' && closedOn !== null && closedOn <= on) return 'fellAway'
  if (state === 'met' && closedOn !== null && closedOn <= on)
    return effectiveDueOn !== null && closedOn > effectiveDueOn ? 'metLate' : 'metInTime'
  if (effectiveDueOn === null) return 'paused'
  if (on <= effectiveDueOn) return 'running'
  return calculation.rule.nature === 'window' ? 'ended' : 'overdue'
}

/** Calendar days after the due day that a duty was, or still is, undone on that day; 0 when it is not late. */
export const daysOverdue = (deadline: CaseDeadline, on: IsoDate): number => {
  const standing = standingOn(deadline, on)
  if (deadline.effectiveDueOn === null || (standing !== 'overdue' && standing !== 'metLate')) return 0
  return daysBetween(deadline.effectiveDueOn, standing === 'metLate' ? (deadline.closedOn ?? on) : on)
}

/** Days of its limit that a deadline has used at the end of a day, or had when it was closed; pauses use none. */
export const daysUsed = ({ calculation, closedOn }: CaseDeadline, on: IsoDate): number => {
  const until = closedOn !== null && closedOn < on ? closedOn : on
  return calculation.days.filter((day) => day.counted && day.on <= until).length
}

/** A limit is pressing once three quarters of its days are used. */
const PRESSING_SHARE = 0.75

/** How a limit looks: red once it was missed, amber when it presses, else green. */
export const limitTone = (limit: {
  standing: DeadlineStanding
  daysUsed: number
  daysAllowed: number
}): 'green' | 'amber' | 'red' => {
  if (limit.standing === 'overdue' || limit.standing === 'metLate') return 'red'
  return limit.daysUsed >= limit.daysAllowed * PRESSING_SHARE ? 'amber' : 'green'
}

export type DeadlineDue = Pick<CaseDeadline, 'ruleId' | 'nominalDueOn' | 'effectiveDueOn' | 'state'>

export interface DeadlineMove {
  limitId: string
  /** The first, second … clock of that limit in the case. */
  ordinal: number
  from: DeadlineDue | null
  to: DeadlineDue | null
}

const dueOf = (deadline: CaseDeadline | undefined): DeadlineDue | null => {
  if (!deadline) return null
  const { ruleId, nominalDueOn, effectiveDueOn, state } = deadline
  return { ruleId, nominalDueOn, effectiveDueOn, state }
}

const among = (deadlines: readonly CaseDeadline[], limitId: string): CaseDeadline[] =>
  deadlines.filter((one) => one.limitId === limitId)

const isOpen = (due: DeadlineDue | null): boolean => due?.state === 'running' || due?.state === 'paused'

const isSame = (from: DeadlineDue | null, to: DeadlineDue | null): boolean =>
  from?.ruleId === to?.ruleId &&
  from?.nominalDueOn === to?.nominalDueOn &&
  from?.effectiveDueOn === to?.effectiveDueOn &&
  from?.state === to?.state

/** Which open clocks of a case a changed event, holiday or rule would move, start or end: from when to when. */
export const compareDeadlines = (before: readonly CaseDeadline[], after: readonly CaseDeadline[]): DeadlineMove[] => {
  const limitIds = new Set([...before, ...after].map(({ limitId }) => limitId))
  return [...limitIds].flatMap((limitId) => {
    const [was, is] = [among(before, limitId), among(after, limitId)]
    return Array.from({ length: Math.max(was.length, is.length) }, (_, index) => ({
      limitId,
      ordinal: index + 1,
      from: dueOf(was[index]),
      to: dueOf(is[index]),
    })).filter(({ from, to }) => (isOpen(from) || isOpen(to)) && !isSame(from, to))
  })
}
