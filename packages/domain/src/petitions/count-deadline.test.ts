import { describe, expect, test } from 'vitest'
import { STATUTORY_CALENDAR_ROWS } from '../organisation/statutory-holidays.ts'
import { workingCalendar, workingDaysBetween } from '../organisation/working-days.ts'
import { calculateDeadline, type DeadlineQuestion } from './count-deadline.ts'
import type { ComplexityCriterion } from './deadline-rule.ts'
import { ruleFor } from './deadline-rules.ts'

const calendar = workingCalendar(STATUTORY_CALENDAR_ROWS)
const due = (ruleId: string, triggerOn: string, rest: Partial<DeadlineQuestion> = {}) =>
  calculateDeadline({ rule: ruleFor(ruleId, triggerOn), triggerOn, calendar, ...rest })
const extension = (...criteria: ComplexityCriterion[]) => ({ decidedOn: null, decisionNumber: '01/QĐ-UBND', criteria })

interface Example {
  rule: string
  from: string
  nominal: string
  effective: string
  given?: Partial<DeadlineQuestion>
}

const one = (rule: string, from: string, nominal: string, effective = nominal, given = {}): [string, Example] => [
  `${rule} from ${from} ${JSON.stringify(given)}: ${nominal} -> ${effective}`,
  { rule, from, nominal, effective, given },
]
const when = (...conditions: ('complex' | 'remoteArea' | 'severalPlaces' | 'workingDays')[]) => ({
  options: { conditions },
})
const complex = extension('severalPlaces')
const speciallyComplex = extension('conflictingEvidence')

const EXAMPLES: [string, Example][] = [
  one('KN_ACCEPT', '2023-01-13', '2023-01-23', '2023-01-27'),
  one('KN_ACCEPT', '2023-01-13', '2023-02-03', '2023-02-03', when('workingDays')),
  one('RCV_INFORM', '2023-01-13', '2023-02-03'),
  one('KN_SOLVE_1', '2023-01-27', '2023-02-26', '2023-02-27'),
  one('KN_SOLVE_1', '2023-01-27', '2023-03-13', '2023-03-13', when('complex')),
  one('KN_SOLVE_1', '2023-01-27', '2023-03-13', '2023-03-13', when('remoteArea')),
  one('KN_SOLVE_1', '2023-01-27', '2023-03-28', '2023-03-28', when('remoteArea', 'complex')),
  one('KN_SOLVE_1', '2023-01-27', '2023-03-13', '2023-03-13', { extensions: [complex] }),
  one('KN_SOLVE_1', '2023-01-27', '2023-03-28', '2023-03-28', { ...when('remoteArea'), extensions: [complex] }),
  one('KN_SEND_1', '2023-02-24', '2023-03-01'),
  one('KN_SECOND_WINDOW', '2023-03-01', '2023-03-31'),
  one('TC_TRANSFER', '2023-04-24', '2023-05-04'),
  one('TC_PRECHECK', '2023-04-24', '2023-05-08'),
  one('TC_PRECHECK', '2023-04-24', '2023-05-11', '2023-05-11', when('severalPlaces')),
  one('TC_NOTIFY', '2023-05-08', '2023-05-15'),
  one('TC_SOLVE', '2023-05-08', '2023-06-07'),
  one('TC_SOLVE', '2023-05-08', '2023-07-07', '2023-07-07', { extensions: [complex] }),
  one('TC_SOLVE', '2023-05-08', '2023-08-06', '2023-08-07', { extensions: [complex, speciallyComplex] }),
  one('TC_CONCLUSION_SEND', '2023-06-06', '2023-06-13'),
  one('TC_ACT', '2023-06-06', '2023-06-15'),
  one('TC_PUBLISH', '2023-06-06', '2023-06-15'),
  one('RCV_SCHEDULE_POST', '2023-02-02', '2023-01-19'),
  one('RCV_INFORM', '2023-04-25', '2023-05-12'),
  one('TC_TRANSFER', '2023-01-16', '2023-01-30'),
  one('TC_PRECHECK', '2026-04-24', '2026-05-08'),
]

test.each(EXAMPLES)('%s', (_, { rule, from, nominal, effective, given }) => {
  expect(due(rule, from, given)).toMatchObject({ nominalDueOn: nominal, effectiveDueOn: effective, remaining: 0 })
})

test('the week of mùng 2 Tết 2023 asks one reception day: it has a working day', () => {
  expect(workingDaysBetween(calendar, '2023-01-22', '2023-01-29')).toBe(1)
})

test('every day is listed with the name of the holiday that was skipped; the day of the event is not counted', () => {
  const { days } = due('TC_PRECHECK', '2023-04-24')
  expect(days[0]).toEqual({
    on: '2023-04-24',
    counted: false,
    reason: { kind: 'trigger', name: 'Ngày phát sinh, không tính' },
  })
  expect(days.filter((day) => day.counted)).toHaveLength(7)
  expect(days.find(({ on }) => on === '2023-05-01')).toEqual({
    on: '2023-05-01',
    counted: false,
    reason: { kind: 'holiday', name: 'Ngày Quốc tế Lao động 01/5' },
  })
  expect(days.find(({ on }) => on === '2023-04-29')?.reason?.kind).toBe('weekend')
})

test('a Saturday worked for a swap counts and says why', () => {
  const { days, nominalDueOn } = due('KN_SEND_1', '2026-08-20')
  expect(nominalDueOn).toBe('2026-08-24')
  expect(days.find(({ on }) => on === '2026-08-22')).toMatchObject({ counted: true, reason: { kind: 'swapWork' } })
})

test('a calendar limit that ends on a holiday lists the days it moved over', () => {
  const { days } = due('KN_ACCEPT', '2023-01-13')
  expect(days.slice(-5).map(({ on, counted, reason }) => [on, counted, reason?.kind])).toEqual([
    ['2023-01-23', true, 'holiday'],
    ['2023-01-24', false, 'holiday'],
    ['2023-01-25', false, 'compensatory'],
    ['2023-01-26', false, 'compensatory'],
    ['2023-01-27', false, 'moved'],
  ])
})

test('a backward limit that ends on a day off moves earlier', () => {
  expect(due('KN_DIALOGUE_NOTICE', '2026-09-06')).toMatchObject({
    nominalDueOn: '2026-09-01',
    effectiveDueOn: '2026-08-28',
  })
})

describe('suspension', () => {
  const suspended = (suspendedOn: string, resumedOn: string | null, rule = 'TC_SOLVE', from = '2023-05-08') =>
    due(rule, from, { suspensions: [{ suspendedOn, resumedOn }] })

  test('the days not used before it are left for when the clock goes on', () => {
    const { nominalDueOn, effectiveDueOn, steps } = suspended('2023-05-18', '2023-06-01')
    expect([nominalDueOn, effectiveDueOn]).toEqual(['2023-06-21', '2023-06-21'])
    expect(steps.find(({ kind }) => kind === 'pause')).toMatchObject({ elapsed: 10, remaining: 20, isTooLate: false })
  })

  test('while it lasts there is no due day, only the days left', () => {
    expect(suspended('2023-05-18', null)).toMatchObject({ nominalDueOn: null, effectiveDueOn: null, remaining: 20 })
  })

  test('on the last day of the limit the thing is due on the day the clock goes on', () => {
    expect(suspended('2023-06-07', '2023-06-20')).toMatchObject({ nominalDueOn: '2023-06-20', remaining: 0 })
  })

  test('after the limit has ended it changes nothing and says so', () => {
    const { effectiveDueOn, steps } = suspended('2023-06-08', '2023-06-20')
    expect(effectiveDueOn).toBe('2023-06-07')
    expect(steps.find(({ kind }) => kind === 'pause')).toMatchObject({ isTooLate: true })
  })

  test('of a complaint it is known to the law from 01/07/2026 only', () => {
    expect(() => suspended('2026-06-30', '2026-07-10', 'KN_SOLVE_1', '2026-06-15')).toThrow(
      expect.objectContaining({
        code: 'suspensionNotAllowed',
        details: expect.objectContaining({ basis: expect.stringContaining('Điều 11a') }),
      }),
    )
    expect(suspended('2026-07-01', '2026-07-11', 'KN_SOLVE_1', '2026-06-15').nominalDueOn).toBe('2026-07-25')
  })

  test.each([
    ['before the trigger', [{ suspendedOn: '2023-05-07', resumedOn: '2023-05-10' }]],
    ['ending before it began', [{ suspendedOn: '2023-05-12', resumedOn: '2023-05-10' }]],
    [
      'two at once',
      [
        { suspendedOn: '2023-05-12', resumedOn: '2023-05-20' },
        { suspendedOn: '2023-05-15', resumedOn: '2023-05-22' },
      ],
    ],
    [
      'another while the first lasts',
      [
        { suspendedOn: '2023-05-12', resumedOn: null },
        { suspendedOn: '2023-05-15', resumedOn: null },
      ],
    ],
  ])('%s is refused', (_, suspensions) => {
    expect(() => due('TC_SOLVE', '2023-05-08', { suspensions })).toThrow(
      expect.objectContaining({ code: 'suspensionsOutOfOrder' }),
    )
  })

  test('beyond 1,000 days the clock is refused rather than counted', () => {
    expect(() => suspended('2023-05-18', '2026-05-18')).toThrow(expect.objectContaining({ code: 'deadlineTooLong' }))
  })
})

describe('extension', () => {
  test('a second one of a denunciation with a single recorded criterion is refused with the article', () => {
    for (const second of [extension(), complex])
      expect(() => due('TC_SOLVE', '2023-05-08', { extensions: [complex, second] })).toThrow(
        expect.objectContaining({
          code: 'extensionCriteriaMissing',
          details: expect.objectContaining({
            needed: 2,
            recorded: 1,
            basis: 'Luật Tố cáo 2018 Điều 30; NĐ 31/2019/NĐ-CP Điều 3',
          }),
        }),
      )
  })

  test('a first one needs a recorded criterion; a complaint before the reform did not', () => {
    expect(() => due('TC_SOLVE', '2023-05-08', { extensions: [extension()] })).toThrow('extensionCriteriaMissing')
    const decided = (decidedOn: string) => ({ extensions: [{ ...extension(), decidedOn }] })
    expect(due('KN_SOLVE_1', '2026-06-15', decided('2026-06-30')).amount).toBe(45)
    expect(() => due('KN_SOLVE_1', '2026-06-15', decided('2026-07-01'))).toThrow('extensionCriteriaMissing')
  })

  test('more than the law knows are refused: a third of a denunciation, one of a limit that has none', () => {
    const three = [complex, speciallyComplex, extension('manyPeople')]
    expect(() => due('TC_SOLVE', '2023-05-08', { extensions: three })).toThrow('extensionNotAllowed')
    expect(() => due('KN_SEND_1', '2023-02-24', { extensions: [complex] })).toThrow('extensionNotAllowed')
    expect(() => due('KN_SOLVE_1', '2023-01-27', { ...when('complex'), extensions: [complex] })).toThrow(
      'extensionNotAllowed',
    )
  })
})

describe('options', () => {
  test("only the proposed answer time may be the commune's own", () => {
    expect(due('KNPA_SLA', '2023-06-05', { options: { amount: 5 } }).nominalDueOn).toBe('2023-06-12')
    expect(() => due('TC_SOLVE', '2023-05-08', { options: { amount: 60 } })).toThrow('ruleAmountFixed')
    expect(() => due('KNPA_SLA', '2023-06-05', { options: { amount: 0 } })).toThrow('ruleAmountWrong')
  })

  test('a condition that the rule does not know is refused', () => {
    expect(() => due('TC_SOLVE', '2023-05-08', when('remoteArea'))).toThrow('ruleConditionUnknown')
  })
})
