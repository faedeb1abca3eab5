import { expect, test } from 'vitest'
import { findDefinition } from './catalogue/shipped.ts'
import { checkPeriod, checkValue, type CheckedValue } from './checks.ts'

const value = (code: string, changes: Partial<CheckedValue> = {}): CheckedValue => {
  const definition = findDefinition(code, '2026-11-24')
  if (definition === null) throw new Error(code)
  return {
    definition,
    figure: { numerator: 9, denominator: 10, value: 90 },
    previous: null,
    hasEvidence: false,
    closedWithoutReply: 0,
    ...changes,
  }
}
const codesOf = (one: CheckedValue) => checkValue(one).map(({ code }) => code)
const single = (amount: number) => ({ numerator: amount, denominator: null, value: amount })
const full = { numerator: 10, denominator: 10, value: 100 }

test('a sound value has no finding', () => {
  expect(codesOf(value('DV03.04'))).toEqual([])
})

test('no value is missing, nothing to count is not', () => {
  expect(checkValue(value('DV03.04', { figure: null }))).toEqual([
    { code: 'missing', severity: 'blocking', indicatorCode: 'DV03.04', parts: {} },
  ])
  expect(codesOf(value('DV03.04', { figure: { numerator: null, denominator: null, value: null } }))).toEqual([
    'missing',
  ])
  expect(codesOf(value('DV03.04', { figure: { numerator: 0, denominator: 0, value: null } }))).toEqual([])
})

test('what waits for its room is not missing', () => {
  expect(codesOf(value('DV10.01', { figure: null }))).toEqual([])
})

test('more than three times the period before, or less than its third, is a jump', () => {
  const jumps = (now: number, previous: number | null) =>
    codesOf(value('DV06.06', { figure: single(now), previous })).includes('jump')
  expect([jumps(31, 10), jumps(30, 10), jumps(3, 10), jumps(4, 12)]).toEqual([true, false, true, false])
  expect([jumps(5, 0), jumps(0, 5), jumps(50, null)]).toEqual([false, false, false])
})

test('a numerator above its denominator blocks', () => {
  const figure = { numerator: 11, denominator: 10, value: 110 }
  expect(checkValue(value('DV03.02', { figure }))[0]).toMatchObject({
    code: 'numeratorAboveDenominator',
    severity: 'blocking',
    parts: { numerator: 11, denominator: 10 },
  })
})

test('an entered 100 % asks for evidence, a computed one has its records', () => {
  expect(codesOf(value('DV03.04', { figure: full }))).toEqual(['fullWithoutEvidence'])
  expect(codesOf(value('DV03.04', { figure: full, hasEvidence: true }))).toEqual([])
  expect(codesOf(value('DV03.02', { figure: full }))).toEqual([])
})

test('closed cases without their reply are told with their number', () => {
  expect(checkValue(value('DV04.07', { closedWithoutReply: 2 }))[0]).toMatchObject({ parts: { count: 2 } })
})

test('what blocks is told first', () => {
  const findings = checkPeriod([value('DV04.07', { closedWithoutReply: 1 }), value('DV03.04', { figure: null })])
  expect(findings.map(({ code }) => code)).toEqual(['missing', 'closedWithoutReply'])
})
