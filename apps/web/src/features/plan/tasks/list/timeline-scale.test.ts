import { addDays, daysBetween } from '@gandan/domain/shared/iso-date'
import { expect, test } from 'vitest'
import { timelineScaleOf } from './timeline-scale.ts'

const plan = { startsOn: '2023-01-01', endsOn: '2023-12-31' }

test('the axis has the whole months of the plan, and more where a task lies outside it', () => {
  expect(timelineScaleOf(plan, []).months).toHaveLength(12)
  const scale = timelineScaleOf(plan, [{ startOn: '2022-12-15', dueOn: '2024-02-01' }])
  expect(scale.months).toHaveLength(15)
  expect([scale.from, scale.to]).toEqual(['2022-12-01', '2024-02-29'])
})

test('days lie on the axis in their order, each as wide as any other', () => {
  const scale = timelineScaleOf(plan, [])
  for (let from = 0; from < 365; from += 7)
    for (let to = from; to < 365; to += 11) {
      const [a, b] = [addDays(plan.startsOn, from), addDays(plan.startsOn, to)]
      expect(scale.endOf(b) - scale.startOf(a)).toBeCloseTo(((daysBetween(a, b) + 1) / 365) * 100, 6)
    }
})

test('the months fill the axis without gaps', () => {
  const { months } = timelineScaleOf(plan, [])
  expect(months.reduce((sum, month) => sum + month.width, 0)).toBeCloseTo(100, 6)
})
