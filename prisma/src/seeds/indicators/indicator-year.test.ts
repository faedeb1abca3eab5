import { oneStopFaults } from '@gandan/domain/indicators/one-stop'
import { scoreFaults } from '@gandan/domain/indicators/external-scores'
import { isStale } from '@gandan/domain/indicators/periods'
import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { FIELDS } from './indicator-matters.ts'
import { generateIndicators } from './indicator-year.ts'
import { generateOneStop } from './one-stop-year.ts'

const spanUntil = (until: string) => ({
  years: [2025, 2026],
  since: '2025-07-01',
  until,
  random: createRandom(17),
})
const TODAY = '2026-11-23'

test('the same seed tells the same figures', () => {
  expect(generateIndicators(spanUntil(TODAY))).toEqual(generateIndicators(spanUntil(TODAY)))
  expect(generateOneStop(spanUntil(TODAY))).toEqual(generateOneStop(spanUntil(TODAY)))
})

test('nothing is entered after the last day, nor of a period that is not over or was before the commune', () => {
  for (const until of ['2025-07-10', '2026-01-16', TODAY]) {
    const { values, scores } = generateIndicators(spanUntil(until))
    const rows = generateOneStop(spanUntil(until))
    expect(values.flatMap(({ steps }) => steps).filter(({ on }) => on > until)).toEqual([])
    expect(scores.filter(({ on }) => on > until)).toEqual([])
    const periods = [...values, ...scores].map(({ period }) => period)
    expect(periods.filter(({ to }) => to >= until || to < '2025-07-01')).toEqual([])
    expect(rows.every(({ year, month }) => `${year}-${String(month).padStart(2, '0')}-14` < until)).toBe(true)
  }
})

test('rows of the one-stop desk add up, and each carries what the month before left', () => {
  const rows = generateOneStop(spanUntil(TODAY))
  expect(rows.flatMap(oneStopFaults)).toEqual([])
  for (const { field } of FIELDS) {
    const own = rows.filter((row) => row.field === field)
    expect(own).toHaveLength(17)
    for (const [index, row] of own.entries()) if (index > 0) expect(row.carried).toBe(own[index - 1]?.pending)
  }
})

test('scores are what their components make, and no component exceeds its most', () => {
  const { scores } = generateIndicators(spanUntil(TODAY))
  expect(new Set(scores.map(({ scoreSet }) => scoreSet)).size).toBe(3)
  for (const score of scores) expect(scoreFaults({ ...score, scoreSet: score.scoreSet as 'sipas' })).toEqual([])
})

test('the newest figures stand at every step, some are missing, and one indicator is stale', () => {
  const { values } = generateIndicators(spanUntil(TODAY))
  const states = new Set(values.map(({ steps }) => steps.at(-1)?.state))
  expect([...states].toSorted()).toEqual(['approved', 'draft', 'returned', 'submitted'])
  const newestOf = (code: string) => values.findLast((one) => one.code === code)?.period.to
  expect(newestOf('DV05.05.a')).toBe('2026-09-14')
  expect(newestOf('DV05.05.b')).toBe('2026-06-14')
  const newest = values.findLast(({ code }) => code === 'DV09.06')?.period ?? null
  expect(isStale(newest, 'month', TODAY)).toBe(true)
})

test('a figure ends as its last step left it, and each step follows lawfully from the one before', () => {
  const { values } = generateIndicators(spanUntil(TODAY))
  for (const { steps, figure } of values) {
    expect(steps[0]?.action).toBe('enter')
    expect(steps.map(({ on }) => on)).toEqual(steps.map(({ on }) => on).toSorted())
    if (figure.denominator !== null) expect(figure.numerator).toBeLessThanOrEqual(figure.denominator)
  }
})
