import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SHIPPED_INDICATORS } from './catalogue/shipped.ts'
import { owedValues, type CompletenessInput, type KnownValue } from './completeness.ts'
import { VALUE_STATES } from './value-state.ts'

const only = (...codes: string[]) => SHIPPED_INDICATORS.filter(({ code }) => codes.includes(code))
const holders = new Map([
  ['II.6', 'office'],
  ['II.9', 'oneStop'],
])
const input = (changes: Partial<CompletenessInput>): CompletenessInput => ({
  definitions: only('DV09.04'),
  holders,
  values: [],
  year: 2026,
  on: '2026-06-20',
  ...changes,
})
const secondQuarter = (state: KnownValue['state'], changedOn = '2026-06-16'): KnownValue => ({
  code: 'DV09.04',
  period: { kind: 'quarter', year: 2026, index: 2 },
  state,
  changedOn,
})

test('a value is owed by the unit that holds its objective, from the day after the cut-off', () => {
  const [first, second] = owedValues(input({}))
  expect(first).toMatchObject({
    code: 'DV09.04',
    unitId: 'oneStop',
    step: 'entry',
    state: null,
    since: '2026-03-15',
    dueOn: '2026-03-21',
    daysLate: 91,
  })
  expect(second).toMatchObject({ since: '2026-06-15', dueOn: '2026-06-21', daysLate: 0 })
})

test('an approved or locked value is owed by nobody, a submitted one by who approves', () => {
  const stepsOf = (state: KnownValue['state']) =>
    owedValues(input({ values: [secondQuarter(state)] }))
      .filter(({ period }) => period.index === 2)
      .map(({ step, since }) => [step, since])
  expect(stepsOf('approved')).toEqual([])
  expect(stepsOf('locked')).toEqual([])
  expect(stepsOf('submitted')).toEqual([['approval', '2026-06-16']])
  expect(stepsOf('returned')).toEqual([['entry', '2026-06-15']])
  expect(stepsOf('draft')).toEqual([['entry', '2026-06-15']])
})

test('computed values are owed by nobody, and nobody is named where no unit holds the objective', () => {
  expect(owedValues(input({ definitions: only('DV03.02', 'DV10.01') }))).toEqual([])
  expect(owedValues(input({ holders: new Map() }))[0]?.unitId).toBeNull()
})

test('a definition is owed only for periods it was in force at the end of', () => {
  const late = only('DV09.04').map((one) => ({ ...one, validFrom: '2026-05-01' }))
  expect(owedValues(input({ definitions: late })).map(({ period }) => period.index)).toEqual([2])
})

test('at any time each value is owed once, and settling it takes exactly it away', () => {
  const anyOn = fc.constantFrom('2025-12-20', '2026-02-01', '2026-06-20', '2026-11-24', '2027-03-01')
  fc.assert(
    fc.property(anyOn, fc.nat(), fc.constantFrom(...VALUE_STATES), (on, pick, state) => {
      const all = owedValues(input({ definitions: SHIPPED_INDICATORS, on }))
      const keys = all.map(({ code, period }) => `${code}|${period.kind}|${period.index}`)
      expect(new Set(keys).size).toBe(keys.length)
      const chosen = all[pick % Math.max(1, all.length)]
      if (chosen === undefined) return
      const value: KnownValue = { code: chosen.code, period: chosen.period, state, changedOn: on }
      const left = owedValues(input({ definitions: SHIPPED_INDICATORS, on, values: [value] }))
      expect(all.length - left.length).toBe(state === 'approved' || state === 'locked' ? 1 : 0)
    }),
  )
})
