import { expect, test } from 'vitest'
import { findDefinition } from './catalogue/shipped.ts'
import { SCORE_SET_LIST, scoreFaults, scoreSetOf, SCORE_SETS, type ExternalScore } from './external-scores.ts'

const service = (scores: readonly number[], total: number): ExternalScore => ({
  scoreSet: 'service766',
  total,
  components: scoreSetOf('service766').components.map(({ code }, index) => ({
    code,
    score: scores[index] ?? 0,
    most: null,
  })),
})
const codesOf = (score: ExternalScore) => scoreFaults(score).map(({ code }) => code)

test('the five groups of QĐ 766 make 100 points, the two parts of PAR INDEX too', () => {
  const sum = (amounts: readonly (number | null)[]) => amounts.reduce<number>((total, each) => total + (each ?? 0), 0)
  expect(sum(scoreSetOf('service766').components.map(({ most }) => most))).toBe(100)
  expect(scoreSetOf('parIndex').parts.map(({ most }) => most)).toEqual([70, 30])
  expect(scoreSetOf('parIndex').components).toHaveLength(9)
})

test('every set is listed and fills an imported indicator told by component', () => {
  expect(SCORE_SET_LIST.map(({ id }) => id)).toEqual([...SCORE_SETS])
  for (const { indicatorCode } of SCORE_SET_LIST)
    expect(findDefinition(indicatorCode, '2026-11-24')).toMatchObject({ source: 'imported', breakdown: 'component' })
})

test('components that add up to the total are sound, rounding aside', () => {
  expect(codesOf(service([16, 18, 20, 15, 17], 86))).toEqual([])
  expect(codesOf(service([16.33, 18.33, 20.33, 15, 17], 87))).toEqual([])
  expect(scoreFaults(service([16, 18, 20, 15, 17], 85))).toEqual([
    { code: 'sumDiffers', component: null, found: 86, expected: 85 },
  ])
})

test('a total alone is accepted within its scale', () => {
  expect(codesOf({ scoreSet: 'parIndex', total: 91.2, components: [] })).toEqual([])
  expect(codesOf({ scoreSet: 'parIndex', total: 100.5, components: [] })).toEqual(['totalOutsideScale'])
  expect(codesOf({ scoreSet: 'parIndex', total: Number.NaN, components: [] })).toEqual(['totalOutsideScale'])
})

test('a component outside its scale, unknown, repeated or missing is named', () => {
  expect(scoreFaults(service([19, 18, 20, 15, 17], 89))).toEqual([
    { code: 'componentOutsideScale', component: 'openness', found: 19, expected: 18 },
  ])
  const sound = service([16, 18, 20, 15, 17], 86)
  expect(codesOf({ ...sound, components: sound.components.slice(1) })).toEqual(['componentMissing'])
  const [first] = sound.components
  expect(codesOf({ ...sound, components: [...sound.components, first!] })).toEqual(['componentRepeated'])
  const strange = { code: 'X', score: 1, most: 1 }
  expect(codesOf({ ...sound, components: [...sound.components, strange] })).toEqual(['componentUnknown'])
})

test('the fields of PAR INDEX must make 100 points together', () => {
  const fields = (most: number): ExternalScore => ({
    scoreSet: 'parIndex',
    total: 90,
    components: scoreSetOf('parIndex').components.map(({ code }) => ({ code, score: 10, most })),
  })
  expect(codesOf(fields(100 / 9))).toEqual([])
  expect(codesOf(fields(12))).toEqual(['mostSumDiffers'])
})

test('SIPAS components are shares of their own and need not add up', () => {
  const components = scoreSetOf('sipas').components.map(({ code }) => ({ code, score: 91, most: null }))
  expect(codesOf({ scoreSet: 'sipas', total: 91.17, components })).toEqual([])
})
