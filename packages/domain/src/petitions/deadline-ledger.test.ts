import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { STATUTORY_CALENDAR_ROWS } from '../organisation/statutory-holidays.ts'
import { workingCalendar } from '../organisation/working-days.ts'
import { standingEvents, stateOf, type CaseEvent, type CaseEventKind, type CaseKind } from './case-events.ts'
import type { CaseFacts } from './case-limits.ts'
import { compareDeadlines, daysOverdue, daysUsed, deadlinesOf, limitTone, standingOn } from './deadline-ledger.ts'
import type { ComplexityCriterion } from './deadline-rule.ts'
import { DEADLINE_RULES } from './deadline-rules.ts'

const calendar = workingCalendar(STATUTORY_CALENDAR_ROWS)
const event = (kind: CaseEventKind, on: string, rest: Partial<CaseEvent> = {}): CaseEvent => ({
  id: `${kind}-${on}`,
  kind,
  on,
  recordedAt: `${on}T03:00:00Z`,
  ...rest,
})
const extended = (on: string, ...criteria: ComplexityCriterion[]) =>
  event('extended', on, { decisionNumber: '12/QĐ-UBND', criteria })
const of = (kind: CaseKind, events: CaseEvent[], facts: CaseFacts = {}) => deadlinesOf(events, kind, facts, calendar)
const dues = (kind: CaseKind, events: CaseEvent[], facts: CaseFacts = {}) =>
  Object.fromEntries(of(kind, events, facts).map((one) => [one.limitId, `${one.effectiveDueOn} ${one.state}`]))

const RECEIVED = event('received', '2023-01-13')
const ACCEPTED = event('accepted', '2023-01-27')
const DENOUNCED = [event('received', '2023-04-24'), event('accepted', '2023-05-08')]

test('a complaint across Tết 2023: each step closes its clock and starts the next', () => {
  const events = [RECEIVED, ACCEPTED, event('decided', '2023-02-24'), event('sent', '2023-03-01')]
  expect(dues('complaint', events, { isAtReception: true })).toEqual({
    KN_ACCEPT: '2023-01-27 met',
    RCV_INFORM: '2023-02-03 met',
    KN_SOLVE_1: '2023-02-27 met',
    KN_SEND_1: '2023-03-01 met',
    KN_SECOND_WINDOW: '2023-03-31 running',
    KN_EFFECTIVE: '2023-03-27 running',
  })
})

test('an extension with its decision and criterion moves a complaint to the limit of a complex one', () => {
  const events = [RECEIVED, ACCEPTED, extended('2023-02-20', 'severalPlaces')]
  expect(dues('complaint', events).KN_SOLVE_1).toBe('2023-03-13 running')
  expect(dues('complaint', events, { conditions: ['remoteArea'] }).KN_SOLVE_1).toBe('2023-03-28 running')
  expect(dues('complaint', [RECEIVED, ACCEPTED], { round: 2 }).KN_SOLVE_2).toBe('2023-03-13 running')
})

test('a denunciation extended twice ends on the working day after the whole chain', () => {
  const events = [...DENOUNCED, extended('2023-06-05', 'severalPlaces'), extended('2023-07-05', 'bodiesDisagree')]
  expect(dues('denunciation', events)).toMatchObject({
    TC_PRECHECK: '2023-05-08 met',
    TC_NOTIFY: '2023-05-15 running',
    TC_SOLVE: '2023-08-07 running',
  })
})

test('a second extension of a denunciation with one recorded criterion is refused with the article', () => {
  const events = [...DENOUNCED, extended('2023-06-05', 'severalPlaces'), extended('2023-07-05', 'severalPlaces')]
  expect(() => of('denunciation', events)).toThrow(
    expect.objectContaining({
      code: 'extensionCriteriaMissing',
      details: expect.objectContaining({ basis: expect.stringContaining('Luật Tố cáo 2018 Điều 30') }),
    }),
  )
})

test('a suspension leaves no due day until the clock goes on, and asks that its decision be sent', () => {
  const suspended = [...DENOUNCED, event('suspended', '2023-05-18')]
  expect(dues('denunciation', suspended)).toMatchObject({
    TC_SOLVE: 'null paused',
    TC_SUSPEND_SEND: '2023-05-25 running',
  })
  const resumed = [...suspended, event('suspensionSent', '2023-05-22'), event('resumed', '2023-06-01')]
  expect(dues('denunciation', resumed)).toMatchObject({
    TC_SOLVE: '2023-06-21 running',
    TC_SUSPEND_SEND: '2023-05-25 met',
  })
})

test("waiting for a supplement stops the commune's own answer time, never a limit of the law", () => {
  const events = [
    event('received', '2023-06-05'),
    event('supplementRequested', '2023-06-07'),
    event('supplementReceived', '2023-06-14'),
  ]
  expect(dues('feedback', events)).toEqual({ RCV_INFORM: '2023-06-19 running', KNPA_SLA: '2023-07-03 running' })
  expect(dues('complaint', events).KN_ACCEPT).toBe('2023-06-15 running')
})

test('a denunciation outside the jurisdiction is transferred in five working days', () => {
  expect(dues('denunciation', DENOUNCED.slice(0, 1), { isOutsideJurisdiction: true })).toEqual({
    TC_TRANSFER: '2023-05-04 running',
  })
})

test('a limit runs only if a rule was in force on the day of its trigger', () => {
  expect(dues('feedback', [event('received', '2026-06-30')]).DON_HARD_STOP).toBeUndefined()
  expect(dues('feedback', [event('received', '2026-07-01')]).DON_HARD_STOP).toBe('2026-08-17 running')
  expect(of('complaint', [event('received', '2026-06-30')])[0]?.ruleId).toBe('KN_ACCEPT_A')
  expect(of('complaint', [event('received', '2026-07-01')])[0]?.ruleId).toBe('KN_ACCEPT_B')
  expect(of('anonymousTip', [event('received', '2026-07-01')])).toEqual([])
})

test('a withdrawn complaint owes no settlement any more', () => {
  expect(dues('complaint', [RECEIVED, ACCEPTED, event('withdrawn', '2023-02-10')]).KN_SOLVE_1).toBe(
    '2023-02-27 fellAway',
  )
})

test('a deadline is late from the day after its effective day, and stays late once met late', () => {
  const open = of('complaint', [RECEIVED, ACCEPTED]).find(({ limitId }) => limitId === 'KN_SOLVE_1')!
  expect(['2023-02-27', '2023-02-28'].map((on) => standingOn(open, on))).toEqual(['running', 'overdue'])
  expect(daysOverdue(open, '2023-03-02')).toBe(3)
  const met = of('complaint', [RECEIVED, ACCEPTED, event('decided', '2023-03-01')])
  const solved = met.find(({ limitId }) => limitId === 'KN_SOLVE_1')!
  expect([standingOn(solved, '2023-02-28'), standingOn(solved, '2023-06-01')]).toEqual(['overdue', 'metLate'])
  expect(daysOverdue(solved, '2023-06-01')).toBe(2)
  const effect = met.find(({ limitId }) => limitId === 'KN_EFFECTIVE')!
  expect(standingOn(effect, '2023-12-31')).toBe('ended')
})

describe('steps that the law does not know are refused with the article', () => {
  test.each<[string, CaseKind, CaseEvent[], string]>([
    ['acceptance before receipt', 'complaint', [ACCEPTED], 'Luật Khiếu nại 2011 Điều 27'],
    ['a decision before acceptance', 'complaint', [RECEIVED, event('decided', '2023-02-01')], 'Điều 31'],
    ['acceptance of a feedback', 'feedback', [RECEIVED, ACCEPTED], 'Luật Tiếp công dân 2013'],
    [
      'a decision while suspended',
      'denunciation',
      [...DENOUNCED, event('suspended', '2023-05-18'), event('decided', '2023-05-20')],
      'Luật Tố cáo 2018 Điều 35',
    ],
    [
      'an extension after the conclusion',
      'denunciation',
      [...DENOUNCED, event('decided', '2023-06-01'), extended('2023-06-02', 'manyPeople')],
      'Luật Tố cáo 2018 Điều 30',
    ],
    ['receiving twice', 'complaint', [RECEIVED, event('received', '2023-01-14')], 'Luật Khiếu nại'],
  ])('%s', (_, kind, events, article) => {
    expect(() => of(kind, events)).toThrow(
      expect.objectContaining({
        code: 'caseStepRefused',
        details: expect.objectContaining({ basis: expect.stringContaining(article) }),
      }),
    )
  })

  test('a complaint suspended before 01/07/2026', () => {
    expect(() => of('complaint', [RECEIVED, ACCEPTED, event('suspended', '2023-02-01')])).toThrow(
      expect.objectContaining({ code: 'suspensionNotAllowed' }),
    )
  })

  test('an extension without the number of its decision', () => {
    const bare = event('extended', '2023-02-20', { criteria: ['severalPlaces'] })
    expect(() => of('complaint', [RECEIVED, ACCEPTED, bare])).toThrow('extensionDecisionMissing')
  })
})

describe('what a change would move', () => {
  const events = [RECEIVED, ACCEPTED]
  const before = of('complaint', events)

  test('a corrected day moves the open clock and leaves closed ones alone', () => {
    const voided = { ...ACCEPTED, voidedBy: 'x' }
    const after = of('complaint', [RECEIVED, voided, event('accepted', '2023-01-30')])
    expect(compareDeadlines(before, after)).toEqual([
      {
        limitId: 'KN_SOLVE_1',
        ordinal: 1,
        from: { ruleId: 'KN_SOLVE_1', nominalDueOn: '2023-02-26', effectiveDueOn: '2023-02-27', state: 'running' },
        to: { ruleId: 'KN_SOLVE_1', nominalDueOn: '2023-03-01', effectiveDueOn: '2023-03-01', state: 'running' },
      },
    ])
  })

  test('a holiday set afterwards moves only the effective day', () => {
    const row = { on: '2023-02-27', kind: 'swapOff', name: 'Hoán đổi', noticeNumber: null } as const
    const swapped = workingCalendar([...STATUTORY_CALENDAR_ROWS, row])
    const [move, ...rest] = compareDeadlines(before, deadlinesOf(events, 'complaint', {}, swapped))
    expect(rest).toEqual([])
    expect([move?.from?.effectiveDueOn, move?.to?.effectiveDueOn]).toEqual(['2023-02-27', '2023-02-28'])
    expect(move?.to?.nominalDueOn).toBe(move?.from?.nominalDueOn)
  })

  test('a changed rule moves the clocks it governs; nothing changed moves nothing', () => {
    const rules = DEADLINE_RULES.map((rule) => (rule.id === 'KN_SOLVE_1' ? { ...rule, amount: 20 } : rule))
    const moved = compareDeadlines(before, deadlinesOf(events, 'complaint', {}, calendar, rules))
    expect(moved.map(({ limitId, to }) => [limitId, to?.effectiveDueOn])).toEqual([['KN_SOLVE_1', '2023-02-16']])
    expect(compareDeadlines(before, of('complaint', events))).toEqual([])
  })

  test('an event taken back ends the clock it started and opens the one it had closed', () => {
    const after = of('complaint', [RECEIVED, { ...ACCEPTED, voidedBy: 'x' }])
    expect(compareDeadlines(before, after).map(({ limitId, from, to }) => [limitId, from?.state, to?.state])).toEqual([
      ['KN_ACCEPT', 'met', 'running'],
      ['KN_SOLVE_1', 'running', undefined],
    ])
  })
})

test('the order of entry does not matter, only the days', () => {
  const events = [
    ...DENOUNCED,
    event('suspended', '2023-05-18'),
    event('resumed', '2023-05-25'),
    extended('2023-05-30', 'manyPeople'),
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
      expect(of('denunciation', shuffled)).toEqual(of('denunciation', events))
      expect(standingEvents(shuffled)).toEqual(standingEvents(events))
    }),
  )
  expect(stateOf(events, 'denunciation')).toBe('accepted')
})

test('days are used one by one, none while the clock stands still, and none after it was closed', () => {
  const suspended = [
    event('received', '2026-07-06'),
    event('accepted', '2026-07-10'),
    event('suspended', '2026-07-20'),
    event('resumed', '2026-07-30'),
  ]
  const solve = (events: CaseEvent[]) => of('complaint', events).find(({ limitId }) => limitId === 'KN_SOLVE_1')
  const used = (events: CaseEvent[], on: string) => {
    const found = solve(events)
    return found && [daysUsed(found, on), found.calculation.amount]
  }
  expect(used([RECEIVED, ACCEPTED], '2023-01-27')).toEqual([0, 30])
  expect(used([RECEIVED, ACCEPTED], '2023-02-06')).toEqual([10, 30])
  expect(used([RECEIVED, ACCEPTED], '2024-01-01')).toEqual([30, 30])
  expect(used([RECEIVED, ACCEPTED, event('decided', '2023-02-16')], '2024-01-01')).toEqual([20, 30])
  expect(['2026-07-20', '2026-07-30', '2026-07-31'].map((on) => used(suspended, on)?.[0])).toEqual([10, 10, 11])
})

test('a limit is green, amber from three quarters of its days on, red once missed', () => {
  const tone = (used: number, standing: Parameters<typeof limitTone>[0]['standing'] = 'running') =>
    limitTone({ standing, daysUsed: used, daysAllowed: 20 })
  expect([tone(14), tone(15), tone(20), tone(20, 'overdue'), tone(20, 'metLate'), tone(15, 'paused')]).toEqual([
    'green',
    'amber',
    'amber',
    'red',
    'red',
    'amber',
  ])
})
