import { expect, test } from 'vitest'
import { curveRows, monthTicks, spanOnAxis } from './s-curve-axis.ts'

test('points stand apart as far as their days do, and what is unknown stays unknown', () => {
  expect(
    curveRows([
      { on: '2023-01-01', planned: 0, actual: 0 },
      { on: '2023-01-08', planned: 0.1, actual: 0.05 },
      { on: '2023-01-10', planned: 0.5, actual: null },
    ]),
  ).toEqual([
    { day: 0, on: '2023-01-01', planned: 0, actual: 0 },
    { day: 7, on: '2023-01-08', planned: 10, actual: 5 },
    { day: 9, on: '2023-01-10', planned: 50, actual: null },
  ])
  expect(curveRows([])).toEqual([])
})

test('months begin on their first day; a narrow chart names the quarters’ first ones', () => {
  const months = monthTicks('2023-01-01', '2023-12-31')
  expect(months).toHaveLength(12)
  expect(months[1]).toEqual({ day: 31, month: 2 })
  expect(monthTicks('2023-01-01', '2023-12-31', 3).map(({ month }) => month)).toEqual([1, 4, 7, 10])
  expect(monthTicks('2022-12-15', '2023-02-02').map(({ month }) => month)).toEqual([1, 2])
})

test('the reporting window is held to the plan’s time, and left out when it lies outside', () => {
  const axis = { from: '2023-01-01', to: '2023-12-31' }
  expect(spanOnAxis({ from: '2022-12-15', to: '2023-01-14' }, axis)).toEqual({ from: 0, to: 13 })
  expect(spanOnAxis({ from: '2024-01-15', to: '2024-02-14' }, axis)).toBeNull()
})
