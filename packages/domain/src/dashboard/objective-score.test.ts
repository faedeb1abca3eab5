import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statusOf, type StatusInput, type StatusReading } from '../indicators/status.ts'
import { objectiveProgress, type Progress, type TaskSnapshot } from '../plan/progress.ts'
import { attainmentOf, objectiveScore, type ScoredIndicator, type ScoreWeights } from './objective-score.ts'

const reading = (changes: Partial<StatusInput>): StatusReading =>
  statusOf({
    direction: 'higher',
    isCumulative: false,
    value: 90,
    target: 100,
    baseline: null,
    elapsed: 0.5,
    ...changes,
  })
const indicator = (code: string, changes: Partial<StatusInput> = {}): ScoredIndicator => ({
  code,
  reading: reading(changes),
})
const task = (percent: number): TaskSnapshot => ({
  taskId: 't',
  objectiveId: 'o',
  state: 'inProgress',
  percent,
  weight: 1,
  startOn: '2026-01-01',
  dueOn: '2026-12-31',
  closedOn: null,
  ownerUserId: null,
  ownerUnitId: null,
})
const tasks = (percent: number): Progress => objectiveProgress([task(percent)], '2026-07-01')
const noTasks = objectiveProgress([], '2026-07-01')

test('by default the tasks make 70 of 100 and the core indicators the rest', () => {
  const score = objectiveScore(tasks(50), [indicator('A', { value: 90 }), indicator('B', { value: 70 })])
  expect(score.progress).toBeCloseTo(0.7 * 0.5 + 0.3 * 0.8)
  expect(score.rows.map(({ part, code, share }) => [part, code, Number(share.toFixed(2))])).toEqual([
    ['tasks', null, 0.7],
    ['indicator', 'A', 0.15],
    ['indicator', 'B', 0.15],
  ])
})

test('the weights can be changed, among the indicators too', () => {
  const weights = { taskWeight: 40, indicatorWeights: { A: 3 } }
  const score = objectiveScore(tasks(50), [indicator('A', { value: 90 }), indicator('B', { value: 50 })], weights)
  expect(score.progress).toBeCloseTo(0.4 * 0.5 + 0.6 * (0.75 * 0.9 + 0.25 * 0.5))
})

test('without a figure on one side the other counts alone', () => {
  expect(objectiveScore(tasks(50), []).progress).toBe(0.5)
  expect(objectiveScore(tasks(50), [indicator('A', { value: null })]).progress).toBe(0.5)
  expect(objectiveScore(noTasks, [indicator('A', { value: 90 })]).progress).toBeCloseTo(0.9)
  expect(objectiveScore(noTasks, [indicator('A', { target: null })])).toMatchObject({ progress: null, rag: 'grey' })
  expect(objectiveScore(tasks(50), [indicator('A')], { taskWeight: 0, indicatorWeights: { A: 0 } }).progress).toBe(0.5)
})

test('an indicator without a figure stands in the rows and adds nothing', () => {
  expect(objectiveScore(tasks(50), [indicator('A', { value: null })]).rows[1]).toEqual({
    part: 'indicator',
    code: 'A',
    share: 0,
    earned: null,
    contribution: 0,
  })
})

test('attainment is capped at the target and counts the way from the baseline', () => {
  expect(attainmentOf(reading({ value: 120 }))).toBe(1)
  expect(attainmentOf(reading({ value: 80, baseline: 60 }))).toBe(0.5)
  expect(attainmentOf(reading({ value: 50, baseline: 60 }))).toBe(0)
  expect(attainmentOf(reading({ direction: 'lower', value: 20, target: 10 }))).toBe(0.5)
  expect(attainmentOf(reading({ direction: 'lower', value: 3, target: 0 }))).toBe(0)
  expect(attainmentOf(reading({ direction: 'lower', value: 0, target: 0 }))).toBe(1)
  expect(attainmentOf(reading({ direction: 'informational' }))).toBeNull()
})

test('the colour is the worse of the tasks and the worst indicator', () => {
  const colour = (percent: number, ...indicators: ScoredIndicator[]) => {
    const { rag, worsenedBy } = objectiveScore(tasks(percent), indicators)
    return [rag, worsenedBy]
  }
  expect(colour(80, indicator('A', { value: 100 }))).toEqual(['green', null])
  expect(colour(80, indicator('A', { value: 100 }), indicator('B', { value: 90 }))).toEqual(['amber', 'B'])
  expect(colour(80, indicator('A', { value: 90 }), indicator('B', { value: 10 }))).toEqual(['red', 'B'])
  expect(colour(10, indicator('A', { value: 90 }))).toEqual(['red', null])
  expect(colour(80, indicator('A', { value: null }))).toEqual(['green', null])
})

const WRONG_WEIGHTS: ScoreWeights[] = [
  { taskWeight: 101, indicatorWeights: {} },
  { taskWeight: -1, indicatorWeights: {} },
  { taskWeight: 70, indicatorWeights: { A: -1 } },
]

test.each(WRONG_WEIGHTS)('weights outside their scale are refused: %o', (weights) => {
  expect(() => objectiveScore(tasks(50), [], weights)).toThrow('scoreWeightOutsideScale')
})

const anyIndicator = fc
  .record({
    direction: fc.constantFrom('higher' as const, 'lower' as const, 'informational' as const),
    isCumulative: fc.boolean(),
    value: fc.option(fc.integer({ min: 0, max: 150 })),
    target: fc.option(fc.integer({ min: 0, max: 100 })),
    baseline: fc.option(fc.integer({ min: 0, max: 100 })),
    elapsed: fc.integer({ min: 0, max: 10 }).map((tenth) => tenth / 10),
  })
  .map(statusOf)
const anyIndicators = fc
  .array(anyIndicator, { maxLength: 6 })
  .map((readings) => readings.map((one, index) => ({ code: `DV.${index}`, reading: one })))
const anyWeights: fc.Arbitrary<ScoreWeights> = fc.record({
  taskWeight: fc.integer({ min: 0, max: 100 }),
  indicatorWeights: fc.dictionary(fc.constantFrom('DV.0', 'DV.1', 'DV.2'), fc.integer({ min: 0, max: 5 })),
})
const anyTasks = fc
  .option(fc.integer({ min: 0, max: 100 }))
  .map((percent) => (percent === null ? noTasks : tasks(percent)))

test('the rows add up to the progress and their shares to the whole', () => {
  fc.assert(
    fc.property(anyTasks, anyIndicators, anyWeights, (part, indicators, weights) => {
      const { progress, rows } = objectiveScore(part, indicators, weights)
      const sum = (key: 'share' | 'contribution') => rows.reduce((total, row) => total + row[key], 0)
      expect(sum('contribution')).toBeCloseTo(progress ?? 0)
      expect(sum('share')).toBeCloseTo(progress === null ? 0 : 1)
      expect(progress === null || (progress >= 0 && progress <= 1)).toBe(true)
    }),
  )
})

test('a better figure never lowers the progress', () => {
  fc.assert(
    fc.property(anyTasks, fc.integer({ min: 0, max: 99 }), anyWeights, (part, value, weights) => {
      const at = (amount: number) => objectiveScore(part, [indicator('DV.0', { value: amount })], weights).progress ?? 0
      expect(at(value + 1)).toBeGreaterThanOrEqual(at(value))
    }),
  )
})
