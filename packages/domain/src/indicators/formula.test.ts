import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDefinition, SHIPPED_INDICATORS } from './catalogue/shipped.ts'
import type { IndicatorDefinition, Term } from './definition.ts'
import { awaitedRoomOf, factorOf, figureOf, formulaInWords, roundTo, termsOf } from './formula.ts'

const definition = (code: string): IndicatorDefinition => {
  const found = findDefinition(code, '2026-11-24')
  if (found === null) throw new Error(code)
  return found
}
const nameOf = ({ take, measure }: Term): string => `${take} ${measure}`
const from =
  (amounts: Record<string, number>) =>
  (term: Term): number | null =>
    amounts[nameOf(term)] ?? null

test('on-time tasks: 9 of 12 due in the month are 75 %', () => {
  const figure = figureOf(definition('DV03.02'), from({ 'within task.dueOnTime': 9, 'within task.due': 12 }))
  expect(figure).toEqual({ numerator: 9, denominator: 12, value: 75 })
})

test('processed petitions are measured against those carried over and those received', () => {
  const amounts = {
    'within petition.processed': 18,
    'beforeStart petition.received': 100,
    'beforeStart petition.processed': 95,
    'within petition.received': 15,
  }
  expect(figureOf(definition('DV04.03'), from(amounts))).toEqual({ numerator: 18, denominator: 20, value: 90 })
})

test('overdue cases at the end are those that went overdue less those settled since', () => {
  const amounts = { 'untilEnd case.overdueBegun': 7, 'untilEnd case.overdueEnded': 5 }
  expect(figureOf(definition('DV04.08'), from(amounts))).toEqual({ numerator: 2, denominator: null, value: 2 })
})

test('verified feedback on conduct is told per thousand dossiers', () => {
  const amounts = { 'within conductFeedback.verified': 2, 'within dossier.resolved': 1636 }
  expect(roundTo(figureOf(definition('DV07.03'), from(amounts)).value ?? 0, 2)).toBe(1.22)
})

test('where nothing fell due there is no value, neither 0 % nor 100 %', () => {
  const figure = figureOf(definition('DV03.02'), from({ 'within task.dueOnTime': 0, 'within task.due': 0 }))
  expect(figure).toEqual({ numerator: 0, denominator: 0, value: null })
})

test('one unknown amount leaves the figure unknown', () => {
  const nothing = { numerator: null, denominator: null, value: null }
  expect(figureOf(definition('DV03.02'), from({ 'within task.due': 12 }))).toEqual(nothing)
  expect(figureOf(definition('DV03.02'), from({ 'within task.dueOnTime': 9 }))).toEqual(nothing)
  expect(figureOf(definition('DV10.01'), () => 1)).toEqual(nothing)
  expect(figureOf(definition('DV06.01'), () => 1)).toEqual(nothing)
})

const computed = SHIPPED_INDICATORS.filter((one) => termsOf(one).length > 0)
const anyComputed = fc.constantFrom(...computed)
const anyAmounts = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 6, maxLength: 6 })

test('a value is its two sums: value x denominator = numerator x factor, and null exactly at denominator 0', () => {
  fc.assert(
    fc.property(anyComputed, anyAmounts, (one, amounts) => {
      const terms = termsOf(one)
      const figure = figureOf(one, (term) => amounts[terms.indexOf(term)] ?? 0)
      if (figure.denominator === null) expect(figure.value).toBe(figure.numerator)
      else if (figure.denominator === 0) expect(figure.value).toBeNull()
      else expect((figure.value ?? 0) * figure.denominator).toBeCloseTo((figure.numerator ?? 0) * factorOf(one), 4)
    }),
  )
})

test('amounts that grow together keep a rate and scale a count', () => {
  fc.assert(
    fc.property(anyComputed, anyAmounts, fc.integer({ min: 2, max: 50 }), (one, amounts, times) => {
      const terms = termsOf(one)
      const small = figureOf(one, (term) => amounts[terms.indexOf(term)] ?? 0)
      const large = figureOf(one, (term) => (amounts[terms.indexOf(term)] ?? 0) * times)
      if (small.value === null) expect(large.value).toBeNull()
      else expect(large.value).toBeCloseTo(small.denominator === null ? small.value * times : small.value, 6)
    }),
  )
})

test('rounding is for the eye: half away from zero, never minus zero', () => {
  expect(roundTo(2.25, 1)).toBe(2.3)
  expect(roundTo(-2.25, 1)).toBe(-2.3)
  expect(roundTo(1.005, 2)).toBe(1.01)
  expect(Object.is(roundTo(-0.04, 1), 0)).toBe(true)
  expect(roundTo(97.96, 0)).toBe(98)
})

test('a formula is told so that a reader can check it', () => {
  expect(formulaInWords(definition('DV04.03'))).toEqual({
    vi: 'Đơn đã xử lý trong kỳ ÷ (đơn tiếp nhận trước đầu kỳ − đơn đã xử lý trước đầu kỳ + đơn tiếp nhận trong kỳ) × 100',
    en: 'Petitions processed in the period ÷ (petitions received before the period − petitions processed before the period + petitions received in the period) × 100',
  })
  expect(formulaInWords(definition('DV06.02')).vi).toContain('(mục II.6)')
  expect(formulaInWords(definition('DV01.01')).en).toBe('Communication and training sessions in the period')
  expect(formulaInWords(definition('DV10.01')).vi).toBe('Chưa có nguồn: chờ phần giám sát của Mặt trận')
  expect(formulaInWords(definition('DV09.05')).vi).toBe(
    'Nhập từ hệ thống khác: Số văn bản ký số ÷ Số văn bản đi (trừ văn bản mật) × 100',
  )
  expect(formulaInWords(definition('DV06.06')).en).toBe('Entered with evidence')
})

test('only what waits for a room names one', () => {
  expect(['DV10.01', 'DV03.02', 'DV06.06'].map((code) => awaitedRoomOf(definition(code)))).toEqual([
    'oversight',
    null,
    null,
  ])
})
