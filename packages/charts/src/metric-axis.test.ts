import { expect, test } from 'vitest'
import { metricAxis } from './metric-axis.ts'

const period = { from: '2026-01-01', to: '2026-12-31' }

test('points stand in the order of their days, as far apart as these, within the period', () => {
  const axis = metricAxis(
    [
      { on: '2026-03-01', value: 30 },
      { on: '2026-01-11', value: 10 },
    ],
    period,
    [null, null],
  )
  expect(axis).toMatchObject({ from: '2026-01-01', to: '2026-12-31', lowest: 0, highest: 30 })
  expect(axis?.rows.map(({ day, value }) => [day, value])).toEqual([
    [10, 10],
    [59, 30],
  ])
})

test('a point before or after the period widens the axis rather than falling off it', () => {
  const axis = metricAxis(
    [
      { on: '2025-12-22', value: 5 },
      { on: '2027-01-05', value: 6 },
    ],
    period,
    [],
  )
  expect(axis).toMatchObject({ from: '2025-12-22', to: '2027-01-05' })
  expect(axis?.rows[0]?.day).toBe(0)
})

test('a target above every value and a baseline below zero are on the picture', () => {
  expect(metricAxis([{ on: '2026-02-01', value: 8 }], period, [-4, 95])).toMatchObject({ lowest: -4, highest: 95 })
})

test('no points, no axis', () => {
  expect(metricAxis([], period, [10])).toBeNull()
})
