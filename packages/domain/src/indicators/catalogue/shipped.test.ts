import { expect, test } from 'vitest'
import { MEASURES } from '../../measures/measure.ts'
import { addDays } from '../../shared/iso-date.ts'
import { termsOf } from '../formula.ts'
import { definitionsOn, findDefinition, SHIPPED_INDICATORS } from './shipped.ts'

const codes = (on: string): string[] => definitionsOn(SHIPPED_INDICATORS, on).map(({ code }) => code)
const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}.${String(index + 1).padStart(2, '0')}`)

const EVERY_CODE = [
  ...numbered('DV01', 5),
  ...numbered('DV02', 4),
  ...numbered('DV03', 5),
  'DV04.01',
  ...['a', 'b', 'c', 'd'].map((part) => `DV04.02.${part}`),
  ...numbered('DV04', 12).slice(2),
  ...numbered('DV05', 4),
  ...['a', 'b', 'c'].map((part) => `DV05.05.${part}`),
  'DV05.06',
  ...numbered('DV06', 6),
  ...numbered('DV07', 5),
  ...numbered('DV08', 5),
  ...numbered('DV09', 6),
  ...numbered('DV10', 6),
  ...numbered('DV11', 4),
]

test('every indicator of the plan is shipped, in order, each code once on any day', () => {
  expect(codes('2026-11-24')).toEqual(EVERY_CODE)
  expect(codes('2026-06-30')).toEqual(EVERY_CODE)
})

test('what the grassroots democracy law asks begins with the law', () => {
  const born = ['DV03.03', 'DV08.01', 'DV08.02', 'DV10.05']
  expect(EVERY_CODE.filter((code) => findDefinition(code, '2023-06-30') === null)).toEqual(born)
  expect(findDefinition('DV04.09', '2023-06-30')).toMatchObject({ typicalTarget: null, legalBasis: null })
  expect(findDefinition('DV04.09', '2023-07-01')).toMatchObject({ typicalTarget: 1 })
  expect(findDefinition('DV04.09', '2023-07-01')?.legalBasis).toMatch(/Điều 32/)
})

test('the reception duty names the law of its day', () => {
  expect(findDefinition('DV04.01', '2026-06-30')?.legalBasis).toMatch(/2013/)
  expect(findDefinition('DV04.01', '2026-07-01')?.legalBasis).toMatch(/136\/2025/)
})

test('nothing is in force before the first reporting year', () => {
  expect(codes('2022-12-14')).toEqual([])
  expect(findDefinition('DV01.01', '2022-12-14')).toBeNull()
  expect(findDefinition('X.01', '2026-01-01')).toBeNull()
})

test('a code that changes has its spans one after the other without a gap', () => {
  for (const [index, next] of SHIPPED_INDICATORS.entries()) {
    const before = SHIPPED_INDICATORS[index - 1]
    if (before?.code === next.code) expect(addDays(before.validTo ?? '', 1)).toBe(next.validFrom)
    else expect(before?.validTo ?? null).toBeNull()
  }
})

test('only computed indicators have a formula, and all of them do', () => {
  for (const one of SHIPPED_INDICATORS) expect(one.formula !== null).toBe(one.source === 'computed')
})

test('a rate is divided and says by what, the others are not', () => {
  for (const one of SHIPPED_INDICATORS) {
    expect([one.numeratorName !== null, one.denominatorName !== null]).toEqual([
      one.kind === 'rate',
      one.kind === 'rate',
    ])
    if (one.formula !== null && !('awaits' in one.formula))
      expect(one.formula.denominator !== null).toBe(one.kind === 'rate')
  }
})

test('a target that binds by law is nowhere without its number', () => {
  const bound = SHIPPED_INDICATORS.filter(({ legalBasis }) => legalBasis !== null)
  expect(bound.filter(({ typicalTarget }) => typicalTarget === null)).toEqual([])
})

test('every measure feeds an indicator, so none is counted for nothing', () => {
  const used = new Set(SHIPPED_INDICATORS.flatMap((one) => termsOf(one).map(({ measure }) => measure)))
  expect(Object.keys(MEASURES).filter((measure) => !used.has(measure as keyof typeof MEASURES))).toEqual([])
})

test('what waits for a room that does not exist yet is known by name', () => {
  const waiting = definitionsOn(SHIPPED_INDICATORS, '2026-11-24').flatMap(({ code, formula }) =>
    formula !== null && 'awaits' in formula ? [`${code} ${formula.awaits}`] : [],
  )
  expect(waiting).toEqual([
    'DV03.03 consultations',
    'DV03.05 reports',
    ...['DV05.01', 'DV05.02', 'DV05.03'].map((code) => `${code} emulation`),
    ...['DV05.06', 'DV07.01', 'DV07.02'].map((code) => `${code} conduct`),
    ...numbered('DV08', 5).map((code) => `${code} consultations`),
    ...numbered('DV10', 6).map((code) => `${code} oversight`),
    'DV11.01 reports',
  ])
})
