import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CALENDAR_DAY_KINDS, workingCalendar, type CalendarDay } from '../organisation/working-days.ts'
import { addDays, type IsoDate } from '../shared/iso-date.ts'
import { countSlowly } from '../testing/slow-count.ts'
import { calculateDeadline, type Suspension } from './count-deadline.ts'
import type { Extension } from './deadline-limit.ts'
import { COMPLEXITY_CRITERIA, type DeadlineRule } from './deadline-rule.ts'
import { DEADLINE_RULES } from './deadline-rules.ts'

const START = '2026-07-01'

const yearOfRows: fc.Arbitrary<CalendarDay[]> = fc.uniqueArray(
  fc.record({
    on: fc.integer({ min: -60, max: 366 }).map((offset) => addDays(START, offset)),
    kind: fc.constantFrom(...CALENDAR_DAY_KINDS),
    name: fc.constant('x'),
    noticeNumber: fc.constant(null),
  }),
  { selector: ({ on }) => on, maxLength: 60 },
)
const anyRule = fc.constantFrom(...DEADLINE_RULES.filter(({ validTo }) => validTo === null))
const pausable = fc.constantFrom(...DEADLINE_RULES.filter(({ pause, validTo }) => pause !== null && validTo === null))
const trigger = fc.integer({ min: 0, max: 300 }).map((offset) => addDays(START, offset))
const gaps = fc.array(fc.tuple(fc.nat(25), fc.nat(25)), { maxLength: 4 })

const slowly = (
  rows: readonly CalendarDay[],
  { unit, direction }: DeadlineRule,
  from: IsoDate,
  amount: number,
  pauses: Suspension[],
) => countSlowly(workingCalendar(rows).days, { from, amount, unit, direction, pauses })

const pausesFrom = (triggerOn: IsoDate, spans: readonly (readonly [number, number])[]): Suspension[] => {
  let on = triggerOn
  return spans.map(([wait, length]) => {
    const suspendedOn = addDays(on, wait)
    on = addDays(suspendedOn, length)
    return { suspendedOn, resumedOn: on }
  })
}
const extensionsOf = (rule: DeadlineRule, count: number): Extension[] =>
  rule.extensions
    .slice(0, count)
    .map((_, index) => ({ decidedOn: null, decisionNumber: '1', criteria: COMPLEXITY_CRITERIA.slice(0, index + 1) }))
const amountWith = (rule: DeadlineRule, count: number): number =>
  rule.extensions.slice(0, count).reduce((sum, { gives }) => {
    if ('days' in gives) return sum + gives.days
    return rule.variants.find(({ when }) => when.length === 1 && when[0] === gives.condition)!.amount
  }, rule.amount)

test('any limit over a year of any calendar ends where a slow counter ends', () => {
  fc.assert(
    fc.property(yearOfRows, anyRule, trigger, (rows, rule, triggerOn) => {
      const found = calculateDeadline({ rule, triggerOn, calendar: workingCalendar(rows) })
      expect(found).toMatchObject(slowly(rows, rule, triggerOn, rule.amount, []))
      expect(found.days.filter(({ counted }) => counted)).toHaveLength(rule.amount)
    }),
    { numRuns: 500 },
  )
})

test('with any suspensions and extensions it ends where a slow counter ends', () => {
  fc.assert(
    fc.property(
      yearOfRows,
      pausable,
      trigger,
      gaps,
      fc.nat(2),
      fc.boolean(),
      (rows, rule, on, spans, count, isOpen) => {
        const suspensions = pausesFrom(on, spans).map((one, index) =>
          isOpen && index === spans.length - 1 ? { ...one, resumedOn: null } : one,
        )
        const extensions = extensionsOf(rule, count)
        const found = calculateDeadline({
          rule,
          triggerOn: on,
          calendar: workingCalendar(rows),
          suspensions,
          extensions,
        })
        expect(found).toMatchObject(slowly(rows, rule, on, amountWith(rule, count), suspensions))
      },
    ),
    { numRuns: 1_000 },
  )
})

test('days are listed once each, in order and without a gap, from the trigger to the effective day', () => {
  fc.assert(
    fc.property(yearOfRows, pausable, trigger, gaps, (rows, rule, on, spans) => {
      const suspensions = pausesFrom(on, spans)
      const { days, effectiveDueOn } = calculateDeadline({
        rule,
        triggerOn: on,
        calendar: workingCalendar(rows),
        suspensions,
      })
      expect(days.map((day) => day.on)).toEqual(days.map((_, index) => addDays(on, index)))
      expect(days.at(-1)?.on).toBe(effectiveDueOn)
      expect(days.filter(({ counted, reason }) => !counted && reason === null)).toEqual([])
    }),
  )
})

test('a longer suspension or one more extension never makes the due day earlier', () => {
  fc.assert(
    fc.property(yearOfRows, pausable, trigger, gaps, fc.nat(30), fc.nat(1), (rows, rule, on, spans, more, count) => {
      const calendar = workingCalendar(rows)
      const longer = spans.map(
        ([wait, length], index) => [wait, length + (index === spans.length - 1 ? more : 0)] as const,
      )
      const dueWith = (given: typeof longer, extensions: number) =>
        calculateDeadline({
          rule,
          triggerOn: on,
          calendar,
          suspensions: pausesFrom(on, given),
          extensions: extensionsOf(rule, extensions),
        }).effectiveDueOn!
      expect(dueWith(longer, count) >= dueWith(spans, count)).toBe(true)
      expect(dueWith(spans, count) >= dueWith(spans.slice(0, -1), count)).toBe(true)
      expect(dueWith(spans, count + 1) >= dueWith(spans, count)).toBe(true)
    }),
  )
})

test('a later trigger never has an earlier due day', () => {
  fc.assert(
    fc.property(yearOfRows, anyRule, trigger, fc.nat(40), (rows, rule, triggerOn, later) => {
      const calendar = workingCalendar(rows)
      const dueFrom = (on: IsoDate) => calculateDeadline({ rule, triggerOn: on, calendar }).effectiveDueOn!
      expect(dueFrom(addDays(triggerOn, later)) >= dueFrom(triggerOn)).toBe(true)
    }),
  )
})
